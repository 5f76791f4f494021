package giamngheo.reports.pdf;

import giamngheo.reports.layout.Typeface;
import giamngheo.reports.layout.Watermark;
import giamngheo.reports.layout.WholeFile;
import giamngheo.reports.layout.WordPage;
import giamngheo.reports.model.Brief;
import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** Prints a brief as a PDF/A-2U of two pages, readable without colour: figures stand in words. */
public final class BriefPrinter {
  private static final WordPage PAPER = WordPage.PORTRAIT;
  private static final int LEFT = PAPER.left();
  private static final int WIDTH = PAPER.width() - LEFT - PAPER.right();
  private static final int BOTTOM = PAPER.height() - PAPER.bottom();

  /** Height of a headline's box at the least, and width of its figure. */
  private static final int HEADLINE = 62;

  private static final int FIGURE = 165;
  private static final int MOST_PLACES = 20;

  /** Households below which a share says little, and is not shaded. */
  private static final int FEW = 10;

  /** Room for the line that says how many places are left out. */
  private static final int LEFT_OUT = 14;

  private static final Color INK = new Color(0x1B3A5C);
  private static final Color PALE = new Color(0xEEF2F6);
  private static final HorizontalTextAlignEnum START = HorizontalTextAlignEnum.LEFT;
  private static final HorizontalTextAlignEnum CENTER = HorizontalTextAlignEnum.CENTER;
  private static final HorizontalTextAlignEnum END = HorizontalTextAlignEnum.RIGHT;

  private BriefPrinter() {}

  /**
   * Prints the brief to {@code folder/<fileName>.pdf}.
   *
   * @param words for last year's figure, for targets, and for places left out ({@code %d})
   */
  public static Path print(Brief brief, List<String> words, Path folder) {
    return WholeFile.write(
        brief.fileName(),
        "pdf",
        folder,
        file -> {
          try {
            PdfWriter.export(
                pages(brief, words), brief.title(), brief.agency(), brief.locale(), file);
          } catch (JRException failure) {
            throw new IOException(failure);
          }
        });
  }

  private static JasperPrint pages(Brief brief, List<String> words) throws JRException {
    JasperPrint print = new JasperPrint();
    print.setName(brief.fileName());
    print.setPageWidth(PAPER.width());
    print.setPageHeight(PAPER.height());
    JRDesignStyle letters = new JRDesignStyle();
    letters.setName("letters");
    letters.setDefault(true);
    letters.setFontName(Typeface.FAMILY);
    print.addStyle(letters);
    print.setDefaultStyle(letters);
    first(brief, words, new Sheet(print));
    second(brief, words, new Sheet(print));
    PageFurniture.add(print, PAPER, brief.watermark().map(Watermark::over), brief.footLine(), "");
    return print;
  }

  private static void first(Brief brief, List<String> words, Sheet sheet) {
    int y = sheet.text(brief.agency(), Typeface.BOLD, 12, START, LEFT, PAPER.top(), WIDTH);
    y = sheet.text(brief.title(), Typeface.BOLD, 16, CENTER, LEFT, y + 8, WIDTH);
    y = sheet.text(brief.subtitle(), Typeface.ITALIC, 12, CENTER, LEFT, y, WIDTH) + 4;
    for (int i = 0; i < brief.news().size(); i++) {
      Typeface face = i == 0 ? Typeface.BOLD : Typeface.REGULAR;
      String line = i == 0 ? brief.news().get(i) : "– " + brief.news().get(i);
      y = sheet.text(line, face, i == 0 ? 14 : 11, START, LEFT, y, WIDTH) + 2;
    }
    y += 4;
    for (Brief.Headline headline : brief.headlines()) {
      y = headline(headline, words.get(0), sheet, y) + 6;
    }
    y = sheet.text(brief.captions().get(0), Typeface.BOLD, 12, START, LEFT, y + 4, WIDTH);
    YearTable table = YearTable.of(brief, words.get(1));
    int drawing = BOTTOM - table.height() - y;
    sheet.drawing(
        new YearLines(brief.lines(), words.get(1), brief.locale()), LEFT, y, WIDTH, drawing);
    table.draw(sheet, LEFT, y + drawing, WIDTH);
  }

  /** A box as high as its texts, and returns where it ends. */
  private static int headline(Brief.Headline headline, String lastYear, Sheet sheet, int y) {
    String before = lastYear + " " + headline.before();
    int x = LEFT + FIGURE + 14;
    int width = WIDTH - FIGURE - 20;
    int figures =
        Sheet.height(headline.name(), Typeface.BOLD, 11, FIGURE)
            + Sheet.height(headline.value(), Typeface.BOLD, 22, FIGURE)
            + Sheet.height(before, Typeface.REGULAR, 10, FIGURE);
    int change = Sheet.height(headline.change(), Typeface.REGULAR, 11, width);
    int height = Math.max(HEADLINE, Math.max(figures + 8, change + 12));
    sheet.box(PALE, LEFT, y, WIDTH, height);
    int next = sheet.text(headline.name(), Typeface.BOLD, 11, START, LEFT + 6, y + 4, FIGURE);
    next = sheet.text(headline.value(), Typeface.BOLD, 22, START, LEFT + 6, next, FIGURE);
    sheet.text(before, Typeface.REGULAR, 10, START, LEFT + 6, next, FIGURE);
    sheet.text(headline.change(), Typeface.REGULAR, 11, START, x, y + 6, width);
    return y + height;
  }

  private static void second(Brief brief, List<String> words, Sheet sheet) {
    int half = (WIDTH - 16) / 2;
    int top = PAPER.top();
    int right = LEFT + half + 16;
    int y = sheet.text(brief.captions().get(1), Typeface.BOLD, 12, START, LEFT, top, half) + 2;
    int shown = Math.min(MOST_PLACES, brief.bars().size());
    int left = bars(brief.bars().subList(0, shown), sheet, LEFT, y, half);
    if (shown < brief.bars().size()) {
      String more = words.get(2).formatted(brief.bars().size() - shown);
      left = sheet.text(more, Typeface.ITALIC, 9, START, LEFT, left, half);
    }
    y = sheet.text(brief.captions().get(2), Typeface.BOLD, 12, START, right, top, half) + 2;
    int down = bars(brief.movements(), sheet, right, y, half);
    y = sheet.text(brief.captions().get(4), Typeface.BOLD, 12, START, right, down + 8, half);
    for (String note : brief.notes()) {
      y = sheet.text(note, Typeface.REGULAR, 10, START, right, y + 2, half);
    }
    y = Math.max(left, y) + 10;
    y = sheet.text(brief.captions().get(3), Typeface.BOLD, 12, START, LEFT, y, WIDTH) + 2;
    int end = heat(brief.heat(), sheet, y);
    int leftOut = brief.heat().rows().size() - MOST_PLACES;
    if (leftOut > 0) {
      sheet.text(words.get(2).formatted(leftOut), Typeface.ITALIC, 9, START, LEFT, end + 2, WIDTH);
    }
  }

  private static int bars(List<Brief.Bar> bars, Sheet sheet, int x, int y, int width) {
    int name = width / 2;
    int figure = 44;
    int room = width - name - figure - 4;
    double most = bars.stream().mapToDouble(bar -> bar.value().abs().doubleValue()).max().orElse(0);
    int next = y;
    for (Brief.Bar bar : bars) {
      int length = most == 0 ? 0 : (int) Math.round(bar.value().abs().doubleValue() / most * room);
      int below = sheet.text(bar.name(), Typeface.REGULAR, 9, START, x, next, name);
      sheet.box(INK, x + name + 2, next + 2, Math.max(1, length), 7);
      sheet.text(bar.words(), Typeface.REGULAR, 9, END, x + width - figure, next, figure);
      next = below + 1;
    }
    return next;
  }

  /** The first places, and returns where they end. */
  private static int heat(Brief.Heat heat, Sheet sheet, int y) {
    int name = 104;
    int columns = Math.max(1, heat.columns().size());
    int cell = (WIDTH - name) / columns;
    int head = 0;
    for (int i = 0; i < heat.columns().size(); i++) {
      int x = LEFT + name + i * cell;
      head =
          Math.max(
              head, sheet.text(heat.columns().get(i), Typeface.REGULAR, 8, CENTER, x, y, cell));
    }
    int top = Math.max(head, y) + 2;
    int rows = Math.max(1, Math.min(MOST_PLACES, heat.rows().size()));
    int height = Math.max(9, Math.min(15, (BOTTOM - LEFT_OUT - top) / rows));
    int row = 0;
    for (Map.Entry<String, List<Optional<BigDecimal>>> place : heat.rows().entrySet()) {
      if (row == MOST_PLACES) {
        break;
      }
      int at = top + row * height;
      Integer of = heat.households().get(place.getKey());
      String label = of == null ? place.getKey() : place.getKey() + " (" + of + ")";
      boolean isFew = of != null && of < FEW;
      sheet.text(label, Typeface.REGULAR, 8, START, LEFT, at + (height - 10) / 2, name);
      for (int i = 0; i < place.getValue().size(); i++) {
        shade(place.getValue().get(i), isFew, sheet, LEFT + name + i * cell, at, cell, height);
      }
      row++;
    }
    return top + row * height;
  }

  /** Darker is worse; the figure stands in the cell, so that grey print says as much as colour. */
  private static void shade(
      Optional<BigDecimal> percent,
      boolean isFew,
      Sheet sheet,
      int x,
      int y,
      int width,
      int height) {
    double share = isFew ? 0 : Math.min(1, percent.map(BigDecimal::doubleValue).orElse(0.0) / 100);
    int red = (int) (255 - share * (255 - INK.getRed()));
    int green = (int) (255 - share * (255 - INK.getGreen()));
    int blue = (int) (255 - share * (255 - INK.getBlue()));
    sheet.box(new Color(red, green, blue), x, y, width, height);
    String word = percent.map(value -> Long.toString(Math.round(value.doubleValue()))).orElse("–");
    Color ink = share > 0.55 ? Color.WHITE : Color.BLACK;
    sheet.word(word, Typeface.REGULAR, 8, ink, x, y, width, height);
  }
}
