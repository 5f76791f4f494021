package giamngheo.jobs.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Messages line by line, each without secrets. */
final class MaskedOutput extends FilterOutputStream {
  /** A line is shown in parts of this length if it does not end. */
  private static final int LONGEST = 1 << 20;

  private final SecretMask mask;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  MaskedOutput(OutputStream out, SecretMask mask) {
    super(out);
    this.mask = mask;
  }

  @Override
  public synchronized void write(int letter) throws IOException {
    line.write(letter);
    if (letter == '\n' || line.size() >= LONGEST) {
      show();
    }
  }

  @Override
  public synchronized void write(byte[] letters, int from, int length) throws IOException {
    for (int index = from; index < from + length; index++) {
      write(letters[index]);
    }
  }

  /** Shows what was said of a line that is not complete. */
  @Override
  public synchronized void flush() throws IOException {
    show();
    out.flush();
  }

  private void show() throws IOException {
    String said = line.toString(StandardCharsets.UTF_8);
    line.reset();
    out.write(mask.of(said).getBytes(StandardCharsets.UTF_8));
  }
}
