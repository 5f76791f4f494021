package giamngheo.warehouse.file.identity;

import giamngheo.warehouse.file.format.CellKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Identity numbers as keyed hashes: the same person is recognised again, nobody can be looked up
 * without the key. An ordinary hash would not do, since twelve digits are soon tried through.
 */
public final class IdentityNumbers {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int VISIBLE = 3;

  /** Digits of a citizen number; a spreadsheet number loses up to two leading zeros. */
  private static final int CITIZEN_DIGITS = 12;

  /** Digits of the former identity card. */
  private static final int CARD_DIGITS = 9;

  private static final int LEADING_ZEROS = 2;
  private static final String UP = "01234567890123456789";
  private static final String DOWN = "98765432109876543210";

  private final Mac mac;

  public IdentityNumbers(String key) {
    try {
      this.mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** HMAC-SHA256 of a {@link #normal} number, in hexadecimal. */
  public String hash(String normal) {
    return HexFormat.of().formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The number that identifies a person: twelve digits of a citizen or nine of a former card. What
   * is neither identifies nobody, nor do digits that were made up or rounded: all alike, counted up
   * or down, ending in zeros where the number of the person stands.
   */
  public static Optional<String> identity(String text, CellKind kind) {
    String number = normal(text, kind);
    if (number.length() == CITIZEN_DIGITS - 1 && number.charAt(0) != '0') {
      // Every citizen number begins with a zero: an eleven-digit one lost it in a spreadsheet.
      number = "0" + number;
    }
    boolean digits = number.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    return digits && isIdentity(number) ? Optional.of(number) : Optional.empty();
  }

  private static boolean isIdentity(String number) {
    if (number.chars().distinct().count() == 1 || UP.contains(number) || DOWN.contains(number)) {
      return false;
    }
    return switch (number.length()) {
      case CITIZEN_DIGITS ->
          number.startsWith("0") && !number.startsWith("000") && !number.endsWith("000000");
      case CARD_DIGITS -> !number.endsWith("00000");
      default -> false;
    };
  }

  /** The last three characters of a {@link #normal} number. */
  public static String last3(String normal) {
    return normal.substring(Math.max(0, normal.length() - VISIBLE));
  }

  /** The number without spaces, points and hyphens, with ASCII digits and its leading zeros. */
  public static String normal(String text, CellKind kind) {
    StringBuilder normal = new StringBuilder();
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      int digit = Character.digit(letter, 10);
      if (digit >= 0) {
        normal.append((char) ('0' + digit));
      } else if (Character.isLetter(letter)) {
        normal.append(Character.toUpperCase(letter));
      }
    }
    if (kind == CellKind.NUMBER) {
      int length = normal.length();
      int expected = length > CARD_DIGITS ? CITIZEN_DIGITS : CARD_DIGITS;
      if (expected - length <= LEADING_ZEROS) {
        normal.insert(0, "0".repeat(expected - length < 0 ? 0 : expected - length));
      }
    }
    return normal.toString();
  }
}
