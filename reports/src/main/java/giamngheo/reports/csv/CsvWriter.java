package giamngheo.reports.csv;

import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * Prints the table of a form as UTF-8 text for spreadsheets: a heading line, then the key and the
 * cells of every row. Numbers are plain ({@code 12.30}), blanks empty. A text that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
public final class CsvWriter implements FormWriter {
  /** Without it Excel takes the letters for those of the machine's old code page. */
  static final String MARK = "\uFEFF";

  private static final String KEY = "row_key";

  /** Further column of a form with restated figures: the numbers of their columns. */
  private static final String RESTATED = "restated";

  @Override
  public int write(Form form, Path file) throws IOException {
    List<Heading> leaves = HeadingGrid.of(form.headings()).leaves();
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      out.write(MARK);
      boolean restated = form.isRestated();
      List<String> headings = headings(form.headings());
      if (restated) {
        headings.add(RESTATED);
      }
      csv.printRecord(headings);
      for (FormRow row : form.rows()) {
        List<String> cells = new ArrayList<>(List.of(FormulaGuard.harmless(row.key())));
        row.cells().forEach(cell -> cells.add(words(cell)));
        if (restated) {
          cells.add(restated(row, leaves));
        }
        csv.printRecord(cells);
      }
    }
    return rows(file, leaves.size() + (form.isRestated() ? 2 : 1));
  }

  private static String restated(FormRow row, List<Heading> leaves) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      if (row.cells().get(i).restated()) {
        columns.add(leaves.get(i).key());
      }
    }
    return String.join(" ", columns);
  }

  private static List<String> headings(List<Heading> roots) {
    List<String> headings = new ArrayList<>(List.of(KEY));
    roots.forEach(root -> headings(root, "", headings));
    return headings;
  }

  private static void headings(Heading heading, String above, List<String> headings) {
    String text = above + heading.text().replace('\n', ' ');
    if (heading.isLeaf()) {
      headings.add(FormulaGuard.harmless(text + " [" + heading.key() + "]"));
    } else {
      heading.children().forEach(child -> headings(child, text + " / ", headings));
    }
  }

  private static String words(FormCell cell) {
    if (cell.value() != null) {
      return cell.value().toPlainString();
    }
    return cell.text() == null ? "" : FormulaGuard.harmless(cell.text());
  }

  private static int rows(Path file, int columns) throws IOException {
    int rows = -1;
    try (BufferedReader in = Files.newBufferedReader(file);
        CSVParser csv = CSVParser.parse(in, CSVFormat.RFC4180)) {
      for (var line : csv) {
        rows += line.size() == columns ? 1 : 0;
      }
    }
    return rows;
  }
}
