package giamngheo.reports;

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
    if (!SAFE_NAME.matcher(form.fileName()).matches()) {
      throw PrintingException.unsafeFileName(form.fileName());
    }
    Path file = folder.resolve(form.fileName() + "." + extension);
    Path unfinished = folder.resolve("." + form.fileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      int printed = writer.write(form, unfinished);
      if (printed != form.rows().size()) {
        throw PrintingException.rowsMissing(
            file.getFileName().toString(), form.rows().size(), printed);
      }
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
