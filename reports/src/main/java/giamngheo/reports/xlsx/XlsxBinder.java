package giamngheo.reports.xlsx;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.pdf.PageFit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.Workbook;

/** Many forms as one workbook, a sheet each. */
public final class XlsxBinder {
  private XlsxBinder() {}

  /** Writes the file and returns how many rows of the forms stand in it. */
  public static int write(List<Form> forms, List<String> sheets, String title, Path file)
      throws IOException {
    List<Integer> firstRows = new ArrayList<>();
    List<Integer> lastRows = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "giamngheo", "1.0")) {
      workbook.properties().setTitle(title);
      for (int index = 0; index < forms.size(); index++) {
        Form form = ApartColumns.of(forms.get(index));
        HeadingGrid grid = HeadingGrid.of(form.headings());
        List<String[]> words = CellFormat.words(form, grid.leaves());
        PageFit fit = PageFit.ofSheet(form, grid, words);
        int first =
            new XlsxSheet(workbook.newWorksheet(sheets.get(index)), form, fit, words).write();
        firstRows.add(first);
        lastRows.add(first + words.size());
      }
    }
    int rows = 0;
    try {
      for (int index = 0; index < forms.size(); index++) {
        String part = "xl/worksheets/sheet" + (index + 1) + ".xml";
        rows += XlsxWriter.rows(file, part, firstRows.get(index), lastRows.get(index));
      }
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
    return rows;
  }
}
