package giamngheo.reports;

import giamngheo.reports.layout.WholeFile;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.PrintingException;
import java.nio.file.Path;

/** Prints forms into files. Safe for any number of threads. */
public final class FormPrinter {
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
    return WholeFile.write(
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
}
