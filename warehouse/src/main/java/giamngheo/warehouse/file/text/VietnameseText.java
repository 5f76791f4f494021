package giamngheo.warehouse.file.text;

import giamngheo.warehouse.text.CleanText;
import giamngheo.warehouse.text.MatchingKey;

/** How text of files is cleaned and compared. */
final class VietnameseText {
  private VietnameseText() {}

  /** {@link CleanText#composed}. */
  static String composed(String text) {
    return CleanText.composed(text);
  }

  /** {@link CleanText#clean}. */
  static String clean(String text) {
    return CleanText.clean(text);
  }

  /** {@link MatchingKey#of}. */
  static String matchingKey(String text) {
    return MatchingKey.of(text);
  }
}
