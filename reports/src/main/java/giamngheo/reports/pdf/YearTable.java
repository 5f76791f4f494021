package giamngheo.reports.pdf;

import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Brief;
import java.awt.Color;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * The figures under the lines of a brief.
 *
 * @param years headings
 * @param rows by name, one figure per year, empty where unknown
 */
record YearTable(List<String> years, List<Row> rows) {
  private static final int LINE = 13;
  private static final int NAME = 150;
  private static final float SIZE = 9;

  /** A line or its targets. */
  record Row(String name, List<String> figures) {}

  static YearTable of(Brief brief, String target) {
    SortedSet<Integer> years = new TreeSet<>();
    for (Brief.Line line : brief.lines()) {
      years.addAll(line.values().keySet());
      years.addAll(line.targets().keySet());
    }
    List<Row> rows = new ArrayList<>();
    for (Brief.Line line : brief.lines()) {
      rows.add(row(line.name(), line.values(), years, brief.locale()));
      if (!line.targets().isEmpty()) {
        rows.add(row(line.name() + " – " + target, line.targets(), years, brief.locale()));
      }
    }
    return new YearTable(years.stream().map(year -> Integer.toString(year)).toList(), rows);
  }

  private static Row row(
      String name, Map<Integer, BigDecimal> figures, SortedSet<Integer> years, Locale locale) {
    DecimalFormat percent = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(locale));
    return new Row(
        name,
        years.stream()
            .map(year -> figures.containsKey(year) ? percent.format(figures.get(year)) : "")
            .toList());
  }

  int height() {
    return (rows.size() + 1) * LINE;
  }

  void draw(Sheet sheet, int x, int y, int width) {
    int column = (width - NAME) / Math.max(1, years.size());
    line(sheet, new Row("", years), Typeface.BOLD, column, x, y);
    for (int i = 0; i < rows.size(); i++) {
      line(sheet, rows.get(i), Typeface.REGULAR, column, x, y + (i + 1) * LINE);
    }
  }

  private static void line(Sheet sheet, Row row, Typeface face, int column, int x, int y) {
    HorizontalTextAlignEnum start = HorizontalTextAlignEnum.LEFT;
    sheet.text(row.name(), Typeface.REGULAR, SIZE, start, x, y, NAME);
    for (int i = 0; i < row.figures().size(); i++) {
      String figure = row.figures().get(i);
      sheet.word(figure, face, SIZE, Color.BLACK, x + NAME + i * column, y, column, LINE);
    }
  }
}
