package giamngheo.reports.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.PdfLines;
import giamngheo.reports.Printed;
import giamngheo.reports.model.Brief;
import giamngheo.reports.model.BriefAnalysis;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The brief for leadership: two pages, whatever the number of places, readable without colour. */
public class BriefPrinterTest {
  @TempDir Path folder;

  public static Path print(Brief brief, Path folder) {
    return BriefPrinter.print(
        brief, List.of("Năm trước:", "mục tiêu", "… và %d địa bàn khác", "thực hiện"), folder);
  }

  /** A made-up brief of so many places. */
  public static Brief brief(int places) {
    List<Brief.Bar> bars = new ArrayList<>();
    Map<String, List<Optional<BigDecimal>>> rows = new LinkedHashMap<>();
    for (int i = 0; i < places; i++) {
      BigDecimal value = BigDecimal.valueOf(places - i);
      bars.add(new Brief.Bar("Xã Mẫu " + i, value, value + ",00%"));
      rows.put("Xã Mẫu " + i, List.of(Optional.of(BigDecimal.valueOf(i * 4L)), Optional.empty()));
    }
    Brief.Headline headline =
        new Brief.Headline("Hộ nghèo", "1.234", "1.717", "Số hộ nghèo giảm 483 hộ.");
    List<Brief.Line> lines =
        List.of(line("Hộ nghèo"), line("Hộ cận nghèo"), line("Nghèo đa chiều"));
    return new Brief(
        "trend-brief-185-2024",
        "Ủy ban nhân dân huyện Bắc Sơn",
        "Tóm tắt xu hướng giảm nghèo",
        "huyện Bắc Sơn, số liệu minh họa",
        List.of(headline, headline, headline, headline, headline),
        lines,
        bars,
        new Brief.Heat(List.of("Nước", "Nhà tiêu"), rows),
        List.of(new Brief.Bar("Tái nghèo", BigDecimal.TEN, "+ 10")),
        List.of("Rà soát 3.240 hộ."),
        List.of("Theo năm", "Xếp hạng", "Biến động", "Thiếu hụt", "Ghi chú"),
        Optional.of("DỰ THẢO"),
        "Bản dự thảo",
        Locale.forLanguageTag("vi"));
  }

  private static Brief.Line line(String name) {
    return new Brief.Line(
        name,
        new TreeMap<>(Map.of(2023, new BigDecimal("6.3"), 2024, new BigDecimal("3.6"))),
        new TreeMap<>(Map.of(2025, new BigDecimal("2.0"))));
  }

  @Test
  void twoPagesWithEveryFigureInWords() throws IOException {
    for (int places : List.of(0, 1, 18, 70)) {
      List<String> pages = Printed.pages(print(brief(places), folder));
      assertEquals(2, pages.size());
      assertEquals(5, pages.get(0).split("Số hộ nghèo giảm 483 hộ", -1).length - 1);
      assertTrue(pages.get(0).contains("Năm trước: 1.717"));
      assertTrue(pages.get(1).contains("+ 10"));
      String leftOut = "… và " + (places - 20) + " địa bàn khác";
      assertEquals(
          places > 20 ? 2 : 0,
          pages.get(1).split(leftOut, -1).length - 1,
          "ranking and heat map say how many places they leave out");
    }
  }

  @Test
  void greyPrintTellsLinesAndCellsApart() throws IOException {
    try (PDDocument document = Loader.loadPDF(print(brief(18), folder).toFile())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(1, 72, ImageType.GRAY);
      Set<Integer> greys = new HashSet<>();
      for (int y = 0; y < page.getHeight(); y++) {
        greys.add(page.getRGB(200, y));
      }
      assertTrue(greys.size() > 10, "shades of the heat map: " + greys.size());
    }
    List<String> lines = Printed.pages(print(brief(18), folder));
    assertFalse(lines.get(1).isBlank());
    assertTrue(lines.get(1).contains("68"), "the figure stands in its cell");
  }

  @Test
  void theWordForADraftLiesOverBoxesAndDrawings() throws IOException {
    BufferedImage[] drafts = pictures(brief(18), Optional.of("DỰ THẢO"));
    BufferedImage[] released = pictures(brief(18), Optional.empty());
    for (int page = 0; page < drafts.length; page++) {
      int pale = 0;
      int hidden = 0;
      int seen = 0;
      for (int y = 60; y < drafts[page].getHeight() - 80; y++) {
        for (int x = 0; x < drafts[page].getWidth(); x++) {
          int with = drafts[page].getRGB(x, y) & 0xFF;
          int without = released[page].getRGB(x, y) & 0xFF;
          pale += without == 0xFF && with < 0xF4 && with > 0x80 ? 1 : 0;
          seen += without < 0xFF && without > 0x90 && with < without - 8 ? 1 : 0;
          hidden += without < 0x30 && with > 0x68 ? 1 : 0;
        }
      }
      assertTrue(pale > 1_500, "seen on white paper: " + pale);
      assertTrue(seen > 1_000, "and on boxes: " + seen);
      assertEquals(0, hidden, "no letter is covered");
    }
  }

  private BufferedImage[] pictures(Brief brief, Optional<String> watermark) throws IOException {
    Brief printed =
        new Brief(
            brief.fileName(),
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
            watermark,
            brief.stamp(),
            brief.locale());
    BufferedImage[] pages = new BufferedImage[2];
    try (PDDocument document = Loader.loadPDF(print(printed, folder).toFile())) {
      for (int page = 0; page < pages.length; page++) {
        pages[page] = new PDFRenderer(document).renderImageWithDPI(page, 72, ImageType.GRAY);
      }
    }
    return pages;
  }

  @Test
  void noPlaceIsLostForWantOfAFigure() throws IOException {
    String text = Printed.pages(print(brief(3), folder)).get(1);
    assertEquals(3, text.split("–", -1).length - 1, "an unknown figure is a dash");
  }

  @Test
  void everyYearSaysWhatWasReachedAndWhatWasAimedAt() throws IOException {
    String first = Printed.pages(print(brief(3), folder)).get(0);
    for (String word : List.of("6,30", "3,60", "2,00", "2023", "2025", "thực hiện", "mục tiêu")) {
      assertTrue(first.contains(word), word + " in " + first);
    }
  }

  @Test
  void inGreyATargetIsHollowAndWhatWasReachedIsFilled() throws IOException {
    try (PDDocument document = Loader.loadPDF(print(brief(3), folder).toFile())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72, ImageType.GRAY);
      PdfLines.Piece legend =
          PdfLines.pieces(document, 1).stream()
              .filter(piece -> piece.text().startsWith("thực hiện"))
              .findFirst()
              .orElseThrow();
      int y = Math.round(legend.baseline()) - 3;
      assertTrue(grey(page, 91, y) < 0x90, "filled");
      assertTrue(grey(page, 86 + 466 / 3 + 5, y) > 0xC0, "hollow");
    }
  }

  private static int grey(BufferedImage page, int x, int y) {
    return page.getRGB(x, y) & 0xFF;
  }

  /** The brief with everything behind its figures. */
  private static Brief whole(int places) {
    Brief brief = brief(places);
    List<BriefAnalysis.Tile> map = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      BigDecimal percent = BigDecimal.valueOf(i + 1);
      map.add(
          new BriefAnalysis.Tile("Mẫu " + i, i % 4, i / 4, Optional.of(percent), i + 1 + ",00%"));
    }
    Brief.Bar one = new Brief.Bar("Dân tộc thiểu số", new BigDecimal("0.04"), "4,00%");
    Brief.Bar other = new Brief.Bar("Kinh", new BigDecimal("0.01"), "1,00%");
    BriefAnalysis analysis =
        new BriefAnalysis(
            map,
            List.of(
                new Brief.Bar("Đầu kỳ", new BigDecimal("100"), "100"),
                new Brief.Bar("Cuối kỳ", new BigDecimal("70"), "70")),
            List.of(
                new BriefAnalysis.Measure("", "2024", "2023"),
                new BriefAnalysis.Measure("H", "3,65%", "6,32%")),
            List.of(one, other),
            List.of(new BriefAnalysis.Group("Dân tộc", List.of(one, other), "* tham khảo")),
            new BriefAnalysis.Money(
                List.of("", "Vốn", "Số hộ"), List.of(List.of("DA2", "6.972,34", "166"))));
    return new Brief(
        brief.fileName(),
        brief.agency(),
        brief.title(),
        brief.subtitle(),
        List.of("Nghèo giảm còn 3,65%, chưa đạt mục tiêu 3,20%."),
        brief.headlines(),
        brief.lines(),
        brief.bars(),
        brief.heat(),
        List.of(
            new Brief.Bar("Vượt chuẩn", new BigDecimal("-40"), "− 40"),
            new Brief.Bar("Tái nghèo", BigDecimal.TEN, "+ 10")),
        analysis,
        brief.notes(),
        List.of(
            "Theo năm",
            "Xếp hạng",
            "Biến động",
            "Thiếu hụt",
            "Ghi chú",
            "Bản đồ",
            "Độ sâu",
            "Đóng góp",
            "Nhóm",
            "Vốn"),
        brief.watermark(),
        brief.stamp(),
        brief.locale());
  }

  @Test
  void whatStandsBehindTheFiguresIsReadOnTheSecondPage() throws IOException {
    for (int places : List.of(6, 18)) {
      List<String> pages = Printed.pages(print(whole(places), folder));
      assertEquals(2, pages.size());
      for (String word :
          List.of("Mẫu 5", "6,00%", "− 40", "+ 10", "3,65%", "6,32%", "* tham khảo", "6.972,34")) {
        assertTrue(pages.get(1).contains(word), word + " in " + pages.get(1));
      }
      assertFalse(pages.get(1).contains("Xếp hạng"), "the map stands in its place");
    }
  }

  @Test
  void noLetterIsBelowEightPointsAndNoQuarterOfAPageIsEmpty() throws IOException {
    try (PDDocument document = Loader.loadPDF(print(whole(18), folder).toFile())) {
      for (int page = 1; page <= 2; page++) {
        List<PdfLines.Piece> pieces = PdfLines.pieces(document, page);
        List<Float> lines =
            pieces.stream().map(PdfLines.Piece::baseline).filter(y -> y < 785).sorted().toList();
        float from = 57;
        for (float line : lines) {
          assertTrue(line - from < 728 / 4f, "page " + page + " is empty from " + from);
          from = line;
        }
        assertTrue(785 - from < 728 / 4f, "page " + page + " is empty from " + from);
        assertTrue(pieces.stream().allMatch(piece -> piece.size() > 7.99f), "page " + page);
      }
    }
  }

  @Test
  void aLongHeadingPushesNothingOutOfItsBox() throws IOException {
    Brief brief = brief(3);
    Brief.Headline longest =
        new Brief.Headline(
            "Tỷ lệ nghèo đa chiều (hộ nghèo và hộ cận nghèo) của các xã đặc biệt khó khăn",
            "11,60%",
            "15,69%",
            "Tỷ lệ giảm.");
    Brief high =
        new Brief(
            brief.fileName(),
            brief.agency(),
            brief.title(),
            brief.subtitle(),
            List.of(longest, longest),
            brief.lines(),
            brief.bars(),
            brief.heat(),
            brief.movements(),
            brief.notes(),
            brief.captions(),
            brief.watermark(),
            brief.stamp(),
            brief.locale());
    try (PDDocument document = Loader.loadPDF(print(high, folder).toFile())) {
      List<PdfLines.Piece> pieces = PdfLines.pieces(document, 1);
      List<Float> before = baselines(pieces, "Năm trước");
      List<Float> names = baselines(pieces, "Tỷ lệ nghèo đa chiều");
      assertEquals(2, before.size());
      assertTrue(before.get(0) + 6 < names.get(1) - 11, before + " " + names);
    }
  }

  private static List<Float> baselines(List<PdfLines.Piece> pieces, String start) {
    return pieces.stream()
        .filter(piece -> piece.text().startsWith(start))
        .map(PdfLines.Piece::baseline)
        .toList();
  }
}
