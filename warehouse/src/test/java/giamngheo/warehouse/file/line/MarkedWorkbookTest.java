package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.format.FileRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do to a sheet with looks instead of words: cross out, hide, raise. */
class MarkedWorkbookTest {
  private static final String HEADINGS =
      Workbooks.row(
          1,
          "review_year",
          "review_date",
          "area_code",
          "household_id",
          "ethnicity",
          "b1_points",
          "b2_points",
          "toilet_note");
  private static final String STRIKE = "<rPr><strike/></rPr>";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<r><t>120</t></r>|''|120",
        "<r><rPr><strike/></rPr><t>120</t></r>|STRUCK_OUT|F2",
        "<r><rPr><strike/></rPr><t>12</t></r><r><t>0</t></r>|STRUCK_OUT|F2",
        "<r><rPr><strike val=\"1\"/></rPr><t>120</t></r>|STRUCK_OUT|F2",
        "<r><rPr><strike val=\"0\"/></rPr><t>120</t></r>|''|120",
        "<r><rPr><strike/></rPr><t> </t></r><r><t>120</t></r>|''|120",
        "<r><rPr><b/></rPr><t>120</t></r>|''|120"
      })
  void aValueThatIsCrossedOutIsRefusedByItsCell(String runs, String check, String told)
      throws Exception {
    for (boolean isShared : new boolean[] {false, true}) {
      ReceivedLine line = line(runs, isShared);
      List<String> found = line.findings().stream().map(Finding::checkId).toList();
      assertEquals(check.isEmpty() ? List.of() : List.of(check), found);
      assertEquals(!check.isEmpty(), line.refused());
      if (!check.isEmpty()) {
        assertTrue(line.findings().get(0).messageEn().contains(told), told);
      }
    }
  }

  @Test
  void aLineThatIsCrossedOutWhollyIsRefusedAsALine() throws Exception {
    String struck = row(2, "H1", " s=\"1\"", "<t>120</t>");
    String plain = row(3, "H2", "", "<t>120</t>");
    Map<String, String> parts = Workbooks.styled(Workbooks.parts(HEADINGS + struck + plain), "0");
    parts.computeIfPresent(
        "xl/styles.xml",
        (name, xml) ->
            xml.replace(
                    "<cellXfs",
                    "<fonts><font/><font><strike/></font></fonts><dxfs><dxf><font><strike/></font>"
                        + "</dxf></dxfs><cellXfs")
                .replace(
                    "numFmtId=\"200\"/></cellXfs>", "numFmtId=\"0\" fontId=\"1\"/></cellXfs>"));
    List<ReceivedLine> lines = read(parts);
    assertEquals(List.of(true, false), lines.stream().map(ReceivedLine::refused).toList());
    Finding found = lines.get(0).findings().get(0);
    assertEquals("STRUCK_OUT", found.checkId());
    assertTrue(found.messageEn().contains("whole line"), found.messageEn());
    assertEquals("H1", lines.get(0).householdId());
  }

  @Test
  void whatNoColumnUsesMayBeCrossedOut() throws Exception {
    String rows =
        HEADINGS
            + row(2, "H1", "", "<t>120</t>")
                .replace("</row>", cell("H2", "", "<r>" + STRIKE + "<t>cũ</t></r>") + "</row>");
    assertEquals(false, read(Workbooks.parts(rows)).get(0).refused());
  }

  @ParameterizedTest
  @CsvSource({"superscript,NOT_A_NUMBER", "subscript,NOT_A_NUMBER", "baseline,''"})
  void aRaisedDigitIsNoDigitOfTheNumber(String place, String check) throws Exception {
    ReceivedLine line =
        line("<r><t>12</t></r><r><rPr><vertAlign val=\"" + place + "\"/></rPr><t>1</t></r>", false);
    assertEquals(check.isEmpty() ? List.of() : List.of(check + " b1_points"), Intake.faults(line));
  }

  @ParameterizedTest
  @CsvSource({"'hidden=\"1\"',1", "'hidden=\"true\"',1", "'hidden=\"0\"',0", "'ht=\"12\"',0"})
  void hiddenLinesCountAndAreTold(String attribute, int told) throws Exception {
    String hidden = row(3, "H2", "", "<t>120</t>").replace("<row ", "<row " + attribute + " ");
    List<ReceivedLine> lines =
        read(Workbooks.parts(HEADINGS + row(2, "H1", "", "<t>120</t>") + hidden));
    assertEquals(2, lines.size());
    List<Finding> remarks = lines.get(0).findings();
    assertEquals(told, remarks.size());
    assertTrue(
        remarks.stream()
            .allMatch(
                remark ->
                    remark.checkId().equals("ROWS_HIDDEN") && remark.messageEn().contains(": 3.")));
  }

  @ParameterizedTest
  @CsvSource({
    "b1_points;b2_points;,2",
    "B1_POINTS (*);b2_points;,2",
    ";;,2",
    "b2_points;b1_points;,0",
    "b1_points;other;,0",
    ";b2_points;b1_points,0"
  })
  void headingsThatComeAgainMustStandInTheSamePlaces(String again, int lines) throws Exception {
    String[] last = again.split(";", -1);
    String rows =
        HEADINGS
            + row(2, "H1", "", "<t>120</t>")
            + Workbooks.row(
                3,
                "review_year",
                "review_date",
                "area_code",
                "household_id",
                "ethnicity",
                last[0],
                last[1],
                last[2])
            + row(4, "H2", "", "<t>120</t>");
    if (lines > 0) {
      assertEquals(lines, read(Workbooks.parts(rows)).size());
    } else {
      FileRefused refused = assertThrows(FileRefused.class, () -> read(Workbooks.parts(rows)));
      assertTrue(refused.messageEn().contains("Row 3"), refused.messageEn());
    }
  }

  @ParameterizedTest
  @CsvSource({"b1_points;b2_points,2", "b2_points;b1_points,0"})
  void headingsInTwoRowsMayComeAgainOnEachPage(String parts, int lines) throws Exception {
    String[] last = parts.split(";", -1);
    String first =
        "review_year;review_date;area_code;household_id;ethnicity;Điểm;".replace("Điểm", "%s");
    String rows =
        Workbooks.row(1, first.formatted("Điểm").split(";", -1))
            + Workbooks.row(2, ";;;;;b1_points;b2_points".split(";", -1))
            + row(3, "H1", "", "<t>120</t>")
            + Workbooks.row(4, first.formatted("Điểm").split(";", -1))
            + Workbooks.row(5, (";;;;;" + last[0] + ";" + last[1]).split(";", -1))
            + row(6, "H2", "", "<t>120</t>");
    if (lines > 0) {
      assertEquals(lines, read(Workbooks.parts(rows)).size());
    } else {
      assertThrows(FileRefused.class, () -> read(Workbooks.parts(rows)));
    }
  }

  private ReceivedLine line(String runs, boolean isShared) throws Exception {
    Map<String, String> parts = Workbooks.parts(HEADINGS + row(2, "H1", "", runs));
    if (isShared) {
      parts.computeIfPresent(
          "xl/worksheets/sheet1.xml",
          (name, xml) -> xml.replace(cell("F2", "", runs), "<c r=\"F2\" t=\"s\"><v>0</v></c>"));
      parts.put("xl/sharedStrings.xml", "<sst><si>" + runs + "</si></sst>");
      parts.computeIfPresent(
          "xl/_rels/workbook.xml.rels",
          (name, xml) ->
              xml.replace(
                  "</Relationships>",
                  "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/"
                      + "officeDocument/2006/relationships/sharedStrings\""
                      + " Target=\"sharedStrings.xml\"/></Relationships>"));
    }
    return read(parts).get(0);
  }

  private static String row(int number, String household, String style, String points) {
    String text = "<t>%s</t>";
    return "<row r=\""
        + number
        + "\">"
        + cell("A" + number, style, text.formatted("2024"))
        + cell("B" + number, style, text.formatted("2024-10-15"))
        + cell("C" + number, style, text.formatted("06325"))
        + cell("D" + number, style, text.formatted(household))
        + cell("E" + number, style, text.formatted("tay"))
        + cell("F" + number, style, points)
        + "</row>";
  }

  private static String cell(String address, String style, String content) {
    return "<c r=\"" + address + "\"" + style + " t=\"inlineStr\"><is>" + content + "</is></c>";
  }

  private List<ReceivedLine> read(Map<String, String> parts) throws Exception {
    return Intake.read(Workbooks.write(folder.resolve("a.xlsx"), parts), "household");
  }
}
