package giamngheo.reports.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * How close a form stands on its page. Sizes and gaps stay within Decree 30/2020/NĐ-CP, Annex I.
 *
 * @param largest letters of the table at the most, points
 * @param lead space over and under the text of a cell
 * @param title letters of the title
 * @param gap over the title
 * @param signing room for a signature, a stamp and the signer's name
 * @param joined whether the line of units stands beside the last line under the title, the form's
 *     mark in the top margin, and signatures without the words that say how to sign
 */
public record Density(float largest, int lead, int title, int gap, int signing, boolean joined) {
  /** With room around everything. */
  public static final Density ROOMY = new Density(11, 2, 14, 12, 70, false);

  /** Columns up to which letters of ten points are read. */
  private static final int FEW_COLUMNS = 14;

  /** Letters of a table that are read without effort, points. */
  public static final float READ = 10;

  /** The smallest letters of a table of so many columns, points. */
  public static float smallest(int columns) {
    return columns > FEW_COLUMNS ? SMALLEST : READ;
  }

  private static final float STEP = 0.5f;
  private static final float SMALLEST = 8;

  /** As close as can be read, for a table that then fits one page with its signatures. */
  private static final Density CLOSE = new Density(READ, 0, 13, 3, 48, false);

  private static final Density JOINED = new Density(READ, 0, 13, 3, 42, true);

  /** What is tried in turn until a table of so many columns fits one page; the roomy one first. */
  public static List<Density> tried(int columns) {
    List<Density> tried = new ArrayList<>(List.of(ROOMY, CLOSE, JOINED));
    float size = JOINED.largest() - STEP;
    while (columns > FEW_COLUMNS && size >= SMALLEST) {
      tried.add(JOINED.withLetters(size));
      size -= STEP;
    }
    return tried;
  }

  private Density withLetters(float size) {
    return new Density(size, lead, title, gap, signing, joined);
  }
}
