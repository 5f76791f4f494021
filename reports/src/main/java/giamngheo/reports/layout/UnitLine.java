package giamngheo.reports.layout;

import java.util.List;

/** The line that states the units of measure, under the title at the right. */
public final class UnitLine {
  /** Its letters, points. */
  public static final int SIZE = 12;

  private static final int GAP = 6;
  private static final int SUBTITLE_SIZE = 13;

  private UnitLine() {}

  /** Whether it has room beside the last line under the title, which stands in the middle. */
  public static boolean isBeside(List<String> subtitles, String unitLine, float width) {
    if (unitLine.isBlank() || subtitles.isEmpty()) {
      return false;
    }
    String last = subtitles.get(subtitles.size() - 1);
    float free = (width - Typeface.ITALIC.width(last, SUBTITLE_SIZE)) / 2;
    return Typeface.ITALIC.width(unitLine, SIZE) + GAP <= free;
  }
}
