package giamngheo.reports.pdf;

import giamngheo.reports.layout.Typeface;
import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** A page on which texts and boxes are placed by hand, in points from its top left. */
final class Sheet {
  private static final float HAIRLINE = 0.4f;
  private static final float EDGE = 0.9f;

  private final JasperPrint print;
  private final JRBasePrintPage page = new JRBasePrintPage();

  Sheet(JasperPrint print) {
    this.print = print;
    print.addPage(page);
  }

  /** Writes a text over as many lines as it takes and returns where the next one can start. */
  int text(
      String words,
      Typeface face,
      float size,
      HorizontalTextAlignEnum align,
      int x,
      int y,
      int width) {
    List<String> lines = lines(words, face, size, width);
    int height = Typeface.heightOf(lines.size(), size);
    place(String.join("\n", lines), face, size, align, Color.BLACK, x, y, width, height);
    return y + height;
  }

  /** How high a text gets. */
  static int height(String words, Typeface face, float size, int width) {
    return Typeface.heightOf(lines(words, face, size, width).size(), size);
  }

  private static List<String> lines(String words, Typeface face, float size, int width) {
    return face.lines(words, size, width - 1);
  }

  /** Writes one line in the middle of a box. */
  void word(
      String word, Typeface face, float size, Color ink, int x, int y, int width, int height) {
    int line = Typeface.heightOf(1, size);
    int top = y + Math.max(0, (height - line) / 2);
    place(word, face, size, HorizontalTextAlignEnum.CENTER, ink, x, top, width, line);
  }

  private void place(
      String words,
      Typeface face,
      float size,
      HorizontalTextAlignEnum align,
      Color ink,
      int x,
      int y,
      int width,
      int height) {
    JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
    text.setX(x);
    text.setY(y);
    text.setWidth(width);
    text.setHeight(height);
    text.setText(words);
    text.setFontName(Typeface.FAMILY);
    text.setFontSize(size);
    text.setBold(face.bold());
    text.setItalic(face.italic());
    text.setForecolor(ink);
    text.setTextHeight(height);
    text.setLineSpacingFactor(1.15f);
    text.setLeadingOffset(-0.2f * size);
    text.setHorizontalTextAlign(align);
    text.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
    page.addElement(text);
  }

  /** Draws a filled box with a thin edge. */
  void box(Color fill, int x, int y, int width, int height) {
    box(fill, Color.GRAY, HAIRLINE, x, y, width, height);
  }

  /** Draws an empty box with an edge that is seen beside filled ones. */
  void frame(Color edge, int x, int y, int width, int height) {
    box(Color.WHITE, edge, EDGE, x, y, width, height);
  }

  private void box(Color fill, Color edge, float line, int x, int y, int width, int height) {
    JRBasePrintRectangle box = new JRBasePrintRectangle(print.getDefaultStyleProvider());
    box.setX(x);
    box.setY(y);
    box.setWidth(width);
    box.setHeight(height);
    box.setMode(ModeEnum.OPAQUE);
    box.setBackcolor(fill);
    box.getLinePen().setLineWidth(line);
    box.getLinePen().setLineColor(edge);
    page.addElement(box);
  }
}
