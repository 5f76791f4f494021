package giamngheo.reports.word;

/**
 * Letters of one kind inside a paragraph; a line feed starts a new line.
 *
 * @param size points
 */
public record WordText(String text, float size, boolean bold, boolean italic) {
  /** Upright letters. */
  public static WordText plain(String text, float size) {
    return new WordText(text, size, false, false);
  }

  /** Bold upright letters. */
  public static WordText bold(String text, float size) {
    return new WordText(text, size, true, false);
  }

  /** Slanted letters. */
  public static WordText italic(String text, float size) {
    return new WordText(text, size, false, true);
  }
}
