package giamngheo.reports;

import java.util.List;
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

  /** Room for a signature, a stamp and the signer's name. */
  private static final int SIGNING_ROOM = 70;

  private static final int HALF = Page.BODY_WIDTH / 2;

  private ClosingBands() {}

  static List<JRDesignBand> notes(Form form, JasperDesign design) {
    return form.notes().stream().map(note -> note(note, design)).toList();
  }

  private static JRDesignBand note(String note, JasperDesign design) {
    Band band = new Band(design);
    return band.of(
        band.text(
            note,
            Typeface.REGULAR,
            NOTE_SIZE,
            HorizontalTextAlignEnum.LEFT,
            0,
            2,
            Page.BODY_WIDTH));
  }

  static JRDesignBand signatures(DocumentBlock document, JasperDesign design) {
    Band band = new Band(design);
    int left = signature(document.leftSignature(), band, 0);
    int right = signature(document.rightSignature(), band, HALF);
    return band.of(Math.max(left, right) + SIGNING_ROOM);
  }

  private static int signature(List<String> lines, Band band, int x) {
    int y = GAP;
    for (String line : lines) {
      boolean instruction = DocumentBlock.isInstruction(line);
      Typeface face = instruction ? Typeface.ITALIC : Typeface.BOLD;
      y =
          band.text(
              line,
              face,
              instruction ? SIGNATURE_SIZE - 1 : SIGNATURE_SIZE,
              HorizontalTextAlignEnum.CENTER,
              x,
              y,
              HALF);
    }
    return y;
  }
}
