package giamngheo.warehouse.file.text;

import java.util.regex.Pattern;

/**
 * The key under which headings meet: {@link VietnameseText#matchingKey}, without the number before
 * a heading and the sign of a footnote behind it: {@code 5. Mã hộ}, {@code Mã hộ (*)}, {@code Mã hộ
 * (5)}. Two columns that differ in nothing else have one heading, and are told to.
 */
public final class HeadingKey {
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("^(?:\\(\\d{1,3}\\)|\\[\\d{1,3}]|\\d{1,3}[.)])\\s+(?=\\p{L})");
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N})])\\s*(?:\\(\\*+\\)|\\*+|\\(\\d{1,3}\\)|\\[\\d{1,3}]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[:;.])$");

  private HeadingKey() {}

  /** The key of a heading; empty if it is blank. */
  public static String of(String heading) {
    String clean = VietnameseText.clean(heading);
    String bare = NUMBER_BEFORE.matcher(clean).replaceFirst("");
    return VietnameseText.matchingKey(FOOTNOTE.matcher(bare).replaceFirst(""));
  }
}
