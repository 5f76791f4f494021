package giamngheo.warehouse.file.identity;

import giamngheo.warehouse.file.format.CellKind;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Replaces identity numbers that stand where none belongs (a name, a date, a remark) before the
 * text rests anywhere: runs of nine or twelve digits become their last three and part of their
 * keyed hash, so that the same number is recognised as the same.
 */
public final class IdentityMask {
  private static final int HASH_LENGTH = 12;

  private static final Pattern RUN =
      Pattern.compile("(?<!\\d)(?:\\d{12}|\\d{9})(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);

  /** In groups of three, as cards print them; amounts look alike, so only where none belong. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<!\\d)\\d{3}([ .-])\\d{3}\\1\\d{3}(?:\\1\\d{3})?(?!\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Optional<IdentityNumbers> numbers;

  /**
   * @param numbers hashes with the key of the installation; without a key the digits are left out
   */
  public IdentityMask(Optional<IdentityNumbers> numbers) {
    this.numbers = numbers;
  }

  /** The text without identity numbers. */
  public String of(String text) {
    return hasDigits(text) ? RUN.matcher(text).replaceAll(this::masked) : text;
  }

  /** The same in a text that never holds amounts, grouped digits among them. */
  public String ofName(String text) {
    return hasDigits(text) ? of(GROUPED.matcher(text).replaceAll(this::masked)) : text;
  }

  private String masked(MatchResult found) {
    String number = IdentityNumbers.normal(found.group(), CellKind.TEXT);
    String last = "***" + IdentityNumbers.last3(number);
    return numbers
        .map(known -> last + "#" + known.hash(number).substring(0, HASH_LENGTH))
        .orElse(last);
  }

  /** Cheap, as hardly any text has nine digits. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int index = 0; index < text.length(); index++) {
      digits += Character.isDigit(text.charAt(index)) ? 1 : 0;
    }
    return digits >= 9;
  }
}
