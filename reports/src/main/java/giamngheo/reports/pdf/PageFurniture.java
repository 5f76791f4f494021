package giamngheo.reports.pdf;

import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.layout.Watermark;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * What every page carries outside its text: the number in the top margin from page two on, the
 * stamp at the foot, the watermark across it.
 */
final class PageFurniture {
  private static final float NUMBER_SIZE = 13;
  private static final int NUMBER_Y = 32;
  private static final float MARK_SIZE = 12;
  private static final int MARK_Y = 38;
  private static final float STAMP_SIZE = 8;
  private static final int STAMP_UNDER_BODY = 12;
  private static final int SEAL_UNDER_BODY = 6;

  private final JasperPrint print;
  private final PageSize paper;

  private PageFurniture(JasperPrint print, PageSize paper) {
    this.print = print;
    this.paper = paper;
  }

  /**
   * Adds it to filled pages.
   *
   * @param footLine stamp, empty for none
   * @param seal what the QR code on the first page says, empty for none
   */
  static void add(
      JasperPrint print,
      PageSize paper,
      Optional<Watermark> watermark,
      String footLine,
      String seal) {
    add(print, paper, watermark, footLine, seal, PageNumbers.plain(print.getPages().size()));
  }

  /**
   * The same.
   *
   * @param numbers what stands in the middle of the top margin, page by page
   */
  static void add(
      JasperPrint print,
      PageSize paper,
      Optional<Watermark> watermark,
      String footLine,
      String seal,
      List<String> numbers) {
    PageFurniture furniture = new PageFurniture(print, paper);
    for (JRPrintPage page : print.getPages()) {
      watermark.ifPresent(
          word ->
              page.getElements()
                  .add(word.isAbove() ? page.getElements().size() : 0, furniture.across(word)));
    }
    furniture.edges(footLine, numbers);
    if (!seal.isBlank() && !print.getPages().isEmpty()) {
      print.getPages().get(0).addElement(furniture.sealed(new QrCode(seal)));
    }
  }

  /** Adds the mark of a form at the right of the first page's top margin. */
  static void mark(JasperPrint print, PageSize paper, String mark) {
    if (!mark.isBlank() && !print.getPages().isEmpty()) {
      JRBasePrintText text = new PageFurniture(print, paper).text(List.of(mark), MARK_SIZE, MARK_Y);
      text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
      text.setBold(true);
      print.getPages().get(0).addElement(text);
    }
  }

  private void edges(String footLine, List<String> numbers) {
    List<String> stamp = Typeface.ITALIC.lines(footLine, STAMP_SIZE, paper.bodyWidth());
    List<JRPrintPage> pages = print.getPages();
    for (int i = 0; i < pages.size(); i++) {
      JRPrintPage page = pages.get(i);
      if (!numbers.get(i).isEmpty()) {
        page.addElement(number(numbers.get(i)));
      }
      if (!footLine.isBlank()) {
        page.addElement(stamp(stamp));
      }
    }
  }

  private JRPrintElement number(String words) {
    JRBasePrintText text = text(List.of(words), NUMBER_SIZE, NUMBER_Y);
    text.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
    return text;
  }

  private JRPrintElement stamp(List<String> lines) {
    int y = paper.height() - paper.bottom() + STAMP_UNDER_BODY;
    JRBasePrintText text = text(lines, STAMP_SIZE, y);
    text.setItalic(true);
    text.setForecolor(Color.DARK_GRAY);
    return text;
  }

  private JRBasePrintText text(List<String> lines, float size, int y) {
    JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
    int height = Typeface.heightOf(lines.size(), size);
    text.setX(paper.left());
    text.setY(y);
    text.setWidth(paper.bodyWidth());
    text.setHeight(height);
    text.setText(String.join("\n", lines));
    text.setFontName(Typeface.FAMILY);
    text.setFontSize(size);
    text.setTextHeight(height);
    text.setLineSpacingFactor(1.15f);
    text.setLeadingOffset(-0.2f * size);
    text.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
    return text;
  }

  /** At the right of the foot, under the text. */
  private JRPrintElement sealed(QrCode code) {
    JRBasePrintImage image = new JRBasePrintImage(print.getDefaultStyleProvider());
    image.setX(paper.width() - paper.right() - QrCode.SIZE);
    image.setY(paper.height() - paper.bottom() + SEAL_UNDER_BODY);
    image.setWidth(QrCode.SIZE);
    image.setHeight(QrCode.SIZE);
    image.setRenderer(code);
    return image;
  }

  private JRPrintElement across(Watermark watermark) {
    JRBasePrintImage image = new JRBasePrintImage(print.getDefaultStyleProvider());
    image.setX(paper.left());
    image.setY(paper.top());
    image.setWidth(paper.bodyWidth());
    image.setHeight(paper.height() - paper.top() - paper.bottom());
    image.setRenderer(watermark);
    return image;
  }
}
