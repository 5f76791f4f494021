package giamngheo.warehouse.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one key under which spellings of the same words meet: headings, words of lists, hamlets,
 * names, agencies. Unicode form, case, dashes, white space, apostrophes and the place of a tone
 * mark do not matter; letters and tone marks do.
 */
public final class MatchingKey {
  /** Tone marks, which older spelling puts on another vowel: hoà and hòa, thuỷ and thủy. */
  static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private MatchingKey() {}

  /** Lower case, single spaces for dashes and runs of white space, tone marks after their word. */
  public static String of(String text) {
    return key(text, ' ');
  }

  /** The same for words that are also written in one: Ê-đê, Ê Đê, Êđê. */
  public static String joined(String text) {
    return key(text, '\0');
  }

  /**
   * Letters and digits alone, without tone and other marks: what names have in common at a glance.
   */
  public static String skeleton(String text) {
    return of(text)
        .replace('đ', 'd')
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String key(String text, char space) {
    StringBuilder key = new StringBuilder(text.length());
    StringBuilder tones = new StringBuilder(1);
    String decomposed =
        Normalizer.normalize(withoutApostrophes(CleanText.clean(text)), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    for (int index = 0; index < decomposed.length(); index++) {
      char letter = decomposed.charAt(index);
      if (TONES.indexOf(letter) >= 0) {
        tones.append(letter);
      } else if (Dashes.contains(letter) || CleanText.isBlank(letter)) {
        if (space != '\0') {
          endWord(key, tones);
          if (key.length() > 0 && key.charAt(key.length() - 1) != space) {
            key.append(space);
          }
        }
      } else {
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

  /** Before decomposing, which would make a tone mark of an acute accent that stands alone. */
  private static String withoutApostrophes(String text) {
    return text.codePoints()
        .filter(point -> "'’‘ʼ`´′".indexOf(point) < 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
