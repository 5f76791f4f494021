package giamngheo.reports;

import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.PrintingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** Prints forms into files. Safe for any number of threads. */
public final class FormPrinter {
  private static final Pattern SAFE_NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _-]|\\.(?!\\.))*+(?<![. ])");

  private FormPrinter() {}

  /**
   * Prints the form to {@code folder/<fileName>.<extension>}. The file appears whole or not at all,
   * and replaces one of that name.
   *
   * @return the file
   * @throws PrintingException if the name could leave the folder, if a row is missing from the
   *     finished file, or if it cannot be written
   */
  public static Path print(Form form, Format format, Path folder) {
    return print(form, format.writer(), format.extension(), folder);
  }

  static Path print(Form form, FormWriter writer, String extension, Path folder) {
    return whole(
        form.fileName(),
        extension,
        folder,
        file -> {
          int printed = writer.write(form, file);
          if (printed != form.rows().size()) {
            throw PrintingException.rowsMissing(
                form.fileName() + "." + extension, form.rows().size(), printed);
          }
        });
  }

  /** Writes a file that does not exist yet. */
  public interface Writing {
    void write(Path file) throws IOException;
  }

  /** Writes a file of that name that appears whole or not at all, and never outside the folder. */
  public static Path whole(String fileName, String extension, Path folder, Writing writing) {
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
