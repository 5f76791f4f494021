package giamngheo.warehouse.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A code that must be the same wherever it stands: household codes, hamlet codes, area codes. Case
 * is kept. What cannot be seen is left out, dashes and full-width signs become the plain ones.
 *
 * @param text the code in its one form
 * @param hidden a character inside that cannot be told from a space or cannot be seen, as {@code
 *     U+00A0}; else null
 */
public record CodeText(String text, String hidden) {
  private static final Pattern AROUND_DASH = Pattern.compile(" *- *");
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  /** Numbers as a spreadsheet or a statistical program writes them. */
  private static final Pattern POINT_ZERO = Pattern.compile("[0-9]+\\.0+");

  private static final Pattern SCIENTIFIC =
      Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]+|[0-9][.,][0-9]+[eE][0-9]+");

  /** The one form of a code as written. */
  public static CodeText of(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    String hidden = null;
    for (int point : CleanText.clean(written).codePoints().toArray()) {
      int half = half(point);
      boolean unseen =
          Character.isISOControl(half)
              || (half > ' ' && half <= Character.MAX_VALUE && CleanText.isBlank((char) half));
      hidden = unseen && hidden == null ? String.format("U+%04X", half) : hidden;
      plain.appendCodePoint(half);
    }
    String text = SPACES.matcher(plain).replaceAll(" ");
    return new CodeText(AROUND_DASH.matcher(text).replaceAll("-"), hidden);
  }

  /** Whether a program wrote the code as a rounded number: its last digits are lost. */
  public boolean isScientific() {
    return SCIENTIFIC.matcher(text).matches();
  }

  /** Without the {@code .0} that a program adds to whole numbers. */
  public CodeText whole() {
    return POINT_ZERO.matcher(text).matches()
        ? new CodeText(text.substring(0, text.indexOf('.')), hidden)
        : this;
  }

  /** Letters that are not Latin, though they may look so; empty if there are none. */
  public String foreign() {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(point -> Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN)
        .mapToObj(Character::toString)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static int half(int point) {
    if (point <= Character.MAX_VALUE && Dashes.contains((char) point)) {
      return '-';
    }
    if (point >= '！' && point <= '～') {
      return point - '！' + '!';
    }
    int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
    return digit < 0 ? point : '0' + digit;
  }
}
