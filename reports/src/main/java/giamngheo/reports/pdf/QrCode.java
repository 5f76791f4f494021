package giamngheo.reports.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A QR code (ISO/IEC 18004), drawn as squares so that it stays sharp at any size. */
final class QrCode extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  /** Points of each side on a page. */
  static final int SIZE = 44;

  private final String text;

  QrCode(String text) {
    this.text = text;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    BitMatrix squares = squares(text);
    double side = area.getWidth() / squares.getWidth();
    graphics.setColor(Color.BLACK);
    for (int row = 0; row < squares.getHeight(); row++) {
      for (int column = 0; column < squares.getWidth(); column++) {
        if (squares.get(column, row)) {
          graphics.fill(
              new Rectangle2D.Double(
                  area.getX() + column * side, area.getY() + row * side, side, side));
        }
      }
    }
  }

  static BitMatrix squares(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              1,
              1,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  0));
    } catch (WriterException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
