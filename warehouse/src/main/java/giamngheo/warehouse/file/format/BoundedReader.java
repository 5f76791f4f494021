package giamngheo.warehouse.file.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text without NUL characters whose single records cannot fill the memory. */
public final class BoundedReader extends FilterReader {
  /** A record longer than this is a quote that was never closed, or an attack. */
  public static final int LONGEST_RECORD = 1 << 20;

  private long sinceRecord;

  BoundedReader(Reader text) {
    super(text);
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
    sinceRecord += Math.max(read, 0);
    if (sinceRecord > LONGEST_RECORD) {
      throw new RecordTooLong();
    }
    return read;
  }
}
