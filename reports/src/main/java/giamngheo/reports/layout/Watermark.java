package giamngheo.reports.layout;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * A pale word across the page. It is drawn as an outline, not as text, so that it never mixes with
 * the table when text is copied or searched.
 */
public final class Watermark extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  private static final Color PALE = new Color(0xEC, 0xEC, 0xEC);
  private static final Color OVER = new Color(0x80, 0x80, 0x80);
  private static final float OPACITY = 0.25f;
  private static final double SLOPE = -Math.PI / 7;
  private static final double LARGEST = 130;

  private final String word;
  private final boolean above;

  private Watermark(String word, boolean above) {
    this.word = word;
    this.above = above;
  }

  /** A word to lie under the texts of a page. */
  public static Watermark under(String word) {
    return new Watermark(word, false);
  }

  public boolean isAbove() {
    return above;
  }

  /** A word to lie over boxes and drawings that would cover it; they show through. */
  public static Watermark over(String word) {
    return new Watermark(word, true);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    double size = Math.min(LARGEST, area.getWidth() * 0.8 / Typeface.BOLD.width(word, 1));
    Shape outline =
        Typeface.BOLD
            .font()
            .deriveFont((float) size)
            .createGlyphVector(graphics.getFontRenderContext(), word)
            .getOutline();
    Rectangle2D bounds = outline.getBounds2D();
    AffineTransform place =
        AffineTransform.getTranslateInstance(area.getCenterX(), area.getCenterY());
    place.rotate(SLOPE);
    place.translate(-bounds.getCenterX(), -bounds.getCenterY());
    graphics.setColor(above ? OVER : PALE);
    if (above) {
      graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, OPACITY));
    }
    graphics.fill(place.createTransformedShape(outline));
  }
}
