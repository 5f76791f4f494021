package giamngheo.jobs.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file written as bytes: a hundred thousand households a second leave no time to make an
 * object of each cell. No value may hold a comma, a quote or a line break.
 */
final class ByteLines implements AutoCloseable {
  private static final int ROOM = 1 << 16;
  private static final int MARGIN = 1 << 10;

  private final OutputStream out;
  private final byte[] buffer = new byte[ROOM];
  private int length;
  private boolean lineBegun;

  ByteLines(Path file, String header) throws IOException {
    out = Files.newOutputStream(file);
    word(header.getBytes(StandardCharsets.UTF_8));
    end();
  }

  /** The bytes of a value that is written often. */
  static byte[] word(String text) {
    if (text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n')) {
      throw new IllegalArgumentException(text);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  ByteLines word(byte[] text) {
    separate();
    System.arraycopy(text, 0, buffer, length, text.length);
    length += text.length;
    return this;
  }

  /** Several words in one cell, with blanks between. */
  ByteLines words(byte[] first, byte[] second, byte[] third) {
    word(first);
    more(' ', second);
    more(' ', third);
    return this;
  }

  private void more(char between, byte[] text) {
    buffer[length++] = (byte) between;
    System.arraycopy(text, 0, buffer, length, text.length);
    length += text.length;
  }

  ByteLines number(int value) {
    separate();
    digits(value);
    return this;
  }

  /** A code: the prefix, then the number with at least as many digits. */
  ByteLines code(byte[] prefix, int value, int least) {
    word(prefix);
    padded(value, least);
    return this;
  }

  ByteLines date(int year, int month, int day) {
    number(year);
    buffer[length++] = '-';
    padded(month, 2);
    buffer[length++] = '-';
    padded(day, 2);
    return this;
  }

  ByteLines truth(boolean value) {
    separate();
    buffer[length++] = (byte) (value ? '1' : '0');
    return this;
  }

  ByteLines nothing() {
    separate();
    return this;
  }

  void end() throws IOException {
    buffer[length++] = '\n';
    lineBegun = false;
    if (length > ROOM - MARGIN) {
      flush();
    }
  }

  private void separate() {
    if (lineBegun) {
      buffer[length++] = ',';
    }
    lineBegun = true;
  }

  private void padded(int value, int least) {
    int bound = 1;
    for (int digit = 1; digit < least; digit++) {
      bound *= 10;
    }
    while (bound > 1 && value < bound) {
      buffer[length++] = '0';
      bound /= 10;
    }
    digits(value);
  }

  private void digits(int value) {
    int from = length;
    int left = value;
    do {
      buffer[length++] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    for (int low = from, high = length - 1; low < high; low++, high--) {
      byte held = buffer[low];
      buffer[low] = buffer[high];
      buffer[high] = held;
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
