package giamngheo.warehouse.file.line;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together part by part, sound ones and others. */
final class Workbooks {
  private static final String NAMESPACE =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private Workbooks() {}

  /** The parts of a workbook with one sheet whose rows are given as XML. */
  static Map<String, String> parts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        </Types>
        """);
    parts.put(
        "xl/workbook.xml",
        "<workbook "
            + NAMESPACE
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>
        """);
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet " + NAMESPACE + "><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  /** The parts of a workbook with two sheets. */
  static Map<String, String> parts(String rows, String rowsOfSecond) {
    Map<String, String> parts = parts(rows);
    parts.put(
        "xl/worksheets/sheet2.xml",
        "<worksheet " + NAMESPACE + "><sheetData>" + rowsOfSecond + "</sheetData></worksheet>");
    parts.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) ->
            xml.replace(
                "</sheets>", "<sheet name=\"Sheet2\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"));
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, xml) ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"));
    return parts;
  }

  /** The same with style 1, which has that number format. */
  static Map<String, String> styled(Map<String, String> parts, String format) {
    parts.put(
        "xl/styles.xml",
        "<styleSheet "
            + NAMESPACE
            + "><numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\""
            + format.replace("\"", "&quot;")
            + "\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf"
            + " numFmtId=\"200\"/></cellXfs></styleSheet>");
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, xml) ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
                    + "</Relationships>"));
    return parts;
  }

  /** A row of text cells. */
  static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String cell : cells) {
      row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  static Path write(Path file, Map<String, String> parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
