package giamngheo.reports.word;

/**
 * A content control: a place of the document with a name, into which people write and which cannot
 * be deleted by accident.
 *
 * @param tag name by which programs find it again
 * @param alias what Word shows at its edge
 */
public record WordControl(String tag, String alias) {
  private static final int LONGEST = 64;

  /** Word refuses longer names. */
  public WordControl {
    alias = alias.length() > LONGEST ? alias.substring(0, LONGEST - 1) + "…" : alias;
  }
}
