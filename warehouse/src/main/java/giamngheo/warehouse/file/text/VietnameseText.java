package giamngheo.warehouse.file.text;

import giamngheo.warehouse.text.CleanText;
import giamngheo.warehouse.text.MatchingKey;

/** How text of files is cleaned and compared. */
public final class VietnameseText {
  private VietnameseText() {}

  /** {@link CleanText#composed}. */
  public static String composed(String text) {
    return CleanText.composed(text);
  }

  /** {@link CleanText#clean}. */
  public static String clean(String text) {
    return CleanText.clean(text);
  }

  /** {@link MatchingKey#of}. */
  public static String matchingKey(String text) {
    return MatchingKey.of(text);
  }
}
