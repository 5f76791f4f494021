package giamngheo.jobs.portal;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.CountedUnit;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormLine;
import giamngheo.jobs.form.SumItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the columns of the forms count. The same count stands in several forms, and a rate tells its
 * numerator: both are one figure here, so that what is withheld in one place is withheld in all.
 */
final class CountedFigures {
  /** Rows that a figure adds up over: two sums with equal text are one figure. */
  private static final String APART = " # ";

  private final List<FormDefinition> forms;
  private final Map<String, String> counts = new HashMap<>();
  private final Map<String, SumItem> items = new TreeMap<>();

  CountedFigures(List<FormDefinition> forms) {
    this.forms = forms;
    for (FormDefinition form : forms) {
      for (FormLine line : form.lines()) {
        for (FormColumn leaf : form.leaves()) {
          name(form, line, leaf).ifPresent(name -> counts.put(cell(form, line, leaf), name));
        }
      }
    }
  }

  /** Name of the count behind a cell; empty if it is about residents and always public. */
  Optional<String> of(FigureKey key) {
    return Optional.ofNullable(counts.get(key.form() + "/" + key.row() + "/" + key.column()));
  }

  /** Whether the cell is the count itself, not a rate of it. */
  boolean isCount(FigureKey key) {
    return forms.stream()
        .filter(form -> form.id().equals(key.form()))
        .findFirst()
        .flatMap(form -> form.column(key.column()))
        .filter(leaf -> !leaf.isRate())
        .isPresent();
  }

  private Optional<String> name(FormDefinition form, FormLine line, FormColumn leaf) {
    if (leaf.content() instanceof ColumnContent.Residents) {
      return Optional.empty();
    }
    Optional<SumItem> item = form.traced(leaf.key(), line.id());
    if (item.isEmpty()) {
      // Follows from other columns: a figure of its own, bound to them by its formula.
      return leaf.content() instanceof ColumnContent.Calculated
          ? Optional.of(form.id() + "/" + leaf.key() + "/" + line.id())
          : Optional.empty();
    }
    SumItem sum = item.get();
    String name = sum.facts() + APART + sum.where() + APART + sum.count() + APART + sum.unit();
    items.putIfAbsent(name, sum);
    return Optional.of(name);
  }

  private static String row(FormLine line) {
    return line.id().isEmpty() ? "total" : "total/" + line.id();
  }

  private static String cell(FormDefinition form, FormLine line, FormColumn leaf) {
    return form.id() + "/" + row(line) + "/" + leaf.key();
  }

  /** Equalities printed in the forms: the count of a column is the signed sum of others. */
  List<Map<String, Integer>> identities() {
    List<Map<String, Integer>> identities = new ArrayList<>();
    for (FormDefinition form : forms) {
      for (FormLine line : form.lines()) {
        for (FormColumn leaf : form.leaves()) {
          if (leaf.identity() != null && !leaf.identity().isRate()) {
            identity(form, line, leaf).ifPresent(identities::add);
          }
        }
      }
    }
    return identities;
  }

  private Optional<Map<String, Integer>> identity(
      FormDefinition form, FormLine line, FormColumn leaf) {
    Map<String, Integer> factors = new LinkedHashMap<>();
    factors.put(counts.get(cell(form, line, leaf)), -1);
    for (Map.Entry<String, Integer> sign : leaf.identity().signs().entrySet()) {
      Optional<FormColumn> other = form.column(sign.getKey());
      String name = other.map(column -> counts.get(cell(form, line, column))).orElse(null);
      if (name == null) {
        return Optional.empty();
      }
      factors.merge(name, sign.getValue(), Integer::sum);
    }
    factors.values().removeIf(factor -> factor == 0);
    return factors.containsKey(null) ? Optional.empty() : Optional.of(factors);
  }

  /** Pairs of a count and one that it cannot exceed: part and whole, households and persons. */
  List<String[]> bounds() {
    List<String[]> bounds = new ArrayList<>();
    for (Map.Entry<String, SumItem> whole : items.entrySet()) {
      for (Map.Entry<String, SumItem> part : items.entrySet()) {
        if (isPart(part.getValue(), whole.getValue())) {
          bounds.add(new String[] {part.getKey(), whole.getKey()});
        }
      }
    }
    return bounds;
  }

  private static boolean isPart(SumItem part, SumItem whole) {
    boolean sameFacts = part.facts().equals(whole.facts());
    boolean sameRows = part.where().equals(whole.where());
    boolean fewerRows = part.where().startsWith(whole.where() + " and ");
    boolean sameCount = part.unit() == whole.unit() && part.count().equals(whole.count());
    boolean households = part.unit() == CountedUnit.HOUSEHOLD;
    return sameFacts
        && ((fewerRows && sameCount)
            || (sameRows && households && PERSONS.contains(whole.count()) && !sameCount));
  }

  private static final Set<String> PERSONS = Set.of("persons");
}
