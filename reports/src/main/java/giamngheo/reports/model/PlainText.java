package giamngheo.reports.model;

import java.text.Normalizer;
import java.util.List;

/**
 * Text as it may be printed: composed (NFC) letters, because decomposed ones print with misplaced
 * marks, and no characters that control or turn the direction of writing.
 */
public final class PlainText {
  private PlainText() {}

  /** Returns the text in NFC, every such character replaced by a space. */
  public static String of(String text) {
    return composed(text, false);
  }

  /** As {@link #of(String)}, but line feeds stay. */
  static String lines(String text) {
    return composed(text, true);
  }

  public static List<String> of(List<String> texts) {
    return texts.stream().map(PlainText::of).toList();
  }

  private static String composed(String text, boolean lineFeeds) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      if (isUnprintable(composed.charAt(i), lineFeeds)) {
        return replaced(composed, lineFeeds);
      }
    }
    return composed;
  }

  private static String replaced(String text, boolean lineFeeds) {
    StringBuilder printable = new StringBuilder(text);
    for (int i = 0; i < printable.length(); i++) {
      if (isUnprintable(printable.charAt(i), lineFeeds)) {
        printable.setCharAt(i, ' ');
      }
    }
    return printable.toString();
  }

  private static boolean isUnprintable(char letter, boolean lineFeeds) {
    boolean control = Character.isISOControl(letter) && !(lineFeeds && letter == '\n');
    return control || letter == '\uFFFE' || letter == '\uFFFF' || turns(letter);
  }

  /** Ends lines, or turns the direction in which what follows is written. */
  private static boolean turns(char letter) {
    return letter == '\u061C'
        || letter == '\u200E'
        || letter == '\u200F'
        || (letter >= '\u2028' && letter <= '\u202E')
        || (letter >= '\u2066' && letter <= '\u2069');
  }
}
