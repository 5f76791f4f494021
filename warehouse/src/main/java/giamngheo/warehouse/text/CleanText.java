package giamngheo.warehouse.text;

import java.text.Normalizer;

/** Text as it rests: composed, without what cannot be seen. */
public final class CleanText {
  private CleanText() {}

  /** The text in NFC, with the letter đ where one stands that only looks like it. */
  public static String composed(String text) {
    return isAscii(text) ? text : withoutTwins(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /**
   * The text in NFC without format characters (zero-width, direction marks, soft hyphens) and
   * without white space at its ends.
   */
  public static String clean(String text) {
    String composed = isAscii(text) ? text : withoutFormats(composed(text));
    int from = 0;
    int to = composed.length();
    while (from < to && isBlank(composed.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(composed.charAt(to - 1))) {
      to--;
    }
    return composed.substring(from, to);
  }

  /** Clean text on one line: every run of white space and control characters is one space. */
  public static String oneLine(String text) {
    String clean = clean(text);
    StringBuilder line = new StringBuilder(clean.length());
    boolean space = false;
    for (int index = 0; index < clean.length(); index++) {
      char letter = clean.charAt(index);
      if (isBlank(letter) || Character.isISOControl(letter)) {
        space = true;
      } else {
        if (space) {
          line.append(' ');
        }
        space = false;
        line.append(letter);
      }
    }
    return line.toString();
  }

  /** White space of every kind, control characters below the letters among it. */
  static boolean isBlank(char letter) {
    return letter <= ' '
        || (letter > '\u007f'
            && (letter == '\u0085'
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)));
  }

  /** Whether the character has no shape of its own: zero-width, direction, soft hyphen. */
  static boolean isFormat(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  /** Eth and African d look like đ in every font and are none. */
  private static String withoutTwins(String text) {
    return text.replace('\u00d0', 'Đ')
        .replace('\u0189', 'Đ')
        .replace('\u00f0', 'đ')
        .replace('\u0256', 'đ');
  }

  private static String withoutFormats(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isFormat(point)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) > 127) {
        return false;
      }
    }
    return true;
  }
}
