package giamngheo.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes Word files as people with a word processor do. */
public final class WordEdit {
  private WordEdit() {}

  /** Changes the body. */
  public static void edit(Path file, UnaryOperator<String> change) throws IOException {
    Path edited = Files.createTempFile("edited", ".docx");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        OutputStream stream = Files.newOutputStream(edited);
        ZipOutputStream out = new ZipOutputStream(stream)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        out.write(
            entry.getName().equals("word/document.xml")
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
    }
    Files.move(edited, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
