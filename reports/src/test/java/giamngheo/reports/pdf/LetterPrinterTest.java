package giamngheo.reports.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.Printed;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Letter;
import giamngheo.reports.model.Letters;
import giamngheo.reports.model.PrintingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail merge through the templates that are shipped, and what a hostile template meets. */
class LetterPrinterTest {
  private static final Path PAPERS =
      Path.of(System.getProperty("giamngheo.home"), "conf", "papers");
  private static final DocumentBlock BLOCK =
      new DocumentBlock(
          "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN",
          "ỦY BAN NHÂN DÂN XÃ BẮC QUỲNH",
          "Số: …/GCN-UBND",
          "Bắc Quỳnh, ngày … tháng … năm 2024",
          List.of(),
          List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Ký, ghi rõ họ tên, đóng dấu)"),
          List.of("- Hộ gia đình;", "- Lưu: VT."));

  @TempDir Path folder;

  private Path print(Path layout, Iterator<Letter> letters) {
    return LetterPrinter.print(
        new Letters(
            "papers", "Giấy tờ", "UBND xã", layout, letters, Optional.of("DỰ THẢO"), "dấu bản in"),
        folder);
  }

  private static Letter certificate(int number, int members) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (int i = 1; i <= members; i++) {
      lines.add(
          Map.of(
              "no", "" + i, "name", "Hoàng Thị Mẫu " + i, "relationship", "Con", "born", "2001"));
    }
    return new Letter(
        BLOCK,
        Map.of(
            "heading", "GIẤY CHỨNG NHẬN",
            "head", "Chủ hộ số " + number + ".",
            "col_relationship", "Quan hệ với chủ hộ"),
        lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 14})
  void aCertificateTakesOnePageWithEveryMember(int members) throws IOException {
    List<String> pages =
        Printed.pages(
            print(
                PAPERS.resolve("certificate.jrxml"),
                List.of(certificate(1, members), certificate(2, members)).iterator()));
    assertEquals(2, pages.size());
    for (int i = 0; i < 2; i++) {
      String page = pages.get(i);
      assertTrue(page.contains("Chủ hộ số " + (i + 1) + "."), page);
      IntStream.rangeClosed(1, members)
          .forEach(n -> assertTrue(page.contains("Hoàng Thị Mẫu " + n), page));
      for (String part :
          List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ BẮC QUỲNH", "CHỦ TỊCH", "- Lưu: VT.")) {
        assertTrue(page.contains(part), part);
      }
      assertTrue(page.contains("DỰ THẢO · dấu bản in"), page);
      assertTrue(
          page.replace("\n", " ").replaceAll(" +", " ").contains("Quan hệ với chủ hộ"), page);
    }
  }

  @Test
  @Tag("session")
  void thousandsOfLettersKeepTheirPages() throws IOException {
    Iterator<Letter> letters =
        IntStream.rangeClosed(1, 2000).mapToObj(i -> certificate(i, 3)).iterator();
    List<String> pages = Printed.pages(print(PAPERS.resolve("certificate.jrxml"), letters));
    assertEquals(2000, pages.size());
    for (int i : List.of(1, 1000, 2000)) {
      assertTrue(pages.get(i - 1).contains("Chủ hộ số " + i + "."));
    }
    assertFalse(letters.hasNext());
  }

  @Test
  void noticesLeaveOutParagraphsThatAreNotGiven() throws IOException {
    Letter notice =
        new Letter(
            BLOCK,
            Map.of(
                "kind", "THÔNG BÁO", "to", "Kính gửi: <b>Ông</b> $F{kind}", "paragraph7", "Hết."),
            List.of());
    String page =
        Printed.pages(print(PAPERS.resolve("letter.jrxml"), List.of(notice).iterator())).get(0);
    assertTrue(page.contains("Kính gửi: <b>Ông</b> $F{kind}"), "text is neither markup nor code");
    assertFalse(page.contains("null"), page);
  }

  @Test
  void nameOfAnAgencyBreaksInTheMiddle() {
    assertEquals(
        List.of("ỦY BAN NHÂN DÂN", "XÃ BẮC QUỲNH"),
        Typeface.BOLD.balanced("ỦY BAN NHÂN DÂN XÃ BẮC QUỲNH", 12, 200));
  }

  @Test
  void anExpressionThatReachesForTheMachineIsRefused() throws IOException {
    Path marker = folder.resolve("reached");
    assertRefused(
        "",
        "String.valueOf(Runtime.getRuntime().exec(new String[]{\"touch\", \"" + marker + "\"}))");
    assertRefused("", "String.valueOf(System.getProperty(\"user.home\"))");
    assertFalse(Files.exists(marker));
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "bí mật");
    assertRefused(
        "<!DOCTYPE jasperReport [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "\"x\"");
    assertRefused("<!DOCTYPE jasperReport>", "\"x\"");
  }

  private void assertRefused(String doctype, String expression) throws IOException {
    Path template =
        Files.writeString(
            folder.resolve("hostile.jrxml"),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            %s
            <jasperReport name="hostile" language="java" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
              <detail><band height="30">
                <element kind="textField" x="0" y="0" width="500" height="20">
                  <expression><![CDATA[%s]]></expression>
                </element>
              </band></detail>
            </jasperReport>
            """
                .formatted(doctype, expression)
                .replace("\\n\\n", "\\n"));
    assertThrows(
        PrintingException.class,
        () -> print(template, List.of(certificate(1, 1)).iterator()),
        expression);
    assertFalse(Files.exists(folder.resolve("papers.pdf")));
  }
}
