package giamngheo.warehouse.file.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them, turned into plain digits with a decimal point.
 *
 * <p>Plain notation takes {@code 1234567.5}; Vietnamese notation {@code 1.234.567,5}. In both, a
 * space may stand between thousands, digits may be full width. Groups must be whole: {@code 1.23}
 * in Vietnamese notation is no number, so that a decimal point never becomes a factor of a hundred.
 */
public final class NumberText {
  /** Nothing on a form has more digits; longer texts are not worth parsing. */
  private static final int LONGEST = 40;

  /** One to three digits, none of them a leading zero, a mark and exactly three digits. */
  private static final Pattern ONE_MARK = Pattern.compile("[+-]?[1-9][0-9]{0,2}([.,])[0-9]{3}");

  private static final Pattern GROUPS =
      Pattern.compile("[+-]?[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\\1[0-9]{3})*(?:[.,][0-9]+)?");

  private NumberText() {}

  /** Whether the one mark of the number may stand before thousands as well as before decimals. */
  public static boolean isAmbiguous(String text, boolean vietnamese) {
    Matcher marked = ONE_MARK.matcher(halved(text));
    return marked.matches() && marked.group(1).equals(vietnamese ? "," : ".");
  }

  /** Whether marks group the thousands of the number, in whichever notation. */
  public static boolean isGrouped(String text) {
    return text.length() <= LONGEST && GROUPS.matcher(halved(text)).matches();
  }

  private static String halved(String text) {
    StringBuilder halved = new StringBuilder(text.length());
    text.chars().limit(LONGEST).forEach(letter -> halved.append(Scan.half((char) letter)));
    return halved.toString();
  }

  /** The number with ASCII digits, {@code -} and {@code .} only, or null if it is none. */
  public static String plain(String text, boolean vietnamese) {
    if (isDigits(text)) {
      return text;
    }
    return text.length() > LONGEST ? null : new Scan(text, vietnamese).plain();
  }

  private static boolean isDigits(String text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter < '0' || letter > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  /** One pass over a text. */
  private static final class Scan {
    private final String text;
    private final char decimalMark;
    private final char groupMark;
    private final StringBuilder plain = new StringBuilder();
    private char separator;
    private int groupDigits;
    private boolean inFraction;

    Scan(String text, boolean vietnamese) {
      this.text = text;
      this.decimalMark = vietnamese ? ',' : '.';
      this.groupMark = vietnamese ? '.' : ' ';
    }

    String plain() {
      int from = sign();
      for (int index = from; index < text.length(); index++) {
        if (!take(half(text.charAt(index)))) {
          return null;
        }
      }
      return endGroup() ? plain.toString() : null;
    }

    private int sign() {
      char first = text.isEmpty() ? ' ' : half(text.charAt(0));
      if (first == '-') {
        plain.append('-');
      }
      return first == '-' || first == '+' ? 1 : 0;
    }

    private boolean take(char letter) {
      if (letter >= '0' && letter <= '9') {
        plain.append(letter);
        groupDigits++;
        return true;
      }
      if (letter == decimalMark && !inFraction && endGroup()) {
        plain.append('.');
        inFraction = true;
        groupDigits = 0;
        return true;
      }
      return isGroupMark(letter) && !inFraction && beginGroup(letter);
    }

    private boolean isGroupMark(char letter) {
      return letter == groupMark || letter == ' ';
    }

    private boolean beginGroup(char letter) {
      boolean first = separator == 0;
      boolean fits = first ? groupDigits >= 1 && groupDigits <= 3 : groupDigits == 3;
      boolean same = first || separator == letter;
      separator = letter;
      groupDigits = 0;
      return fits && same;
    }

    /** Whether the digits read so far may end here. */
    private boolean endGroup() {
      return (inFraction || separator == 0) ? groupDigits > 0 : groupDigits == 3;
    }

    /** Full-width and typographic forms as their plain sign. */
    private static char half(char letter) {
      if (letter >= '０' && letter <= '９') {
        return (char) (letter - '０' + '0');
      }
      return switch (letter) {
        case '．' -> '.';
        case '，' -> ',';
        case '－', '−' -> '-';
        case '＋' -> '+';
        case '\u00a0', '\u202f', '\u2009', '\u3000' -> ' ';
        default -> letter;
      };
    }
  }
}
