package giamngheo.jobs.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands where on a page: texts with their face and size, rules and boxes, in points from the
 * page's corner. The order of drawing does not matter.
 */
final class PageLayout extends PDFTextStripper {
  private static final List<String> PATHS = List.of("m", "l", "re");

  private final List<String> marks = new ArrayList<>();
  private final Map<String, Integer> faces = new TreeMap<>();

  private PageLayout(int page) {
    PATHS.forEach(name -> addOperator(new Mark(name)));
    setStartPage(page);
    setEndPage(page);
  }

  /** Faces with their sizes and how many texts they have, then a digest of everything. */
  static List<String> of(PDDocument document, int page) throws IOException {
    PageLayout layout = new PageLayout(page);
    layout.getText(document);
    List<String> lines = new ArrayList<>();
    layout.faces.forEach((face, texts) -> lines.add(face + ": " + texts));
    String all = layout.marks.stream().sorted().collect(Collectors.joining("\n"));
    lines.add(layout.marks.size() + " marks " + digest(all));
    return lines;
  }

  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) {
    TextPosition first = letters.get(0);
    // The part before the plus is drawn by lot for every file.
    String face =
        first.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "")
            + String.format(Locale.ROOT, " %.1f", first.getFontSizeInPt());
    faces.merge(face, 1, Integer::sum);
    marks.add(
        String.format(
            Locale.ROOT,
            "%s %s %s %s",
            half(first.getXDirAdj()),
            half(first.getYDirAdj()),
            face,
            text.strip()));
  }

  private static String half(double points) {
    return Double.toString(Math.round(points * 2) / 2.0);
  }

  /** Notes where a line or a box begins and ends. */
  private final class Mark extends OperatorProcessor {
    private final String name;

    Mark(String name) {
      super(PageLayout.this);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      StringBuilder mark = new StringBuilder(name);
      for (COSBase operand : operands) {
        if (!(operand instanceof COSNumber number)) {
          throw new MissingOperandException(operator, operands);
        }
        mark.append(' ').append(half(number.floatValue()));
      }
      marks.add(mark.toString());
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
