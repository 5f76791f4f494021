package giamngheo.jobs.recognise;

import giamngheo.jobs.recognise.SentTable.Cell;
import giamngheo.jobs.recognise.SentTable.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How a table is written to a file: as a text or as a workbook, in one of the ways of programs. */
final class SentFile {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final int TO_1904 = 1_462;

  final SentTable table;
  final boolean isWorkbook;

  // Of texts.
  String separator = ",";
  String lineEnd = "\n";
  String before = "";
  boolean quotesAll;
  boolean endsOpen;
  Charset charset = StandardCharsets.UTF_8;
  boolean daysWithSlashes;

  // Of workbooks.
  boolean sharesTexts;
  boolean withoutAddresses;
  boolean from1904;
  boolean isStrict;
  boolean recalculates;
  String prefix = "";
  String sheet = "Sheet1";
  final List<String> merged = new ArrayList<>();

  /** Further sheets: name with its attributes, and rows. */
  final Map<String, List<List<Cell>>> more = new LinkedHashMap<>();

  SentFile(SentTable table, boolean isWorkbook) {
    this.table = table;
    this.isWorkbook = isWorkbook;
  }

  byte[] bytes() throws IOException {
    return isWorkbook ? zipped(parts()) : text().getBytes(charset);
  }

  private String text() {
    StringBuilder text = new StringBuilder(before);
    for (int row = 0; row < table.rows.size(); row++) {
      List<String> cells = new ArrayList<>();
      table.rows.get(row).forEach(cell -> cells.add(quoted(shown(cell))));
      text.append(String.join(separator, cells));
      boolean isLast = row == table.rows.size() - 1;
      text.append(isLast && endsOpen ? "" : lineEnd);
    }
    return text.toString();
  }

  private String shown(Cell cell) {
    return switch (cell.kind()) {
      case NUMBER, FORMULA -> table.isVietnamese() ? cell.text().replace('.', ',') : cell.text();
      case DAY -> {
        LocalDate day = LocalDate.parse(cell.text());
        yield daysWithSlashes || table.isVietnamese()
            ? "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear())
            : cell.text();
      }
      case PERCENT -> cell.text() + "%";
      case UNCOMPUTED -> "=A1+1";
      default -> cell.text();
    };
  }

  private String quoted(String cell) {
    boolean needs =
        quotesAll
            || cell.contains(separator)
            || cell.contains("\"")
            || cell.contains("\n")
            || cell.contains("\r");
    return needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** The parts of the workbook, by name. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
    List<String> texts = new ArrayList<>();
    StringBuilder sheets = new StringBuilder();
    StringBuilder links = new StringBuilder();
    int number = 1;
    Map<String, List<List<Cell>>> all = new LinkedHashMap<>();
    all.put(sheet, table.rows);
    all.putAll(more);
    for (Map.Entry<String, List<List<Cell>>> one : all.entrySet()) {
      String part = "worksheets/sheet" + number + ".xml";
      sheets
          .append("<sheet name=\"")
          .append(one.getKey().replace("|", "\" state=\""))
          .append("\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(number, number));
      links.append(link(number, "worksheet", part));
      parts.put("xl/" + part, sheet(one.getValue(), texts, number == 1));
      number++;
    }
    links.append(link(90, "styles", "styles.xml"));
    if (sharesTexts) {
      links.append(link(91, "sharedStrings", "sharedStrings.xml"));
      StringBuilder shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
      texts.forEach(text -> shared.append("<si><t xml:space=\"preserve\">" + text + "</t></si>"));
      parts.put("xl/sharedStrings.xml", shared + "</sst>");
    }
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr%s/><sheets>%s</sheets>%s</workbook>"
            .formatted(
                MAIN,
                LINKS,
                from1904 ? " date1904=\"1\"" : "",
                sheets,
                recalculates ? "<calcPr fullCalcOnLoad=\"1\"/>" : ""));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"" + PACKAGE + "\">" + links + "</Relationships>");
    parts.put("xl/styles.xml", styles());
    if (isStrict) {
      parts.replaceAll(
          (name, xml) ->
              xml.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                  .replace(LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    }
    return parts;
  }

  private static String link(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, LINKS, type, target);
  }

  /** Style 1 is a day, 2 a percent, 3 thousands, 4 five digits, 5 grouped. */
  private static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"3\"><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/><numFmt"
        + " numFmtId=\"171\" formatCode=\"#,##0,\"/><numFmt numFmtId=\"172\""
        + " formatCode=\"00000\"/></numFmts><cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf"
        + " numFmtId=\"170\"/><xf numFmtId=\"10\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/>"
        + "<xf numFmtId=\"3\"/></cellXfs></styleSheet>";
  }

  private String sheet(List<List<Cell>> rows, List<String> texts, boolean isFirst) {
    String open = prefix.isEmpty() ? "<" : "<" + prefix + ":";
    StringBuilder xml =
        new StringBuilder(
            open
                + "worksheet xmlns%s=\"%s\">".formatted(prefix.isEmpty() ? "" : ":" + prefix, MAIN)
                + open
                + "sheetData>");
    for (int row = 0; row < rows.size(); row++) {
      xml.append(open + "row" + (withoutAddresses ? ">" : " r=\"" + (row + 1) + "\">"));
      for (int column = 0; column < rows.get(row).size(); column++) {
        Cell cell = rows.get(row).get(column);
        if (withoutAddresses || !cell.text().isEmpty() || cell.kind() != Kind.TEXT) {
          xml.append(cell(cell, address(row, column), texts));
        }
      }
      xml.append(close("row"));
    }
    xml.append(close("sheetData"));
    if (isFirst && !merged.isEmpty()) {
      xml.append(open + "mergeCells>");
      merged.forEach(range -> xml.append(open + "mergeCell ref=\"" + range + "\"/>"));
      xml.append(close("mergeCells"));
    }
    return xml.append(close("worksheet")).toString();
  }

  private String close(String element) {
    return "</" + (prefix.isEmpty() ? "" : prefix + ":") + element + ">";
  }

  static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }

  private String cell(Cell cell, String address, List<String> texts) {
    String content =
        switch (cell.kind()) {
          case TEXT -> cell.text().isEmpty() ? ">" : text(cell.text(), texts);
          case NUMBER -> "><v>" + cell.text() + "</v>";
          case DAY -> " s=\"1\"><v>" + day(cell.text()) + "</v>";
          case TRUTH -> " t=\"b\"><v>" + cell.text() + "</v>";
          case ERROR -> " t=\"e\"><v>" + cell.text() + "</v>";
          case FORMULA -> "><f>1+1</f><v>" + cell.text() + "</v>";
          case UNCOMPUTED -> "><f>1+1</f>";
          case PERCENT -> " s=\"2\"><v>" + cell.text() + "</v>";
          case SCALED -> " s=\"3\"><v>" + cell.text() + "</v>";
          case ZEROS -> " s=\"4\"><v>" + cell.text() + "</v>";
          case DAY_AS_NUMBER -> "><v>" + day(cell.text()) + "</v>";
          case NUMBER_AS_DAY -> " s=\"1\"><v>" + cell.text() + "</v>";
        };
    String xml = "<c" + (withoutAddresses ? "" : " r=\"" + address + "\"") + content + "</c>";
    return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)([a-z]+)([ >])", "<$1" + prefix + ":$2$3");
  }

  private String text(String text, List<String> texts) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    if (!sharesTexts) {
      return " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is>";
    }
    if (!texts.contains(escaped)) {
      texts.add(escaped);
    }
    return " t=\"s\"><v>" + texts.indexOf(escaped) + "</v>";
  }

  private long day(String day) {
    long number = ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(day));
    return from1904 ? number - TO_1904 : number;
  }

  static byte[] zipped(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
