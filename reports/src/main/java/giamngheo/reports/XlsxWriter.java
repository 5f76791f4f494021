package giamngheo.reports;

import java.io.IOException;
import java.nio.file.Path;

final class XlsxWriter implements FormWriter {
  @Override
  public int write(Form form, Path file) throws IOException {
    throw new IOException("later");
  }
}
