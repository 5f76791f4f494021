package giamngheo.jobs.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Letter;
import giamngheo.reports.model.Letters;
import giamngheo.reports.pdf.LetterPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificate and notice as they were last looked at, of made-up households. */
class GoldenLettersTest {
  private static final Path PAPERS = Path.of(System.getProperty("giamngheo.home"), "conf/papers");

  private static final DocumentBlock BLOCK =
      new DocumentBlock(
          "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN",
          "ỦY BAN NHÂN DÂN XÃ BẮC QUỲNH",
          "Số: …/GCN-UBND",
          "Bắc Quỳnh, ngày … tháng … năm 2024",
          List.of(),
          List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Ký, ghi rõ họ tên, đóng dấu)"),
          List.of("- Hộ gia đình;", "- Lưu: VT, hồ sơ rà soát."));

  @TempDir Path folder;

  @Test
  void aCertificateLooksAsItDid() throws IOException {
    printed("certificate", Optional.of("DỰ THẢO"), certificate(4), certificate(12))
        .assertGolden("certificate");
  }

  @Test
  void aNoticeLooksAsItDid() throws IOException {
    printed("letter", Optional.empty(), notice("Hộ không nghèo")).assertGolden("status-notice");
  }

  @Test
  void anotherResultIsSeen() throws IOException {
    GoldenDocument golden = GoldenDocument.read("status-notice");
    GoldenDocument other = printed("letter", Optional.empty(), notice("Hộ cận nghèo"));
    assertFalse(golden.section("text").equals(other.section("text")));
    GoldenDocument marked = printed("letter", Optional.of("DỰ THẢO"), notice("Hộ không nghèo"));
    assertFalse(marked.looksLike(golden), "a word lies across the page");
  }

  @Test
  void theLeftMarginIsThirtyMillimetres() throws IOException {
    for (String layout : List.of("certificate", "letter")) {
      String text = Files.readString(PAPERS.resolve(layout + ".jrxml"));
      int points = Integer.parseInt(text.replaceAll("(?s).*leftMargin=\"(\\d+)\".*", "$1"));
      assertTrue(points * 25.4 / 72 >= 30, layout + " " + points);
    }
  }

  private GoldenDocument printed(String layout, Optional<String> watermark, Letter... letters)
      throws IOException {
    Path pdf =
        LetterPrinter.print(
            new Letters(
                layout,
                "Giấy tờ",
                "UBND xã Bắc Quỳnh",
                PAPERS.resolve(layout + ".jrxml"),
                List.of(letters).iterator(),
                watermark,
                "Bản công bố 2024-185-official-1 (chính thức) · chuẩn vn-2022-2025 · bản đồ hành chính"
                    + " ngày 15/10/2024 · số liệu chốt lúc 23:57 ngày 24/11/2024"),
            folder);
    return GoldenDocument.of(pdf, List.of());
  }

  private static Letter certificate(int members) {
    return new Letter(
        BLOCK,
        Map.ofEntries(
            Map.entry("heading", "GIẤY CHỨNG NHẬN"),
            Map.entry("kind", "Hộ nghèo"),
            Map.entry("period", "(Kết quả rà soát năm 2024, áp dụng năm 2025)"),
            Map.entry("basis", "Căn cứ Quyết định số … ngày …/…/… về việc công nhận danh sách."),
            Map.entry("intro", "Ủy ban nhân dân xã Bắc Quỳnh chứng nhận hộ có tên dưới đây:"),
            Map.entry("head_label", "Họ và tên chủ hộ:"),
            Map.entry("head", "Hoàng Văn Mẫu"),
            Map.entry("place_label", "Nơi ở:"),
            Map.entry("place", "Thôn Nà Lay, xã Bắc Quỳnh, huyện Bắc Sơn"),
            Map.entry("class_label", "Là:"),
            Map.entry("class", "Hộ nghèo"),
            Map.entry("validity_label", "Áp dụng:"),
            Map.entry("validity", "năm 2025, cho đến khi có kết quả rà soát mới."),
            Map.entry("members_heading", "Các thành viên trong hộ:"),
            Map.entry("col_no", "TT"),
            Map.entry("col_name", "Họ và tên"),
            Map.entry("col_relationship", "Quan hệ với chủ hộ")),
        IntStream.rangeClosed(1, members)
            .mapToObj(
                n ->
                    Map.of(
                        "no",
                        Integer.toString(n),
                        "name",
                        "Hoàng Thị Mẫu " + n,
                        "relationship",
                        n == 1 ? "Chủ hộ" : "Con",
                        "born",
                        "05/01/20" + (10 + n)))
            .toList());
  }

  private static Letter notice(String result) {
    return new Letter(
        BLOCK,
        Map.of(
            "kind",
            "THÔNG BÁO",
            "summary",
            "Kết quả rà soát hộ nghèo, hộ cận nghèo năm 2024",
            "to",
            "Kính gửi: Hộ ông (bà) Hoàng Văn Mẫu, Thôn Nà Lay",
            "paragraph1",
            "1. Kết quả rà soát năm 2023: Hộ nghèo.",
            "paragraph2",
            "2. Kết quả rà soát năm 2024: " + result + ".",
            "paragraph3",
            "Nếu không nhất trí với kết quả nêu trên, đề nghị ông (bà) phản ánh với Ủy ban nhân dân"
                + " xã Bắc Quỳnh để được xem xét, phúc tra theo quy định./."),
        List.of());
  }
}
