package giamngheo.jobs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.Ask;
import giamngheo.jobs.Comparison;
import giamngheo.jobs.Edition;
import giamngheo.jobs.PrintForms;
import giamngheo.jobs.Trace;
import giamngheo.jobs.Workplace;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.reports.Format;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.release.Decision;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of releases on the fixture review-a: provisional of 2024, official of 2023, a
 * correction of 2023 afterwards. The tests that damage things come last, each on a copy.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ReleaseTest {
  private static final String OFFICIAL = "2023-185-official-1";
  private static final String PROVISIONAL = "2024-185-provisional-1";
  private static final String STANDARD = "vn-2022-2025";

  private Path folder;
  private ReleasedReviews reviews;
  private Workplace workplace;
  private DataDoNotAllow blocked;
  private DataDoNotAllow stale;
  private MakeRelease.Outcome again;
  private String corrected;
  private String poorBefore;

  @BeforeAll
  void releaseAndCorrect(@TempDir Path temporary) throws Exception {
    folder = temporary;
    reviews = new ReleasedReviews(folder);
    workplace = reviews.workplace;
    blocked =
        assertThrows(DataDoNotAllow.class, () -> reviews.release(ReleaseState.OFFICIAL, 2024));
    assertEquals(
        PROVISIONAL, reviews.release(ReleaseState.PROVISIONAL, 2024).release().releaseId());
    again = reviews.release(ReleaseState.PROVISIONAL, 2024);
    assertEquals(OFFICIAL, reviews.release(ReleaseState.OFFICIAL, 2023).release().releaseId());
    corrected =
        reviews.one(
            "select household_id from household_score where review_year = 2023 and class = 'poor'"
                + " and class_recognised = 'poor' and area_code = '06325' order by 1");
    poorBefore = reviews.figure("draft", "review-result", 2023, "total", "3");
    reviews.correct(
        2023,
        corrected,
        cells -> {
          cells[9] = "9000000";
          cells[10] = "";
          cells[12] = "not_poor";
          return cells;
        });
    stale = assertThrows(DataDoNotAllow.class, () -> reviews.release(ReleaseState.OFFICIAL, 2023));
    reviews.run();
  }

  @Test
  @Order(1)
  void anOfficialReleaseIsBlockedWithItsReasons() {
    assertEquals(2, blocked.exitCode());
    String said = blocked.text().vi();
    assertTrue(said.contains("override_reason"), said);
    assertTrue(said.contains("declared_class"), said);
    assertTrue(said.contains("exit_reason"), said);
    assertTrue(said.contains("06325"), said);
    assertTrue(said.lines().count() <= 4, said);
  }

  @Test
  @Order(1)
  void aStaleDraftIsNotReleasedAndTheSameIsNotReleasedTwice() {
    assertEquals(2, stale.exitCode());
    assertTrue(stale.text().vi().contains("./giamngheo run"), stale.text().vi());
    assertFalse(again.isNew());
    assertEquals(PROVISIONAL, again.release().releaseId());
  }

  @Test
  @Order(1)
  void anOfficialReleaseCountsTheRecognisedClass() throws Exception {
    Row counted =
        held(
                OFFICIAL,
                "select count_if(class = 'poor'), count_if(class <> class_recognised), count(*) from household_score where review_year = 2023")
            .get(0);
    assertEquals(
        Long.toString(counted.getLong(0)),
        reviews.figure(OFFICIAL, "review-result", 2023, "total", "3"));
    assertEquals(0, counted.getLong(1));
    assertNotEquals(
        "0",
        reviews.one(
            "select count(*) from household_score where review_year = 2023 and class <> class_recognised"));
  }

  @Test
  @Order(1)
  void nextYearOpensWithTheOfficialListWhateverWasCorrectedSince() throws Exception {
    assertNotEquals(poorBefore, reviews.figure("draft", "review-result", 2023, "total", "3"));
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
            "select cast(value as bigint) from form_cell where release_id = 'draft' and form = 'poor-movement' and year = 2024 and area_code = '185' and row_key = 'total' and `column` = '9'"),
        reviews.one(
            "select cast(sum(if(`column` in ('1', '5', '6', '7', '8'), value, if(`column` = '9', 0, -value))) as bigint) from form_cell where release_id = 'draft' and form = 'poor-movement' and year = 2024 and area_code = '185' and row_key = 'total' and `column` in ('1','2','3','4','5','6','7','8')"));
  }

  @Test
  @Order(1)
  void theAccountOfAListTellsCorrectionsApart() throws Exception {
    String account =
        "select cast(value as bigint) from indicator_value where release_id = 'draft' and year = 2024"
            + " and area_code = '185' and measure = 'list_account' and indicator = 'poor'"
            + " and unit = 'household' and sub_indicator = '%s'";
    long opening = Long.parseLong(reviews.one(account.formatted("opening")));
    assertEquals(
        reviews.figure(OFFICIAL, "poor-movement", 2023, "total", "9"), Long.toString(opening));
    long restated =
        Long.parseLong(
            reviews.one(
                "select count(*) from household_score where review_year = 2023 and class = 'poor'"));
    assertEquals(restated - opening, Long.parseLong(reviews.one(account.formatted("correction"))));
    assertNotEquals(0, restated - opening);
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
        assertThrows(DataDoNotAllow.class, () -> Comparison.of(workplace, compared(false)));
    assertEquals(2, refused.exitCode());
    assertTrue(refused.text().vi().contains(OFFICIAL), refused.text().vi());
    assertTrue(refused.text().vi().contains(PROVISIONAL), refused.text().vi());
    assertTrue(refused.text().vi().contains("--draft"), refused.text().vi());
    assertFalse(Comparison.of(workplace, compared(true)).isEmpty());
  }

  private static Comparison.Request compared(boolean draft) {
    return new Comparison.Request("185", 2023, 2024, Optional.empty(), Optional.empty(), draft);
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
      assertTrue(households.stream().anyMatch(row -> row.getString(2).equals(corrected)));
    }
    String declared =
        "select declared_class from household where review_year = 2023 and household_id = '%s'"
            .formatted(corrected);
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
      return Ask.query(
              Ask.catalogue(opened.workplace(), Optional.of(releaseId)), workplace.spark(), sql)
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
    JsonNode one = new ObjectMapper().readTree(first.resolve(name + ".stamp.json").toFile());
    JsonNode two = new ObjectMapper().readTree(second.resolve(name + ".stamp.json").toFile());
    assertEquals(one.get("content_sha256"), two.get("content_sha256"));
    assertEquals(5, one.get("outputs").size());
    assertEquals(OFFICIAL, one.get("release_id").asText());
    assertEquals("official", one.get("state").asText());
    assertTrue(one.get("table_versions").has("received_household"));
    String page = Files.readString(first.resolve(name + ".html"));
    assertTrue(page.contains("KẾT QUẢ CHÍNH THỨC"), "state in the title");
    assertFalse(page.contains("DỰ THẢO"), "no watermark");
    assertTrue(page.contains(OFFICIAL + " (chính thức)"), "foot line");
    assertTrue(page.contains("số liệu chốt lúc"), "data cut-off");
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
            "<td class=\"c\" data-key=\"review-result|185|2023|total|3\">" + now + " r</td>"),
        page);
    assertTrue(
        page.contains("3: " + reviews.figure(OFFICIAL, "review-result", 2023, "total", "3")),
        "annex");
    List<String> csv = Files.readAllLines(out.resolve(name + ".csv"));
    assertTrue(csv.get(0).endsWith("restated"), csv.get(0));
    assertTrue(csv.get(1).contains("," + now + ".00,"), csv.get(1));
  }

  private static void print(Workplace where, Edition edition, Path out) {
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
            "select count(*) from quarantine join batch using (batch_id) where superseded_by is null"
                + " and quarantine.dataset = 'household' and review_year = 2023");
    long all = Long.parseLong(received) + Long.parseLong(refused);
    assertTrue(
        page.contains(
            "hộ gia đình nhận %d dòng, hợp lệ %s, bị từ chối %s".formatted(all, received, refused)),
        page.substring(page.indexOf("Dữ liệu của địa bàn")));
  }

  @Test
  @Order(5)
  void anInterruptedReleaseLeavesNothingThatCounts() throws Exception {
    Workplace broken = copy("interrupted");
    Path row = Path.of(broken.warehouse().root(), "release");
    Path aside = Files.move(row, row.resolveSibling("aside"));
    Files.writeString(row, "no folder");
    MakeRelease.Request request =
        new MakeRelease.Request(
            ReleaseState.PROVISIONAL,
            Optional.of("185"),
            Optional.of(2022),
            Optional.empty(),
            false);
    assertThrows(Exception.class, () -> MakeRelease.make(broken, request));
    Files.delete(row);
    Files.move(aside, row);
    String count = "select count(*) from form_cell where release_id = '2022-185-provisional-1'";
    assertEquals(0, ask(broken, count).get(0).getLong(0));
    assertTrue(MakeRelease.make(broken, request).isNew());
    assertTrue(ask(broken, count).get(0).getLong(0) > 0);
  }

  @Test
  @Order(6)
  void aChangedCellIsFoundWhateverTheWarehouseLost() throws Exception {
    Workplace changed = copy("vacuumed");
    Warehouse warehouse = changed.warehouse();
    String condition =
        "release_id = '%s' and form = 'review-result' and area_code = '185' and row_key = 'total'"
                .formatted(OFFICIAL)
            + " and `column` = '3'";
    warehouse.replace(
        "form_cell",
        warehouse
            .rows("form_cell")
            .filter(condition)
            .selectExpr("* except (value)", "cast(value + 1 as decimal(18, 2)) as value")
            .localCheckpoint(),
        condition);
    changed.spark().conf().set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
    for (String table : List.of("received_household", "household_score", "form_cell")) {
      changed
          .spark()
          .sql("vacuum delta.`" + warehouse.root() + "/" + table + "` retain 0 hours")
          .collect();
    }
    delete(Path.of(warehouse.root(), "received_household"));
    delete(Path.of(warehouse.root(), "published_list"));
    VerifyRelease.Report report =
        VerifyRelease.verify(changed, OpenRelease.named(changed, OFFICIAL));
    assertEquals(1, report.differing(), report.differences().toString());
    assertEquals("review-result|185|2023|total|3", report.differences().get(0).cell());
    assertTrue(report.files().isEmpty(), report.files().toString());
    assertFalse(report.holds());
  }

  @Test
  @Order(7)
  void aChangedHouseholdInTheHeldFilesIsFound() throws Exception {
    Workplace changed = copy("changed");
    Release release = OpenRelease.named(changed, OFFICIAL);
    Warehouse held = new HeldFolder(changed.warehouse(), release.heldBy()).tables();
    held.rows("received_household")
        .selectExpr(
            "* except (declared_class)",
            "if(household_id = '%s' and line_year = 2023, 'not_poor', declared_class) as declared_class"
                .formatted(corrected))
        .localCheckpoint()
        .write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .save(held.root() + "/received_household");
    VerifyRelease.Report report = VerifyRelease.verify(changed, release);
    assertFalse(report.holds());
    assertTrue(report.files().containsValue("added"), report.files().toString());
    assertTrue(
        report.differences().stream()
            .anyMatch(
                difference ->
                    difference.cell().startsWith("review-result|")
                        || difference.cell().startsWith("causes|")),
        report.differences().toString());
    assertTrue(report.differing() >= report.differences().size());
  }

  private static List<Row> ask(Workplace where, String sql) throws Exception {
    return Ask.query(Ask.catalogue(where), where.spark(), sql).collectAsList();
  }

  private Workplace copy(String name) throws Exception {
    Path from = Path.of(workplace.warehouse().root());
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return new Workplace(
        new Warehouse(workplace.spark(), to.toString()),
        workplace.configuration(),
        workplace.language(),
        workplace.progress());
  }

  private static void delete(Path folder) throws Exception {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }
}
