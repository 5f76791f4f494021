package giamngheo.reports.pdf;

import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.Typeface;
import java.util.List;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * A Jasper band under construction: fixed texts, already wrapped, and rules. Positions are in
 * points from the band's top left corner.
 */
final class Band {
  /** Width of every line on a form. */
  static final float HAIRLINE = 0.5f;

  private final JasperDesign design;
  private final JRDesignBand band = new JRDesignBand();

  Band(JasperDesign design) {
    this.design = design;
    band.setSplitType(SplitTypeEnum.PREVENT);
  }

  /** Writes a text over as many lines as it takes and returns where the next one can start. */
  int text(
      String text,
      Typeface face,
      float size,
      HorizontalTextAlignEnum align,
      int x,
      int y,
      int width) {
    List<String> lines = face.lines(text, size, width);
    int height = Typeface.heightOf(lines.size(), size);
    place(element(String.join("\n", lines), face, size, align), x, y, width, height);
    return y + height;
  }

  /** As {@link #text}, centred, its lines of equal length as far as their number allows. */
  int balanced(String text, Typeface face, float size, int x, int y, int width) {
    String lines = String.join("\n", face.balanced(text, size, width));
    return text(lines, face, size, HorizontalTextAlignEnum.CENTER, x, y, width);
  }

  /** Writes a text in the middle of a box with four borders. */
  void box(String text, Typeface face, float size, int x, int y, int width, int height) {
    List<String> lines = face.lines(text, size, width - 2 * ColumnPlan.PADDING);
    JRDesignStaticText element =
        element(String.join("\n", lines), face, size, HorizontalTextAlignEnum.CENTER);
    JRLineBox box = element.getLineBox();
    box.getPen().setLineWidth(HAIRLINE);
    place(element, x, y, width, height);
  }

  /** Draws a rule centred under a text. */
  void rule(float length, int x, int y, int width) {
    JRDesignLine line = new JRDesignLine(design);
    line.setX(x + Math.round((width - length) / 2));
    line.setY(y);
    line.setWidth(Math.round(length));
    line.setHeight(1);
    line.getLinePen().setLineWidth(HAIRLINE);
    band.addElement(line);
  }

  JRDesignBand of(int height) {
    band.setHeight(height);
    return band;
  }

  private JRDesignStaticText element(
      String text, Typeface face, float size, HorizontalTextAlignEnum align) {
    JRDesignStaticText element = new JRDesignStaticText(design);
    element.setText(text);
    element.setFontSize(size);
    element.setBold(face.bold());
    element.setItalic(face.italic());
    element.setHorizontalTextAlign(align);
    element.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    return element;
  }

  private void place(JRDesignStaticText element, int x, int y, int width, int height) {
    element.setX(x);
    element.setY(y);
    element.setWidth(width);
    element.setHeight(height);
    band.addElement(element);
  }
}
