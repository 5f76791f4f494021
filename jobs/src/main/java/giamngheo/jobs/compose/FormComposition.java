package giamngheo.jobs.compose;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormLine;
import giamngheo.jobs.form.Formula;
import giamngheo.jobs.form.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes the printed cells of a table form for one area. */
public final class FormComposition {
  private static final Label TOTAL = new Label("Tổng cộng", "Total");
  private static final int DECIMALS = 2;

  private FormComposition() {}

  /**
   * The cells of the area's own line and of every place, line by line.
   *
   * <p>The total is the sum of the printed rows; its rates follow from its own parts. Columns that
   * need last year's list are blank in a row that lacks it and in the total; so are residents and
   * what follows from them, unless the area's own residents are given.
   *
   * @param lang {@code vi} or {@code en}
   */
  public static List<ComposedCell> compose(FormDefinition form, FormSheet sheet, String lang) {
    List<ComposedCell> cells = new ArrayList<>();
    for (FormLine line : form.lines()) {
      String label = TOTAL.in(lang);
      Row row = new Row(ComposedCell.TOTAL, label, "", line, totals(form, line, sheet));
      cells.addAll(cells(form, row, lang));
    }
    noted(form, sheet).ifPresent(count -> cells.add(note(count, lang)));
    int number = 0;
    for (PlaceRow place : sheet.places()) {
      number++;
      for (FormLine line : form.lines()) {
        Map<String, BigDecimal> figures = new HashMap<>();
        form.leaves().forEach(leaf -> figures.put(leaf.key(), figure(leaf, line, place)));
        Row row = new Row(place.key(), place.label(), Integer.toString(number), line, figures);
        cells.addAll(cells(form, row, lang));
      }
    }
    return List.copyOf(cells);
  }

  /** One printed line before rounding: its names and the figures known without formulas. */
  private record Row(
      String placeKey,
      String label,
      String ordinal,
      FormLine line,
      Map<String, BigDecimal> figures) {}

  private static List<ComposedCell> cells(FormDefinition form, Row row, String lang) {
    String rowKey = row.line().rowKey(row.placeKey());
    boolean firstLine = row.line().equals(form.lines().get(0));
    List<ComposedCell> cells = new ArrayList<>();
    for (FormColumn leaf : form.leaves()) {
      ColumnContent content = leaf.content();
      if (content instanceof ColumnContent.LineName
          || content instanceof ColumnContent.PlaceName
          || content instanceof ColumnContent.Ordinal) {
        String text = text(content, row, firstLine, lang);
        if (!text.isEmpty()) {
          cells.add(ComposedCell.text(rowKey, row.label(), leaf.key(), text));
        }
      } else {
        BigDecimal value = value(form, leaf, row.figures());
        cells.add(ComposedCell.figure(rowKey, row.label(), leaf.key(), rounded(value)));
      }
    }
    return cells;
  }

  private static String text(ColumnContent content, Row row, boolean firstLine, String lang) {
    String line = row.line().label().in(lang);
    if (content instanceof ColumnContent.LineName) {
      return line;
    }
    if (content instanceof ColumnContent.PlaceName name && name.withLine()) {
      return row.label() + " – " + line;
    }
    if (!firstLine) {
      return "";
    }
    return content instanceof ColumnContent.Ordinal ? row.ordinal() : row.label();
  }

  private static BigDecimal value(
      FormDefinition form, FormColumn leaf, Map<String, BigDecimal> figures) {
    if (leaf.content() instanceof ColumnContent.Calculated calculated) {
      return calculated
          .formula()
          .evaluate(key -> value(form, form.column(key).orElseThrow(), figures));
    }
    BigDecimal figure = figures.get(leaf.key());
    if (leaf.content() instanceof ColumnContent.Sum sum && sum.isRate()) {
      FormColumn whole = form.column(sum.shareOf()).orElseThrow();
      return Formula.percentage(figure, value(form, whole, figures));
    }
    return figure;
  }

  /** The figure of a place before any formula, null if not available. */
  private static BigDecimal figure(FormColumn leaf, FormLine line, PlaceRow place) {
    if (leaf.content() instanceof ColumnContent.Residents residents) {
      return place
          .population()
          .flatMap(residents.measure()::of)
          .map(BigDecimal::valueOf)
          .orElse(null);
    }
    if (leaf.content() instanceof ColumnContent.Sum sum
        && (place.openingKnown() || !sum.needsOpening())) {
      return place.sums().get(sum.items().get(line.id()).id());
    }
    return null;
  }

  private static Map<String, BigDecimal> totals(
      FormDefinition form, FormLine line, FormSheet sheet) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (FormColumn leaf : form.leaves()) {
      List<BigDecimal> figures =
          sheet.places().stream().map(place -> figure(leaf, line, place)).toList();
      totals.put(leaf.key(), total(leaf, figures, sheet));
    }
    return totals;
  }

  private static BigDecimal total(FormColumn leaf, List<BigDecimal> figures, FormSheet sheet) {
    boolean complete = figures.stream().allMatch(Objects::nonNull);
    if (leaf.content() instanceof ColumnContent.Residents residents) {
      if (sheet.totalPopulation().isPresent()) {
        return sheet
            .totalPopulation()
            .flatMap(residents.measure()::of)
            .map(BigDecimal::valueOf)
            .orElse(null);
      }
      return complete && !figures.isEmpty() ? sum(figures.stream()) : null;
    }
    if (leaf.content() instanceof ColumnContent.Sum sum) {
      boolean nothing = !figures.isEmpty() && figures.stream().allMatch(Objects::isNull);
      boolean opening = sheet.places().stream().allMatch(PlaceRow::openingKnown);
      return nothing || (sum.needsOpening() && !opening)
          ? null
          : sum(figures.stream().filter(Objects::nonNull));
    }
    return null;
  }

  private static BigDecimal sum(Stream<BigDecimal> figures) {
    return figures.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> noted(FormDefinition form, FormSheet sheet) {
    return Optional.ofNullable(form.note())
        .map(
            note ->
                sum(
                    sheet.places().stream()
                        .map(place -> place.sums().get(note.item().id()))
                        .filter(Objects::nonNull)))
        .filter(count -> count.signum() > 0);
  }

  private static ComposedCell note(BigDecimal count, String lang) {
    return ComposedCell.figure(
        ComposedCell.TOTAL, TOTAL.in(lang), ComposedCell.NOTE, rounded(count));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
