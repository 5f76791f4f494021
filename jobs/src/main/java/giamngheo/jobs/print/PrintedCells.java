package giamngheo.jobs.print;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FieldKind;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormPrint;
import giamngheo.jobs.form.Label;
import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.FormCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Stored cells as they are printed: money in millions, and no figure that a reader would take for a
 * mistake without a mark that a note explains.
 *
 * @param form whose cells
 * @param lang {@code vi} or {@code en}
 */
public record PrintedCells(FormDefinition form, String lang) {
  private static final String MARK = "x";
  private static final int MILLION = 6;
  private static final int MONEY_DECIMALS = 2;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Headings of columns in which figures below zero are what is meant. */
  private static final String DIFFERENCE = "chênh lệch";

  private static final String PERCENT = "%";

  /** The cell of a column in a row. */
  FormCell cell(FormColumn leaf, String rowKey, Map<String, ComposedCell> row) {
    ComposedCell stored = row.get(leaf.key());
    if (stored == null || (stored.value() == null && stored.textValue() == null)) {
      return FormCell.blank();
    }
    WholeCounts.require(leaf, stored);
    if (stored.value() == null) {
      Label word = form.print().words().get(stored.textValue());
      String text = word == null ? stored.textValue() : word.in(lang);
      return text.isEmpty() ? FormCell.blank() : FormCell.text(text);
    }
    if (isUntracked(leaf, rowKey, row)) {
      FormPrint.Untracked untracked = form.print().untracked().orElseThrow();
      return leaf.key().equals(untracked.columns().get(0))
          ? FormCell.text(untracked.text().in(lang))
          : FormCell.blank();
    }
    Optional<BigDecimal> other = instead(leaf, row);
    FormCell cell =
        leaf.content() instanceof ColumnContent.Tick
            ? FormCell.text(MARK)
            : FormCell.number(other.orElseGet(() -> printed(leaf, stored.value())));
    cell = isCounted(leaf, stored, row) ? cell.asCounted() : cell;
    return isUnusual(leaf, stored) ? cell.asFlagged() : cell;
  }

  /** The figure printed where the formula of a column cannot be what is meant. */
  private Optional<BigDecimal> instead(FormColumn leaf, Map<String, ComposedCell> row) {
    ComposedCell other = row.get(form.print().instead().getOrDefault(leaf.key(), ""));
    boolean isBelow = row.get(leaf.key()).value().signum() < 0;
    return Optional.ofNullable(other).filter(cell -> isBelow).map(ComposedCell::value);
  }

  private boolean isUntracked(FormColumn leaf, String rowKey, Map<String, ComposedCell> row) {
    return form.print()
        .untracked()
        .filter(rule -> rule.columns().contains(leaf.key()) && rowKey.matches(rule.rows()))
        .filter(
            rule -> {
              ComposedCell recorded = row.get(rule.unless());
              return recorded == null || recorded.value() == null || recorded.value().signum() == 0;
            })
        .isPresent();
  }

  /** Whether the row counts things, in a column that holds shares in other rows. */
  private boolean isCounted(FormColumn leaf, ComposedCell stored, Map<String, ComposedCell> row) {
    return form.print()
        .counted()
        .filter(rule -> stored.value().stripTrailingZeros().scale() <= 0)
        .filter(rule -> !leaf.heading().vi().contains(PERCENT))
        .map(rule -> row.get(rule.column()))
        .map(ComposedCell::textValue)
        .filter(unit -> !form.print().counted().orElseThrow().shares().contains(unit))
        .isPresent();
  }

  /** Below zero, or a share above the whole. */
  private static boolean isUnusual(FormColumn leaf, ComposedCell stored) {
    String heading = leaf.heading().vi().toLowerCase(Locale.ROOT);
    if (heading.contains(DIFFERENCE)) {
      return false;
    }
    boolean isShare = heading.contains(PERCENT) || (leaf.content().isRate() && !isMoney(leaf));
    return stored.value().signum() < 0 || (isShare && stored.value().compareTo(WHOLE) > 0);
  }

  /**
   * The unusual figures by column, each with the name of its row, in printing order; those of the
   * lines of one place stand together.
   */
  Map<String, List<String>> unusual(Map<String, Map<String, ComposedCell>> rows) {
    Map<String, List<String>> unusual = new LinkedHashMap<>();
    for (FormColumn leaf : form.leaves()) {
      Map<String, String> places = new LinkedHashMap<>();
      rows.forEach(
          (key, row) -> {
            ComposedCell stored = row.get(leaf.key());
            if (stored != null && stored.value() != null && isUnusual(leaf, stored)) {
              places.merge(
                  name(key, stored),
                  words(leaf, stored.value(), lang),
                  (one, other) -> one + "/" + other);
            }
          });
      if (!places.isEmpty()) {
        unusual.put(
            leaf.key(),
            places.entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue())
                .toList());
      }
    }
    return unusual;
  }

  private static String name(String rowKey, ComposedCell cell) {
    String label = cell.rowLabel() == null ? rowKey : cell.rowLabel();
    return label.startsWith("– ") ? label.substring(2) : label;
  }

  static boolean isMoney(FormColumn leaf) {
    return leaf.content() instanceof ColumnContent.Field field && field.kind() == FieldKind.MONEY;
  }

  private static BigDecimal printed(FormColumn leaf, BigDecimal value) {
    return isMoney(leaf) ? millions(value) : value;
  }

  static BigDecimal millions(BigDecimal dong) {
    return dong.movePointLeft(MILLION).setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
  }

  /** Another figure of a column, in words as the table prints it. */
  public static String words(FormColumn leaf, BigDecimal value, String lang) {
    boolean rate =
        leaf.content() instanceof ColumnContent.Field field
            ? field.kind() == FieldKind.RATE || field.kind() == FieldKind.MONEY
            : leaf.isRate();
    FormCell cell = FormCell.number(printed(leaf, value));
    return new CellFormat(Locale.forLanguageTag(lang))
        .words(cell, rate ? ColumnKind.RATE : ColumnKind.COUNT);
  }
}
