package giamngheo.reports.xlsx;

import giamngheo.reports.layout.Density;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * The table on a sheet: merged headings, column numbers, typed cells. Texts are always strings,
 * whatever they begin with.
 */
final class XlsxTable {
  private static final String FONT = "Times New Roman";
  private static final int FONT_SIZE = 11;
  private static final String COUNT = "#,##0";

  /** A year of birth is a number to reckon with. */
  private static final Pattern YEAR = Pattern.compile("(18|19|20)\\d\\d");

  /** Labels stay in sight while scrolling as long as they leave room for figures. */
  private static final int MOST_LABEL_COLUMNS = 3;

  private static final double LARGEST_LABEL_SHARE = 0.5;

  private final Worksheet sheet;
  private final List<FormRow> rows;
  private final TableLayout layout;
  private final List<String[]> words;

  /** Format of the figures of each column. */
  private final List<String> numbers;

  XlsxTable(Worksheet sheet, List<FormRow> rows, TableLayout layout, List<String[]> words) {
    this.sheet = sheet;
    this.rows = rows;
    this.layout = layout;
    this.words = words;
    this.numbers = IntStream.range(0, layout.columns()).mapToObj(this::number).toList();
  }

  /**
   * How much larger the sheet is than the printed page: its letters keep their size, fitting to the
   * page shrinks them.
   */
  float scale() {
    return letters() / layout.plan().fontSize();
  }

  /** Those of the printed page where they are read on a screen too. */
  private float letters() {
    return layout.plan().fontSize() >= Density.READ ? layout.plan().fontSize() : FONT_SIZE;
  }

  private BigDecimal size() {
    return BigDecimal.valueOf(letters());
  }

  /** Columns of labels at the left. */
  int labelColumns() {
    List<Heading> leaves = layout.grid().leaves();
    int column = 0;
    while (column < Math.min(MOST_LABEL_COLUMNS, leaves.size() - 1)
        && (leaves.get(column).kind() == ColumnKind.ORDINAL
            || leaves.get(column).kind() == ColumnKind.TEXT)
        && layout.x(column + 1) < LARGEST_LABEL_SHARE * layout.x(layout.columns())) {
      column++;
    }
    return column;
  }

  /** Writes the head and returns the row below it. */
  int head(int top) {
    HeadingGrid grid = layout.grid();
    for (int i = 0; i < layout.columns(); i++) {
      sheet.width(
          i,
          Math.min(Worksheet.MAX_COL_WIDTH, characters(layout.plan().widths().get(i) * scale())));
    }
    for (HeadingGrid.Box box : grid.boxes()) {
      int row = top + box.row();
      Range range =
          sheet.range(row, box.column(), row + box.rows() - 1, box.column() + box.columns() - 1);
      heading(box.heading().text(), Typeface.BOLD, row, box.column(), range);
      if (box.rows() > 1 || box.columns() > 1) {
        range.merge();
      }
    }
    int numbers = top + grid.depth();
    for (int i = 0; i < layout.columns(); i++) {
      heading(
          grid.leaves().get(i).number(),
          Typeface.ITALIC,
          numbers,
          i,
          sheet.range(numbers, i, numbers, i));
    }
    int[] heights = layout.headHeights();
    for (int i = 0; i < heights.length; i++) {
      sheet.rowHeight(top + i, height(heights[i]));
    }
    return numbers + 1;
  }

  private void heading(String text, Typeface face, int row, int column, Range range) {
    sheet.value(row, column, text);
    StyleSetter style = range.style().fontName(FONT).fontSize(size()).borderStyle(BorderStyle.THIN);
    style.horizontalAlignment("center").verticalAlignment("center").wrapText(true);
    XlsxSheet.weigh(style, face).set();
  }

  /** Writes the rows and returns the row below them. */
  int body(int top) {
    int bottom = top + rows.size();
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), top + i);
      sheet.rowHeight(top + i, height(layout.rowHeight(words.get(i), rows.get(i).emphasis())));
    }
    if (!rows.isEmpty()) {
      for (int i = 0; i < layout.columns(); i++) {
        column(i, sheet.range(top, i, bottom - 1, i));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      mark(rows.get(i), top + i);
      if (rows.get(i).emphasis().bold()) {
        Range range = sheet.range(top + i, 0, top + i, layout.columns() - 1);
        range.style().fontName(FONT).fontSize(size()).bold().set();
      }
    }
    return bottom;
  }

  private void row(FormRow row, int at) {
    for (int i = 0; i < row.cells().size(); i++) {
      FormCell cell = row.cells().get(i);
      if (cell.value() != null) {
        sheet.value(at, i, cell.value());
      } else if (cell.text() != null && YEAR.matcher(cell.text()).matches()) {
        sheet.value(at, i, Integer.parseInt(cell.text()));
      } else if (cell.text() != null && !cell.text().isEmpty()) {
        sheet.value(at, i, cell.text());
      } else if (!cell.marks().isEmpty()) {
        sheet.value(at, i, cell.marksAlone());
      }
    }
  }

  private void column(int column, Range range) {
    ColumnKind kind = layout.grid().leaves().get(column).kind();
    StyleSetter style =
        range
            .style()
            .fontName(FONT)
            .fontSize(size())
            .borderStyle(BorderStyle.THIN)
            .verticalAlignment("center");
    switch (kind) {
      case TEXT -> style.horizontalAlignment("left").wrapText(true);
      case ORDINAL, TICK -> style.horizontalAlignment("center").wrapText(true);
      case COUNT, RATE -> style.horizontalAlignment("right").format(numbers.get(column));
    }
    style.set();
  }

  /** A marked figure stays a number: its format shows the mark. */
  private void mark(FormRow row, int at) {
    for (int i = 0; i < row.cells().size(); i++) {
      FormCell cell = row.cells().get(i);
      String number = cell.counted() ? COUNT : numbers.get(i);
      if (!cell.marks().isEmpty() && cell.value() != null) {
        sheet.range(at, i, at, i).style().format(number + "\"" + cell.marks() + "\"").set();
      } else if (cell.counted() && cell.value() != null) {
        sheet.range(at, i, at, i).style().format(number).set();
      }
    }
  }

  private String number(int column) {
    boolean rate = layout.grid().leaves().get(column).kind() == ColumnKind.RATE;
    return rate || hasFraction(column) ? "#,##0.00" : COUNT;
  }

  private boolean hasFraction(int column) {
    return rows.stream()
        .map(row -> row.cells().get(column).value())
        .filter(Objects::nonNull)
        .map(BigDecimal::stripTrailingZeros)
        .anyMatch(value -> value.scale() > 0);
  }

  private double height(int points) {
    return Math.min(Worksheet.MAX_ROW_HEIGHT, points * scale());
  }

  /** Width in characters of the workbook's default font: seven pixels each and five around them. */
  private static double characters(float points) {
    return Math.max(1, (points * 96 / 72 - 5) / 7);
  }
}
