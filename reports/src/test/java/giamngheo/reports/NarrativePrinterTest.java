package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.Narrative;
import giamngheo.reports.model.NarrativePart;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.model.Remarks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in words: the same text in Word and PDF, and what officers wrote survives. */
class NarrativePrinterTest {
  private static final String WRITTEN = "Đường vào thôn Nà Lay bị sạt lở, chưa khắc phục.";

  @TempDir Path folder;

  private Path print(String figure, int communes, Format format) {
    return NarrativePrinter.print(SampleNarratives.report(figure, communes), format, folder);
  }

  @Test
  void wordHasRealHeadingsParagraphsAndTables() throws IOException {
    try (XWPFDocument word = open(print("4.321", 5, Format.DOCX))) {
      List<String> headings = new ArrayList<>();
      for (XWPFParagraph paragraph : word.getParagraphs()) {
        if (paragraph.getStyle() != null && paragraph.getStyle().startsWith("Heading")) {
          headings.add(paragraph.getStyle() + " " + paragraph.getText());
        }
      }
      assertEquals(
          List.of(
              "Heading1 I. TÌNH HÌNH TRIỂN KHAI",
              "Heading2 1. Công tác rà soát",
              "Heading3 a) Khó khăn"),
          headings);
      assertEquals(3, word.getTables().size(), "heading, figures, signatures");
      assertEquals("1.005", word.getTables().get(1).getRow(6).getCell(1).getText());
      assertEquals(7, word.getTables().get(1).getNumberOfRows());
      assertEquals(11906, pageWidth(word), 10, "A4 upright");
    }
  }

  private static int pageWidth(XWPFDocument word) {
    return ((Number) word.getDocument().getBody().getSectPr().getPgSz().getW()).intValue();
  }

  @Test
  void wordAndPdfSayTheSame() throws IOException {
    Path word = print("4.321", 60, Format.DOCX);
    String pdf = ReadBack.unspaced(String.join("", Printed.pages(print("4.321", 60, Format.PDF))));
    try (XWPFDocument document = open(word)) {
      int compared = 0;
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if (!paragraph.getText().isBlank()) {
          assertTrue(pdf.contains(ReadBack.unspaced(paragraph.getText())), paragraph.getText());
          compared++;
        }
      }
      for (var row : document.getTables().get(1).getRows()) {
        String cells =
            row.getTableCells().stream().map(cell -> cell.getText()).reduce("", String::concat);
        assertTrue(pdf.contains(ReadBack.unspaced(cells)), cells);
        compared++;
      }
      assertTrue(compared > 65, "compared " + compared);
    }
    assertTrue(pdf.contains(ReadBack.unspaced(SampleNarratives.GAP)));
    assertTrue(pdf.contains("<b>lạ</b>&=1+1"));
    assertTrue(pdf.contains(ReadBack.unspaced(SampleNarratives.PROMPT)));
  }

  @Test
  void headOfATableIsRepeatedAndNoHeadingStandsAlone() throws IOException {
    List<String> pages = Printed.pages(print("4.321", 60, Format.PDF));
    assertTrue(pages.size() >= 3, "pages " + pages.size());
    for (String page : pages.subList(0, pages.size() - 1)) {
      assertTrue(page.contains("Xã, thị trấn"), "head of the table on every page it reaches");
    }
    assertFalse(pages.get(0).strip().endsWith("Kết quả theo xã"), "caption at the foot");
  }

  @Test
  void aTableShowsTheRowsAndColumnsAskedFor() {
    NarrativePart.Table table =
        NarrativePart.Table.of(
            SampleForms.reviewResult(), "Kết quả", List.of("B", "3"), key -> key.equals("total"));
    assertEquals(1, table.rows().size());
    assertEquals(
        List.of(FormCell.text("Tổng cộng"), FormCell.number(1017)), table.rows().get(0).cells());
  }

  @Test
  void aCaptionStandsOverItsTableWhereverThePageEnds() throws IOException {
    NarrativePart table =
        SampleNarratives.report("640", 3).parts().stream()
            .filter(NarrativePart.Table.class::isInstance)
            .findFirst()
            .orElseThrow();
    for (int lines = 20; lines < 40; lines++) {
      List<NarrativePart> parts = new ArrayList<>();
      for (int line = 0; line < lines; line++) {
        parts.add(
            new NarrativePart.Paragraph(
                List.of(new NarrativePart.Phrase("Đoạn văn số " + line + ".", false))));
      }
      parts.add(table);
      Narrative whole = SampleNarratives.report("640", 3);
      Narrative report =
          new Narrative(
              whole.fileName(),
              whole.document(),
              whole.kind(),
              whole.summary(),
              parts,
              whole.watermark(),
              whole.stamp());
      String page =
          Printed.pages(NarrativePrinter.print(report, Format.PDF, folder)).stream()
              .filter(text -> text.contains("Kết quả theo xã"))
              .findFirst()
              .orElseThrow();
      assertTrue(page.contains("Xã Mẫu số 1"), lines + " lines before: " + page);
    }
  }

  @Test
  void everyNumberOfRowsIsPrinted() throws IOException {
    for (int rows : List.of(0, 1, 2_000)) {
      String text = String.join("\n", Printed.pages(print("1", rows, Format.PDF)));
      assertEquals(rows, text.split("Xã Mẫu số ", -1).length - 1);
      try (XWPFDocument word = open(print("1", rows, Format.DOCX))) {
        assertEquals(rows + 2, word.getTables().get(1).getNumberOfRows());
      }
    }
  }

  @Test
  void remarksSurviveWhileFiguresChange() throws IOException {
    Path file = print("4.321", 5, Format.DOCX);
    WordEdit.edit(file, body -> body.replace(SampleNarratives.PROMPT, WRITTEN));
    print("3.838", 5, Format.DOCX);
    String body = Printed.part(file, "word/document.xml");
    assertTrue(body.contains(WRITTEN), "the remark is kept");
    assertTrue(body.contains("3.838 hộ nghèo") && !body.contains("4.321"), "figures are new");
    assertFalse(body.contains(SampleNarratives.PROMPT), "no prompt where somebody wrote");
    String pdf = String.join("", Printed.pages(print("3.838", 5, Format.PDF)));
    assertTrue(ReadBack.unspaced(pdf).contains(ReadBack.unspaced(WRITTEN)), "the PDF has it too");
    print("3.838", 5, Format.DOCX);
    assertTrue(Printed.part(file, "word/document.xml").contains(WRITTEN), "and once more");
  }

  @Test
  void boldLettersOfARemarkStayBold() throws IOException {
    Path file = print("4.321", 5, Format.DOCX);
    String bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Quan trọng</w:t></w:r></w:p>";
    WordEdit.edit(file, body -> body.replace("<w:sdtContent>", "<w:sdtContent>" + bold));
    print("3.838", 5, Format.DOCX);
    String control = Printed.part(file, "word/document.xml").split("<w:sdtContent>", -1)[1];
    assertTrue(control.contains("<w:b/>") && control.contains("Quan trọng"), control);
  }

  @Test
  void remarksThatLibreOfficeSavedAreFoundByTheirName() throws IOException {
    Path file = print("4.321", 5, Format.DOCX);
    WordEdit.edit(
        file,
        body -> body.replaceAll("<w:tag [^>]*/>", "").replace(SampleNarratives.PROMPT, WRITTEN));
    Path earlier = Files.copy(file, folder.resolve("earlier.docx"));
    print("3.838", 5, Format.DOCX);
    assertTrue(Printed.part(file, "word/document.xml").contains(WRITTEN));
    Path beside = folder.resolve("monitoring-report-year-185-2024.truoc.docx");
    assertEquals(-1, Files.mismatch(earlier, beside), "the earlier file stays beside the new one");
  }

  @Test
  void aRemarkWhosePlaceIsGoneIsPrintedAtTheEnd() throws IOException {
    Path file = print("4.321", 5, Format.DOCX);
    WordEdit.edit(
        file,
        body ->
            body.replace(SampleNarratives.PROMPT, WRITTEN)
                .replace("remark:difficulties", "remark:former")
                .replace("Nhận xét · difficulties", "Nhận xét · former"));
    print("3.838", 5, Format.DOCX);
    String body = Printed.part(file, "word/document.xml");
    assertTrue(body.contains(WRITTEN) && body.contains(Remarks.ORPHAN));
    assertTrue(body.contains(SampleNarratives.PROMPT), "the new place is empty");
  }

  @Test
  void aFileThatCannotBeReadIsNotReplaced() throws IOException {
    Path file = folder.resolve("monitoring-report-year-185-2024.docx");
    Files.writeString(file, "not a Word file");
    assertThrows(PrintingException.class, () -> print("1", 1, Format.DOCX));
    assertEquals("not a Word file", Files.readString(file));
  }

  @Test
  void entitiesInAFileThatCameBackAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "MẬT-1234");
    Path file = print("4.321", 5, Format.DOCX);
    WordEdit.edit(
        file,
        body ->
            body.replaceFirst(
                    "\\?>", "?><!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .replace(SampleNarratives.PROMPT, "&x;"));
    assertThrows(PrintingException.class, () -> print("3.838", 5, Format.DOCX));
    assertFalse(Printed.part(file, "word/document.xml").contains("MẬT-1234"));
  }

  @Test
  void namesThatLeaveTheFolderAndOtherFormatsAreRefused() {
    Narrative report = SampleNarratives.report("1", 1);
    Narrative climbing =
        new Narrative(
            "../out",
            report.document(),
            report.kind(),
            report.summary(),
            report.parts(),
            report.watermark(),
            report.stamp());
    assertThrows(
        PrintingException.class, () -> NarrativePrinter.print(climbing, Format.DOCX, folder));
    assertThrows(
        PrintingException.class, () -> NarrativePrinter.print(report, Format.XLSX, folder));
  }

  private static XWPFDocument open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }
}
