package giamngheo.reports.layout;

import java.util.stream.IntStream;

/**
 * Letters that the faces of printed pages lack: each is printed as its number, {@code [U+9673]}, so
 * that nobody takes a name for whole that is not. Word, spreadsheets and browsers have fonts of
 * their own for them.
 */
public final class MissingLetters {
  /** Up to here every letter is there but controls. */
  private static final int LATIN = 0x24f;

  private MissingLetters() {}

  /** The text with numbers in place of letters that no page can show. */
  public static String marked(String text) {
    if (text == null || text.chars().allMatch(letter -> letter <= LATIN)) {
      return text;
    }
    StringBuilder marked = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            letter -> {
              if (letter <= LATIN || letter == '\n' || isThere(letter)) {
                marked.appendCodePoint(letter);
              } else if (!isUnseen(letter)) {
                marked.append("[U+%04X]".formatted(letter));
              }
            });
    return marked.toString();
  }

  /** The same of many texts, in place. */
  public static String[] marked(String[] texts) {
    return IntStream.range(0, texts.length).mapToObj(i -> marked(texts[i])).toArray(String[]::new);
  }

  private static boolean isThere(int letter) {
    return Typeface.REGULAR.font().canDisplay(letter)
        && Typeface.BOLD.font().canDisplay(letter)
        && Typeface.ITALIC.font().canDisplay(letter);
  }

  /** What only says how its neighbours look. */
  private static boolean isUnseen(int letter) {
    return Character.getType(letter) == Character.FORMAT
        || (letter >= 0xfe00 && letter <= 0xfe0f)
        || (letter >= 0xe0100 && letter <= 0xe01ef);
  }
}
