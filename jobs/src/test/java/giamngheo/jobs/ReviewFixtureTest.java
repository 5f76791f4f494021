package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormIdentities;
import giamngheo.jobs.indicator.FigureRecount;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.trace.Trace;
import giamngheo.reports.Format;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The fixture review-a through the whole pipeline, against answers computed independently. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class ReviewFixtureTest {
  private static final List<String> INDICATORS =
      List.of(
          "employment",
          "dependency",
          "nutrition",
          "health_insurance",
          "adult_education",
          "child_schooling",
          "housing_quality",
          "housing_area",
          "water",
          "toilet",
          "telecom",
          "information_assets");
  private static final List<String> MOVES =
      List.of(
          "opening",
          "to_other",
          "exit",
          "other_out",
          "from_other",
          "again",
          "new",
          "other_in",
          "closing");

  private JobContext workplace;
  private JsonNode expected;
  private Map<List<String>, BigDecimal> cells;

  @BeforeAll
  void runEverything() throws Exception {
    expected = new ObjectMapper().readTree(ReviewFixture.file("expected.json").toFile());
    workplace = ReviewFixture.standing();
    cells = cells();
  }

  private Map<List<String>, BigDecimal> cells() throws Exception {
    Map<List<String>, BigDecimal> found = new HashMap<>();
    for (Row row : ask("select form, year, area_code, row_key, column, value from form_cell")) {
      found.put(
          List.of(
              row.getString(0),
              Integer.toString(row.getInt(1)),
              row.getString(2),
              row.getString(3),
              row.getString(4)),
          row.getDecimal(5));
    }
    return found;
  }

  private List<Row> ask(String sql) throws Exception {
    return ask(workplace, sql);
  }

  private static List<Row> ask(JobContext of, String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(of), of.spark(), sql).collectAsList();
  }

  @Test
  void everyHouseholdHasItsClassAndIndicators() throws Exception {
    List<Row> rows =
        ask(
            "select review_year, household_id, area_code, class, persons, "
                + String.join(", ", INDICATORS)
                + " from household_score");
    assertEquals(expected.get("good").asInt(), rows.size());
    for (Row row : rows) {
      String key = row.getInt(0) + "|" + row.getString(1);
      JsonNode answer = expected.get("households").get(key);
      StringBuilder flags = new StringBuilder();
      INDICATORS.forEach(id -> flags.append(row.<Integer>getAs(id)));
      assertEquals(answer.get("dep").asText(), flags.toString(), key);
      assertEquals(answer.get("cls").asText(), row.getString(3), key);
      assertEquals(answer.get("n").asInt(), row.getInt(4), key);
      assertEquals(answer.get("area").asText(), row.getString(2), key);
    }
  }

  @Test
  void errorsOfHouseholdLinesAreTheExpectedOnes() throws Exception {
    Map<String, Long> found = new HashMap<>();
    ask("select check_id, count(*) from finding where dataset = 'household' and severity = 'error'"
            + " group by check_id")
        .forEach(row -> found.put(row.getString(0), row.getLong(1)));
    Map<String, Long> wanted = new HashMap<>();
    expected
        .get("findings")
        .properties()
        .forEach(e -> wanted.put(e.getKey(), e.getValue().asLong()));
    assertEquals(wanted, found);
    assertEquals(
        expected.get("counts").get("CLASS_DISAGREES").asLong(),
        ask("select count(*) from finding where check_id = 'CLASS_DISAGREES'").get(0).getLong(0));
  }

  @Test
  void receivedIsAcceptedPlusQuarantinedInEveryBatch() throws Exception {
    List<Row> batches =
        ask(
            "select b.received, b.accepted, b.quarantined, (select count(*) from quarantine q where"
                + " q.batch_id = b.batch_id) from batch b");
    assertEquals(3, batches.size());
    for (Row batch : batches) {
      assertEquals(batch.getLong(0), batch.getLong(1) + batch.getLong(2));
      assertEquals(batch.getLong(2), batch.getLong(3));
    }
    assertEquals(
        List.of(1101L, 1091L),
        ask("select received, accepted from batch where dataset = 'household'").stream()
            .flatMap(row -> List.of(row.getLong(0), row.getLong(1)).stream())
            .toList());
  }

  @Test
  void formsOfEveryCommuneAndYearHoldTheExpectedFigures() {
    expected
        .get("forms")
        .properties()
        .forEach(
            entry -> {
              String[] key = entry.getKey().split("\\|", -1);
              JsonNode answer = entry.getValue();
              list(key, answer, "poor", "poor", List.of("3", "9"));
              list(key, answer, "near_poor", "near-poor", List.of("5", "11"));
              check(key, "review-result", "total", "7", answer.get("agri_average"));
              check(key, "review-result", "total", "1", answer.get("pop_households"));
            });
  }

  @Test
  void printedFormsSayWhatTheIndependentAnswersSay(@TempDir Path folder) throws Exception {
    GoldenForms golden = GoldenForms.of(expected.get("forms").get("2024|06328"));
    List<FormDefinition> forms =
        golden.rows().keySet().stream()
            .map(id -> workplace.configuration().forms().named(id).orElseThrow())
            .toList();
    PrintForms.print(
        workplace,
        new PrintForms.Request(
            forms,
            List.of("06328"),
            2024,
            Edition.draft("vn-2022-2025", 2024),
            List.of(Format.PDF, Format.XLSX),
            folder),
        name -> {});
    for (FormDefinition form : forms) {
      Path name = folder.resolve(form.id() + "-06328-2024");
      golden.assertPrinted(form.id(), Path.of(name + ".pdf"), Path.of(name + ".xlsx"));
    }
  }

  private void list(
      String[] key, JsonNode answer, String list, String form, List<String> resultColumns) {
    check(key, "review-result", "total", resultColumns.get(0), answer.get(list));
    check(key, "review-result", "total", resultColumns.get(1), answer.get(list + "_persons"));
    int first = list.equals("poor") ? 0 : 5;
    check(
        key,
        "subject-groups",
        "total",
        Integer.toString(first + 2),
        answer.get(list + "_minority"));
    check(key, "subject-groups", "total", Integer.toString(first + 3), answer.get(list + "_nolab"));
    check(key, "subject-groups", "total", Integer.toString(first + 4), answer.get(list + "_merit"));
    check(
        key,
        "subject-groups",
        "total",
        list.equals("poor") ? "5b" : "10b",
        answer.get(list + "_none"));
    check(key, form + "-by-standard", "total", "15", answer.get(list + "_female"));
    check(
        key, "children", "total", list.equals("poor") ? "1" : "5", answer.get(list + "_children"));
    for (int i = 0; i < INDICATORS.size(); i++) {
      check(
          key,
          form + "-deprivation",
          "total",
          Integer.toString(3 + i),
          answer.get(list + "_dep").get(i));
    }
    for (int i = 0; i < 8; i++) {
      check(
          key,
          "causes",
          "total/" + list,
          Integer.toString(1 + i),
          answer.get(list + "_causes").get(i));
    }
    moves(key, form + "-movement", "total", answer.get(list + "_move"));
    moves(key, form + "-movement", "total/person", answer.get(list + "_move_persons"));
  }

  private void moves(String[] key, String form, String row, JsonNode answer) {
    if (answer != null) {
      for (int i = 0; i < MOVES.size(); i++) {
        check(key, form, row, Integer.toString(i + 1), answer.get(MOVES.get(i)));
      }
    }
  }

  private void check(String[] key, String form, String row, String column, JsonNode answer) {
    BigDecimal value = cells.get(List.of(form, key[0], key[1], row, column));
    assertEquals(
        0,
        new BigDecimal(answer.asText()).compareTo(value),
        form + " " + String.join("|", key) + " " + row + " " + column + ": " + value);
  }

  @Test
  void printedFormulasHoldInEveryCellAndOpeningIsLastYearsClosing() throws Exception {
    for (FormDefinition form : workplace.configuration().forms().review()) {
      if (form.isList()) {
        continue;
      }
      Map<String, List<ComposedCell>> byArea = new HashMap<>();
      for (Row row :
          ask(
              "select year, area_code, row_key, row_label, column, value, text_value from form_cell"
                  + " where form = '"
                  + form.id()
                  + "'")) {
        byArea
            .computeIfAbsent(row.getInt(0) + row.getString(1), area -> new ArrayList<>())
            .add(
                new ComposedCell(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getDecimal(5),
                    row.getString(6)));
      }
      assertFalse(byArea.isEmpty());
      byArea.forEach(
          (area, printed) -> assertEquals(List.of(), FormIdentities.broken(form, printed), area));
    }
    for (String list : List.of("poor", "near-poor")) {
      for (String area : List.of("06325", "06376", "185")) {
        assertEquals(
            cells.get(List.of(list + "-movement", "2023", area, "total", "9")),
            cells.get(List.of(list + "-movement", "2024", area, "total", "1")));
      }
    }
  }

  @Test
  void everyCountCellOfACommuneTracesToThatManyHouseholds() {
    int traced = 0;
    for (Map.Entry<List<String>, BigDecimal> cell : cells.entrySet()) {
      List<String> key = cell.getKey();
      FormDefinition form = workplace.configuration().forms().named(key.get(0)).orElseThrow();
      boolean wanted =
          key.get(1).equals("2024")
              && key.get(2).equals("06328")
              && key.get(3).startsWith("total")
              && !form.isList()
              && cell.getValue() != null
              && List.of("review-result", "poor-movement", "children").contains(form.id())
              && !form.column(key.get(4)).orElseThrow().isRate();
      if (wanted && form.traced(key.get(4), form.lineOf(key.get(3)).id()).isPresent()) {
        assertTraces(form, key, cell.getValue());
        traced++;
      }
    }
    assertTrue(traced >= 30, "traced " + traced);
  }

  private void assertTraces(FormDefinition form, List<String> key, BigDecimal value) {
    List<Row> households =
        Trace.households(
                workplace,
                new Trace.Cell(
                    form,
                    Edition.draft("vn-2022-2025", Integer.parseInt(key.get(1))),
                    key.get(2),
                    Integer.parseInt(key.get(1)),
                    key.get(3),
                    key.get(4)))
            .collectAsList();
    boolean persons =
        form.traced(key.get(4), form.lineOf(key.get(3)).id())
            .orElseThrow()
            .unit()
            .name()
            .equals("PERSON");
    long counted =
        persons ? households.stream().mapToLong(row -> row.getInt(3)).sum() : households.size();
    assertEquals(value.longValueExact(), counted, key.toString());
  }

  @Test
  void populationIsNotTraceable() {
    FormDefinition form = workplace.configuration().forms().named("review-result").orElseThrow();
    assertThrows(
        DataDoNotAllow.class,
        () ->
            Trace.households(
                workplace,
                new Trace.Cell(
                    form, Edition.draft("vn-2022-2025", 2024), "06328", 2024, "total", "1")));
  }

  @Test
  void everyFigureAgreesWithAnIndependentRecount() throws Exception {
    Map<String, Double> recounted =
        new FigureRecount(INDICATORS, recountedHouseholds(), residents()).figures();
    assertTrue(recounted.size() > 60_000, () -> "figures recounted: " + recounted.size());
    Map<String, Double> stored = new HashMap<>();
    for (Row row :
        ask(
            "select concat_ws('|', year, area_code, unit, group_by, group_value, scope, measure,"
                + " coalesce(indicator, ''), coalesce(sub_indicator, ''), coalesce(cutoff, '')),"
                + " value from indicator_value where change_kind = 'level' and weighting ="
                + " 'standard' and value is not null")) {
      assertNull(stored.put(row.getString(0), row.getDouble(1)), row.getString(0));
    }
    recounted.forEach(
        (key, value) -> {
          assertTrue(stored.containsKey(key), key);
          assertEquals(value, stored.get(key), 1e-12, key);
        });
  }

  private List<FigureRecount.Household> recountedHouseholds() throws Exception {
    List<FigureRecount.Household> households = new ArrayList<>();
    for (Row row :
        ask(
            "select concat(review_year, '|', household_id), ethnicity, head_sex from household"
                + " where exit_reason is null")) {
      JsonNode one = expected.get("households").get(row.getString(0));
      int persons = one.get("n").asInt();
      String area = one.get("area").asText();
      String ethnicity = row.getString(1);
      households.add(
          new FigureRecount.Household(
              Integer.parseInt(row.getString(0).substring(0, 4)),
              area,
              one.get("cls").asText(),
              one.get("dep").asText(),
              persons,
              Map.of(
                  "area_type", area.equals("06325") ? "urban" : "rural",
                  "head_sex", row.getString(2),
                  "minority", ethnicity.equals("kinh") ? "kinh" : "minority",
                  "ethnicity", ethnicity,
                  "household_size", persons >= 7 ? "7+" : Integer.toString(persons))));
    }
    assertEquals(expected.get("households").size(), households.size());
    return households;
  }

  private Map<String, FigureRecount.Residents> residents() throws Exception {
    Map<String, FigureRecount.Residents> residents = new HashMap<>();
    for (Row row :
        ask(
            "select concat(review_year, '|', area_code), cast(households as bigint),"
                + " cast(persons as bigint) from population where hamlet_code is null")) {
      residents.put(row.getString(0), new FigureRecount.Residents(row.getLong(1), row.getLong(2)));
    }
    return residents;
  }

  @Test
  void queriesAreReadOnlyAndSeePublicTablesOnly() {
    for (String sql :
        List.of(
            "drop table batch",
            "insert into batch select * from batch",
            "select * from delta.`" + workplace.warehouse().root() + "/batch_log`",
            "select * from received_household",
            "select reflect('java.lang.Runtime', 'getRuntime')",
            "execute immediate 'select 1'",
            "select * from identifier('parquet.x')",
            "select (select count(*) from verdict)",
            "show tables")) {
      assertThrows(CallerMistake.class, () -> ask(sql), sql);
    }
  }

  @Test
  void sameFilesAgainAreARecordedNoOp(@TempDir Path folder) throws Exception {
    JobContext copy = ReviewFixture.copied(folder.resolve("warehouse"));
    long batches = ask(copy, "select count(*) from batch").get(0).getLong(0);
    Path again = folder.resolve("other-name.csv");
    Files.copy(ReviewFixture.file("population.csv"), again);
    LoadOutcome outcome =
        Receive.load(
            copy,
            new LoadRequest(
                List.of(new LoadRequest.Source(again, "population", "canonical")),
                false,
                false,
                Optional.empty()));
    assertEquals(LoadOutcome.Ending.REPEATED, outcome.files().get(0).ending());
    assertEquals(
        0L,
        ask(copy, "select received from batch where source_name = 'other-name.csv'")
            .get(0)
            .getLong(0));
    assertTrue(ask(copy, "select count(*) from batch").get(0).getLong(0) > batches);
    assertEquals(
        List.of(),
        Pipeline.run(copy, new RunRequest(Optional.empty(), Optional.empty(), false)).years());
  }
}
