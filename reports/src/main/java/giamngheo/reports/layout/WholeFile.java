package giamngheo.reports.layout;

import giamngheo.reports.model.PrintingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** A printed file: it appears whole or not at all, and never outside its folder. */
public final class WholeFile {
  private static final Pattern SAFE_NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _-]|\\.(?!\\.))*+(?<![. ])");

  private WholeFile() {}

  /** Writes a file that does not exist yet. */
  public interface Writing {
    void write(Path file) throws IOException;
  }

  /**
   * Writes a file of that name, replacing one.
   *
   * @throws PrintingException if the name could leave the folder, or it cannot be written
   */
  public static Path write(String fileName, String extension, Path folder, Writing writing) {
    if (!SAFE_NAME.matcher(fileName).matches()) {
      throw PrintingException.unsafeFileName(fileName);
    }
    Path file = folder.resolve(fileName + "." + extension);
    Path unfinished = folder.resolve("." + fileName + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      writing.write(unfinished);
      return Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw PrintingException.notWritten(file, failure);
    } finally {
      discard(unfinished);
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException failure) {
      throw PrintingException.notWritten(unfinished, failure);
    }
  }
}
