package giamngheo.jobs.recognise;

import static giamngheo.jobs.recognise.Habits.any;
import static giamngheo.jobs.recognise.Habits.column;
import static giamngheo.jobs.recognise.Habits.each;
import static giamngheo.jobs.recognise.Habits.line;
import static giamngheo.jobs.recognise.Habits.put;
import static giamngheo.jobs.recognise.Habits.row;

import giamngheo.jobs.recognise.SentTable.Cell;
import giamngheo.jobs.recognise.SentTable.Kind;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.ColumnType;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people and their programs do to single cells. */
final class CellHabits {
  /** Ways to write a number; most can be read in one way only, some in none. */
  private static final List<String> NUMBERS =
      List.of(
          "%s ",
          "\u00a0%s",
          "%s đ",
          "%s đồng",
          "%s m2",
          "%s*",
          "%s(1)",
          "%s¹",
          "≈%s",
          "~ %s",
          "(%s)",
          "-%s",
          "+%s",
          "%s-",
          "'%s",
          "=%s",
          "%s.000",
          "%s,000",
          "%s.0",
          "%s,0",
          "%s.00",
          "%s,00",
          "%s.",
          "%s,",
          "%sE+00",
          "%s E3",
          "0%s",
          "00%s",
          "%s/1",
          "%s;",
          "%s?",
          "%s nghìn",
          "%sk",
          "%s tr",
          "khoảng %s",
          "%s–%s",
          "%s ‰",
          "%s %%",
          "٠%s",
          "%s\u200b",
          "\u202e%s",
          "%s\n",
          "%s\t",
          "%s %s",
          "O%s",
          "l%s",
          "#%s",
          "$%s",
          "%s_",
          "0x%s");

  private static final List<String> NOTHINGS =
      List.of(
          "-",
          "–",
          "…",
          "...",
          "?",
          "x",
          "X",
          "0",
          "#N/A",
          "#REF!",
          "N/A",
          "null",
          "NULL",
          "NaN",
          "None",
          "không",
          "chưa có",
          "không rõ",
          "trống",
          ".",
          "/",
          "\\",
          "_",
          "'",
          "\u200b",
          "\u00a0",
          "#VALUE!",
          "∞",
          "✓",
          "✔",
          "√",
          "●",
          "☑",
          "☒",
          "Y",
          "N",
          "true",
          "FALSE");

  private static final List<String> DAYS =
      List.of(
          "d/M/yyyy",
          "dd/MM/yyyy",
          "dd-MM-yyyy",
          "dd.MM.yyyy",
          "yyyy/MM/dd",
          "yyyy.MM.dd",
          "yyyyMMdd",
          "ddMMyyyy",
          "d/M/yy",
          "dd/MM/yy",
          "MM/dd/yyyy",
          "dd/MM/yyyy HH:mm",
          "yyyy-MM-dd'T'HH:mm:ss",
          "d MMM yyyy",
          "MMM d, yyyy",
          "d-MMM-yy",
          "yyyy-MM",
          "MM/yyyy",
          "yyyy",
          "'ngày' d 'tháng' M 'năm' yyyy",
          "d 'tháng' M, yyyy",
          "d/M",
          "yyyy-d-M",
          "dd/MM/yyyy'.'",
          "dd / MM / yyyy",
          "yyyy-MM-dd'Z'",
          "dd/MM-yyyy");

  private static final List<String> MARKS =
      List.of(" ", "  ", "\u00a0", "\u200b", "\t", "\n", "\r\n", "\u00ad", "\u202e", "\ufeff", "'");

  private CellHabits() {}

  static boolean numberOtherwise(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = column(file, random, Kind.NUMBER);
    if (column < 0 || file.table.column(column).type() == ColumnType.BOOLEAN) {
      return false;
    }
    String number = row(file, line).get(column).text();
    String text = any(NUMBERS, random).replace("%%", "%").replace("%s", number);
    return put(file, changed, line, column, Cell.text(text));
  }

  static boolean grouped(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = file.table.columns.indexOf("income_per_capita");
    if (column < 0) {
      return false;
    }
    long number = Long.parseLong(row(file, line).get(column).text());
    String sign =
        any(List.of(".", ",", " ", "\u00a0", "'", "’", "\u202f", "_", "..", ". "), random);
    String text = String.format(Locale.ROOT, "%,d", number).replace(",", sign);
    String end = any(List.of("", ",0", ".0", ",00", ".00", " đ"), random);
    return put(file, changed, line, column, Cell.text(text + end));
  }

  static boolean nothing(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = random.nextInt(file.table.columns.size());
    String said = any(NOTHINGS, random);
    if (file.table.column(column).type() == ColumnType.BOOLEAN
        || said.equals("0")
        || VietnameseText.clean(said).isEmpty()) {
      // What is written here is a word for yes, no or none.
      changed.any(line, file.table.columns.get(column));
    }
    return put(file, changed, line, column, Cell.text(said));
  }

  static boolean dayOtherwise(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = column(file, random, Kind.DAY);
    LocalDate day = LocalDate.parse(row(file, line).get(column).text());
    String pattern = any(DAYS, random);
    if (pattern.startsWith("MM/dd") || pattern.equals("yyyy-d-M")) {
      // Only days after the 12th tell by themselves.
      day = day.withDayOfMonth(13 + random.nextInt(15));
    }
    String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day.atTime(8, 30));
    return put(file, changed, line, column, Cell.text(text));
  }

  static boolean monthFirst(SentFile file, Changed changed, Random random) {
    int column = column(file, random, Kind.DAY);
    boolean isTellable = false;
    for (int line = 0; line < file.table.lines(); line++) {
      LocalDate day = LocalDate.parse(row(file, line).get(column).text());
      isTellable |= day.getDayOfMonth() > 12;
      row(file, line).set(column, Cell.text(DateTimeFormatter.ofPattern("MM/dd/yyyy").format(day)));
    }
    return isTellable;
  }

  static boolean misspelt(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = column(file, random, Kind.TEXT);
    String text = row(file, line).get(column).text();
    if (text.isEmpty()) {
      return false;
    }
    int at = random.nextInt(text.length());
    String letter =
        any(List.of("", "a", "ạ", "1", "-", ";", ",", "\"", "ß", "😀", "\u0000"), random);
    String other = text.substring(0, at) + letter + text.substring(at + 1);
    if (random.nextInt(4) == 0) {
      other = text + "; " + text;
    }
    changed.any(line, file.table.columns.get(column));
    boolean isNoXml = file.isWorkbook && other.contains("\u0000");
    return !isNoXml && put(file, changed, line, column, Cell.text(other));
  }

  static boolean marked(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = random.nextInt(file.table.columns.size());
    Cell cell = row(file, line).get(column);
    if (cell.kind() == Kind.DAY && file.isWorkbook) {
      return false;
    }
    String text = cell.text();
    int at = random.nextInt(text.length() + 1);
    String mark = any(MARKS, random);
    return put(
        file, changed, line, column, Cell.text(text.substring(0, at) + mark + text.substring(at)));
  }

  static boolean otherKind(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = random.nextInt(file.table.columns.size());
    Cell cell = row(file, line).get(column);
    if (!file.isWorkbook) {
      return false;
    }
    Cell other =
        switch (random.nextInt(8)) {
          case 0 -> new Cell(Kind.ERROR, any(List.of("#N/A", "#DIV/0!", "#REF!"), random));
          case 1 -> new Cell(Kind.UNCOMPUTED, "");
          case 2 -> cell.kind() == Kind.NUMBER ? cell.as(Kind.PERCENT) : null;
          case 3 -> cell.kind() == Kind.NUMBER ? cell.as(Kind.SCALED) : null;
          case 4 -> cell.kind() == Kind.NUMBER ? cell.as(Kind.NUMBER_AS_DAY) : null;
          case 5 -> cell.kind() == Kind.DAY ? cell.as(Kind.DAY_AS_NUMBER) : null;
          case 6 -> new Cell(Kind.DAY, "2024-0" + (1 + random.nextInt(9)) + "-11");
          default -> new Cell(Kind.TRUTH, "1");
        };
    if (other == null) {
      return false;
    }
    if (other.kind() == Kind.DAY && cell.kind() == Kind.DAY) {
      changed.any(line, file.table.columns.get(column));
    }
    if (other.kind() == Kind.TRUTH && file.table.column(column).type() == ColumnType.BOOLEAN) {
      changed.any(line, file.table.columns.get(column));
    }
    put(file, changed, line, column, other);
    changed.text(
        line, file.table.columns.get(column), other.kind() == Kind.TRUTH ? "true" : "\u0000");
    return true;
  }

  static boolean codeAsNumber(SentFile file, Changed changed, Random random) {
    int line = line(file, random);
    int column = file.table.columns.indexOf(any(List.of("household_id", "area_code"), random));
    String text =
        any(List.of("6.325E+8", "63250010001", "6,3251E+10", "1E5", "6325", "06325.0"), random);
    changed.text(line, file.table.columns.get(column), text);
    boolean isNumber = random.nextBoolean() && !text.contains(",");
    return put(
        file, changed, line, column, isNumber ? new Cell(Kind.NUMBER, text) : Cell.text(text));
  }

  static boolean decomposed(SentFile file, Changed changed, Random random) {
    file.table.rows.replaceAll(
        row ->
            new ArrayList<>(
                row.stream()
                    .map(
                        cell ->
                            new Cell(
                                cell.kind(),
                                Normalizer.normalize(cell.text(), Normalizer.Form.NFD)))
                    .toList()));
    return true;
  }

  static boolean otherCase(SentFile file, Changed changed, Random random) {
    for (int line = 0; line < file.table.lines(); line++) {
      for (int column = 0; column < file.table.columns.size(); column++) {
        Cell cell = row(file, line).get(column);
        boolean isWord =
            switch (file.table.column(column).type()) {
              case CODE, CODES, ETHNICITY -> true;
              default -> false;
            };
        if (isWord) {
          row(file, line).set(column, Cell.text(cell.text().toUpperCase(Locale.ROOT)));
        }
      }
    }
    return true;
  }

  static boolean spaced(SentFile file, Changed changed, Random random) {
    String space = any(List.of(" ", "\u00a0", "   ", "\t"), random);
    each(
        file,
        Kind.TEXT,
        text -> text.isEmpty() ? text : random.nextBoolean() ? text + space : space + text);
    return true;
  }

  static boolean numbersAsText(SentFile file, Changed changed, Random random) {
    boolean isVietnamese = file.table.isVietnamese();
    each(file, Kind.NUMBER, text -> isVietnamese ? text.replace('.', ',') : text);
    return true;
  }

  static boolean formulas(SentFile file, Changed changed, Random random) {
    for (int line = 0; line < file.table.lines(); line++) {
      row(file, line).replaceAll(cell -> cell.kind() == Kind.NUMBER ? cell.as(Kind.FORMULA) : cell);
    }
    return file.isWorkbook;
  }

  static boolean noise(SentFile file, Changed changed, Random random) {
    int column = file.table.columns.indexOf("floor_area_m2");
    if (column < 0 || !file.isWorkbook) {
      return false;
    }
    int line = line(file, random);
    String number = row(file, line).get(column).text();
    String noisy = number + (number.length() > 3 ? "0000000000001" : "00000000000001");
    row(file, line).set(column, new Cell(Kind.NUMBER, noisy));
    return true;
  }

  static boolean zeroLost(SentFile file, Changed changed, Random random) {
    int column = file.table.columns.indexOf("area_code");
    Kind kind = any(List.of(Kind.NUMBER, Kind.TEXT, Kind.ZEROS), random);
    for (int line = 0; line < file.table.lines(); line++) {
      row(file, line).set(column, new Cell(kind, "6325"));
    }
    return true;
  }
}
