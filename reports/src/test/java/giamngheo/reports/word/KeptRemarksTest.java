package giamngheo.reports.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.Format;
import giamngheo.reports.NarrativePrinter;
import giamngheo.reports.Printed;
import giamngheo.reports.ReadBack;
import giamngheo.reports.SampleNarratives;
import giamngheo.reports.WordEdit;
import giamngheo.reports.model.PrintingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remarks of several paragraphs and tables, as Word and LibreOffice save them, come back whole. */
class KeptRemarksTest {
  private static final String NAMESPACE =
      "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";
  private static final String FIRST = "Đường vào thôn Nà Lay bị sạt lở.";
  private static final String SECOND = "Vốn đối ứng chưa bố trí đủ.";
  private static final String LAST = "Đề nghị huyện xem xét.";
  private static final String TABLE =
      "<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr>"
          + "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>"
          + cell("Thôn Nà Lay")
          + cell("12 hộ")
          + "</w:tr><w:tr>"
          + cell("Thôn Bản Cắm")
          + cell("7 hộ")
          + "</w:tr></w:tbl>";
  private static final List<String> LINES =
      List.of(FIRST, SECOND, "Thôn Nà Lay | 12 hộ", "Thôn Bản Cắm | 7 hộ", LAST);

  @TempDir Path folder;

  private Path print(String figure, Format format) {
    return NarrativePrinter.print(SampleNarratives.report(figure, 5), format, folder);
  }

  private static String cell(String text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:tc>";
  }

  private static String paragraph(String content) {
    return "<w:p><w:pPr><w:spacing w:before=\"120\" w:after=\"0\"/><w:jc w:val=\"both\"/></w:pPr>"
        + content
        + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  @Test
  void aParagraphThatWordSavedStaysAParagraph() throws IOException {
    Path file = print("4.321", Format.DOCX);
    asWordSaves(file, paragraph(run(FIRST)));
    for (String figure : List.of("3.838", "3.839", "3.840")) {
      print(figure, Format.DOCX);
      assertEquals(List.of("p"), content(file), figure);
      assertEquals(List.of(FIRST), lines(file), figure);
      assertTrue(Printed.part(file, "word/document.xml").contains("<w:b/>"), "bold stays bold");
    }
  }

  @Test
  void paragraphsAndATableThatWordSavedAllStay() throws IOException {
    Path file = print("4.321", Format.DOCX);
    asWordSaves(
        file, paragraph(run(FIRST)) + paragraph(run(SECOND)) + TABLE + paragraph(run(LAST)));
    allStays(file);
  }

  @Test
  void wordsThatLostTheirParagraphBecomeOne() throws IOException {
    Path file = print("4.321", Format.DOCX);
    asWordSaves(file, "<w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run(FIRST));
    for (String figure : List.of("3.838", "3.839")) {
      print(figure, Format.DOCX);
      assertEquals(List.of("p"), content(file), figure);
      assertEquals(List.of(FIRST), lines(file), figure);
    }
  }

  @Test
  void whatLibreOfficeLeavesBehindTheControlStaysToo() throws IOException {
    Path file = print("4.321", Format.DOCX);
    asLibreOfficeSaves(file, paragraph(run(SECOND)) + TABLE + paragraph(run(LAST)), body -> body);
    allStays(file);
  }

  @Test
  void withoutTheMarkARemarkEndsBeforeTheSignatures() throws IOException {
    Path file = print("4.321", Format.DOCX);
    asLibreOfficeSaves(
        file,
        paragraph(run(SECOND)) + TABLE + paragraph(run(LAST)),
        body -> body.replaceAll("<w:bookmark(Start|End)[^>]*>(</w:bookmark(Start|End)>)?", ""));
    allStays(file);
  }

  private void allStays(Path file) throws IOException {
    for (String figure : List.of("3.838", "3.839", "3.840")) {
      print(figure, Format.DOCX);
      assertEquals(List.of("p", "p", "tbl", "p"), content(file).subList(0, 4), figure);
      assertEquals(LINES, lines(file), figure);
      String body = Printed.part(file, "word/document.xml");
      assertEquals(1, body.split(LAST, -1).length - 1, "printed once");
      assertEquals(4, body.split("<w:tbl>", -1).length - 1, "heading, figures, remark, signatures");
      assertTrue(body.contains(figure + " hộ nghèo"), "figures are new");
    }
    String pdf = ReadBack.unspaced(String.join("", Printed.pages(print("3.840", Format.PDF))));
    for (String line : LINES) {
      assertTrue(pdf.contains(ReadBack.unspaced(line)), line);
    }
  }

  @Test
  void noEarlierFileIsReplaced() throws IOException {
    Path file = print("4.321", Format.DOCX);
    List<Path> kept = new ArrayList<>();
    for (String written : List.of(FIRST, SECOND, LAST)) {
      asWordSaves(file, paragraph(run(written)));
      kept.add(Files.copy(file, folder.resolve("kept" + kept.size() + ".docx")));
      print("3.83" + kept.size(), Format.DOCX);
    }
    for (int i = 0; i < kept.size(); i++) {
      String ending = i == 0 ? ".truoc.docx" : ".truoc-" + (i + 1) + ".docx";
      Path beside = folder.resolve("monitoring-report-year-185-2024" + ending);
      assertEquals(-1, Files.mismatch(kept.get(i), beside), ending);
    }
    Files.copy(kept.get(0), file, StandardCopyOption.REPLACE_EXISTING);
    print("3.838", Format.DOCX);
    assertFalse(
        Files.exists(folder.resolve("monitoring-report-year-185-2024.truoc-4.docx")),
        "the same file needs no copy");
  }

  private static void asWordSaves(Path file, String blocks) throws IOException {
    WordEdit.edit(
        file,
        body ->
            body.replaceFirst(
                "(?s)<w:sdtContent>.*</w:sdtContent>",
                "<w:sdtContent>" + blocks + "</w:sdtContent>"));
  }

  /** The control goes into the first paragraph, its tag and lock are lost. */
  private static void asLibreOfficeSaves(Path file, String behind, UnaryOperator<String> further)
      throws IOException {
    String control =
        "<w:sdt><w:sdtPr><w:alias w:val=\"Nhận xét · difficulties\"/></w:sdtPr><w:sdtContent>"
            + run(FIRST)
            + "</w:sdtContent></w:sdt>";
    WordEdit.edit(
        file,
        body ->
            further.apply(body.replaceFirst("(?s)<w:sdt>.*</w:sdt>", paragraph(control) + behind)));
  }

  /** Names of the elements in the control. */
  private static List<String> content(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    try (XWPFDocument word = open(file)) {
      for (XmlObject block : select(word, "./w:sdtContent/*")) {
        names.add(block.getDomNode().getLocalName());
      }
    }
    return names;
  }

  private static List<String> lines(Path file) throws IOException {
    try (XWPFDocument word = open(file)) {
      XmlObject control = WrittenRemark.controls(word).get(0);
      assertEquals("body", control.getDomNode().getParentNode().getLocalName(), "a block");
      return WrittenRemark.read(control, word, file).lines();
    }
  }

  private static List<XmlObject> select(XWPFDocument word, String path) {
    return Arrays.asList(WrittenRemark.controls(word).get(0).selectPath(NAMESPACE + path));
  }

  private static XWPFDocument open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  @Test
  void aFileOfWhichTwoProgramsReadTwoThingsIsNotReplaced() throws IOException {
    Path file = print("4.321", Format.DOCX);
    byte[] whole = Files.readAllBytes(file);
    for (int changed : new int[] {0, 40, whole.length / 2, whole.length - 22}) {
      byte[] other = whole.clone();
      other[changed] ^= 1;
      assertRefused(file, other);
    }
    assertRefused(file, Arrays.copyOf(whole, whole.length - 1));
    byte[] before = new byte[whole.length + 1];
    System.arraycopy(whole, 0, before, 1, whole.length);
    assertRefused(file, before);
  }

  private void assertRefused(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    PrintingException refused =
        assertThrows(PrintingException.class, () -> print("3.838", Format.DOCX));
    assertTrue(refused.english().contains("cannot be read"), refused.english());
    assertArrayEquals(content, Files.readAllBytes(file));
  }
}
