package giamngheo.warehouse.file.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts and stops at a limit. Its source is closed by whoever opened it. */
final class LimitedStream extends FilterInputStream {
  private static final int BUFFER = 1 << 14;

  private final long limit;
  private long count;

  LimitedStream(InputStream content, long limit) {
    super(content);
    this.limit = limit;
  }

  /** Thrown when the limit is passed. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
    private final long count;

    Exceeded(long count) {
      this.count = count;
    }

    long count() {
      return count;
    }
  }

  long count() {
    return count;
  }

  /** Reads what is left, so that all of it is counted and its checksum compared. */
  void drain() throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (read(buffer, 0, buffer.length) >= 0) {
      // Counting happens in read.
    }
  }

  /** An XML reader closes its stream at the end of the document; what follows is counted too. */
  @Override
  public void close() {
    // The source stays open.
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    add(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    add(Math.max(read, 0));
    return read;
  }

  private void add(long read) throws Exceeded {
    count += read;
    if (count > limit) {
      throw new Exceeded(count);
    }
  }
}
