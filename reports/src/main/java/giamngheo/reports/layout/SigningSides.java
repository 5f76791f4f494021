package giamngheo.reports.layout;

import giamngheo.reports.model.DocumentBlock;
import java.util.Collections;
import java.util.List;

/** How the recipients and the signatures share the width of a page. */
public final class SigningSides {
  private static final int SIZE = 13;
  private static final int SPARE = 6;

  private SigningSides() {}

  /**
   * Widths from the left: equal, but the one who signs at the right has room for his longest line.
   */
  public static List<Integer> of(DocumentBlock document, int width) {
    boolean isThree = !document.recipients().isEmpty() && !document.leftSignature().isEmpty();
    int sides = isThree ? 3 : 2;
    double longest =
        document.rightSignature().stream()
            .mapToDouble(line -> Typeface.BOLD.width(line, SIZE))
            .max()
            .orElse(0);
    int equal = width / sides;
    if (longest + SPARE <= equal || !isThree) {
      return Collections.nCopies(sides, equal);
    }
    int right = Math.min(width / 2, (int) Math.ceil(longest) + SPARE);
    int rest = (width - right) / 2;
    return List.of(rest, rest, right);
  }
}
