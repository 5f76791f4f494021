package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.PlainText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFormTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  private Path print(Form form) {
    return FormPrinter.print(form, Format.XLSX, folder);
  }

  /** Rows of the body: those under the row of numbers. */
  private static List<Row> body(List<Row> sheet, Form form) {
    int numbers = 0;
    while (!sheet.get(numbers).getCellText(0).equals("A")) {
      numbers++;
    }
    return sheet.subList(numbers + 1, numbers + 1 + form.rows().size());
  }

  @Test
  void everyCellIsTypedAndEqual() throws IOException {
    for (Form form :
        List.of(
            SampleForms.reviewResult(),
            SampleForms.poorMovement(),
            SampleForms.ethnicity(),
            SampleForms.list(50))) {
      List<Row> body = body(Printed.sheet(print(form)), form);
      for (int r = 0; r < form.rows().size(); r++) {
        List<FormCell> cells =
            form.isList() ? apart(form.rows().get(r).cells()) : form.rows().get(r).cells();
        for (int c = 0; c < cells.size(); c++) {
          assertSameCell(
              cells.get(c), body.get(r).getCell(c), form.id() + " row " + r + " column " + c);
        }
      }
    }
  }

  /** Name and hamlet stand in two columns, the hamlet on the line of every member. */
  private static List<FormCell> apart(List<FormCell> cells) {
    List<FormCell> apart = new ArrayList<>(cells);
    apart.set(2, FormCell.text(cells.get(2).text().replace("; thôn Nà Lay", "")));
    apart.add(3, FormCell.text("thôn Nà Lay"));
    return apart;
  }

  private static void assertSameCell(FormCell asked, Cell printed, String place) {
    if (asked.value() != null) {
      assertTrue(
          printed.getType() == CellType.NUMBER || printed.getType() == CellType.FORMULA, place);
      assertEquals(0, asked.value().compareTo(new BigDecimal(printed.getRawValue())), place);
    } else if (asked.text() != null && asked.text().matches("(18|19|20)\\d\\d")) {
      assertEquals(new BigDecimal(asked.text()), printed.asNumber(), place);
    } else if (asked.text() == null || asked.text().isEmpty()) {
      assertEquals(CellType.EMPTY, printed.getType(), place);
    } else {
      assertEquals(CellType.STRING, printed.getType(), place);
      assertEquals(asked.text(), printed.asString(), place);
    }
  }

  @Test
  void numbersCarryTheirFormat() throws IOException {
    Form form = SampleForms.reviewResult();
    Row total = body(Printed.sheet(print(form)), form).get(0);
    assertEquals("#,##0", total.getCell(2).getDataFormatString());
    assertEquals("#,##0.00", total.getCell(5).getDataFormatString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10_000})
  void rowsPrintedAreRowsAsked(int rows) throws IOException {
    Form form = SampleForms.list(rows);
    List<Row> body = body(Printed.sheet(print(form)), form);
    long printed =
        body.stream()
            .map(row -> row.getCellText(2))
            .filter(name -> name.contains("-Mẫu ") || name.contains("Thành viên mẫu"))
            .count();
    assertEquals(rows, printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A1",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+1",
        "-2+3",
        "@SUM(1,1)",
        "＝1+1",
        "\t=1+1",
        "\r=1+1",
        "\u0000=1"
      })
  void formulaLikeNamesStayText(String name) throws IOException {
    Form form = SampleForms.list(1);
    FormRow row =
        SampleForms.row(
            "k", Emphasis.NORMAL, form.rows().get(0).cells().stream().map(cell -> name).toArray());
    Path file = print(SampleForms.withRows(form, List.of(row)));
    Cell cell = body(Printed.sheet(file), form).get(0).getCell(2);
    assertEquals(CellType.STRING, cell.getType());
    assertEquals(PlainText.of(name), cell.asString());
    assertFalse(
        Pattern.compile("<f[ />]").matcher(Printed.part(file, SHEET)).find(),
        "no formula in the sheet");
  }

  @Test
  void headIsMergedFrozenAndRepeated() throws IOException {
    Path file = print(SampleForms.reviewResult());
    String sheet = Printed.part(file, SHEET);
    assertTrue(sheet.contains("<pane xSplit=\"2\" ySplit=\"14\""), "frozen under the head");
    assertTrue(
        sheet.contains("<mergeCell ref=\"A11:A13\"/>")
            && sheet.contains("<mergeCell ref=\"E11:J11\"/>"),
        "merged headings");
    assertTrue(
        sheet.contains("orientation=\"landscape\"") && sheet.contains("paperSize=\"9\""),
        "A4 landscape");
    assertTrue(
        sheet.contains("fitToWidth=\"1\"") && sheet.contains("fitToHeight=\"1\""),
        "a table of 19 rows on one page");
    String list = Printed.part(print(SampleForms.list(50)), SHEET);
    assertTrue(list.contains("fitToHeight=\"0\""), "a long one only as wide as a page");
    assertTrue(Printed.part(file, "xl/workbook.xml").contains("$11:$14"), "head repeated in print");
    assertTrue(Printed.part(file, "xl/styles.xml").contains("Times New Roman"));
  }

  @Test
  void pagesAreNumberedOnTopFromPageTwo() throws IOException {
    String sheet = Printed.part(print(SampleForms.released(SampleForms.list(400))), SHEET);
    assertTrue(sheet.contains("<headerFooter differentFirst=\"true\" "), "page one has its own");
    assertFalse(sheet.contains("firstHeader"), "which is empty");
    String header = margin(sheet, "oddHeader");
    assertTrue(header.startsWith("&C") && header.endsWith("&P/&N"), "a list says of how many");
  }

  @Test
  void stampAndWordForADraftStandOnEveryPrintedPage() throws IOException {
    String sheet = Printed.part(print(stamped("Nông & Môi trường " + "dài ".repeat(90))), SHEET);
    String header = margin(sheet, "oddHeader");
    assertTrue(header.startsWith("&L&14&\"Times New Roman,Bold\"DỰ THẢO"), header);
    assertTrue(header.endsWith("&C&13&\"Times New Roman,Regular\"trang &P/&N"), header);
    assertFalse(sheet.contains("firstHeader"), "the word stands over the title there");
    for (String page : List.of("odd", "first")) {
      String footer = margin(sheet, page + "Footer");
      assertTrue(
          footer.startsWith("&L&8&\"Times New Roman,Italic\"DỰ THẢO · Nông && Môi trường dài"),
          footer);
      assertTrue(footer.endsWith("…") && footer.length() <= 255, "length " + footer.length());
    }
    String brief = Printed.part(print(stamped("2024 & 2025")), SHEET);
    assertTrue(margin(brief, "firstFooter").endsWith("\"DỰ THẢO · 2024 && 2025"));
  }

  @Test
  void aTableCanBeFilteredByTheRowOfItsNumbers() throws IOException {
    String list = Printed.part(print(SampleForms.list(50)), SHEET);
    // Nineteen columns and that of the hamlet, fifty rows.
    assertTrue(
        list.contains("<autoFilter ref=\"A13:T63\""),
        list.replaceAll("(?s).*(<autoFilter[^>]*>).*", "$1"));
  }

  @Test
  void aSheetOfOnePageBearsItsWordAndItsStampOnce() throws IOException {
    Path file = print(SampleForms.reviewResult());
    assertFalse(Printed.part(file, SHEET).contains("headerFooter"));
    String foot = SampleForms.reviewResult().footLine();
    List<String> texts =
        Printed.sheet(file).stream()
            .flatMap(Row::stream)
            .filter(cell -> cell != null)
            .map(Cell::getText)
            .toList();
    assertEquals(List.of("DỰ THẢO"), texts.stream().filter("DỰ THẢO"::equals).toList());
    assertEquals(List.of(foot), texts.stream().filter(foot::equals).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tình hình phân bổ, giải ngân, thanh quyết toán vốn | Tình hình phân bổ, giải ngân",
        "Tình hình thực hiện các dự án – tiểu dự án         | Tình hình thực hiện các dự án",
        "Kết quả: năm/kỳ                                    | Kết quả  năm kỳ"
      })
  void aSheetIsCalledAfterItsTitle(String title, String name) throws IOException {
    Form plain = SampleForms.form("f", title, SampleForms.list(1).headings(), List.of());
    try (ReadableWorkbook workbook = new ReadableWorkbook(print(plain).toFile())) {
      assertEquals(name, workbook.getFirstSheet().getName());
    }
  }

  private static Form stamped(String stamp) {
    return SampleForms.withStamp(SampleForms.list(400), stamp);
  }

  private static String margin(String sheet, String name) {
    String text = sheet.replaceFirst("(?s).*<" + name + ">(.*)</" + name + ">.*", "$1");
    return text.replace("&quot;", "\"").replace("&amp;", "&");
  }

  @Test
  void recipientsStandLeftOfTheSignatures() throws IOException {
    Form form = SampleForms.reviewResult();
    List<String> addressed = List.of("- UBND tỉnh;", "- Sở Nông nghiệp;", "- Lưu: VT.");
    for (DocumentBlock document :
        List.of(
            form.document().addressed(addressed),
            form.document().signed(form.document().rightSignature()).addressed(addressed))) {
      List<Row> sheet = Printed.sheet(print(SampleForms.withDocument(form, document)));
      Row first =
          sheet.stream()
              .filter(row -> row.getCellText(0).equals(DocumentBlock.RECIPIENTS))
              .findFirst()
              .orElseThrow();
      List<String> signing =
          first.stream()
              .skip(1)
              .filter(cell -> cell != null && !cell.getText().isEmpty())
              .map(Cell::getText)
              .toList();
      assertEquals(
          document.rightSignature().get(0), signing.get(signing.size() - 1), "beside the first");
      assertEquals(document.leftSignature().isEmpty() ? 1 : 2, signing.size());
      int at = sheet.indexOf(first);
      for (int i = 0; i < addressed.size(); i++) {
        assertEquals(addressed.get(i), sheet.get(at + 1 + i).getCellText(0));
      }
    }
  }

  @Test
  void underTitleAndSubtitleStandsARule() throws IOException {
    Form form = SampleForms.reviewResult();
    List<Row> sheet = Printed.sheet(print(form));
    String subtitle = form.subtitles().get(form.subtitles().size() - 1);
    int at = 0;
    while (!sheet.get(at).getCellText(0).equals(subtitle)) {
      at++;
    }
    String rule = sheet.get(at + 1).getCellText(0);
    assertTrue(rule.matches("─+"), rule);
    float share = Typeface.REGULAR.width(rule, 6) / Typeface.ITALIC.width(subtitle, 13);
    assertTrue(share > 1 / 3.0 && share < 1 / 2.0, "share of the line " + share);
  }

  @Test
  void aTextThatLooksLikeAHeaderIsLeftAlone() throws IOException {
    String name = "<headerFooter differentFirst=\"false\"> <<headerFooter differ";
    Form form = SampleForms.list(1);
    Object[] cells = form.rows().get(0).cells().stream().map(cell -> name).toArray();
    FormRow row = SampleForms.row("k", Emphasis.NORMAL, cells);
    Path file = print(SampleForms.withRows(form, List.of(row)));
    assertEquals(name, body(Printed.sheet(file), form).get(0).getCell(2).asString());
  }

  @Test
  void textsAreComposed() throws IOException {
    String letters = PdfFormTest.accentedLetters();
    Form form = SampleForms.list(1);
    Object[] cells =
        form.rows().get(0).cells().stream()
            .map(cell -> Normalizer.normalize(letters, Normalizer.Form.NFD))
            .toArray();
    Form decomposed =
        SampleForms.withRows(form, List.of(SampleForms.row("k", Emphasis.NORMAL, cells)));
    assertEquals(letters, body(Printed.sheet(print(decomposed)), form).get(0).getCellText(2));
  }

  @Test
  void documentNotesAndStampStandAroundTheTable() throws IOException {
    List<String> texts =
        Printed.sheet(print(SampleForms.poorMovement())).stream()
            .flatMap(Row::stream)
            .filter(cell -> cell != null)
            .map(Cell::getText)
            .toList();
    for (String part :
        List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN",
            "TỔNG HỢP DIỄN BIẾN HỘ NGHÈO",
            "DỰ THẢO",
            "NGƯỜI LẬP BIỂU",
            "Ghi chú: số liệu minh họa, không phải số liệu thật.",
            SampleForms.poorMovement().footLine())) {
      assertTrue(texts.contains(part), part);
    }
  }
}
