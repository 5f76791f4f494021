package giamngheo.warehouse.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises text of former encodings: bytes of a file that is not UTF-8, and text that came into
 * Unicode letter by letter (“NguyÔn V¨n” of a .VnTime cell), so that every reader sees other
 * letters than the writer.
 */
public final class LegacyText {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}0-9]+");
  private static final Pattern LOST_LETTER = Pattern.compile("\ufffd|\\p{L}\\?\\p{L}");
  private static final Pattern ENCODED_TWICE =
      Pattern.compile(
          "[\u00c3-\u00c5][\u0080-\u00bf]|\u00c6[\u00a0\u00a1\u00af\u00b0]|\u00e1[\u00ba\u00bb]");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Bytes beyond these tell nothing more. */
  private static final int SAMPLE = 1 << 16;

  /** What is wrong with a text, and of which encoding it is. */
  public enum Kind {
    /** Letters of a former encoding. */
    FONT,
    /** UTF-8 that was read as Windows-1252 and saved again. */
    TWICE,
    /** Letters were replaced by question marks and cannot be told any more. */
    LOST
  }

  /**
   * What was recognised.
   *
   * @param encoding name of the encoding; empty unless it is of a font
   */
  public record Found(Kind kind, String encoding) {}

  private LegacyText() {}

  /** The encoding of a cell's text, if it is surely not the text that was meant. */
  public static Optional<Found> in(String text) {
    if (CleanText.isAscii(text)) {
      return lost(text);
    }
    if (isTwice(text)) {
      return Optional.of(new Found(Kind.TWICE, ""));
    }
    return lost(text).or(() -> font(text));
  }

  /** The encoding that bytes which are not UTF-8 are most likely in; empty if none fits. */
  public static Optional<String> ofBytes(byte[] content) {
    byte[] bytes = Arrays.copyOf(content, Math.min(content.length, SAMPLE));
    return Arrays.stream(LegacyEncoding.values())
        .max(Comparator.comparingInt(encoding -> score(encoding.decode(bytes))))
        .filter(encoding -> score(encoding.decode(bytes)) > 0)
        .map(LegacyEncoding::label);
  }

  private static Optional<Found> lost(String text) {
    return LOST_LETTER.matcher(text).find()
        ? Optional.of(new Found(Kind.LOST, ""))
        : Optional.empty();
  }

  /** Two bytes of UTF-8 where one letter of Windows-1252 would not stand before the other. */
  private static boolean isTwice(String text) {
    byte[] bytes = bytes(text);
    return bytes != null
        && ENCODED_TWICE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
  }

  /** A word that is no syllable as it stands and is one in the letters of a font. */
  private static Optional<Found> font(String text) {
    byte[] bytes = bytes(text);
    if (bytes == null) {
      return Optional.empty();
    }
    for (LegacyEncoding encoding :
        new LegacyEncoding[] {LegacyEncoding.TCVN3, LegacyEncoding.VNI}) {
      String[] written = BETWEEN_WORDS.split(text, -1);
      String[] shown = BETWEEN_WORDS.split(encoding.decode(bytes), -1);
      boolean anyMended = false;
      boolean allFit = written.length == shown.length;
      for (int index = 0; allFit && index < written.length; index++) {
        boolean touched = !CleanText.isAscii(written[index]);
        allFit = !touched || Syllables.isOne(shown[index]);
        anyMended |= touched && allFit && !Syllables.isOne(written[index]);
      }
      if (allFit && anyMended) {
        return Optional.of(new Found(Kind.FONT, encoding.label()));
      }
    }
    return Optional.empty();
  }

  /** The bytes that Windows-1252 has for the text; null if it lacks a letter. */
  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int index = 0; index < bytes.length; index++) {
      char letter = text.charAt(index);
      if (letter > 0xFF) {
        byte[] one = String.valueOf(letter).getBytes(WINDOWS_1252);
        if (one.length != 1 || one[0] == '?') {
          return null;
        }
        bytes[index] = one[0];
      } else {
        bytes[index] = (byte) letter;
      }
    }
    return bytes;
  }

  /** Syllables with letters beyond ASCII count for an encoding, other such words against it. */
  private static int score(String text) {
    int score = 0;
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (!CleanText.isAscii(word)) {
        score += Syllables.isOne(word) ? 1 : -1;
      }
    }
    return score;
  }
}
