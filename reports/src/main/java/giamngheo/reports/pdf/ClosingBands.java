package giamngheo.reports.pdf;

import giamngheo.reports.layout.Density;
import giamngheo.reports.layout.SigningSides;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.DocumentBlock;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * What follows the table: notes, each a band of its own so that any number fits, and the
 * signatures, never divided.
 */
final class ClosingBands {
  private static final float NOTE_SIZE = 11;
  private static final float SIGNATURE_SIZE = 13;
  private static final int GAP = 8;

  private static final float RECIPIENTS_SIZE = 12;

  private ClosingBands() {}

  static List<JRDesignBand> notes(List<String> notes, JasperDesign design, int width) {
    return notes.stream().map(note -> note(note, design, width)).toList();
  }

  private static JRDesignBand note(String note, JasperDesign design, int width) {
    Band band = new Band(design);
    return band.of(note(note, band, width));
  }

  private static int note(String note, Band band, int width) {
    return band.text(note, Typeface.REGULAR, NOTE_SIZE, HorizontalTextAlignEnum.LEFT, 0, 2, width);
  }

  /** Recipients if there are any, then the signatures, side by side. */
  static JRDesignBand signatures(DocumentBlock document, JasperDesign design, int bodyWidth) {
    return signatures(document, Optional.empty(), design, bodyWidth, Density.ROOMY);
  }

  /** The same below a note, from which they are not divided. */
  static JRDesignBand signatures(
      DocumentBlock document,
      Optional<String> note,
      JasperDesign design,
      int bodyWidth,
      Density density) {
    Band band = new Band(design);
    int top =
        note.map(text -> note(text, band, bodyWidth)).orElse(0)
            + (density.joined() ? GAP / 2 : GAP);
    if (document.annex()) {
      return band.of(top);
    }
    List<Integer> sides = SigningSides.of(document, bodyWidth);
    int last = sides.get(sides.size() - 1);
    int middle = sides.get(sides.size() - 2);
    int right = sides.stream().mapToInt(Integer::intValue).sum() - last;
    int recipients = recipients(document.recipients(), band, top, sides.get(0));
    DocumentBlock signed = density.joined() ? document.withoutInstructions() : document;
    int signatures =
        Math.max(
            signature(signed.leftSignature(), band, right - middle, top, middle),
            signature(signed.rightSignature(), band, right, top, last));
    return band.of(Math.max(recipients, signatures + density.signing()));
  }

  private static int recipients(List<String> recipients, Band band, int top, int width) {
    if (recipients.isEmpty()) {
      return 0;
    }
    HorizontalTextAlignEnum left = HorizontalTextAlignEnum.LEFT;
    int y =
        band.text(
            DocumentBlock.RECIPIENTS, Typeface.BOLD_ITALIC, RECIPIENTS_SIZE, left, 0, top, width);
    for (String recipient : recipients) {
      y = band.text(recipient, Typeface.REGULAR, NOTE_SIZE, left, 0, y, width);
    }
    return y;
  }

  private static int signature(List<String> lines, Band band, int x, int top, int width) {
    int y = top;
    for (String line : lines) {
      boolean instruction = DocumentBlock.isInstruction(line);
      Typeface face = instruction ? Typeface.ITALIC : Typeface.BOLD;
      float size = instruction ? SIGNATURE_SIZE - 1 : SIGNATURE_SIZE;
      y = band.text(line, face, size, HorizontalTextAlignEnum.CENTER, x, y, width);
    }
    return y;
  }
}
