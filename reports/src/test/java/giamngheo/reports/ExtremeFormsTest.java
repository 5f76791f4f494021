package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Brief;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.model.Letter;
import giamngheo.reports.model.Letters;
import giamngheo.reports.model.Narrative;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.pdf.BriefPrinterTest;
import giamngheo.reports.pdf.LetterPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixty columns, the longest names, every letter, names of files that climb: in every format. */
class ExtremeFormsTest {
  private static final String LONGEST =
      "Thôn Nà Lay – Khuổi Cọ – Bản Luông – Pá Chí – Tá Liếng, khu dân cư số 12 (cũ: 7)";

  @TempDir Path folder;

  /** A form of sixty columns with figures as large as a district's. */
  private static Form sixtyColumns() {
    List<Heading> headings = new ArrayList<>(List.of(SampleForms.place("Xã, phường", "A")));
    IntStream.range(1, 60).forEach(i -> headings.add(SampleForms.count("Chỉ số " + i, "" + i)));
    List<FormRow> rows = new ArrayList<>();
    for (int row = 0; row < SampleForms.COMMUNES.size(); row++) {
      List<Object> cells = new ArrayList<>(List.of(SampleForms.COMMUNES.get(row)));
      for (int column = 1; column < 60; column++) {
        cells.add(row == 0 ? 17_328 - 211 * column : 10 + (row * 59 + column) % 900);
      }
      rows.add(
          SampleForms.row("r" + row, row == 0 ? Emphasis.TOTAL : Emphasis.NORMAL, cells.toArray()));
    }
    return SampleForms.form("sixty", "Biểu sáu mươi cột", headings, rows);
  }

  @Test
  void sixtyColumnsPrintWithoutRunningIntoEachOther() throws IOException {
    Path file = FormPrinter.print(sixtyColumns(), Format.PDF, folder);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int compared = 0;
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        List<PdfLines.Piece> pieces = new ArrayList<>(PdfLines.pieces(document, page));
        pieces.sort(
            Comparator.comparing(PdfLines.Piece::baseline).thenComparing(PdfLines.Piece::left));
        for (int i = 1; i < pieces.size(); i++) {
          PdfLines.Piece before = pieces.get(i - 1);
          PdfLines.Piece piece = pieces.get(i);
          if (before.baseline() == piece.baseline()) {
            assertTrue(before.right() <= piece.left() + 0.5, before + " runs into " + piece);
            compared++;
          }
        }
      }
      assertTrue(compared > 1000, "figures in rows: " + compared);
    }
  }

  @Test
  void aColumnIsWideEnoughForTheHeadingOverItAlone() {
    List<Heading> headings = new ArrayList<>();
    IntStream.range(0, 9)
        .forEach(
            i ->
                headings.add(
                    Heading.group(
                        "Người tham gia, hưởng lợi", List.of(SampleForms.count("Số", "" + i)))));
    ColumnPlan plan = ColumnPlan.of(HeadingGrid.of(headings), List.of(), 467);
    float word = Typeface.BOLD.longestPart("hưởng", plan.fontSize());
    for (int width : plan.widths()) {
      assertTrue(width >= word + 2 * ColumnPlan.PADDING, width + " for " + word);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterAndTheLongestNameStandInEveryFormat(Format format) throws IOException {
    String letters = PdfFormTest.accentedLetters();
    assertEquals(80, LONGEST.length());
    Form form =
        SampleForms.form(
            "letters",
            "Biểu mọi chữ cái",
            List.of(SampleForms.place("Xã " + LONGEST, "A"), SampleForms.count("Số hộ", "1")),
            List.of(
                SampleForms.row("a", Emphasis.NORMAL, LONGEST, 1),
                SampleForms.row("b", Emphasis.TOTAL, letters, 2)));
    Path file = FormPrinter.print(form, format, folder);
    if (format == Format.PDF) {
      String text = ReadBack.unspaced(String.join("\n", Printed.cells(file)));
      assertTrue(text.contains(ReadBack.unspaced(LONGEST) + "1"), text);
      assertTrue(text.contains(letters + "2"), text);
      return;
    }
    assertEquals(List.of(List.of(LONGEST, "1"), List.of(letters, "2")), read(file, format, form));
    if (format != Format.CSV && format != Format.HTML) {
      return;
    }
    assertTrue(Files.readString(file).contains("Xã " + LONGEST), "in the heading");
  }

  private static List<List<String>> read(Path file, Format format, Form form) throws IOException {
    return switch (format) {
      case DOCX -> ReadBack.docx(file, form);
      case HTML -> ReadBack.html(file);
      case CSV -> ReadBack.csv(file, form);
      case XLSX, PDF -> ReadBack.xlsx(file, form);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/etc/evil", "..", "a/../../b", ".hidden", "a\\b"})
  void lettersAndBriefsStayInTheirFolderToo(String name) throws IOException {
    Path layout = Path.of(System.getProperty("giamngheo.home"), "conf/papers/letter.jrxml");
    Letters letters =
        new Letters(
            name,
            "Giấy tờ",
            "UBND xã",
            layout,
            List.<Letter>of().iterator(),
            Optional.empty(),
            "dấu bản in");
    assertThrows(PrintingException.class, () -> LetterPrinter.print(letters, folder));
    Brief brief = BriefPrinterTest.brief(1);
    Brief climbing =
        new Brief(
            name,
            brief.agency(),
            brief.title(),
            brief.subtitle(),
            brief.headlines(),
            brief.lines(),
            brief.bars(),
            brief.heat(),
            brief.movements(),
            brief.notes(),
            brief.captions(),
            brief.watermark(),
            brief.stamp(),
            brief.locale());
    assertThrows(PrintingException.class, () -> BriefPrinterTest.print(climbing, folder));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void reportsInWordsHoldNoFieldsOfTheirTexts() throws IOException {
    String hostile = "=HYPERLINK(\"http://x\") { DDEAUTO c:\\\\windows } <w:fldSimple/>";
    Narrative report = SampleNarratives.report(hostile, 1);
    Path file = NarrativePrinter.print(report, Format.DOCX, folder);
    String body = Printed.part(file, "word/document.xml");
    assertFalse(body.contains("<w:fldSimple") || body.contains("instrText"), "a field");
    assertTrue(body.contains("&lt;w:fldSimple/"), "its text");
  }
}
