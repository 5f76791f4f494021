package giamngheo.jobs.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.SampleCommune;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.print.Signing;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.reports.Format;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in words and the brief of one commune of the sample. */
@Tag("session")
class ReportsInWordsTest {
  private static final String COMMUNE = SampleCommune.CODE;
  private static final int YEAR = SampleCommune.YEAR;

  @TempDir Path out;
  private JobContext workplace;

  @BeforeEach
  void open() throws IOException {
    workplace = SampleCommune.standing();
  }

  private List<Row> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList();
  }

  private Narratives.Asked asked(Format... formats) {
    return asked(COMMUNE, Optional.empty(), formats);
  }

  private Narratives.Asked asked(String area, Optional<String> period, Format... formats) {
    return new Narratives.Asked(
        area,
        YEAR,
        period,
        Edition.draft("vn-2022-2025", YEAR),
        Signing.BY_HAND,
        List.of(formats),
        out);
  }

  private Narratives.Outcome inWords(String report, String area, String period) {
    return Narratives.print(workplace, report, asked(area, Optional.of(period), Format.DOCX));
  }

  @Test
  void reportsInWordsSayTheStoredFiguresAndMarkWhatIsMissing() throws Exception {
    for (String report :
        List.of("monitoring-report-year", "monitoring-report-6m", "evaluation-report")) {
      Narratives.Outcome outcome =
          Narratives.print(workplace, report, asked(Format.XLSX, Format.DOCX, Format.PDF));
      assertEquals(
          List.of(
              out.resolve(report + "-06328-2024.docx"), out.resolve(report + "-06328-2024.pdf")),
          outcome.files());
      assertTrue(
          outcome.gaps().stream().anyMatch(gap -> gap.vi().startsWith("Kế hoạch vốn")),
          outcome.gaps().toString());
      int year = report.equals("monitoring-report-6m") ? YEAR - 1 : YEAR;
      long poor =
          ask("select cast(value as bigint) from form_cell where form = 'review-result' and year = "
                  + year
                  + " and area_code = '06328' and row_key = 'total' and `column` = '3'")
              .get(0)
              .getLong(0);
      String text = body(outcome.files().get(0));
      assertTrue(text.contains("có " + poor + " hộ nghèo"), report + " " + poor);
      assertTrue(text.contains("[chưa có số liệu: Kế hoạch vốn"), "a gap where money is unknown");
    }
    String year = body(out.resolve("monitoring-report-year-06328-2024.docx"));
    assertTrue(year.contains("điểm phần trăm") || year.contains("không thay đổi"), "the change");
  }

  @Test
  void aReportOfAnAdHocDayDoesNotKnowAReviewOfItsOwnFuture() throws Exception {
    Narratives.Outcome outcome = inWords("monitoring-report-year", COMMUNE, "adhoc:2024-08-31");
    assertEquals(
        List.of(out.resolve("monitoring-report-year-06328-2024-adhoc-2024-08-31.docx")),
        outcome.files());
    String text = body(outcome.files().get(0));
    long poor =
        ask("select cast(value as bigint) from form_cell where form = 'review-result' and year ="
                + " 2023 and area_code = '06328' and row_key = 'total' and `column` = '3'")
            .get(0)
            .getLong(0);
    assertTrue(
        text.contains(
            "Kết quả rà soát cuối năm 2023, áp dụng cho năm 2024, có " + poor + " hộ nghèo"),
        text);
    assertTrue(text.contains("Kết quả rà soát hộ nghèo, hộ cận nghèo năm 2023"), text);
    assertFalse(text.contains("năm 2025"), text);
    assertTrue(text.toUpperCase(Locale.ROOT).contains("BÁO CÁO ĐỘT XUẤT"), text);
    assertTrue(text.contains("trên địa bàn xã Long Đống, số liệu đến ngày 31/08/2024"), text);
    assertFalse(text.contains("bền vững đột xuất"), text);
  }

  @Test
  void reportsInWordsSayHowMuchOfTheAreaTheySpeakOfAndToWhomTheyGo() throws Exception {
    String province = body(inWords("monitoring-report-year", "20", "year").files().get(0));
    int communes =
        AreaMap.ofReviews(workplace.configuration().places()).communes("20", YEAR).size();
    assertTrue(
        province.contains(
            "Mới có kết quả rà soát của 1/" + communes + " đơn vị cấp xã trong danh mục địa bàn"),
        province);
    assertFalse(province.contains("Toàn tỉnh Lạng Sơn có"), province);
    assertTrue(province.contains("Nơi nhận") && province.contains("Tỉnh ủy"), province);
    Narratives.Outcome outcome = inWords("monitoring-report-year", COMMUNE, "year");
    String commune = body(outcome.files().get(0));
    assertFalse(commune.contains("Mới có kết quả"), commune);
    assertTrue(commune.contains("Toàn xã Long Đống có"), commune);
    assertFalse(commune.contains("hồ sơ rà soát"), commune);
    assertTrue(commune.contains("- Thường trực Đảng ủy;"), commune);
    assertTrue(
        outcome.gaps().stream().noneMatch(gap -> gap.vi().contains("địa bàn có tỷ lệ")),
        outcome.gaps().toString());
  }

  @Test
  void theBriefIsTwoPagesOfPdf() throws Exception {
    Narratives.Asked asked = asked(Format.DOCX, Format.PDF);
    Narratives.Outcome outcome = Briefs.print(workplace, "trend-brief", asked);
    assertEquals(List.of(out.resolve("trend-brief-06328-2024.pdf")), outcome.files());
    assertTrue(outcome.gaps().isEmpty(), outcome.gaps().toString());
    try (PDDocument document = Loader.loadPDF(outcome.files().get(0).toFile())) {
      assertEquals(2, document.getNumberOfPages());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Nhà tiêu") && text.contains("Vượt chuẩn cận nghèo"), text);
      assertFalse(text.contains("Năm trước: –"), "last year is known: " + text);
    }
    Narratives.Asked sheet = asked(Format.XLSX);
    assertThrows(CallerMistake.class, () -> Briefs.print(workplace, "trend-brief", sheet));
  }

  @Test
  void whatAReportLacksIsAFinding() throws Exception {
    Narratives.Asked asked = asked(Format.DOCX);
    String report = "monitoring-report-year";
    Narratives.Outcome outcome = Narratives.print(workplace, report, asked);
    String findings =
        "select value, severity, message_vi from finding where check_id = 'FIGURE_MISSING' and"
            + " `column` = 'monitoring-report-year' and area_code = '06328' and review_year = 2024";
    for (int printed = 0; printed < 2; printed++) {
      ReportGaps.record(workplace, report, asked, outcome.gaps());
      List<Row> rows = ask(findings);
      assertEquals(outcome.gaps().size(), rows.size());
      assertTrue(rows.stream().anyMatch(row -> row.getString(0).startsWith("Kế hoạch vốn")));
      assertEquals("warning", rows.get(0).getString(1));
      assertTrue(rows.get(0).getString(2).contains("của 06328 năm 2024"), rows.toString());
    }
    ReportGaps.record(workplace, "trend-brief", asked, List.of(new Text("số hộ", "households")));
    ReportGaps.record(workplace, report, asked, List.of());
    assertEquals(0, ask(findings).size(), "a report that lacks nothing has no finding");
    String english =
        ask("select message_en from finding where `column` = 'trend-brief'").get(0).getString(0);
    assertTrue(
        english.startsWith("Report “trend-brief” of 06328 in 2024 has no figure: households."),
        english);
  }

  @Test
  void aReportInWordsIsNoSpreadsheet() {
    assertThrows(
        CallerMistake.class,
        () -> Narratives.print(workplace, "monitoring-report-year", asked(Format.XLSX)));
  }

  private static String body(Path docx) throws IOException {
    try (ZipFile zip = new ZipFile(docx.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
  }
}
