package giamngheo.reports;

import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * What every page carries outside its text: the number in the top margin from page two on, the
 * stamp at the foot, the watermark behind.
 */
final class PageFurniture {
  private static final float NUMBER_SIZE = 13;
  private static final int NUMBER_Y = 32;
  private static final float STAMP_SIZE = 8;
  private static final int STAMP_Y = Page.HEIGHT - Page.BOTTOM + 12;

  private PageFurniture() {}

  static void add(JasperPrint print, Form form) {
    List<String> stamp = Typeface.ITALIC.lines(form.footLine(), STAMP_SIZE, Page.BODY_WIDTH);
    List<JRPrintPage> pages = print.getPages();
    for (int i = 0; i < pages.size(); i++) {
      JRPrintPage page = pages.get(i);
      form.watermark().ifPresent(word -> page.getElements().add(0, watermark(word, print)));
      if (i > 0) {
        page.addElement(number(i + 1, print));
      }
      if (!form.footLine().isBlank()) {
        page.addElement(stamp(stamp, print));
      }
    }
  }

  private static JRPrintElement number(int number, JasperPrint print) {
    JRBasePrintText text = text(List.of(Integer.toString(number)), NUMBER_SIZE, NUMBER_Y, print);
    text.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
    return text;
  }

  private static JRPrintElement stamp(List<String> lines, JasperPrint print) {
    JRBasePrintText text = text(lines, STAMP_SIZE, STAMP_Y, print);
    text.setItalic(true);
    text.setForecolor(Color.DARK_GRAY);
    return text;
  }

  private static JRBasePrintText text(List<String> lines, float size, int y, JasperPrint print) {
    JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
    int height = Typeface.heightOf(lines.size(), size);
    text.setX(Page.LEFT);
    text.setY(y);
    text.setWidth(Page.BODY_WIDTH);
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

  private static JRPrintElement watermark(String word, JasperPrint print) {
    JRBasePrintImage image = new JRBasePrintImage(print.getDefaultStyleProvider());
    image.setX(Page.LEFT);
    image.setY(Page.TOP);
    image.setWidth(Page.BODY_WIDTH);
    image.setHeight(Page.BODY_HEIGHT);
    image.setRenderer(new Watermark(word));
    return image;
  }
}
