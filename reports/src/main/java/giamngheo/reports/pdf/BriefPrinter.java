package giamngheo.reports.pdf;

import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.layout.Watermark;
import giamngheo.reports.layout.WholeFile;
import giamngheo.reports.model.Brief;
import giamngheo.reports.model.BriefAnalysis;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** Prints a brief as a PDF/A-2U of two pages, readable without colour: figures stand in words. */
public final class BriefPrinter {
  private static final PageSize PAPER = PageSize.PORTRAIT;
  private static final int LEFT = PAPER.left();
  private static final int WIDTH = PAPER.width() - LEFT - PAPER.right();
  private static final int BOTTOM = PAPER.height() - PAPER.bottom();

  /** Height of a headline's box at the least, and width of its figure. */
  private static final int HEADLINE = 50;

  private static final int FIGURE = 165;
  private static final int GAP = 8;
  private static final int COLUMN_GAP = 16;
  private static final int HALF = (WIDTH - COLUMN_GAP) / 2;

  /** Room for the line that says how many places are left out. */
  private static final int LEFT_OUT = 14;

  /** What is filled. */
  static final Color INK = new Color(0x1B3A5C);

  private static final Color PALE = new Color(0xEEF2F6);
  private static final HorizontalTextAlignEnum START = HorizontalTextAlignEnum.LEFT;
  private static final HorizontalTextAlignEnum CENTER = HorizontalTextAlignEnum.CENTER;

  private BriefPrinter() {}

  /**
   * Prints the brief to {@code folder/<fileName>.pdf}.
   *
   * @param words for last year's figure, for targets, for places left out ({@code %d}), and for
   *     what was reached
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
    y = sheet.text(brief.title(), Typeface.BOLD, 15, CENTER, LEFT, y + 4, WIDTH);
    y = sheet.text(brief.subtitle(), Typeface.ITALIC, 12, CENTER, LEFT, y, WIDTH) + 4;
    for (int i = 0; i < brief.news().size(); i++) {
      Typeface face = i == 0 ? Typeface.BOLD : Typeface.REGULAR;
      String line = i == 0 ? brief.news().get(i) : "– " + brief.news().get(i);
      y = sheet.text(line, face, i == 0 ? 14 : 11, START, LEFT, y, WIDTH) + 2;
    }
    y += 4;
    for (Brief.Headline headline : brief.headlines()) {
      y = headline(headline, words.get(0), sheet, y) + GAP / 2;
    }
    y = new BriefCharts(sheet).caption(brief.captions().get(0), LEFT, y + 2, WIDTH);
    new YearBars(sheet, brief.locale(), List.of(words.get(3), words.get(1)))
        .draw(brief.lines(), LEFT, y, WIDTH, BOTTOM - y);
  }

  /** A box as high as its texts, and returns where it ends. */
  private static int headline(Brief.Headline headline, String lastYear, Sheet sheet, int y) {
    String before = lastYear + " " + headline.before();
    int x = LEFT + FIGURE + 14;
    int width = WIDTH - FIGURE - 20;
    int figures =
        Sheet.height(headline.name(), Typeface.BOLD, 11, FIGURE)
            + Sheet.height(headline.value(), Typeface.BOLD, 18, FIGURE)
            + Sheet.height(before, Typeface.REGULAR, 10, FIGURE);
    int change = Sheet.height(headline.change(), Typeface.REGULAR, 11, width);
    int height = Math.max(HEADLINE, Math.max(figures + 6, change + 8));
    sheet.box(PALE, LEFT, y, WIDTH, height);
    int next = sheet.text(headline.name(), Typeface.BOLD, 11, START, LEFT + 6, y + 3, FIGURE);
    next = sheet.text(headline.value(), Typeface.BOLD, 18, START, LEFT + 6, next, FIGURE);
    sheet.text(before, Typeface.REGULAR, 10, START, LEFT + 6, next, FIGURE);
    sheet.text(headline.change(), Typeface.REGULAR, 11, START, x, y + 4, width);
    return y + height;
  }

  /** Two columns, and the heat map under them in what is left of the page. */
  private static void second(Brief brief, List<String> words, Sheet sheet) {
    int y = Math.max(left(brief, words, sheet), right(brief, sheet)) + GAP;
    BriefCharts charts = new BriefCharts(sheet);
    y = charts.caption(brief.captions().get(3), LEFT, y, WIDTH);
    new HeatMap(sheet, brief.heat()).draw(LEFT, y, WIDTH, BOTTOM - LEFT_OUT, words.get(2));
  }

  /** Where: a map, or the places in order; how deep; and what was spent. */
  private static int left(Brief brief, List<String> words, Sheet sheet) {
    BriefCharts charts = new BriefCharts(sheet);
    BriefAnalysis analysis = brief.analysis();
    int y = PAPER.top();
    if (analysis.map().isEmpty()) {
      y = charts.caption(brief.captions().get(1), LEFT, y, HALF);
      int shown = Math.min(HeatMap.MOST_PLACES, brief.bars().size());
      y = charts.bars(brief.bars().subList(0, shown), LEFT, y, HALF);
      if (shown < brief.bars().size()) {
        String more = words.get(2).formatted(brief.bars().size() - shown);
        y = sheet.text(more, Typeface.ITALIC, 9, START, LEFT, y, HALF);
      }
    } else {
      y = charts.caption(brief.captions().get(5), LEFT, y, HALF);
      y = charts.map(analysis.map(), LEFT, y, HALF);
    }
    if (!analysis.money().rows().isEmpty()) {
      y = charts.caption(brief.captions().get(9), LEFT, y + GAP, HALF);
      y = charts.table(analysis.money(), LEFT, y, HALF);
    }
    if (!analysis.measures().isEmpty()) {
      y = charts.caption(brief.captions().get(6), LEFT, y + GAP, HALF);
      y = charts.measures(analysis.measures(), LEFT, y, HALF);
      y = sheet.text(brief.captions().get(7), Typeface.ITALIC, 8.5f, START, LEFT, y, HALF);
      y = charts.bars(analysis.contributions(), LEFT, y, HALF);
    }
    return y;
  }

  /** What moved, who is poor, and what to know about the figures. */
  private static int right(Brief brief, Sheet sheet) {
    BriefCharts charts = new BriefCharts(sheet);
    BriefAnalysis analysis = brief.analysis();
    int x = LEFT + HALF + COLUMN_GAP;
    int y = charts.caption(brief.captions().get(2), x, PAPER.top(), HALF);
    y =
        analysis.ends().isEmpty()
            ? charts.bars(brief.movements(), x, y, HALF)
            : charts.waterfall(analysis.ends(), brief.movements(), x, y, HALF);
    if (!analysis.groups().isEmpty()) {
      y = charts.caption(brief.captions().get(8), x, y + GAP, HALF);
      y = charts.groups(analysis.groups(), x, y, HALF);
    }
    y = charts.caption(brief.captions().get(4), x, y + GAP, HALF);
    for (String note : brief.notes()) {
      y = sheet.text(note, Typeface.REGULAR, 9, START, x, y, HALF) + 1;
    }
    return y;
  }
}
