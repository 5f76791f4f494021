package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.PageSize;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.pdf.PdfWriter;
import giamngheo.reports.pdf.TableBands;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFormTest {
  @TempDir Path folder;

  private Path print(Form form) {
    return FormPrinter.print(form, Format.PDF, folder);
  }

  @Test
  void everyCellStandsInItsRow() throws IOException {
    for (Form form :
        List.of(SampleForms.reviewResult(), SampleForms.poorMovement(), SampleForms.ethnicity())) {
      List<String> lines =
          Printed.pages(print(form)).stream().flatMap(String::lines).map(String::strip).toList();
      for (String[] words : CellFormat.words(form, HeadingGrid.of(form.headings()).leaves())) {
        String row =
            Arrays.stream(words)
                .filter(Objects::nonNull)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        assertTrue(lines.contains(row), () -> form.id() + " lacks the row: " + row);
      }
    }
  }

  @Test
  void documentIsComplete() throws IOException {
    String text = String.join("\n", Printed.pages(print(SampleForms.reviewResult())));
    for (String part :
        List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN",
            "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN",
            "Số: ……/BC-UBND",
            "Bắc Sơn, ngày …… tháng …… năm 2024",
            "Đơn vị tính: hộ, người, %",
            "Kết quả rà soát về hộ (chính thức)",
            "4=3/1*100",
            "Ghi chú: số liệu minh họa",
            "NGƯỜI LẬP BIỂU",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH")) {
      assertTrue(text.contains(part), part);
    }
    assertTrue(text.contains("TỔNG HỢP KẾT QUẢ CHÍNH THỨC RÀ SOÁT HỘ NGHÈO"), "title in capitals");
  }

  @Test
  void recipientsStandBesideTheSignatures() throws IOException {
    Form form = SampleForms.reviewResult();
    DocumentBlock block = form.document();
    DocumentBlock addressed =
        new DocumentBlock(
            block.superiorAgency(),
            block.issuingAgency(),
            block.number(),
            block.placeAndDate(),
            block.leftSignature(),
            List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            List.of("- Như trên;", "- Lưu: VT."));
    List<String> lines =
        Printed.pages(print(SampleForms.withDocument(form, addressed))).stream()
            .flatMap(String::lines)
            .map(String::strip)
            .toList();
    assertTrue(lines.contains("Nơi nhận: NGƯỜI LẬP BIỂU TM. ỦY BAN NHÂN DÂN"), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("- Lưu: VT.")));
    assertTrue(lines.stream().anyMatch(line -> line.contains("KT. CHỦ TỊCH")));
  }

  @Test
  void vietnameseLettersSurviveInEmbeddedFonts() throws IOException {
    String letters = accentedLetters();
    assertEquals(134, letters.length());
    Form form = ofOneName(letters);
    Path file = print(form);
    assertTrue(Printed.cells(file).get(0).replaceAll("\\s", "").contains(letters));
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().contains("+LiberationSerif"), font.getName());
          fonts++;
        }
      }
      assertTrue(fonts >= 3);
    }
  }

  @Test
  void decomposedTextIsPrintedComposed() throws IOException {
    String name = "Nguyễn Thị Ước Đặng";
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertFalse(name.equals(decomposed));
    assertTrue(Printed.cells(print(ofOneName(decomposed))).get(0).contains(name));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 14, 40})
  void rowsPrintedAreRowsAskedUnderAHeadOnEveryPage(int rows) throws IOException {
    assertRowsUnderHeads(rows);
  }

  @Test
  @Tag("session")
  void thousandsOfRowsPrintedAreRowsAskedUnderAHeadOnEveryPage() throws IOException {
    assertTrue(assertRowsUnderHeads(10_000) > 300);
  }

  private int assertRowsUnderHeads(int rows) throws IOException {
    List<String> pages = Printed.cells(print(SampleForms.list(rows)));
    String numbers = "A B C 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16";
    for (String page : pages) {
      assertTrue(page.lines().anyMatch(line -> line.strip().equals(numbers)), "row of numbers");
      assertTrue(page.contains("Chính sách hỗ trợ"), "heading");
      assertTrue(page.contains("bản đồ ngày 15/10/2024"), "stamp");
    }
    long printed =
        pages.stream()
            .flatMap(String::lines)
            .filter(line -> line.contains("-Mẫu ") || line.contains("Thành viên mẫu"))
            .count();
    assertEquals(rows, printed);
    return pages.size();
  }

  @Test
  void pageNumberStandsInTheTopMarginFromPageTwo() throws IOException {
    List<String> margins = Printed.topMargins(print(SampleForms.list(100)));
    assertEquals("", margins.get(0));
    assertTrue(margins.size() > 2);
    for (int page = 2; page <= margins.size(); page++) {
      assertEquals(
          "trang " + page + "/" + margins.size(), margins.get(page - 1), "a list says of how many");
    }
  }

  @Test
  void longNamesAreWrappedNotCut() throws IOException {
    String name =
        "Thôn Nà Lay – Khuổi Cọ – Bản Luông – Pá Chí – Tá Liếng, khu dân cư số 12 (cũ: 7)";
    assertEquals(80, name.length());
    String word = "Đ".repeat(79) + "Ẫ";
    String text =
        String.join("", Printed.cells(print(ofNames(List.of(name, word))))).replaceAll("\\s", "");
    assertTrue(text.contains(name.replaceAll("\\s", "")));
    assertTrue(text.contains(word));
  }

  @Test
  void twentyEightColumnsStayReadableAndUnbroken() throws IOException {
    Form form = SampleForms.ethnicity();
    HeadingGrid grid = HeadingGrid.of(form.headings());
    assertEquals(28, grid.leaves().size());
    ColumnPlan plan =
        ColumnPlan.of(grid, CellFormat.words(form, grid.leaves()), PageSize.LANDSCAPE.bodyWidth());
    assertTrue(plan.fontSize() >= 7);
    assertEquals(PageSize.LANDSCAPE.bodyWidth(), plan.width(0, 28));
    String text = Printed.cells(print(form)).get(0);
    assertTrue(text.contains("Tổng cộng 17.328 16.817 16.306 15.795"), "totals");
    assertTrue(text.contains("2.2.8 2.2.9 2.2.10"), "column numbers");
  }

  @Test
  void lettersShrinkWithColumns() {
    assertEquals(11, sizeFor(12));
    assertEquals(10, sizeFor(13));
    assertEquals(10, sizeFor(16));
    assertEquals(9, sizeFor(17));
    assertEquals(8, sizeFor(24));
    assertEquals(7, sizeFor(25));
    assertEquals(7, sizeFor(64));
  }

  private static float sizeFor(int columns) {
    List<Heading> headings =
        IntStream.range(0, columns).mapToObj(i -> SampleForms.count("c", "" + i)).toList();
    return ColumnPlan.of(HeadingGrid.of(headings), List.of(), PageSize.LANDSCAPE.bodyWidth())
        .fontSize();
  }

  @Test
  void signaturesNeverStandAlone() throws JRException {
    for (int rows = 1; rows <= 60; rows++) {
      List<JRPrintPage> pages = PdfWriter.fill(SampleForms.list(rows)).getPages();
      JRPrintPage last = pages.get(pages.size() - 1);
      assertTrue(
          last.getElements().stream()
              .anyMatch(element -> Objects.equals(TableBands.ROW_KEY, element.getKey())),
          "rows: " + rows);
    }
  }

  @Test
  void aHeadingNeverStandsAtTheEndOfAPage() throws IOException {
    Form form = SampleForms.list(1);
    int columns = form.rows().get(0).cells().size();
    int moved = 0;
    for (int before = 10; before <= 34; before++) {
      List<FormRow> rows = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        rows.add(named("Trước " + i, Emphasis.NORMAL, columns));
      }
      rows.add(named("Mục lớn", Emphasis.GROUP, columns));
      rows.add(named("Mục nhỏ", Emphasis.GROUP, columns));
      for (int i = 0; i < 12; i++) {
        rows.add(named("Sau " + i, Emphasis.NORMAL, columns));
      }
      List<String> pages = Printed.pages(print(SampleForms.withRows(form, rows)));
      String page = pages.stream().filter(text -> text.contains("Mục lớn")).findFirst().orElse("");
      assertTrue(page.contains("Mục nhỏ") && page.contains("Sau 0"), "rows before: " + before);
      moved += page.contains("Trước") ? 0 : 1;
    }
    assertTrue(moved > 0 && moved < 10, "a heading moves to the next page when it must: " + moved);
  }

  private static FormRow named(String name, Emphasis emphasis, int columns) {
    Object[] cells = new Object[columns];
    Arrays.fill(cells, "");
    cells[2] = name;
    return SampleForms.row(name, emphasis, cells);
  }

  @Test
  void longNotesDoNotDriveTheLastRowsToAnotherPage() throws IOException {
    Form form = SampleForms.list(8);
    String long1 = "Ghi chú dài. ".repeat(90).strip();
    Form noted = SampleForms.withNotes(form, List.of(long1, "Ghi chú cuối. ".repeat(90).strip()));
    List<String> pages = Printed.pages(print(noted));
    assertEquals(2, pages.size());
    assertTrue(pages.get(0).contains("Ghi chú dài."), "the first note follows the table");
    assertFalse(pages.get(1).contains("Mẫu "), "no row went to the next page: " + pages.get(1));
    assertTrue(
        pages.get(1).contains("Ghi chú cuối.") && pages.get(1).contains("NGƯỜI LẬP BIỂU"),
        "signatures stay with the last note");
  }

  @Test
  void manyNotesFlowOverPages() throws IOException {
    Form form = SampleForms.reviewResult();
    List<String> notes =
        IntStream.range(0, 90).mapToObj(i -> "Ghi chú thứ " + i + " về cách tính.").toList();
    Form noted = SampleForms.withNotes(form, notes);
    String text = String.join("\n", Printed.pages(print(noted)));
    notes.forEach(note -> assertTrue(text.contains(note), note));
    assertTrue(text.contains("NGƯỜI LẬP BIỂU"));
  }

  @Test
  void draftsAreMarkedOnEveryPage() throws IOException {
    Path draft = print(SampleForms.list(60));
    assertTrue(Printed.pages(draft).stream().allMatch(page -> page.contains("DỰ THẢO")));
    assertTrue(palePixels(draft) > 500, "the word lies across the last page");
    Path released = print(SampleForms.released(SampleForms.list(60)));
    assertTrue(Printed.pages(released).stream().noneMatch(page -> page.contains("DỰ THẢO")));
    assertEquals(0, palePixels(released), "and only across drafts");
  }

  private static boolean isPale(BufferedImage page, int x, int y) {
    return (page.getRGB(x, y) & 0xFFFFFF) == 0xECECEC;
  }

  /** Pixels inside a pale area; the softened edges of letters have none. */
  private static int palePixels(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 72);
      int pale = 0;
      for (int x = 1; x < page.getWidth(); x++) {
        for (int y = 1; y < page.getHeight(); y++) {
          pale += isPale(page, x, y) && isPale(page, x - 1, y) && isPale(page, x, y - 1) ? 1 : 0;
        }
      }
      return pale;
    }
  }

  @Test
  void documentSaysItsTitleAndLanguage() throws IOException {
    try (PDDocument document = Loader.loadPDF(print(SampleForms.poorMovement()).toFile())) {
      assertEquals("Tổng hợp diễn biến hộ nghèo", document.getDocumentInformation().getTitle());
      assertEquals("vi-VN", document.getDocumentCatalog().getLanguage());
    }
  }

  @Test
  void aTableOfTwoLinesAPlaceStandsUprightWhereThatSavesAPage() throws IOException {
    Form district = SampleForms.poorMovement();
    Form commune = SampleForms.withRows(district, district.rows().subList(0, 26));
    assertEquals(PageSize.LANDSCAPE.height(), width(commune), "one page instead of two");
    assertEquals(1, Printed.pages(print(commune)).size());
    assertEquals(PageSize.LANDSCAPE.width(), width(district), "two pages either way");
    assertEquals(2, Printed.pages(print(district)).size());
    assertEquals(PageSize.LANDSCAPE.width(), width(SampleForms.reviewResult()));
    assertEquals(PageSize.LANDSCAPE.width(), width(SampleForms.list(30)), "a list lies across");
  }

  private float width(Form form) throws IOException {
    try (PDDocument document = Loader.loadPDF(print(form).toFile())) {
      return document.getPage(0).getMediaBox().getWidth();
    }
  }

  @Test
  void textIsNeverAnExpressionOrMarkup() throws IOException {
    String hostile = "$F{bold} $P{REPORT_CONNECTION} <b>x</b> \"+Runtime.getRuntime()+\"";
    Form form = SampleForms.reviewResult();
    Form titled =
        new Form(
            form.id(),
            form.fileName(),
            form.document(),
            form.title(),
            List.of(hostile),
            form.unitLine(),
            form.headings(),
            form.rows(),
            form.notes(),
            form.watermark(),
            form.stamp(),
            form.source());
    assertTrue(String.join("\n", Printed.pages(print(titled))).contains(hostile));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net.sf.jasperreports.report.class.filter.enabled",
        "net.sf.jasperreports.deserialization.class.filter.enabled",
        "net.sf.jasperreports.repository.url.filter.enabled",
        "net.sf.jasperreports.export.csv.escape.formula"
      })
  void laxDefaultsAreClosed(String property) {
    assertTrue(
        JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance())
            .getBooleanProperty(property));
  }

  private static Form ofOneName(String name) {
    return ofNames(List.of(name));
  }

  private static Form ofNames(List<String> names) {
    List<Heading> headings =
        List.of(
            Heading.leaf("Xã", "A", ColumnKind.TEXT, 1),
            SampleForms.count("Số hộ", "1"),
            SampleForms.count("Số người", "2"));
    List<FormRow> rows = new ArrayList<>();
    names.forEach(name -> rows.add(SampleForms.row(name, Emphasis.NORMAL, name, 1, 2)));
    return SampleForms.released(SampleForms.form("names", "Danh sách thôn", headings, rows));
  }

  static String accentedLetters() {
    StringBuilder letters = new StringBuilder("ăâêôơưđ");
    for (char vowel : "aăâeêioôơuưy".toCharArray()) {
      for (char tone : "\u0300\u0309\u0303\u0301\u0323".toCharArray()) {
        letters.append(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
      }
    }
    return letters + letters.toString().toUpperCase(Locale.forLanguageTag("vi-VN"));
  }
}
