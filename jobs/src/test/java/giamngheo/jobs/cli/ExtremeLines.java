package giamngheo.jobs.cli;

import giamngheo.warehouse.file.layout.ValueLimits;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Files in which every column of a dataset holds its smallest and its largest value. */
final class ExtremeLines {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final ValueLimits LENGTHS = ValueLimits.load(CONF);

  /** As much as fits into a sum. */
  private static final BigDecimal AMOUNT = new BigDecimal("99999999999999");

  /** Columns by which lines find their place: they bring further years and areas, no more. */
  private static final List<String> PLACES =
      List.of("review_year", "year", "project", "subproject", "area_code", "period");

  /** Side of a range. */
  private enum Side {
    SMALLEST,
    LARGEST
  }

  private static String value(Column column, Side side) {
    boolean small = side == Side.SMALLEST;
    return switch (column.type()) {
      case TEXT -> small ? "x" : "Đ".repeat(LENGTHS.longest(column.name()));
      case CODE -> column.codes().get(small ? 0 : column.codes().size() - 1);
      case CODES -> small ? column.codes().get(0) : String.join(";", column.codes());
      case AREA -> "06325";
      case ETHNICITY -> small ? "kinh" : "tay";
      case BOOLEAN -> small ? "0" : "1";
      case DATE, TIME -> small ? "1900-01-01" : "2100-12-31";
      case PERIOD -> small ? "1990" : "2100-12-31";
      case INTEGER ->
          bound(column, small, BigDecimal.valueOf(small ? Integer.MIN_VALUE : Integer.MAX_VALUE));
      case AMOUNT, DECIMAL -> bound(column, small, small ? AMOUNT.negate() : AMOUNT);
      case DOUBLE -> bound(column, small, small ? AMOUNT.negate() : AMOUNT);
    };
  }

  private static String bound(Column column, boolean small, BigDecimal otherwise) {
    BigDecimal own = small ? column.minimum() : column.maximum();
    return (own == null ? otherwise : own).toPlainString();
  }

  private static String usual(Column column, int line) {
    return switch (column.name()) {
      case "review_year", "year" -> "2024";
      case "household_id", "activity_id", "inspection_id" -> "H" + line;
      case "review_date" -> "2024-10-15";
      case "indicator" -> "poor_rate";
      case "area_code", "origin_area_code", "old_area_code", "new_area_code" -> "06325";
      default ->
          switch (column.type()) {
            case DATE, TIME -> "2024-05-01";
            case PERIOD -> "2024";
            case CODE, CODES -> column.codes().get(0);
            case INTEGER, AMOUNT, DECIMAL, DOUBLE ->
                column.minimum() == null || column.minimum().signum() <= 0
                    ? "1"
                    : column.minimum().toPlainString();
            default -> column.isRequired() ? "a" + line : "";
          };
    };
  }

  /** One line a column and side, and two in which everything is at its end. */
  static String of(InputTable table) {
    List<String> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Column::name).collect(Collectors.joining(",")));
    for (Side side : Side.values()) {
      List<String> all = table.columns().stream().map(Column::name).collect(Collectors.toList());
      all.removeAll(PLACES);
      for (String extreme : all) {
        lines.add(line(table, side, List.of(extreme), lines.size()));
      }
      lines.add(line(table, side, all, lines.size()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(InputTable table, Side side, List<String> extremes, int number) {
    return table.columns().stream()
        .map(
            column ->
                extremes.contains(column.name()) ? value(column, side) : usual(column, number))
        .collect(Collectors.joining(","));
  }

  private ExtremeLines() {}
}
