package giamngheo.reports;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Bodies of printed tables as words, blanks as empty texts. */
public final class ReadBack {
  private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

  private ReadBack() {}

  /** Rows under the head of the second table. */
  static List<List<String>> docx(Path file, Form form) throws IOException {
    Element table = (Element) xml(file).getElementsByTagName("w:tbl").item(1);
    NodeList rows = table.getElementsByTagName("w:tr");
    List<List<String>> read = new ArrayList<>();
    for (int r = HeadingGrid.of(form.headings()).depth() + 1; r < rows.getLength(); r++) {
      NodeList cells = ((Element) rows.item(r)).getElementsByTagName("w:tc");
      List<String> row = new ArrayList<>();
      for (int c = 0; c < cells.getLength(); c++) {
        row.add(cells.item(c).getTextContent());
      }
      read.add(row);
    }
    return read;
  }

  /** Rows of the second table, its head among them. */
  static int docxRows(Path file) throws IOException {
    String table = Printed.part(file, "word/document.xml").split("<w:tbl>", -1)[2];
    return table.split("<w:tr>", -1).length - 1;
  }

  private static Element xml(Path file) throws IOException {
    try {
      byte[] body = Printed.part(file, "word/document.xml").getBytes(StandardCharsets.UTF_8);
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(body))
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException failure) {
      throw new IOException(failure);
    }
  }

  static List<List<String>> html(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("<tr class=\"row"))
        .map(
            line -> {
              List<String> row = new ArrayList<>();
              Matcher cell = CELL.matcher(line);
              while (cell.find()) {
                row.add(
                    cell.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"));
              }
              return row;
            })
        .toList();
  }

  static List<List<String>> csv(Path file, Form form) throws IOException {
    List<Heading> leaves = HeadingGrid.of(form.headings()).leaves();
    CellFormat figures = new CellFormat(DocumentBlock.VIETNAMESE);
    List<List<String>> read = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser csv = CSVParser.parse(in, CSVFormat.RFC4180)) {
      csv.stream()
          .skip(1)
          .forEach(
              line -> {
                FormRow asked = form.rows().get(read.size());
                List<String> row = new ArrayList<>();
                for (int c = 0; c < leaves.size(); c++) {
                  String cell = line.get(c + 1);
                  row.add(
                      asked.cells().get(c).value() == null
                          ? cell
                          : figures.words(
                              FormCell.number(new BigDecimal(cell)), leaves.get(c).kind()));
                }
                read.add(row);
              });
    }
    return read;
  }

  /** Where a workbook has the place that the paper writes behind the name of the head. */
  private static final int PLACE = 3;

  static List<List<String>> xlsx(Path file, Form form) throws IOException {
    List<Heading> leaves = HeadingGrid.of(form.headings()).leaves();
    List<Row> sheet = Printed.sheet(file);
    int body = 0;
    while (!sheet.get(body).getCellText(0).equals("A")) {
      body++;
    }
    CellFormat figures = new CellFormat(DocumentBlock.VIETNAMESE);
    List<List<String>> read = new ArrayList<>();
    for (Row line : sheet.subList(body + 1, body + 1 + form.rows().size())) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < leaves.size(); c++) {
        int at = form.isList() && c > PLACE - 1 ? c + 1 : c;
        row.add(
            isFigure(line.getCell(at).getType())
                ? figures.words(
                    FormCell.number(new BigDecimal(line.getCell(at).getRawValue())),
                    leaves.get(c).kind())
                : line.getCellText(at));
      }
      if (form.isList() && !row.get(0).isEmpty()) {
        row.set(PLACE - 1, row.get(PLACE - 1) + "; " + line.getCellText(PLACE));
      }
      read.add(row);
    }
    return read;
  }

  /** A number, or a formula with the number that it gives. */
  private static boolean isFigure(CellType type) {
    return type == CellType.NUMBER || type == CellType.FORMULA;
  }

  /** The text without spaces and line breaks. */
  public static String unspaced(String text) {
    return text.replaceAll("[\\s\\u00A0]", "");
  }
}
