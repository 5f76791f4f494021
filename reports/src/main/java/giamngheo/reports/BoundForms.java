package giamngheo.reports;

import giamngheo.reports.layout.WholeFile;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.pdf.PdfBinder;
import giamngheo.reports.xlsx.XlsxBinder;
import java.nio.file.Path;
import java.util.List;

/** Many forms bound into one file, in the order given. */
public final class BoundForms {
  private BoundForms() {}

  /**
   * One PDF of all forms, with a bookmark for each.
   *
   * @return the file
   * @throws PrintingException if a row is missing, or it cannot be written
   */
  public static Path pdf(List<Form> forms, String title, String fileName, Path folder) {
    return WholeFile.write(
        fileName,
        Format.PDF.extension(),
        folder,
        file -> check(fileName, forms, PdfBinder.write(forms, title, file)));
  }

  /**
   * One workbook with a sheet for each form.
   *
   * @param sheets names of the sheets
   * @return the file
   * @throws PrintingException if a row is missing, or it cannot be written
   */
  public static Path xlsx(
      List<Form> forms, List<String> sheets, String title, String fileName, Path folder) {
    return WholeFile.write(
        fileName,
        Format.XLSX.extension(),
        folder,
        file -> check(fileName, forms, XlsxBinder.write(forms, sheets, title, file)));
  }

  private static void check(String fileName, List<Form> forms, int printed) {
    int rows = forms.stream().mapToInt(form -> form.rows().size()).sum();
    if (rows != printed) {
      throw PrintingException.rowsMissing(fileName, rows, printed);
    }
  }
}
