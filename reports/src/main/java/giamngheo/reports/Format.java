package giamngheo.reports;

import giamngheo.reports.csv.CsvWriter;
import giamngheo.reports.html.HtmlWriter;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.pdf.PdfWriter;
import giamngheo.reports.word.WordWriter;
import giamngheo.reports.xlsx.XlsxWriter;
import java.util.Locale;

/** File formats a form can be printed in. */
public enum Format {
  PDF,
  XLSX,
  DOCX,
  HTML,
  CSV;

  /** Ending of the file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  FormWriter writer() {
    return switch (this) {
      case PDF -> new PdfWriter();
      case XLSX -> new XlsxWriter();
      case DOCX -> new WordWriter();
      case HTML -> new HtmlWriter();
      case CSV -> new CsvWriter();
    };
  }
}
