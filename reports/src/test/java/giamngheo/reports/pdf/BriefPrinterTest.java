package giamngheo.reports.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.PdfLines;
import giamngheo.reports.Printed;
import giamngheo.reports.model.Brief;
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
        brief, List.of("Năm trước:", "mục tiêu", "… và %d địa bàn khác"), folder);
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
  void figuresOfTheLinesStandInATable() throws IOException {
    String first = Printed.pages(print(brief(3), folder)).get(0);
    assertTrue(first.contains("2023 2024 2025"), first);
    assertTrue(first.contains("Hộ nghèo 6,30 3,60"), first);
    assertTrue(first.contains("Hộ nghèo – mục tiêu 2,00"), first);
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
