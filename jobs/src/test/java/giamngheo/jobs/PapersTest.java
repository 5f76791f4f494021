package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.Signing;
import giamngheo.jobs.narrative.Briefs;
import giamngheo.jobs.narrative.Narratives;
import giamngheo.jobs.narrative.ReportGaps;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFile;
import giamngheo.reports.Format;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Papers of one commune of the sample. */
@TestInstance(Lifecycle.PER_CLASS)
class PapersTest {
  private static final String COMMUNE = "06328";
  private static final int YEAR = 2024;

  private Path out;
  private Workplace workplace;

  @BeforeAll
  void runOneCommune(@TempDir Path folder) {
    Path conf = Path.of(System.getProperty("giamngheo.home"), "conf");
    out = folder.resolve("out");
    workplace = EmptyWarehouse.in(folder, conf, Language.VI);
    List<LoadRequest.Source> files =
        SampleDistrict.write(folder.resolve("input"), 11, conf).files().stream()
            .filter(PapersTest::isWanted)
            .map(file -> new LoadRequest.Source(file.path(), file.dataset(), file.layout()))
            .toList();
    Receive.load(workplace, new LoadRequest(files, false, false, Optional.of("key of a test")));
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
  }

  private static boolean isWanted(SampleFile file) {
    String name = file.path().getFileName().toString();
    String year = file.path().getParent().getFileName().toString();
    return Set.of("2023", "2024").contains(year)
        && (Set.of("population.csv", "declared-total.csv").contains(name)
            || name.startsWith(COMMUNE + "-"));
  }

  private Papers.Request request(int year, Format... formats) {
    return request(year, Signing.BY_HAND, formats);
  }

  private Papers.Request request(int year, Signing signing, Format... formats) {
    return new Papers.Request(
        COMMUNE, year, Edition.draft("vn-2022-2025", year), signing, List.of(formats), out);
  }

  private List<Row> ask(String sql) throws Exception {
    return Ask.query(Ask.catalogue(workplace), workplace.spark(), sql).collectAsList();
  }

  @Test
  void everyPaperIsPrinted() throws Exception {
    for (String paper :
        List.of("certificate", "status-notice", "public-notice", "reconciliation")) {
      List<Path> files = Papers.print(workplace, paper, request(YEAR, Format.PDF));
      assertEquals(List.of(out.resolve(paper + "-" + COMMUNE + "-" + YEAR + ".pdf")), files);
      assertTrue(Files.size(files.get(0)) > 5000, paper);
    }
  }

  @Test
  void noticesShowNothingThatIsNotForThePublic() throws Exception {
    Path csv = Papers.print(workplace, "public-notice", request(YEAR, Format.CSV)).get(0);
    List<String> lines = Files.readAllLines(csv);
    long listed =
        ask("select count(*) from household_score where review_year = 2024"
                + " and class in ('poor', 'near_poor')")
            .get(0)
            .getLong(0);
    assertTrue(lines.size() - 1 >= listed, "everyone on a list is posted");
    assertFalse(String.join("\n", lines).contains("Tày"), "no ethnicity");
    for (Row born :
        ask("select distinct year(birth_date) from member where birth_date is not null")) {
      assertFalse(lines.get(1).contains("," + born.get(0) + ","), "no year of birth");
    }
  }

  @Test
  void reconciliationGivesEveryDeclaredFigureItsReason() throws Exception {
    Path csv = Papers.print(workplace, "reconciliation", request(YEAR, Format.CSV)).get(0);
    long declared =
        ask("select count(*) from declared_total where review_year = 2024 and area_code = '06328'")
            .get(0)
            .getLong(0);
    List<String> lines = Files.readAllLines(csv);
    assertEquals(declared, lines.size() - 1);
    assertTrue(declared > 0);
    lines.stream()
        .skip(1)
        .forEach(line -> assertTrue(line.strip().endsWith(".") || line.endsWith(".\""), line));
  }

  @Test
  void aRefusedLineIsNoReasonForAFigureThatIsHigher() throws Exception {
    Path csv = Papers.print(workplace, "reconciliation", request(YEAR, Format.CSV)).get(0);
    List<String> higher =
        Files.readAllLines(csv).stream()
            .skip(1)
            .filter(line -> line.matches(".*,[0-9.]+,[0-9.]+,[0-9.]+,.*"))
            .filter(line -> !line.contains(",-"))
            .toList();
    assertTrue(!higher.isEmpty());
    higher.forEach(line -> assertFalse(line.contains("bị từ chối"), line));
  }

  @Test
  void aHouseholdThatWasNotReviewedIsNotCalledNotPoor() throws Exception {
    long unknown =
        ask("select count(*) from (select household_id, min(from_class) as was from transition"
                + " where review_year = 2024 and area_code = '06328' and to_class is not null"
                + " and movement in ('to_poor', 'relapse', 'new') group by 1) where was is null")
            .get(0)
            .getLong(0);
    Path notices = Papers.print(workplace, "status-notice", request(YEAR, Format.PDF)).get(0);
    try (PDDocument document = Loader.loadPDF(notices.toFile())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertTrue(unknown > 0, "the sample has newcomers");
      assertEquals(
          unknown, text.split("năm 2023: Hộ không có trong kết quả rà soát", -1).length - 1);
    }
  }

  @Test
  void withoutRowsAPaperIsRefusedWithItsReason() {
    DataDoNotAllow refusal =
        assertThrows(
            DataDoNotAllow.class,
            () -> Papers.print(workplace, "certificate", request(2021, Format.PDF)));
    assertTrue(refusal.getMessage().contains("certificate"), refusal.getMessage());
    assertFalse(Files.exists(out.resolve("certificate-06328-2021.pdf")));
    assertThrows(
        CallerMistake.class,
        () -> Papers.print(workplace, "certificate", request(YEAR, Format.XLSX)));
  }

  @Test
  void reportsInWordsSayTheStoredFiguresAndMarkWhatIsMissing() throws Exception {
    for (String report :
        List.of("monitoring-report-year", "monitoring-report-6m", "evaluation-report")) {
      Narratives.Outcome outcome =
          Narratives.print(
              workplace,
              report,
              new Narratives.Asked(
                  COMMUNE,
                  YEAR,
                  Optional.empty(),
                  Edition.draft("vn-2022-2025", YEAR),
                  Signing.BY_HAND,
                  List.of(Format.XLSX, Format.DOCX, Format.PDF),
                  out));
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

  private Narratives.Outcome inWords(String report, String area, String period) {
    return Narratives.print(
        workplace,
        report,
        new Narratives.Asked(
            area,
            YEAR,
            Optional.of(period),
            Edition.draft("vn-2022-2025", YEAR),
            Signing.BY_HAND,
            List.of(Format.DOCX),
            out));
  }

  @Test
  void aReportOfAnAdHocDayDoesNotKnowAReviewOfItsOwnFuture() throws Exception {
    Narratives.Outcome outcome = inWords("monitoring-report-year", COMMUNE, "adhoc:2024-08-31");
    assertEquals(
        List.of(out.resolve("monitoring-report-year-06328-2024-adhoc-2024-08-31.docx")),
        outcome.files());
    String text = body(outcome.files().get(0));
    long poor =
        ask("select cast(value as bigint) from form_cell where form = 'review-result' and year = 2023"
                + " and area_code = '06328' and row_key = 'total' and `column` = '3'")
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
    Narratives.Asked asked =
        new Narratives.Asked(
            COMMUNE,
            YEAR,
            Optional.empty(),
            Edition.draft("vn-2022-2025", YEAR),
            Signing.BY_HAND,
            List.of(Format.DOCX, Format.PDF),
            out);
    Narratives.Outcome outcome = Briefs.print(workplace, "trend-brief", asked);
    assertEquals(List.of(out.resolve("trend-brief-06328-2024.pdf")), outcome.files());
    assertTrue(outcome.gaps().isEmpty(), outcome.gaps().toString());
    try (PDDocument document = Loader.loadPDF(outcome.files().get(0).toFile())) {
      assertEquals(2, document.getNumberOfPages());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Nhà tiêu") && text.contains("Vượt chuẩn cận nghèo"), text);
      assertFalse(text.contains("Năm trước: –"), "last year is known: " + text);
    }
    Narratives.Asked sheet =
        new Narratives.Asked(
            COMMUNE,
            YEAR,
            Optional.empty(),
            Edition.draft("vn-2022-2025", YEAR),
            Signing.BY_HAND,
            List.of(Format.XLSX),
            out);
    assertThrows(CallerMistake.class, () -> Briefs.print(workplace, "trend-brief", sheet));
  }

  @Test
  void whatAReportLacksIsAFinding() throws Exception {
    Narratives.Asked asked =
        new Narratives.Asked(
            COMMUNE,
            YEAR,
            Optional.empty(),
            Edition.draft("vn-2022-2025", YEAR),
            Signing.BY_HAND,
            List.of(Format.DOCX),
            out);
    String report = "monitoring-report-year";
    Narratives.Outcome outcome = Narratives.print(workplace, report, asked);
    String findings =
        "select value, severity, message_vi from finding where check_id = 'FIGURE_MISSING'"
            + " and `column` = 'monitoring-report-year' and area_code = '06328' and review_year = 2024";
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
  void signedPapersCarryNumberAndDay() throws Exception {
    Signing signed = new Signing(Optional.of("7"), Optional.of(LocalDate.of(2024, 12, 5)));
    Path notice =
        Papers.print(workplace, "status-notice", request(YEAR, signed, Format.PDF)).get(0);
    try (PDDocument document = Loader.loadPDF(notice.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Số: 07/"), text);
      assertTrue(text.contains("Long Đống, ngày 05 tháng 12 năm 2024"), text);
    }
  }

  @Test
  void everyCertificateHasItsOwnNumber() throws Exception {
    Signing signed = new Signing(Optional.of("98/GCN-HN"), Optional.of(LocalDate.of(2024, 12, 5)));
    Path certificates =
        Papers.print(workplace, "certificate", request(YEAR, signed, Format.PDF)).get(0);
    long households =
        ask("select count(*) from household_score where review_year = 2024"
                + " and area_code = '06328' and class in ('poor', 'near_poor')")
            .get(0)
            .getLong(0);
    try (PDDocument document = Loader.loadPDF(certificates.toFile())) {
      List<String> numbers =
          new PDFTextStripper()
              .getText(document)
              .lines()
              .filter(line -> line.startsWith("Số: "))
              .map(line -> line.replaceFirst("(/GCN-HN).*", "$1"))
              .toList();
      List<String> expected =
          LongStream.range(98, 98 + households).mapToObj(n -> "Số: " + n + "/GCN-HN").toList();
      assertEquals(expected, numbers);
    }
  }

  @Test
  void whoeverSignsForAnEndedCommuneIsNamedInTheSentence() throws Exception {
    Signing signed = new Signing(Optional.empty(), Optional.of(LocalDate.of(2025, 7, 15)));
    for (String paper : List.of("certificate", "status-notice")) {
      Path printed = Papers.print(workplace, paper, request(YEAR, signed, Format.PDF)).get(0);
      try (PDDocument document = Loader.loadPDF(printed.toFile())) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        String page = stripper.getText(document).replaceAll("\\s+", " ");
        assertTrue(page.contains("Ủy ban nhân dân xã Bắc Sơn "), paper + ": " + page);
        assertFalse(page.contains("Ủy ban nhân dân xã Long Đống"), paper + ": " + page);
      }
    }
  }

  @Test
  void aReportInWordsIsNoSpreadsheet() {
    assertThrows(
        CallerMistake.class,
        () ->
            Narratives.print(
                workplace,
                "monitoring-report-year",
                new Narratives.Asked(
                    COMMUNE,
                    YEAR,
                    Optional.empty(),
                    Edition.draft("vn-2022-2025", YEAR),
                    Signing.BY_HAND,
                    List.of(Format.XLSX),
                    out)));
  }

  private static String body(Path docx) throws IOException {
    try (ZipFile zip = new ZipFile(docx.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
  }
}
