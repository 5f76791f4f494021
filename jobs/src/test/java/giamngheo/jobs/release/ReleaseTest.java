package giamngheo.jobs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.comparison.CompareYears;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.print.CodeSearch;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.print.PrintedCode;
import giamngheo.jobs.print.Signing;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.trace.Trace;
import giamngheo.reports.Format;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.release.Decision;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two years of releases on the fixture review-a: provisional of 2024, official of 2023, a
 * correction of 2023 afterwards.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Tag("session")
class ReleaseTest {
  private static final String OFFICIAL = "2023-185-official-1";
  private static final String PROVISIONAL = "2024-185-provisional-1";
  private static final String STANDARD = "vn-2022-2025";

  private Path folder;
  private ReleasedReviews reviews;
  private JobContext workplace;
  private ReleasedYears years;

  @BeforeAll
  void releaseAndCorrect() throws Exception {
    years = ReleasedYears.standing();
    reviews = years.reviews();
    folder = reviews.folder;
    workplace = reviews.workplace;
  }

  /** After all others, on copies. */
  @Nested
  class Damaged extends DamagedReleases {}

  @Test
  @Order(1)
  void anOfficialReleaseIsBlockedWithItsReasons() {
    assertEquals(2, years.blocked().exitCode());
    String said = years.blocked().text().vi();
    assertTrue(said.contains("override_reason"), said);
    assertTrue(said.contains("declared_class"), said);
    assertTrue(said.contains("exit_reason"), said);
    assertTrue(said.contains("06325"), said);
    assertTrue(said.lines().count() <= 4, said);
  }

  @Test
  @Order(1)
  void aStaleDraftIsNotReleasedAndTheSameIsNotReleasedTwice() {
    assertEquals(2, years.stale().exitCode());
    assertTrue(years.stale().text().vi().contains("./giamngheo run"), years.stale().text().vi());
    assertFalse(years.again().isNew());
    assertEquals(PROVISIONAL, years.again().release().releaseId());
  }

  @Test
  @Order(1)
  void anOfficialReleaseCountsTheRecognisedClass() throws Exception {
    Row counted =
        held(
                OFFICIAL,
                "select count_if(class = 'poor'), count_if(class <> class_recognised), count(*)"
                    + " from household_score where review_year = 2023")
            .get(0);
    assertEquals(
        Long.toString(counted.getLong(0)),
        reviews.figure(OFFICIAL, "review-result", 2023, "total", "3"));
    assertEquals(0, counted.getLong(1));
    assertNotEquals(
        "0",
        reviews.one(
            "select count(*) from household_score where review_year = 2023 and class <>"
                + " class_recognised"));
  }

  @Test
  @Order(1)
  void nextYearOpensWithTheOfficialListWhateverWasCorrectedSince() throws Exception {
    assertNotEquals(
        years.poorBefore(), reviews.figure("draft", "review-result", 2023, "total", "3"));
    for (String form : List.of("poor-movement", "near-poor-movement")) {
      for (String row : List.of("total", "total/person", "06325", "06328/person")) {
        assertEquals(
            reviews.figure(OFFICIAL, form, 2023, row, "9"),
            reviews.figure("draft", form, 2024, row, "1"),
            form + " " + row);
      }
    }
    assertEquals(
        reviews.one(
            "select cast(value as bigint) from form_cell where release_id = 'draft' and form ="
                + " 'poor-movement' and year = 2024 and area_code = '185' and row_key = 'total' and"
                + " `column` = '9'"),
        reviews.one(
            "select cast(sum(if(`column` in ('1', '5', '6', '7', '8'), value, if(`column` = '9', 0,"
                + " -value))) as bigint) from form_cell where release_id = 'draft' and form ="
                + " 'poor-movement' and year = 2024 and area_code = '185' and row_key = 'total' and"
                + " `column` in ('1','2','3','4','5','6','7','8')"));
  }

  @Test
  @Order(1)
  void theAccountOfAListTellsCorrectionsApart() throws Exception {
    String account =
        "select cast(value as bigint) from indicator_value where release_id = 'draft' and year ="
            + " 2024 and area_code = '185' and measure = 'list_account' and indicator = 'poor' and"
            + " unit = 'household' and sub_indicator = '%s'";
    long opening = Long.parseLong(reviews.one(account.formatted("opening")));
    assertEquals(
        reviews.figure(OFFICIAL, "poor-movement", 2023, "total", "9"), Long.toString(opening));
    long restated =
        Long.parseLong(
            reviews.one(
                "select count(*) from household_score where review_year = 2023 and class ="
                    + " 'poor'"));
    assertEquals(restated - opening, Long.parseLong(reviews.one(account.formatted("correction"))));
    assertNotEquals(0, restated - opening);
    long now = Long.parseLong(reviews.figure("draft", "poor-movement", 2024, "total", "9"));
    String change =
        reviews.one(
            "select value from indicator_value where release_id = 'draft' and year = 2024"
                + " and area_code = '185' and measure = 'count' and indicator = 'poor'"
                + " and unit = 'household' and scope = 'resident' and group_by = ''"
                + " and change_kind = 'abs' and from_year = 2023");
    assertEquals(
        now - opening, (long) Double.parseDouble(change), "the change is that of the list");
    assertEquals(
        reviews.figure("draft", "poor-movement", 2024, "total", "9"),
        reviews.one(account.formatted("closing")));
  }

  @Test
  @Order(2)
  void approvingAttachesTheDecisionWithoutRecomputing() throws Exception {
    assertThrows(CallerMistake.class, () -> reviews.release(ReleaseState.APPROVED, 2023));
    Optional<Decision> decision =
        Optional.of(new Decision("125/QĐ-UBND", LocalDate.of(2024, 1, 20)));
    assertEquals(2, assertThrows(DataDoNotAllow.class, () -> approve(2024, decision)).exitCode());
    Release approved = approve(2023, decision).release();
    assertEquals("2023-185-approved-1", approved.releaseId());
    assertFalse(approve(2023, decision).isNew());
    assertEquals(
        reviews.one(
            "select count(*), sum(value) from form_cell where release_id = '" + OFFICIAL + "'"),
        reviews.one(
            "select count(*), sum(value) from form_cell where release_id = '2023-185-approved-1'"));
    assertEquals(OFFICIAL, approved.heldBy());
  }

  private MakeRelease.Outcome approve(int year, Optional<Decision> decision) {
    return MakeRelease.make(
        workplace,
        new MakeRelease.Request(
            ReleaseState.APPROVED, Optional.of("185"), Optional.of(year), decision, false));
  }

  @Test
  @Order(2)
  void figuresOfTwoStatesAreNotCompared() {
    DataDoNotAllow refused =
        assertThrows(DataDoNotAllow.class, () -> CompareYears.of(workplace, compared(false)));
    assertEquals(2, refused.exitCode());
    assertTrue(refused.text().vi().contains(OFFICIAL), refused.text().vi());
    assertTrue(refused.text().vi().contains(PROVISIONAL), refused.text().vi());
    assertTrue(refused.text().vi().contains("--draft"), refused.text().vi());
    assertFalse(CompareYears.of(workplace, compared(true)).isEmpty());
  }

  private static CompareYears.Request compared(boolean draft) {
    return new CompareYears.Request("185", 2023, 2024, Optional.empty(), Optional.empty(), draft);
  }

  @Test
  @Order(3)
  void aReleaseIsTracedAndAskedAsItWas() throws Exception {
    Release release = OpenRelease.named(workplace, OFFICIAL);
    FormDefinition form = workplace.configuration().forms().named("review-result").orElseThrow();
    try (OpenRelease opened = OpenRelease.of(workplace, release)) {
      Trace.Cell cell =
          new Trace.Cell(form, opened.edition(Optional.empty()), "185", 2023, "total", "3");
      List<Row> households = Trace.households(opened.workplace(), cell).collectAsList();
      assertEquals(
          reviews.figure(OFFICIAL, "review-result", 2023, "total", "3"),
          Integer.toString(households.size()));
      assertTrue(households.stream().anyMatch(row -> row.getString(2).equals(years.corrected())));
    }
    String declared =
        "select declared_class from household where review_year = 2023 and household_id = '%s'"
            .formatted(years.corrected());
    assertEquals("poor", held(OFFICIAL, declared).get(0).getString(0));
    assertEquals("not_poor", reviews.one(declared));
    assertEquals(
        List.of(OFFICIAL),
        held(OFFICIAL, "select distinct release_id from form_cell").stream()
            .map(row -> row.getString(0))
            .toList());
    assertTrue(
        assertThrows(CallerMistake.class, () -> OpenRelease.named(workplace, "2023-185-oficial-1"))
            .text()
            .vi()
            .contains(OFFICIAL));
  }

  private List<Row> held(String releaseId, String sql) throws Exception {
    try (OpenRelease opened = OpenRelease.of(workplace, OpenRelease.named(workplace, releaseId))) {
      return ReadOnlyQuery.query(
              ReadOnlyQuery.catalogue(opened.workplace(), Optional.of(releaseId)),
              workplace.spark(),
              sql)
          .collectAsList();
    }
  }

  @Test
  @Order(4)
  void printingARelease() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    for (Path out : List.of(first, second)) {
      try (OpenRelease opened = OpenRelease.of(workplace, OpenRelease.named(workplace, OFFICIAL))) {
        print(opened.workplace(), opened.edition(Optional.empty()), out);
      }
    }
    String name = "review-result-185-2023";
    String stamp = ".stamps/" + name + ".stamp.json";
    JsonNode one = new ObjectMapper().readTree(first.resolve(stamp).toFile());
    JsonNode two = new ObjectMapper().readTree(second.resolve(stamp).toFile());
    assertEquals(one.get("content_sha256"), two.get("content_sha256"));
    assertEquals(5, one.get("outputs").size());
    assertEquals(OFFICIAL, one.get("release_id").asText());
    assertEquals("official", one.get("state").asText());
    assertTrue(one.get("table_versions").has("received_household"));
    String page = Files.readString(first.resolve(name + ".html"));
    assertTrue(page.contains("KẾT QUẢ CHÍNH THỨC"), "state in the title");
    assertFalse(page.contains("DỰ THẢO"), "no watermark");
    assertTrue(page.matches("(?s).*Mã tra cứu: [0-9A-F]{4}-[0-9A-F]{4}<.*"), "code of the page");
    Matcher code = Pattern.compile("Mã tra cứu: ([0-9A-F-]+)<").matcher(page);
    assertTrue(code.find());
    PrintedCode found = CodeSearch.page(workplace, code.group(1));
    assertEquals(
        List.of(OFFICIAL, "review-result", "185"),
        List.of(found.release().releaseId(), found.form(), found.area()));
    assertEquals(found.code(), CodeSearch.page(workplace, found.seal()).code(), "what the QR says");
    assertThrows(DataDoNotAllow.class, () -> CodeSearch.page(workplace, "0000-0000"));
    assertFalse(page.contains(OFFICIAL), "how it was made stands in the stamp");
    assertFalse(page.contains("số liệu chốt lúc"), "which tells the data cut-off");
    assertTrue(one.has("data_cutoff"));
  }

  @Test
  @Order(4)
  void aDraftAfterAReleaseMarksWhatDiffers() throws Exception {
    Path out = folder.resolve("draft");
    print(workplace, Edition.draft(STANDARD, 2023), out);
    String name = "review-result-185-2023";
    String page = Files.readString(out.resolve(name + ".html"));
    assertTrue(page.contains("DỰ THẢO"));
    String now = reviews.figure("draft", "review-result", 2023, "total", "3");
    assertTrue(
        page.contains(
            "<td class=\"c\" data-key=\"review-result|185|2023|total|3\">" + now + "\u00a0r</td>"),
        page);
    assertTrue(
        page.contains("3: " + reviews.figure(OFFICIAL, "review-result", 2023, "total", "3")),
        "annex");
    List<String> csv = Files.readAllLines(out.resolve(name + ".csv"));
    assertTrue(csv.get(0).endsWith("restated"), csv.get(0));
    assertTrue(csv.get(1).contains("," + now + ".00,"), csv.get(1));
  }

  private static void print(JobContext where, Edition edition, Path out) {
    PrintForms.print(
        where,
        new PrintForms.Request(
            List.of(where.configuration().forms().named("review-result").orElseThrow()),
            List.of("185"),
            2023,
            edition,
            List.of(Format.values()),
            out),
        file -> {});
  }

  @Test
  @Order(4)
  void theLastPageSaysHowManyLinesWereRefused() throws Exception {
    Path out = folder.resolve("lines");
    print(workplace, Edition.draft(STANDARD, 2023), out);
    String page = Files.readString(out.resolve("review-result-185-2023.html"));
    String received = reviews.one("select count(*) from household where review_year = 2023");
    String refused =
        reviews.one(
            "select count(*) from quarantine join batch using (batch_id) where superseded_by is"
                + " null and quarantine.dataset = 'household' and review_year = 2023");
    long all = Long.parseLong(received) + Long.parseLong(refused);
    assertTrue(
        page.contains(
            "hộ gia đình nhận %d dòng, hợp lệ %s, bị từ chối %s".formatted(all, received, refused)),
        page.substring(page.indexOf("Dữ liệu của địa bàn")));
  }

  @Test
  @Order(2)
  void aDryRunWritesNothing() throws Exception {
    String count = "select count(*) from release";
    String before = reviews.one(count);
    MakeRelease.Outcome planned =
        MakeRelease.make(
            workplace,
            new MakeRelease.Request(
                ReleaseState.PROVISIONAL,
                Optional.of("185"),
                Optional.of(2022),
                Optional.empty(),
                true));
    assertTrue(planned.isNew());
    assertEquals("2022-185-provisional-1", planned.release().releaseId());
    assertEquals(before, reviews.one(count));
    assertFalse(
        Files.exists(
            Path.of(workplace.warehouse().root(), "_releases", planned.release().releaseId())));
    assertEquals(
        "0",
        reviews.one("select count(*) from form_cell where release_id = '2022-185-provisional-1'"));
  }

  @Test
  @Order(3)
  void severalReleasesOfAYearStandSideBySide() throws Exception {
    MakeRelease.Outcome second = reviews.release(ReleaseState.PROVISIONAL, 2024);
    assertTrue(second.isNew(), "last year was corrected since");
    assertEquals("2024-185-provisional-2", second.release().releaseId());
    assertEquals(
        second.release().releaseId(),
        OpenRelease.latest(workplace, "06325", 2024).orElseThrow().releaseId());
    assertNotEquals("0", reviews.figure(PROVISIONAL, "review-result", 2024, "total", "3"));
    assertEquals(
        reviews.figure("draft", "poor-movement", 2024, "total", "1"),
        reviews.figure(second.release().releaseId(), "poor-movement", 2024, "total", "1"));
  }

  @Test
  @Order(4)
  void anOfficialReleaseHoldsTheFormsOfTheProgramme() throws Exception {
    String disbursed =
        "select cast(value as bigint) from form_cell where form = 'capital' and year = 2023 and"
            + " period = 'year' and area_code = '185' and row_key = '7.1' and `column` = '5'";
    assertEquals(90_000_000L, held(OFFICIAL, disbursed).get(0).getLong(0));
  }

  @Test
  @Order(4)
  void reconciliationSetsPaperBesideTheReleaseItIsPrintedFrom() throws Exception {
    Path out = folder.resolve("reconciled");
    try (OpenRelease opened = OpenRelease.of(workplace, OpenRelease.named(workplace, OFFICIAL))) {
      Papers.print(
          opened.workplace(),
          "reconciliation",
          new Papers.Request(
              "06325",
              2023,
              opened.edition(Optional.empty()),
              Signing.BY_HAND,
              List.of(Format.CSV),
              out));
    }
    List<String> lines = Files.readAllLines(out.resolve("reconciliation-06325-2023.csv"));
    String printed =
        held(
                OFFICIAL,
                "select cast(value as int) from form_cell where form = 'review-result' and year ="
                    + " 2023 and area_code = '06325' and row_key = 'total' and `column` = '3'")
            .get(0)
            .get(0)
            .toString();
    int difference = Integer.parseInt(printed) - 17;
    assertEquals(2, lines.size());
    String figures = ",17.00,65,65,%s.00,%d.00,".formatted(printed, difference);
    assertTrue(lines.get(1).contains(figures), lines.get(1));
  }
}
