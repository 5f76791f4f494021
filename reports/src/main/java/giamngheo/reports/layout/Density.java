package giamngheo.reports.layout;

/**
 * How close a form stands on its page. Sizes and gaps stay within Decree 30/2020/NĐ-CP, Annex I.
 *
 * @param largest letters of the table at the most, points
 * @param lead space over and under the text of a cell
 * @param title letters of the title
 * @param gap over the title
 * @param signing room for a signature, a stamp and the signer's name
 */
public record Density(float largest, int lead, int title, int gap, int signing) {
  /** With room around everything. */
  public static final Density ROOMY = new Density(11, 2, 14, 12, 70);

  /** As close as can be read, for a table that then fits one page with its signatures. */
  public static final Density CLOSE = new Density(10, 0, 13, 3, 48);
}
