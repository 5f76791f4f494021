package giamngheo.reports;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands where on a page: lines of text with their letters, and horizontal rules. */
public final class PdfLines {
  private PdfLines() {}

  /** A piece of text in one face and size on one line; points from the page's top left corner. */
  public record Piece(
      String text, float left, float right, float baseline, float size, String font) {
    public float width() {
      return right - left;
    }

    public float middle() {
      return (left + right) / 2;
    }

    public boolean bold() {
      return font.contains("Bold");
    }

    public boolean italic() {
      return font.contains("Italic");
    }
  }

  /** A horizontal stroke. */
  public record Rule(float left, float right, float y) {
    public float length() {
      return right - left;
    }
  }

  public static List<Piece> pieces(PDDocument document, int page) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            TextPosition first = letters.get(0);
            TextPosition last = letters.get(letters.size() - 1);
            pieces.add(
                new Piece(
                    text.strip(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt(),
                    first.getFont().getName()));
          }
        };
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return pieces;
  }

  public static List<Rule> rules(PDPage page) throws IOException {
    Strokes strokes = new Strokes(page);
    strokes.processPage(page);
    return strokes.rules;
  }

  /** Follows the strokes of a page. */
  private static final class Strokes extends PDFGraphicsStreamEngine {
    private final List<Rule> rules = new ArrayList<>();
    private final float height;
    private Point2D start = new Point2D.Float();
    private Point2D end = new Point2D.Float();

    Strokes(PDPage page) {
      super(page);
      height = page.getMediaBox().getHeight();
    }

    @Override
    public void moveTo(float x, float y) {
      start = new Point2D.Float(x, y);
      end = start;
    }

    @Override
    public void lineTo(float x, float y) {
      end = new Point2D.Float(x, y);
    }

    @Override
    public void strokePath() {
      if (Math.abs(start.getY() - end.getY()) < 0.5 && end.getX() > start.getX()) {
        rules.add(
            new Rule((float) start.getX(), (float) end.getX(), (float) (height - start.getY())));
      }
    }

    @Override
    public Point2D getCurrentPoint() {
      return end;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void fillPath(int rule) {}

    @Override
    public void fillAndStrokePath(int rule) {}

    @Override
    public void shadingFill(COSName name) {}
  }
}
