package giamngheo.jobs.recognise;

import static giamngheo.jobs.recognise.Habits.any;
import static giamngheo.jobs.recognise.Habits.column;
import static giamngheo.jobs.recognise.Habits.headings;
import static giamngheo.jobs.recognise.Habits.line;
import static giamngheo.jobs.recognise.Habits.row;

import giamngheo.jobs.recognise.SentTable.Cell;
import giamngheo.jobs.recognise.SentTable.Kind;
import giamngheo.warehouse.table.ColumnType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people and their programs do to headings, rows, sheets and files. */
final class TableHabits {
  private TableHabits() {}

  /** Only a line that ends with something other than yes and no can tell that it was moved. */
  static boolean shifted(SentFile file, Changed changed, Random random, boolean toRight) {
    int line = line(file, random);
    changed.shifted(line);
    List<Cell> row = row(file, line);
    int at = random.nextInt(row.size() - 1);
    if (toRight) {
      row.add(at, any(List.of(Cell.BLANK, row.get(at), Cell.text("x")), random));
    } else {
      row.remove(at);
    }
    return row.get(row.size() - 1).text().length() > 1;
  }

  static boolean headingMisspelt(SentFile file, Changed changed, Random random) {
    List<Cell> headings = headings(file);
    int column = random.nextInt(headings.size());
    String heading = headings.get(column).text();
    int at = random.nextInt(heading.length());
    String letter = any(List.of("", "a", "z", "0", "ộ", "\"", ";", "#N/A", "\n1"), random);
    headings.set(column, Cell.text(heading.substring(0, at) + letter + heading.substring(at + 1)));
    return true;
  }

  static boolean headingTwice(SentFile file, Changed changed, Random random) {
    int from = random.nextInt(headings(file).size());
    int to = random.nextInt(headings(file).size());
    String heading = headings(file).get(from).text();
    headings(file)
        .set(to, Cell.text(random.nextBoolean() ? heading : heading.toUpperCase(Locale.ROOT)));
    return from != to;
  }

  static boolean otherUnit(SentFile file, Changed changed, Random random) {
    int column = file.table.columns.indexOf("income_per_capita");
    if (column < 0) {
      return false;
    }
    String unit =
        any(List.of("(đồng)", "(triệu đồng)", "(1000 đ)", "(đồng/năm)", "đồng", "nghìn"), random);
    headings(file).set(column, Cell.text("Thu nhập bình quân " + unit));
    return true;
  }

  static boolean merged(SentFile file, Changed changed, Random random) {
    int row = file.table.heading + 1 + random.nextInt(file.table.lines());
    int column = random.nextInt(file.table.columns.size());
    int down = row + random.nextInt(3);
    int right = column + random.nextInt(3);
    if (!file.isWorkbook || (down == row && right == column)) {
      return false;
    }
    file.merged.add(SentFile.address(row, column) + ":" + SentFile.address(down, right));
    // A spreadsheet empties the cells that a block covers, some programs do not.
    boolean empties = random.nextBoolean();
    for (int line = row; line <= Math.min(down, file.table.rows.size() - 1); line++) {
      for (int at = column; at <= Math.min(right, file.table.columns.size() - 1); at++) {
        if (empties && (line > row || at > column)) {
          file.table.rows.get(line).set(at, Cell.BLANK);
        }
        if (empties && at == column && line > row) {
          changed.any(line - file.table.heading - 1, file.table.columns.get(at));
        }
        if (file.table.column(at).type() == ColumnType.BOOLEAN) {
          changed.any(line - file.table.heading - 1, file.table.columns.get(at));
        }
      }
    }
    return true;
  }

  static boolean split(SentFile file, Random random, String state) {
    if (!file.isWorkbook || file.table.lines() < 3) {
      return false;
    }
    int from = file.table.heading + 2 + random.nextInt(file.table.lines() - 2);
    List<List<Cell>> rest = new ArrayList<>();
    rest.add(new ArrayList<>(headings(file)));
    while (file.table.rows.size() > from) {
      rest.add(file.table.rows.remove(from));
    }
    file.more.put(any(List.of("Trang 2", "Sheet2", "Nà Thử (2)"), random) + state, rest);
    return true;
  }

  static boolean encoded(SentFile file, Changed changed, Random random) {
    if (file.isWorkbook) {
      return false;
    }
    file.charset =
        any(
            List.of(
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16,
                Charset.forName("windows-1258"),
                Charset.forName("windows-1252"),
                StandardCharsets.ISO_8859_1,
                StandardCharsets.US_ASCII),
            random);
    for (int line = 0; line < file.table.lines(); line++) {
      for (int column = 0; column < file.table.columns.size(); column++) {
        boolean isName = file.table.columns.get(column).endsWith("_name");
        if (isName && random.nextInt(3) == 0) {
          changed.any(line, file.table.columns.get(column));
        }
      }
    }
    return true;
  }

  static boolean quoteOpen(SentFile file, Changed changed, Random random) {
    if (file.isWorkbook) {
      return false;
    }
    int line = line(file, random);
    int column = column(file, random, Kind.TEXT);
    String text = row(file, line).get(column).text();
    file.table.rows.get(file.table.heading + 1 + line).set(column, Cell.text(text));
    int before = 0;
    file.before = before == 0 && random.nextBoolean() ? "\"" : "";
    if (file.before.isEmpty()) {
      file.endsOpen = true;
      int last = file.table.lines() - 1;
      List<Cell> cells = row(file, last);
      String end = cells.get(cells.size() - 1).text();
      if (end.length() < 2) {
        return false;
      }
      cells.set(cells.size() - 1, Cell.text(end.substring(0, end.length() / 2)));
    }
    return true;
  }

  static boolean mixedSeparators(SentFile file, Changed changed, Random random) {
    if (file.isWorkbook) {
      return false;
    }
    int line = line(file, random);
    List<Cell> row = row(file, line);
    StringBuilder joined = new StringBuilder();
    row.forEach(cell -> joined.append(joined.length() == 0 ? "" : ";").append(cell.text()));
    row.clear();
    row.add(Cell.text(joined.toString()));
    return true;
  }

  static boolean around(SentFile file, Changed changed, Random random) {
    List<List<Cell>> rows = file.table.rows;
    int width = headings(file).size();
    int above = random.nextInt(4);
    for (int row = 0; row < above; row++) {
      rows.add(
          row,
          List.of(Cell.text(any(List.of("UBND XÃ LONG ĐỐNG", "DANH SÁCH", "Năm 2024"), random))));
    }
    file.table.heading = above;
    if (random.nextBoolean()) {
      List<Cell> numbers = new ArrayList<>();
      for (int column = 1; column <= width; column++) {
        numbers.add(Cell.text(random.nextInt(9) == 0 ? "" : "(" + column + ")"));
      }
      rows.add(above + 1, numbers);
    }
    List<Cell> total = new ArrayList<>(Collections.nCopies(width, Cell.BLANK));
    total.set(3, Cell.text(any(List.of("Tổng cộng", "Cộng", "TỔNG SỐ:", "Cộng:"), random)));
    total.set(width / 2, new Cell(Kind.NUMBER, "12"));
    if (random.nextBoolean()) {
      rows.add(total);
    }
    if (random.nextBoolean()) {
      rows.add(List.of(Cell.BLANK));
      rows.add(List.of(Cell.BLANK, Cell.text("Người lập biểu"), Cell.BLANK, Cell.text("CHỦ TỊCH")));
      rows.add(List.of(Cell.BLANK, Cell.text("(Ký, ghi rõ họ tên)")));
    }
    return true;
  }

  static boolean reordered(SentFile file, Changed changed, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int column = 0; column < headings(file).size(); column++) {
      order.add(column);
    }
    Collections.shuffle(order, random);
    file.table.rows.replaceAll(
        row -> new ArrayList<>(order.stream().map(column -> row.get(column)).toList()));
    return true;
  }

  static boolean moreColumns(SentFile file, Changed changed, Random random) {
    int at = random.nextInt(headings(file).size());
    String heading = any(List.of("", "Ghi chú", "STT", "Cột1", "Unnamed: 0"), random);
    for (int row = 0; row < file.table.rows.size(); row++) {
      file.table
          .rows
          .get(row)
          .add(
              at,
              row == 0 ? Cell.text(heading) : heading.isEmpty() ? Cell.BLANK : Cell.text("" + row));
    }
    return true;
  }

  static boolean headingsTyped(SentFile file, Changed changed, Random random) {
    headings(file)
        .replaceAll(
            cell -> {
              String text = cell.text();
              return Cell.text(
                  switch (random.nextInt(6)) {
                    case 0 -> text.toUpperCase(Locale.ROOT);
                    case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD);
                    case 2 -> text.replace(" ", "  ") + " ";
                    case 3 -> text.replace(" ", "\n");
                    case 4 -> "\u00a0" + text.replace(" ", "\u00a0");
                    default -> text;
                  });
            });
    return true;
  }

  static boolean textDialect(SentFile file, Changed changed, Random random) {
    if (file.isWorkbook) {
      return false;
    }
    file.separator = any(List.of(",", ";", "\t", "|"), random);
    file.lineEnd = any(List.of("\n", "\r\n", "\n\n", "\r\n\r\n"), random);
    file.before =
        any(List.of("", "\ufeff", "sep=" + file.separator + file.lineEnd, file.lineEnd), random);
    file.quotesAll = random.nextBoolean();
    file.endsOpen = random.nextBoolean();
    file.daysWithSlashes = random.nextBoolean();
    return true;
  }

  static boolean workbookDialect(SentFile file, Changed changed, Random random) {
    if (!file.isWorkbook) {
      return false;
    }
    file.sharesTexts = random.nextBoolean();
    file.withoutAddresses = random.nextBoolean();
    file.from1904 = random.nextBoolean();
    file.isStrict = random.nextBoolean();
    file.recalculates = random.nextBoolean();
    file.prefix = any(List.of("", "x", "ss"), random);
    file.sheet = any(List.of("Sheet1", "Trang tính1", "Nà Thử 1", "a &amp; b"), random);
    if (random.nextBoolean()) {
      file.more.put("Hướng dẫn", List.of(List.of(Cell.text("Đọc kỹ trước khi điền"))));
    }
    return true;
  }
}
