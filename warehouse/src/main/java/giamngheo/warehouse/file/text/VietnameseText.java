package giamngheo.warehouse.file.text;

import java.text.Normalizer;
import java.util.Locale;

/** How text is cleaned and how two spellings of the same words are recognised as one. */
public final class VietnameseText {
  /** Tone marks, which older spelling puts on another vowel: hoà and hòa, thuỷ and thủy. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private VietnameseText() {}

  /** The text in NFC. */
  public static String composed(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The text in NFC without white space, no-break spaces and invisible marks at its ends. */
  public static String clean(String text) {
    String composed = composed(text);
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

  /**
   * What two spellings of the same words have in common: lower case, single spaces for hyphens and
   * runs of white space, no apostrophes, tone marks at the end of their word.
   */
  public static String matchingKey(String text) {
    StringBuilder key = new StringBuilder(text.length());
    StringBuilder tones = new StringBuilder(1);
    String decomposed =
        Normalizer.normalize(clean(text), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (int index = 0; index < decomposed.length(); index++) {
      char letter = decomposed.charAt(index);
      if (TONES.indexOf(letter) >= 0) {
        tones.append(letter);
      } else if (letter == '-' || letter == '‐' || letter == '–' || isBlank(letter)) {
        endWord(key, tones);
        if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
          key.append(' ');
        }
      } else if (!isApostrophe(letter)) {
        key.append(letter);
      }
    }
    endWord(key, tones);
    return key.toString().strip();
  }

  private static void endWord(StringBuilder key, StringBuilder tones) {
    key.append(tones);
    tones.setLength(0);
  }

  private static boolean isApostrophe(char letter) {
    return letter == '\'' || letter == '’' || letter == '‘' || letter == 'ʼ' || letter == '`';
  }

  private static boolean isBlank(char letter) {
    return letter <= ' '
        || letter == '\u00a0'
        || letter == '\ufeff'
        || letter == '\u200b'
        || (letter > '\u007f' && (Character.isWhitespace(letter) || Character.isSpaceChar(letter)));
  }

  private static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) > 127) {
        return false;
      }
    }
    return true;
  }
}
