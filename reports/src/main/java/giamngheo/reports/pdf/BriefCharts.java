package giamngheo.reports.pdf;

import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Brief;
import giamngheo.reports.model.BriefAnalysis;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** Charts of a brief, drawn with boxes and words; each returns where it ends. */
record BriefCharts(Sheet sheet) {
  private static final float SIZE = 8.5f;
  private static final float SMALLEST = 8;
  private static final int ROW = 12;
  private static final int TILE = 25;
  private static final int FIGURE = 41;
  private static final Color MIDDLE = new Color(0x9AA7B5);
  private static final HorizontalTextAlignEnum START = HorizontalTextAlignEnum.LEFT;
  private static final HorizontalTextAlignEnum END = HorizontalTextAlignEnum.RIGHT;

  /** Bars from a common line, with their figures. */
  int bars(List<Brief.Bar> bars, int x, int y, int width) {
    int name = width / 2;
    int room = width - name - FIGURE - 4;
    double most = bars.stream().mapToDouble(bar -> bar.value().abs().doubleValue()).max().orElse(0);
    int next = y;
    for (Brief.Bar bar : bars) {
      int length = most == 0 ? 0 : (int) Math.round(bar.value().abs().doubleValue() / most * room);
      int below = sheet.text(bar.name(), Typeface.REGULAR, SIZE, START, x, next, name);
      sheet.box(BriefPrinter.INK, x + name + 2, next + 2, Math.max(1, length), 7);
      sheet.text(bar.words(), Typeface.REGULAR, SIZE, END, x + width - FIGURE, next, FIGURE);
      next = below + 1;
    }
    return next;
  }

  /**
   * How a number became another: what is there is dark, what left hollow, what came between the
   * two, each from where the one before it ended.
   *
   * @param ends before and after
   */
  int waterfall(List<Brief.Bar> ends, List<Brief.Bar> steps, int x, int y, int width) {
    int name = width / 2;
    int left = x + name + 2;
    double room = width - name - FIGURE - 4;
    double running = ends.get(0).value().doubleValue();
    double most = Math.max(running, ends.get(1).value().doubleValue());
    double after = running;
    for (Brief.Bar step : steps) {
      after += step.value().doubleValue();
      most = Math.max(most, after);
    }
    double scale = most == 0 ? 0 : room / most;
    int next = end(ends.get(0), left, scale, x, y, width);
    for (Brief.Bar step : steps) {
      double to = running + step.value().doubleValue();
      int from = left + (int) Math.round(Math.min(running, to) * scale);
      int length = Math.max(1, (int) Math.round(Math.abs(to - running) * scale));
      if (step.value().signum() < 0) {
        sheet.frame(BriefPrinter.INK, from, next + 2, length, 7);
      } else {
        sheet.box(MIDDLE, from, next + 2, length, 7);
      }
      next = named(step, Typeface.REGULAR, x, next, width);
      running = to;
    }
    return end(ends.get(1), left, scale, x, next, width);
  }

  private int end(Brief.Bar bar, int left, double scale, int x, int y, int width) {
    int length = Math.max(1, (int) Math.round(bar.value().doubleValue() * scale));
    sheet.box(BriefPrinter.INK, left, y + 2, length, 7);
    return named(bar, Typeface.BOLD, x, y, width);
  }

  private int named(Brief.Bar bar, Typeface face, int x, int y, int width) {
    int below = sheet.text(bar.name(), face, SIZE, START, x, y, width / 2);
    sheet.text(bar.words(), face, SIZE, END, x + width - FIGURE, y, FIGURE);
    return below + 1;
  }

  /** Places where they lie; darker is more, and the figure stands in the tile. */
  int map(List<BriefAnalysis.Tile> tiles, int x, int y, int width) {
    int columns = tiles.stream().mapToInt(BriefAnalysis.Tile::column).max().orElse(0) + 1;
    int rows = tiles.stream().mapToInt(BriefAnalysis.Tile::row).max().orElse(0) + 1;
    int tile = width / columns;
    double most =
        tiles.stream()
            .flatMap(place -> place.percent().stream())
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    for (BriefAnalysis.Tile place : tiles) {
      int left = x + place.column() * tile;
      int top = y + place.row() * TILE;
      double share =
          most == 0 ? 0 : place.percent().map(BigDecimal::doubleValue).orElse(0.0) / most;
      Color ink = HeatMap.ink(share);
      sheet.box(HeatMap.shade(share), left, top, tile - 2, TILE - 2);
      sheet.word(
          place.name(), Typeface.REGULAR, SMALLEST, ink, left, top + 1, tile - 2, TILE / 2 - 1);
      sheet.word(
          place.words(),
          Typeface.BOLD,
          SMALLEST,
          ink,
          left,
          top + TILE / 2 - 1,
          tile - 2,
          TILE / 2 - 1);
    }
    return y + rows * TILE;
  }

  /** Measures, this year and the year before. */
  int measures(List<BriefAnalysis.Measure> measures, int x, int y, int width) {
    int next = y;
    for (BriefAnalysis.Measure measure : measures) {
      next =
          line(
              measure.name(),
              List.of(measure.before(), measure.now()),
              Typeface.REGULAR,
              x,
              next,
              width);
    }
    return next;
  }

  private int line(String name, List<String> figures, Typeface face, int x, int y, int width) {
    int columns = figures.size() * FIGURE;
    int below = sheet.text(name, Typeface.REGULAR, SIZE, START, x, y, width - columns);
    for (int i = 0; i < figures.size(); i++) {
      int left = x + width - columns + i * FIGURE;
      sheet.text(figures.get(i), face, SIZE, END, left, y, FIGURE);
    }
    return Math.max(below, y + ROW);
  }

  /** A small table. */
  int table(BriefAnalysis.Money table, int x, int y, int width) {
    int columns = table.headings().size() - 1;
    int head = y;
    for (int i = 0; i < columns; i++) {
      int left = x + width - (columns - i) * FIGURE;
      String word = table.headings().get(i + 1);
      head = Math.max(head, sheet.text(word, Typeface.BOLD, SMALLEST, END, left, y, FIGURE));
    }
    int next = head;
    for (List<String> row : table.rows()) {
      next = line(row.get(0), row.subList(1, row.size()), Typeface.REGULAR, x, next, width);
    }
    return next;
  }

  /** Groups one under the other. */
  int groups(List<BriefAnalysis.Group> groups, int x, int y, int width) {
    int next = y;
    for (BriefAnalysis.Group group : groups) {
      next = sheet.text(group.name(), Typeface.ITALIC, SIZE, START, x, next, width);
      next = bars(group.bars(), x, next, width);
      if (!group.note().isEmpty()) {
        next = sheet.text(group.note(), Typeface.ITALIC, SMALLEST, START, x, next, width);
      }
    }
    return next;
  }

  /** A caption, and where what stands under it begins. */
  int caption(String words, int x, int y, int width) {
    return sheet.text(words, Typeface.BOLD, 11, START, x, y, width) + 2;
  }
}
