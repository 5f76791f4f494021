package giamngheo.jobs.form;

import giamngheo.jobs.form.FormReader.ColumnPlaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold between the columns of a form. */
final class FormRules {
  private FormRules() {}

  /** Formulas refer to columns that hold counts, and never lead back to themselves. */
  static void check(FormDefinition form, ColumnPlaces places, FormNode root) {
    if (form.leaves().isEmpty()) {
      throw FormErrors.missingKey(root, "columns");
    }
    List<String> counts =
        form.leaves().stream()
            .filter(Predicate.not(FormColumn::isRate))
            .filter(FormRules::holdsFigure)
            .map(FormColumn::key)
            .toList();
    for (FormColumn leaf : form.leaves()) {
      FormNode node = places.nodes().get(leaf.key());
      for (String reference : references(leaf)) {
        if (!counts.contains(reference) && !reference.equals(leaf.key())) {
          throw FormErrors.badReference(node, leaf.key(), reference, counts);
        }
      }
      if (leadsTo(form, leaf.key(), leaf.key(), Set.of())) {
        throw FormErrors.cycle(node, leaf.key());
      }
    }
  }

  private static boolean holdsFigure(FormColumn leaf) {
    ColumnContent content = leaf.content();
    return content instanceof ColumnContent.Sum
        || content instanceof ColumnContent.Calculated
        || content instanceof ColumnContent.Residents
        || content instanceof ColumnContent.Blank
        || (content instanceof ColumnContent.Field field && field.kind().isFigure());
  }

  private static List<String> references(FormColumn leaf) {
    List<String> references = new ArrayList<>(computedFrom(leaf));
    Optional.ofNullable(leaf.identity()).map(Formula::references).ifPresent(references::addAll);
    return references;
  }

  private static List<String> computedFrom(FormColumn leaf) {
    if (leaf.content() instanceof ColumnContent.Calculated calculated) {
      return calculated.formula().references();
    }
    if (leaf.content() instanceof ColumnContent.Sum sum && sum.isRate()) {
      return List.of(sum.shareOf());
    }
    return List.of();
  }

  private static boolean leadsTo(
      FormDefinition form, String from, String target, Set<String> passed) {
    if (passed.contains(from)) {
      return false;
    }
    Set<String> longer = new HashSet<>(passed);
    longer.add(from);
    return form.column(from).stream()
        .flatMap(leaf -> computedFrom(leaf).stream())
        .anyMatch(next -> next.equals(target) || leadsTo(form, next, target, longer));
  }
}
