package giamngheo.jobs.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 for a terminal: characters that would steer it or turn the direction of writing are written
 * as what they are called, {@code \}{@code u001b}; tabs and ends of lines stay.
 */
final class PlainOutput extends FilterOutputStream {
  private static final int DELETE = 0x7f;

  /** First bytes of the letters in question: U+0080–U+00BF, U+0600–U+063F, U+2000–U+2FFF. */
  private static final int LATIN = 0xc2;

  private static final int ARABIC = 0xd8;
  private static final int MARKS = 0xe2;

  /** Bytes of a letter that is not told yet. */
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream(2);

  PlainOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int letter) throws IOException {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public void write(byte[] letters, int from, int length) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(length + 16);
    for (int index = from; index < from + length; index++) {
      take(letters[index] & 0xff, plain);
    }
    plain.writeTo(out);
  }

  private void take(int letter, ByteArrayOutputStream plain) {
    byte[] before = begun.toByteArray();
    boolean begins =
        before.length == 0
            && (letter == LATIN || letter == ARABIC || letter == MARKS || letter == '\r');
    boolean goesOn = before.length == 1 && (before[0] & 0xff) == MARKS && (letter >> 1) == 0x40;
    if (begins || goesOn) {
      begun.write(letter);
      return;
    }
    begun.reset();
    if (before.length == 1 && before[0] == '\r') {
      // Alone it would let what follows overwrite the line.
      plain.writeBytes(letter == '\n' ? before : escaped('\r'));
      take(letter, plain);
      return;
    }
    int steering = before.length == 0 ? control(letter) : steering(before, letter);
    if (steering >= 0) {
      plain.writeBytes(escaped(steering));
      return;
    }
    plain.writeBytes(before);
    if (before.length > 0 && letter < 0x80) {
      // The letter before was cut off; this one is of its own.
      take(letter, plain);
    } else {
      plain.write(letter);
    }
  }

  private static byte[] escaped(int letter) {
    return "\\u%04x".formatted(letter).getBytes(StandardCharsets.US_ASCII);
  }

  private static int control(int letter) {
    boolean stays = letter >= ' ' || letter == '\t' || letter == '\n';
    return stays && letter != DELETE ? -1 : letter;
  }

  /** The code point, if it is one that steers. */
  private static int steering(byte[] before, int last) {
    int first = before[0] & 0xff;
    int low = last & 0x3f;
    if (before.length == 2) {
      int point = 0x2000 | (before[1] & 0x3f) << 6 | low;
      boolean turns =
          point == 0x200e
              || point == 0x200f
              || (point >= 0x2028 && point <= 0x202e)
              || (point >= 0x2066 && point <= 0x2069);
      return turns ? point : -1;
    }
    if (first == LATIN && last >= 0x80 && last < 0xa0) {
      return last;
    }
    return first == ARABIC && last == 0x9c ? 0x61c : -1;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
