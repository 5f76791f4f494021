package giamngheo.jobs.paper;

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
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers of one commune of the sample. */
@Tag("session")
class PapersTest {
  private static final String COMMUNE = SampleCommune.CODE;
  private static final int YEAR = SampleCommune.YEAR;

  @TempDir Path out;
  private JobContext workplace;

  @BeforeEach
  void open() throws IOException {
    workplace = SampleCommune.standing();
  }

  private Papers.Request request(int year, Format... formats) {
    return request(year, Signing.BY_HAND, formats);
  }

  private Papers.Request request(int year, Signing signing, Format... formats) {
    return new Papers.Request(
        COMMUNE, year, Edition.draft("vn-2022-2025", year), signing, List.of(formats), out);
  }

  private List<Row> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList();
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
}
