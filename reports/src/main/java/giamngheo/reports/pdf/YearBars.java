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
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * Figures by year beside their targets: what was reached is filled, what was aimed at is hollow, so
 * that they are told apart without colour; every figure stands over its bar.
 *
 * @param locale how numbers are written
 * @param words for what was reached and for targets
 */
record YearBars(Sheet sheet, Locale locale, List<String> words) {
  private static final int GAP = 16;
  private static final int LINE = 11;
  private static final int WIDEST = 26;
  private static final int MOST_YEARS = 5;
  private static final float SIZE = 8;
  private static final HorizontalTextAlignEnum START = HorizontalTextAlignEnum.LEFT;

  /** Draws them side by side. */
  void draw(List<Brief.Line> lines, int x, int y, int width, int height) {
    int panel = (width - GAP * (lines.size() - 1)) / Math.max(1, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      panel(lines.get(i), x + i * (panel + GAP), y, panel, height - LINE);
    }
    int legend = y + height - LINE;
    sheet.box(BriefPrinter.INK, x, legend + 2, 10, 7);
    sheet.text(words.get(0), Typeface.REGULAR, SIZE, START, x + 14, legend, width / 3);
    sheet.frame(BriefPrinter.INK, x + width / 3, legend + 2, 10, 7);
    sheet.text(words.get(1), Typeface.REGULAR, SIZE, START, x + width / 3 + 14, legend, width / 3);
  }

  private void panel(Brief.Line line, int x, int y, int width, int height) {
    int top = sheet.text(line.name(), Typeface.BOLD, SIZE + 2, START, x, y, width) + LINE;
    int base = y + height - LINE;
    List<Integer> years = years(line);
    double most = Math.max(most(line.values()), most(line.targets()));
    int room = Math.max(1, base - top);
    int each = width / Math.max(1, years.size());
    for (int i = 0; i < years.size(); i++) {
      int year = years.get(i);
      int bar = Math.min(WIDEST, (each - 4) / 2);
      int bars = line.targets().isEmpty() ? 1 : 2;
      int left = x + i * each + (each - bars * bar) / 2;
      bar(line.values().get(year), true, most, left, base, bar, room);
      if (line.targets().containsKey(year)) {
        bar(line.targets().get(year), false, most, left + bar, base, bar, room);
      }
      sheet.word(
          Integer.toString(year),
          Typeface.REGULAR,
          SIZE,
          Color.BLACK,
          x + i * each,
          base,
          each,
          LINE);
    }
  }

  private void bar(
      BigDecimal percent, boolean isReached, double most, int x, int base, int width, int room) {
    String word = percent == null ? "–" : figure(percent);
    int height =
        percent == null || most == 0 ? 0 : (int) Math.round(percent.doubleValue() / most * room);
    if (height > 0 && isReached) {
      sheet.box(BriefPrinter.INK, x, base - height, width, height);
    } else if (height > 0) {
      sheet.frame(BriefPrinter.INK, x, base - height, width, height);
    }
    Typeface face = isReached ? Typeface.BOLD : Typeface.REGULAR;
    sheet.word(word, face, SIZE, Color.BLACK, x - 2, base - height - LINE, width + 4, LINE);
  }

  private String figure(BigDecimal percent) {
    return new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(locale)).format(percent);
  }

  private static List<Integer> years(Brief.Line line) {
    SortedSet<Integer> years = new TreeSet<>(line.values().keySet());
    years.addAll(line.targets().keySet());
    List<Integer> all = new ArrayList<>(years);
    return all.subList(Math.max(0, all.size() - MOST_YEARS), all.size());
  }

  private static double most(SortedMap<Integer, BigDecimal> figures) {
    return figures.values().stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
  }
}
