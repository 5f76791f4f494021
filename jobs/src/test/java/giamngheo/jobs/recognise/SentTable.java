package giamngheo.jobs.recognise;

import giamngheo.warehouse.file.layout.ColumnLayout;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.InputTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A table as a commune would send it, before anybody changed it: headings, then lines. */
final class SentTable {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "household",
          List.of(
              "review_year,review_date,area_code,hamlet,household_id,head_name,head_sex,ethnicity,"
                  .concat("income_per_capita,b1_points,b2_points,declared_class,floor_area_m2,")
                  .concat("wall_durable,column_durable,roof_durable,water_source,toilet,tv,")
                  .concat("telephone,smartphone,no_labour_capacity,agricultural,poverty_causes")
                  .split(",")),
          "member",
          List.of(
              "review_year,area_code,household_id,member_no,full_name,sex,birth_date,relationship,"
                  .concat("ethnicity,monthly_allowance,health_insurance,attending,completed,")
                  .concat("employment,internet")
                  .split(",")));

  private static final List<String> PEOPLES = List.of("Tày", "Nùng", "Kinh", "Dao", "H'Mông");
  private static final List<String> NAMES =
      List.of("Hoàng Thị Hoà", "Nông Văn Đức", "Lý A Páo", "Triệu Mùi Sểnh", "Đặng Hữu Phúc");

  /** What a cell is in a workbook; in a text all are written as they show. */
  enum Kind {
    TEXT,
    NUMBER,
    DAY,
    TRUTH,
    ERROR,
    FORMULA,
    UNCOMPUTED,
    PERCENT,
    SCALED,
    ZEROS,
    DAY_AS_NUMBER,
    NUMBER_AS_DAY
  }

  /**
   * A cell.
   *
   * @param text digits with a point of numbers, {@code 2024-10-15} of days
   */
  record Cell(Kind kind, String text) {
    static final Cell BLANK = new Cell(Kind.TEXT, "");

    static Cell text(String text) {
      return new Cell(Kind.TEXT, text);
    }

    Cell as(Kind other) {
      return new Cell(other, text);
    }
  }

  final SourceLayout layout;
  final InputTable table;
  final List<String> columns;
  final List<List<Cell>> rows = new ArrayList<>();

  /** Row of the headings among the rows. */
  int heading;

  private SentTable(SourceLayout layout, InputTable table, List<String> columns) {
    this.layout = layout;
    this.table = table;
    this.columns = new ArrayList<>(columns);
  }

  /** A table with some lines drawn by chance, none of them with a fault. */
  static SentTable drawn(SourceLayout layout, String dataset, Random random) {
    InputTable table = layout.table(dataset);
    SentTable sent = new SentTable(layout, table, COLUMNS.get(dataset));
    List<Cell> headings = new ArrayList<>();
    sent.columns.forEach(column -> headings.add(Cell.text(sent.headings(column).get(0))));
    sent.rows.add(headings);
    int lines = 4 + random.nextInt(6);
    for (int line = 0; line < lines; line++) {
      List<Cell> cells = new ArrayList<>();
      for (String column : sent.columns) {
        cells.add(sent.cell(column, line, random));
      }
      sent.rows.add(cells);
    }
    return sent;
  }

  SentTable copy() {
    SentTable copy = new SentTable(layout, table, columns);
    rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
    copy.heading = heading;
    return copy;
  }

  boolean isVietnamese() {
    return layout.of(table.name()).notation().vietnameseNumbers();
  }

  List<String> headings(String column) {
    return layoutOf(column) == null ? List.of(column) : layoutOf(column).headers();
  }

  Column column(int index) {
    return table.column(columns.get(index)).orElseThrow();
  }

  int lines() {
    return rows.size() - heading - 1;
  }

  private ColumnLayout layoutOf(String column) {
    return layout.of(table.name()).columns().stream()
        .filter(one -> one.name().equals(column))
        .findFirst()
        .orElse(null);
  }

  private Cell cell(String name, int line, Random random) {
    Column column = table.column(name).orElseThrow();
    return switch (name) {
      case "review_year" -> new Cell(Kind.NUMBER, "2024");
      case "review_date" -> new Cell(Kind.DAY, "2024-10-" + (10 + random.nextInt(20)));
      case "birth_date" ->
          new Cell(Kind.DAY, LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)).toString());
      case "area_code" -> Cell.text("06325");
      case "hamlet" -> Cell.text("Thôn Nà " + (1 + random.nextInt(3)));
      case "household_id" ->
          Cell.text("06325-001-%04d".formatted(table.name().equals("member") ? line / 2 : line));
      case "member_no" -> new Cell(Kind.NUMBER, Integer.toString(1 + line % 2));
      case "head_name", "full_name" -> Cell.text(NAMES.get(line % NAMES.size()));
      case "ethnicity" -> Cell.text(PEOPLES.get(random.nextInt(PEOPLES.size())));
      case "income_per_capita" ->
          new Cell(Kind.NUMBER, (200 + random.nextInt(4_000)) + (isVietnamese() ? "" : "000"));
      case "floor_area_m2" ->
          new Cell(Kind.NUMBER, (20 + random.nextInt(80)) + "." + (1 + random.nextInt(9)));
      case "b1_points" -> new Cell(Kind.NUMBER, Integer.toString(5 * random.nextInt(30)));
      case "b2_points" -> new Cell(Kind.NUMBER, Integer.toString(10 * random.nextInt(12)));
      default -> word(column, random);
    };
  }

  private Cell word(Column column, Random random) {
    if (column.type() == ColumnType.BOOLEAN) {
      boolean yes = random.nextBoolean();
      return isVietnamese() ? Cell.text(yes ? "x" : "") : new Cell(Kind.NUMBER, yes ? "1" : "0");
    }
    String code = column.codes().get(random.nextInt(column.codes().size()));
    ColumnLayout words = layoutOf(column.name());
    return Cell.text(
        words == null
            ? code
            : words.notation().codes().entrySet().stream()
                .filter(word -> word.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code));
  }
}
