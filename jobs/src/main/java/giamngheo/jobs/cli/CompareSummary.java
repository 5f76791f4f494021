package giamngheo.jobs.cli;

import giamngheo.jobs.comparison.CompareYears;
import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;

/** Two years in ten lines, rounded as people read them. */
record CompareSummary(CommandContext surroundings, JobContext workplace) {
  private static final int LINES = 10;

  /** What is shown, in this order: measure, unit. */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("count", "household"),
          List.of("official_headcount", "household"),
          List.of("count", "person"),
          List.of("H", "household"),
          List.of("A", "household"),
          List.of("M0", "household"));

  private static final Map<String, Text> MEASURES =
      Map.of(
          "count", new Text("Số %s", "Number of %s"),
          "official_headcount", new Text("Tỷ lệ %s", "Rate of %s"),
          "H", new Text("Tỷ lệ hộ thiếu hụt đa chiều (H)", "Share of deprived households (H)"),
          "A", new Text("Mức thiếu hụt bình quân (A)", "Average intensity (A)"),
          "M0", new Text("Chỉ số nghèo đa chiều (M0)", "Multidimensional poverty index (M0)"));

  private String in(String vi, String en) {
    return new Text(vi, en).in(surroundings.language());
  }

  void write(CompareYears.Request request, List<Row> rows) {
    String name =
        workplace.configuration().places().everKnown(request.areaCode()).stream()
            .map(Place::name)
            .findFirst()
            .orElse(request.areaCode());
    surroundings
        .out()
        .printf(
            in("%s, năm %d so với năm %d%n", "%s, %d against %d%n"),
            name,
            request.to(),
            request.from());
    shown(rows).stream()
        .limit(LINES - 1)
        .forEach(row -> surroundings.out().println("  " + said(row)));
    surroundings
        .out()
        .println(
            in(
                "Mọi số liệu và phân tích: thêm --all hoặc --format csv",
                "Every figure and its accounts: add --all or --format csv"));
  }

  private static List<Row> shown(List<Row> rows) {
    List<Row> shown = new ArrayList<>();
    for (List<String> wanted : ORDER) {
      rows.stream()
          .filter(row -> row.getAs("part") == null)
          .filter(row -> wanted.get(0).equals(row.getAs(IndicatorValueTable.MEASURE)))
          .filter(row -> wanted.get(1).equals(row.getAs(IndicatorValueTable.UNIT)))
          .filter(row -> !"sample".equals(row.getAs(IndicatorValueTable.SCOPE)))
          .filter(row -> row.getAs("from_value") != null || row.getAs("to_value") != null)
          .filter(row -> isFirstOfItsKind(row, shown))
          .forEach(shown::add);
    }
    return shown;
  }

  /** A figure is shown in one scope only, the first one that the table has. */
  private static boolean isFirstOfItsKind(Row row, List<Row> shown) {
    return shown.stream()
        .noneMatch(
            other ->
                Objects.equals(
                        other.getAs(IndicatorValueTable.MEASURE),
                        row.getAs(IndicatorValueTable.MEASURE))
                    && Objects.equals(
                        other.getAs(IndicatorValueTable.UNIT), row.getAs(IndicatorValueTable.UNIT))
                    && Objects.equals(
                        other.getAs(IndicatorValueTable.INDICATOR),
                        row.getAs(IndicatorValueTable.INDICATOR)));
  }

  private String said(Row row) {
    String measure = row.getAs(IndicatorValueTable.MEASURE);
    Double before = row.getAs("from_value");
    Double after = row.getAs("to_value");
    String label = MEASURES.get(measure).in(surroundings.language()).formatted(counted(row));
    boolean isCount = measure.equals("count");
    boolean isIndex = measure.equals("M0");
    String change =
        before == null || after == null
            ? ""
            : isCount
                ? " ("
                    + signed(number(Math.abs(after - before), 0), after - before)
                    + (before == 0 ? "" : "; " + percent(after / before - 1))
                    + ")"
                : isIndex
                    ? " (" + signed(number(Math.abs(after - before), 3), after - before) + ")"
                    : " ("
                        + signed(number(Math.abs(after - before) * 100, 2), after - before)
                        + in(" điểm %", " points")
                        + ")";
    return label
        + ": "
        + value(before, isCount, isIndex)
        + " → "
        + value(after, isCount, isIndex)
        + change;
  }

  /** What is counted: poor households, near-poor persons. */
  private String counted(Row row) {
    String unit =
        "person".equals(row.getAs(IndicatorValueTable.UNIT))
            ? in("người", "persons")
            : in("hộ", "households");
    String indicator = Objects.toString(row.getAs(IndicatorValueTable.INDICATOR), "");
    String kind =
        switch (indicator) {
          case "poor" -> in("nghèo", "poor");
          case "near_poor" -> in("cận nghèo", "near-poor");
          case "multidimensional_poor" -> in("nghèo đa chiều", "multidimensionally poor");
          default -> indicator.replace('_', ' ');
        };
    return surroundings.language() == giamngheo.warehouse.refusal.Language.VI
        ? unit + " " + kind
        : kind + " " + unit;
  }

  private String value(Double value, boolean isCount, boolean isIndex) {
    if (value == null) {
      return "–";
    }
    return isCount ? number(value, 0) : isIndex ? number(value, 3) : number(value * 100, 2) + " %";
  }

  private String percent(double share) {
    return signed(number(Math.abs(share) * 100, 1), share) + " %";
  }

  private static String signed(String number, double change) {
    return (change < 0 ? "−" : "+") + number;
  }

  private String number(double value, int decimals) {
    Locale locale =
        surroundings.language() == giamngheo.warehouse.refusal.Language.VI
            ? Locale.GERMANY
            : Locale.ROOT;
    return String.format(locale, "%,." + decimals + "f", value);
  }
}
