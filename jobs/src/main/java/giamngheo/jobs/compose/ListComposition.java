package giamngheo.jobs.compose;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Glossary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the printed cells of a list form for one area. */
public final class ListComposition {
  private static final BigDecimal MARK = new BigDecimal("1.00");

  private ListComposition() {}

  /**
   * The cells of every household in the order given, its head first and then its members by number.
   * Marks stand on the head's line: 1 where they apply, no cell where they do not, and a cell
   * without a value where that is not known.
   *
   * @param words names of the codes that text columns print
   * @param lang {@code vi} or {@code en}
   */
  public static List<ComposedCell> compose(
      FormDefinition form, ListSheet sheet, Glossary words, String lang) {
    Map<String, List<Map<String, Object>>> households = new LinkedHashMap<>();
    sheet
        .lines()
        .forEach(
            line ->
                households
                    .computeIfAbsent(text(line, "household_id"), id -> new ArrayList<>())
                    .add(line));
    List<ComposedCell> cells = new ArrayList<>();
    List<FormColumn> leaves = form.leaves();
    int number = 0;
    for (Map.Entry<String, List<Map<String, Object>>> household : households.entrySet()) {
      number++;
      int member = 0;
      for (Map<String, Object> fields : headFirst(household.getValue())) {
        member++;
        Line line = new Line(household.getKey(), number, member, fields);
        for (FormColumn leaf : leaves) {
          cell(leaf, line, words, lang).ifPresent(cells::add);
        }
      }
    }
    return List.copyOf(cells);
  }

  /** One member's line and its numbers. */
  private record Line(String household, int number, int member, Map<String, Object> fields) {
    boolean isHead() {
      return member == 1;
    }

    String rowKey() {
      return isHead() ? household : household + "/" + text(fields, "member_no");
    }
  }

  private static List<Map<String, Object>> headFirst(List<Map<String, Object>> members) {
    List<Map<String, Object>> ordered = new ArrayList<>(members);
    ordered.sort(Comparator.comparingInt(member -> ((Number) member.get("member_no")).intValue()));
    ordered.stream()
        .filter(member -> "head".equals(member.get("relationship")))
        .findFirst()
        .ifPresent(
            head -> {
              ordered.remove(head);
              ordered.add(0, head);
            });
    return ordered;
  }

  private static Optional<ComposedCell> cell(
      FormColumn leaf, Line line, Glossary words, String lang) {
    if (leaf.content() instanceof ColumnContent.Tick tick) {
      return line.isHead() ? mark(leaf, tick, line) : Optional.empty();
    }
    if (leaf.content() instanceof ColumnContent.Blank) {
      return line.isHead() ? Optional.of(figure(leaf, line, null)) : Optional.empty();
    }
    return Optional.of(text(leaf.content(), line, words, lang))
        .filter(text -> !text.isEmpty())
        .map(text -> ComposedCell.text(line.rowKey(), line.household(), leaf.key(), text));
  }

  private static Optional<ComposedCell> mark(FormColumn leaf, ColumnContent.Tick tick, Line line) {
    Object field = line.fields().get(tick.field());
    if (field == null && tick.needsOpening()) {
      return Optional.of(figure(leaf, line, null));
    }
    boolean marked =
        field != null
            && switch (tick.test()) {
              case TRUE -> field.equals(true);
              case IN -> tick.values().contains(field.toString());
              case NOT_IN -> !tick.values().contains(field.toString());
              case HAS -> field instanceof Collection<?> held && held.containsAll(tick.values());
            };
    return marked ? Optional.of(figure(leaf, line, MARK)) : Optional.empty();
  }

  private static ComposedCell figure(FormColumn leaf, Line line, BigDecimal value) {
    return ComposedCell.figure(line.rowKey(), line.household(), leaf.key(), value);
  }

  private static String text(ColumnContent content, Line line, Glossary words, String lang) {
    if (content instanceof ColumnContent.HouseholdOrdinal) {
      return line.isHead() ? Integer.toString(line.number()) : "";
    }
    if (content instanceof ColumnContent.MemberOrdinal) {
      return Integer.toString(line.member());
    }
    if (!(content instanceof ColumnContent.Text text)
        || !(text.ifField().isEmpty()
            || text.ifValue().equals(text(line.fields(), text.ifField())))) {
      return "";
    }
    String code = text(line.fields(), text.field());
    String shown =
        text.words().isEmpty() || code.isEmpty() ? code : words.word(text.words(), code, lang);
    String added =
        line.isHead() && !text.headField().isEmpty() ? text(line.fields(), text.headField()) : "";
    return added.isEmpty() ? shown : shown.isEmpty() ? added : shown + "; " + added;
  }

  private static String text(Map<String, Object> fields, String field) {
    Object value = fields.get(field);
    return value == null ? "" : value.toString();
  }
}
