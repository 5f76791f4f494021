package giamngheo.warehouse.file.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text without NUL characters whose single records cannot fill the memory. */
final class BoundedReader extends FilterReader {
  private final int longestRecord;
  private long sinceRecord;
  private char last = '\n';

  /**
   * @param longestRecord a longer record is a quote that was never closed, or an attack
   */
  BoundedReader(Reader text, int longestRecord) {
    super(text);
    this.longestRecord = longestRecord;
  }

  /** Thrown when a record passes the limit. */
  static final class RecordTooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Thrown at a NUL character: UTF-16 or binary content. */
  static final class NotText extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A new record begins. */
  void recordBegins() {
    sinceRecord = 0;
  }

  /** Whether what was read so far ends within a line. */
  boolean isEndOpen() {
    return last != '\n' && last != '\r';
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int index = offset; index < offset + read; index++) {
      if (buffer[index] == 0) {
        throw new NotText();
      }
    }
    last = read > 0 ? buffer[offset + read - 1] : last;
    sinceRecord += Math.max(read, 0);
    if (sinceRecord > longestRecord) {
      throw new RecordTooLong();
    }
    return read;
  }
}
