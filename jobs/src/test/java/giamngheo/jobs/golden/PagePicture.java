package giamngheo.jobs.golden;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page seen from far away: a grid of ten greys, one letter each, blanks for white; the square
 * root of the ink, so that pale words tell as well as black ones. Two machines smooth the edges of
 * letters a little differently, so neighbouring greys count as equal.
 */
final class PagePicture {
  private static final String GREYS = " .:-=+*#%@";
  private static final int LONG_SIDE = 90;
  private static final int SHORT_SIDE = 64;
  private static final int RESOLUTION = 50;

  /** A form's ink covers a few percent of its page: that much counts as the deepest grey. */
  private static final double DEEPEST = 0.75;

  /** Share of the cells that may differ by more than one grey. */
  private static final double STRAYS = 0.002;

  private PagePicture() {}

  static List<String> of(PDDocument document, int page) throws IOException {
    BufferedImage image =
        new PDFRenderer(document).renderImageWithDPI(page - 1, RESOLUTION, ImageType.GRAY);
    boolean upright = image.getHeight() > image.getWidth();
    int columns = upright ? SHORT_SIDE : LONG_SIDE;
    int rows = upright ? LONG_SIDE : SHORT_SIDE;
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        line.append(grey(image, column, columns, row, rows));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static char grey(BufferedImage image, int column, int columns, int row, int rows) {
    int left = column * image.getWidth() / columns;
    int right = (column + 1) * image.getWidth() / columns;
    int top = row * image.getHeight() / rows;
    int bottom = (row + 1) * image.getHeight() / rows;
    double ink = 0;
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        ink += 255 - image.getRaster().getSample(x, y, 0);
      }
    }
    double share = ink / (255.0 * (right - left) * (bottom - top));
    return GREYS.charAt(
        (int) Math.round(Math.sqrt(Math.min(1, share / DEEPEST)) * (GREYS.length() - 1)));
  }

  /** Whether two pictures are the same page. */
  static boolean alike(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    int strays = 0;
    for (int row = 0; row < one.size(); row++) {
      for (int column = 0; column < LONG_SIDE; column++) {
        int apart = Math.abs(level(one.get(row), column) - level(other.get(row), column));
        strays += apart > 1 ? 1 : 0;
      }
    }
    return strays <= LONG_SIDE * SHORT_SIDE * STRAYS;
  }

  private static int level(String line, int column) {
    return column < line.length() ? GREYS.indexOf(line.charAt(column)) : 0;
  }
}
