package giamngheo.warehouse.file.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the number format of a cell makes of its number.
 *
 * @param shows what a person sees in place of the plain number
 * @param mask zeros and literal signs between which the digits of a code are set, or null
 */
record DisplayFormat(Shows shows, String mask) {

  /** Kinds of formats. */
  enum Shows {
    NUMBER,
    DAY,
    TIME_OF_DAY,
    PERCENT,
    /** Thousands or millions: fewer digits than are stored. */
    SCALED
  }

  static final DisplayFormat GENERAL = new DisplayFormat(Shows.NUMBER, null);
  private static final DisplayFormat DAY = new DisplayFormat(Shows.DAY, null);
  private static final DisplayFormat TIME = new DisplayFormat(Shows.TIME_OF_DAY, null);
  private static final DisplayFormat PERCENT = new DisplayFormat(Shows.PERCENT, null);
  private static final DisplayFormat SCALED = new DisplayFormat(Shows.SCALED, null);

  /** Formats that every workbook has without spelling them out, where they are no plain numbers. */
  private static final Map<Integer, DisplayFormat> OWN =
      Map.of(
          9, PERCENT, 10, PERCENT, 18, TIME, 19, TIME, 20, TIME, 21, TIME, 45, TIME, 46, TIME, 47,
          TIME);

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
  private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)\\]");
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern SCALE = Pattern.compile("[0#?],+(?![0#?,])");
  private static final Pattern MASK =
      Pattern.compile("(?:0|\"[^\"]*\"|\\\\.|[-/. ])*0(?:0|\"[^\"]*\"|\\\\.|[-/. ])*");

  /** The format of a number that every workbook knows. */
  static DisplayFormat builtIn(int number) {
    boolean isDay =
        (number >= 14 && number <= 17)
            || number == 22
            || (number >= 27 && number <= 36)
            || (number >= 50 && number <= 58);
    return isDay ? DAY : OWN.getOrDefault(number, GENERAL);
  }

  /** The format that a code spells out; its first section, that of positive numbers, counts. */
  static DisplayFormat of(String code) {
    String first = firstSection(code);
    String signs = QUOTED.matcher(first).replaceAll("");
    boolean elapsed = ELAPSED.matcher(signs.toLowerCase(Locale.ROOT)).find();
    signs = BRACKETED.matcher(signs).replaceAll("").toLowerCase(Locale.ROOT);
    if (signs.strip().equals("general") || signs.contains("@")) {
      return GENERAL;
    }
    if (signs.indexOf('d') >= 0 || signs.indexOf('y') >= 0 || (!elapsed && isMonth(signs))) {
      return DAY;
    }
    if (elapsed || signs.indexOf('h') >= 0 || signs.indexOf('s') >= 0) {
      return TIME;
    }
    if (signs.indexOf('%') >= 0) {
      return PERCENT;
    }
    if (SCALE.matcher(signs).find()) {
      return SCALED;
    }
    return new DisplayFormat(Shows.NUMBER, mask(BRACKETED.matcher(first).replaceAll("")));
  }

  private static boolean isMonth(String signs) {
    return signs.indexOf('m') >= 0 && signs.indexOf('h') < 0 && signs.indexOf('s') < 0;
  }

  private static String firstSection(String code) {
    boolean quoted = false;
    for (int index = 0; index < code.length(); index++) {
      char letter = code.charAt(index);
      quoted ^= letter == '"';
      if (letter == '\\') {
        index++;
      } else if (letter == ';' && !quoted) {
        return code.substring(0, index);
      }
    }
    return code;
  }

  /** Formats of codes: zeros for digits, other signs as they stand; a point would be a decimal. */
  private static String mask(String code) {
    Matcher mask = MASK.matcher(code);
    if (!mask.matches() || code.equals("0")) {
      return null;
    }
    StringBuilder signs = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < code.length(); index++) {
      char letter = code.charAt(index);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == '\\' && !quoted) {
        index++;
        signs.append(literal(code.charAt(index)));
      } else if (quoted) {
        signs.append(literal(letter));
      } else if (letter == '.') {
        return null;
      } else {
        signs.append(letter);
      }
    }
    return signs.toString();
  }

  /** A zero that is no place for a digit goes by a sign that no format holds. */
  private static char literal(char letter) {
    return letter == '0' ? '\u0001' : letter;
  }

  /** A whole number as the mask shows it, or null if there is no mask or the number has parts. */
  String masked(BigDecimal number) {
    if (mask == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    String digits = number.toBigInteger().toString();
    StringBuilder shown = new StringBuilder();
    int left = digits.length();
    int first = mask.indexOf('0');
    for (int index = mask.length() - 1; index >= 0; index--) {
      char sign = mask.charAt(index);
      if (sign != '0') {
        shown.append(sign == '\u0001' ? '0' : sign);
      } else {
        shown.append(left > 0 ? digits.charAt(left - 1) : '0');
        left--;
        while (index == first && left > 0) {
          shown.append(digits.charAt(left - 1));
          left--;
        }
      }
    }
    return shown.reverse().toString();
  }
}
