package giamngheo.reports.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.FormPrinter;
import giamngheo.reports.Format;
import giamngheo.reports.NarrativePrinter;
import giamngheo.reports.PdfLines;
import giamngheo.reports.PdfLines.Piece;
import giamngheo.reports.PdfLines.Rule;
import giamngheo.reports.SampleForms;
import giamngheo.reports.SampleNarratives;
import giamngheo.reports.layout.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The document block by Decree 30/2020/NĐ-CP, Annex I, on forms and reports: what stands where, how
 * large and in which face, read from the printed pages.
 */
class DocumentBlockTest {
  private static final double MILLIMETRE = 72 / 25.4;

  @TempDir Path folder;

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  private static DocumentBlock block() {
    return new DocumentBlock(
        "ỦY BAN NHÂN DÂN TỈNH",
        "ỦY BAN NHÂN DÂN HUYỆN",
        "Số: 05/BC-UBND",
        "Bắc Sơn, ngày 05 tháng 01 năm 2025",
        List.of(),
        List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        List.of("- Sở Lao động - Thương binh và Xã hội;", "- Lưu: VT, PLĐTBXH-DT."));
  }

  private static Narrative report(int communes) {
    Narrative sample = SampleNarratives.report("4.321", communes);
    return new Narrative(
        sample.fileName(),
        block(),
        sample.kind(),
        "Kết quả giảm nghèo năm 2024",
        sample.parts(),
        sample.watermark(),
        sample.stamp());
  }

  private Path form(Format format) {
    return FormPrinter.print(
        SampleForms.withDocument(SampleForms.reviewResult(), block()), format, folder);
  }

  private void read(Path pdf) throws IOException {
    pieces.clear();
    rules.clear();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      pieces.addAll(PdfLines.pieces(document, 1));
      rules.addAll(PdfLines.rules(document.getPage(0)));
    }
  }

  private Piece piece(String text) {
    return pieces.stream()
        .filter(found -> found.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not on the page"));
  }

  private Rule ruleUnder(Piece piece) {
    return rules.stream()
        .filter(rule -> rule.y() > piece.baseline() && rule.y() < piece.baseline() + 12)
        .filter(rule -> Math.abs((rule.left() + rule.right()) / 2 - piece.middle()) < 3)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule under " + piece));
  }

  private static void assertFace(Piece piece, double size, boolean bold, boolean italic) {
    assertEquals(size, piece.size(), 0.1, piece.text());
    assertEquals(bold, piece.bold(), piece.text());
    assertEquals(italic, piece.italic(), piece.text());
  }

  private void assertHead() {
    Piece country = piece("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    Piece motto = piece("Độc lập - Tự do - Hạnh phúc");
    Piece superior = piece("ỦY BAN NHÂN DÂN TỈNH");
    Piece issuing = piece("ỦY BAN NHÂN DÂN HUYỆN");
    Piece number = piece("Số: 05/BC-UBND");
    Piece day = piece("Bắc Sơn, ngày 05 tháng 01 năm 2025");
    assertFace(country, 12, true, false);
    assertFace(motto, 13, true, false);
    assertFace(superior, 12, false, false);
    assertFace(issuing, 12, true, false);
    assertFace(number, 13, false, false);
    assertFace(day, 13, false, true);
    assertEquals(country.middle(), motto.middle(), 2, "motto in the middle under the country");
    assertEquals(country.middle(), day.middle(), 2, "day under them");
    assertEquals(superior.middle(), issuing.middle(), 2);
    assertEquals(number.middle(), issuing.middle(), 2);
    assertTrue(issuing.right() < country.left(), "agencies left, country right");
    assertEquals(country.baseline(), superior.baseline(), 1, "on one line");
    assertEquals(number.baseline(), day.baseline(), 1, "on one line");
    assertTrue(motto.baseline() > country.baseline() && day.baseline() > motto.baseline());
    assertEquals(1, ruleUnder(motto).length() / motto.width(), 0.03, "as long as the motto");
    double share = ruleUnder(issuing).length() / issuing.width();
    assertTrue(share >= 1 / 3.0 && share <= 0.5, "a third to a half: " + share);
  }

  private static void assertMargins(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        float width = document.getPage(page - 1).getMediaBox().getWidth();
        for (Piece piece : PdfLines.pieces(document, page)) {
          assertTrue(piece.left() >= 30 * MILLIMETRE, piece + " left of 30 mm");
          assertTrue(piece.right() <= width - 15 * MILLIMETRE + 1, piece + " right of 15 mm");
        }
      }
    }
  }

  @Test
  void headOfAForm() throws IOException {
    Path pdf = form(Format.PDF);
    read(pdf);
    assertHead();
    assertMargins(pdf);
    List<String> subtitles = SampleForms.reviewResult().subtitles();
    Piece subtitle = piece(subtitles.get(subtitles.size() - 1));
    double share = ruleUnder(subtitle).length() / subtitle.width();
    assertTrue(share >= 1 / 3.0 && share <= 0.5, "a third to a half: " + share);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      pieces.addAll(PdfLines.pieces(document, document.getNumberOfPages()));
    }
    assertFace(piece("Nơi nhận:"), 12, true, true);
    assertFace(piece("- Lưu: VT, PLĐTBXH-DT."), 11, false, false);
    Piece position = piece("PHÓ CHỦ TỊCH");
    assertFace(position, 13, true, false);
    assertEquals(piece("TM. ỦY BAN NHÂN DÂN").middle(), position.middle(), 2);
    assertTrue(piece("Nơi nhận:").right() < position.left(), "recipients left, signature right");
  }

  @Test
  void headAndEndOfAReport() throws IOException {
    Path pdf = NarrativePrinter.print(report(3), Format.PDF, folder);
    read(pdf);
    assertHead();
    assertMargins(pdf);
    Piece kind = piece("BÁO CÁO");
    Piece summary = piece("Kết quả giảm nghèo năm 2024");
    assertFace(kind, 14, true, false);
    assertFace(summary, 14, true, false);
    assertEquals(kind.middle(), summary.middle(), 2);
    double share = ruleUnder(summary).length() / summary.width();
    assertTrue(share >= 1 / 3.0 && share <= 0.5, "a third to a half: " + share);
    assertFace(piece("Nơi nhận:"), 12, true, true);
    assertFace(piece("- Sở Lao động - Thương binh và Xã hội;"), 11, false, false);
    Piece authority = piece("TM. ỦY BAN NHÂN DÂN");
    assertFace(authority, 13, true, false);
    assertTrue(authority.baseline() < piece("KT. CHỦ TỊCH").baseline());
    assertTrue(piece("KT. CHỦ TỊCH").baseline() < piece("PHÓ CHỦ TỊCH").baseline());
  }

  @Test
  void pageNumbersStandInTheMiddleOfTheTopMarginFromPageTwo() throws IOException {
    Path pdf = NarrativePrinter.print(report(90), Format.PDF, folder);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertTrue(document.getNumberOfPages() > 2);
      assertEquals(595, document.getPage(0).getMediaBox().getWidth(), 1, "A4 upright");
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        List<Piece> inMargin =
            PdfLines.pieces(document, page).stream()
                .filter(piece -> piece.baseline() < 20 * MILLIMETRE)
                .toList();
        if (page == 1) {
          assertEquals(List.of(), inMargin, "none on page one");
        } else {
          assertEquals(Integer.toString(page), inMargin.get(0).text());
          assertFace(inMargin.get(0), 13, false, false);
          assertEquals((86 + 595 - 43) / 2.0, inMargin.get(0).middle(), 2);
        }
      }
    }
  }

  @Test
  void wordHasTheSameFaces() throws IOException {
    for (Path file :
        List.of(form(Format.DOCX), NarrativePrinter.print(report(3), Format.DOCX, folder))) {
      try (InputStream in = Files.newInputStream(file);
          XWPFDocument word = new XWPFDocument(in)) {
        assertRun(word, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false);
        assertRun(word, "Độc lập - Tự do - Hạnh phúc", 13, true, false);
        assertRun(word, "ỦY BAN NHÂN DÂN TỈNH", 12, false, false);
        assertRun(word, "ỦY BAN NHÂN DÂN HUYỆN", 12, true, false);
        assertRun(word, "Số: 05/BC-UBND", 13, false, false);
        assertRun(word, "Bắc Sơn, ngày 05 tháng 01 năm 2025", 13, false, true);
        assertRun(word, "Nơi nhận:", 12, true, true);
        assertRun(word, "- Lưu: VT, PLĐTBXH-DT.", 11, false, false);
        assertRun(word, "PHÓ CHỦ TỊCH", 13, true, false);
        var margins = word.getDocument().getBody().getSectPr().getPgMar();
        double left = ((Number) margins.getLeft()).doubleValue() / 20 / MILLIMETRE;
        double right = ((Number) margins.getRight()).doubleValue() / 20 / MILLIMETRE;
        double top = ((Number) margins.getTop()).doubleValue() / 20 / MILLIMETRE;
        assertTrue(left >= 30 && left <= 35, "left " + left);
        assertTrue(right >= 15 && right <= 20, "right " + right);
        assertTrue(top >= 20 && top <= 25, "top " + top);
      }
    }
  }

  @Test
  void underTitleAndSubtitlesStandsARule() throws IOException {
    List<String> subtitles = SampleForms.reviewResult().subtitles();
    String subtitle = subtitles.get(subtitles.size() - 1);
    try (InputStream in = Files.newInputStream(form(Format.DOCX));
        XWPFDocument word = new XWPFDocument(in)) {
      List<XWPFParagraph> paragraphs = word.getParagraphs();
      int at = 0;
      while (!paragraphs.get(at).getText().equals(subtitle)) {
        at++;
      }
      XWPFParagraph rule = paragraphs.get(at + 1);
      assertEquals(Borders.SINGLE, rule.getBorderTop());
      var sheet = word.getDocument().getBody().getSectPr();
      double body =
          (((Number) sheet.getPgSz().getW()).doubleValue()
                  - ((Number) sheet.getPgMar().getLeft()).doubleValue()
                  - ((Number) sheet.getPgMar().getRight()).doubleValue())
              / 20;
      double length = body - (rule.getIndentationLeft() + rule.getIndentationRight()) / 20.0;
      double share = length / Typeface.ITALIC.width(subtitle, 13);
      assertTrue(share >= 1 / 3.0 && share <= 0.5, "a third to a half: " + share);
    }
    String page = Files.readString(form(Format.HTML));
    assertTrue(
        page.contains("<p class=\"subtitle ruled\"><span>" + subtitle + "</span></p>"), page);
  }

  private static void assertRun(
      XWPFDocument word, String text, double size, boolean bold, boolean italic) {
    List<XWPFRun> runs =
        word.getTables().stream()
            .flatMap(table -> table.getRows().stream())
            .flatMap(row -> row.getTableCells().stream())
            .flatMap(cell -> cell.getParagraphs().stream())
            .map(XWPFParagraph::getRuns)
            .flatMap(List::stream)
            .filter(run -> run.text().equals(text))
            .toList();
    assertEquals(1, runs.size(), text);
    assertEquals(size, runs.get(0).getFontSizeAsDouble(), 0.1, text);
    assertEquals(bold, runs.get(0).isBold(), text);
    assertEquals(italic, runs.get(0).isItalic(), text);
  }
}
