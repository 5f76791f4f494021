package giamngheo.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.correction.CorrectionWorkbooks;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadOutcome.Ending;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come again, corrected, late or useless; a survey; a standard dropped in. */
@Tag("session")
class LoadingTest {
  private static final String HOUSEHOLDS =
      "review_year,review_date,area_code,household_id,ethnicity,b1_points,dep_employment,"
          + "dep_dependency,dep_nutrition,dep_health_insurance,dep_adult_education,"
          + "dep_child_schooling,dep_housing_quality,dep_housing_area,dep_water,dep_toilet,"
          + "dep_telecom,dep_information_assets,electricity";
  private static final String POOR = ",1,1,1,0,0,0,0,0,0,0,0,0,";
  private static final String NEAR_POOR = ",0,0,0,0,0,0,0,0,0,0,0,0,";
  private static final String MEMBERS =
      """
      review_year,area_code,household_id,member_no,sex,birth_date
      2024,06328,H1,1,male,1980-01-01
      2024,06328,H2,1,female,1981-01-01
      2024,06331,H3,1,female,1982-01-01
      """;

  @TempDir private Path folder;
  private Path conf;
  private JobContext workplace;

  @BeforeEach
  void open() throws IOException {
    conf = folder.resolve("conf");
    Path own = Path.of(System.getProperty("giamngheo.home"), "conf");
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.toList()) {
        Files.copy(file, conf.resolve(own.relativize(file).toString()));
      }
    }
    workplace = workplace();
  }

  private JobContext workplace() {
    SparkSession spark = Session.open("local[*]", new Settings(null, null));
    return new JobContext(
        new Warehouse(spark, folder.resolve("warehouse").toString()),
        Configuration.read(conf),
        Language.VI,
        new Progress(false));
  }

  private LoadOutcome load(String dataset, String layout, String name, String content)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, dataset, layout)),
            false,
            false,
            Optional.empty()));
  }

  private List<String> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList()
        .stream()
        .map(Row::mkString)
        .toList();
  }

  private void run(String standard) {
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.ofNullable(standard), false));
  }

  /** The columns of a layout whose headings are the canonical names, and one column more. */
  private static String columns() {
    StringBuilder columns = new StringBuilder();
    for (String name : HOUSEHOLDS.split(",", -1)) {
      columns.append("      - {header: ").append(name).append(", column: ").append(name);
      columns.append(name.equals("electricity") ? ", type: boolean}\n" : "}\n");
    }
    return columns.toString();
  }

  private static String household(String area, String id, String points, String flags) {
    return "2024,2024-10-15," + area + "," + id + ",tay," + points + flags + "1\n";
  }

  @Test
  void anEmptyWarehouseHasEmptyTables() throws Exception {
    for (String table : ReadOnlyQuery.catalogue(workplace).names()) {
      assertEquals(List.of("0"), ask("select count(*) from " + table), table);
    }
  }

  @Test
  void linesWhosePeriodHasItsShortNameStand() throws Exception {
    load(
        "household",
        "canonical",
        "a.csv",
        HOUSEHOLDS + "\n" + household("06328", "H1", "100", POOR));
    Path lines = folder.resolve("warehouse/received_household");
    Path aside = folder.resolve("aside");
    workplace
        .spark()
        .read()
        .format("delta")
        .load(lines.toString())
        .withColumnRenamed("line_period", "period")
        .write()
        .format("delta")
        .save(aside.toString());
    Files.move(lines, folder.resolve("former"));
    Files.move(aside, lines);
    // Programs that wrote it so knew no states.
    Files.delete(folder.resolve("warehouse/_warehouse.json"));
    Files.move(folder.resolve("warehouse/_state"), folder.resolve("states"));
    workplace = workplace();
    assertEquals(List.of("H1"), ask("select household_id from household"));
    load(
        "household",
        "canonical",
        "b.csv",
        HOUSEHOLDS + "\n" + household("06331", "H3", "100", POOR));
    assertEquals(List.of("H1", "H3"), ask("select household_id from household order by 1"));
  }

  @Test
  void correctedLateAndRepeatedFilesDoWhatIsSaid() throws Exception {
    String first =
        HOUSEHOLDS
            + "\n"
            + household("06328", "H1", "100", POOR)
            + household("06328", "H2", "nhiều", POOR)
            + household("06331", "H3", "100", NEAR_POOR);
    LoadOutcome loaded = load("household", "canonical", "a.csv", first);
    assertEquals(List.of("electricity"), loaded.files().get(0).unknownColumns());
    assertEquals(1, loaded.refusedLines());
    load("member", "canonical", "m.csv", MEMBERS);
    run(null);
    assertEquals(
        List.of("H1poor", "H3near_poor"),
        ask("select household_id, class from household_score order by 1"));
    assertEquals(
        1, CorrectionWorkbooks.write(workplace, folder.resolve("corrections")).files().size() - 1);

    // Only the faulty line is sent back; it replaces just itself.
    String batch = loaded.files().get(0).batchId().orElseThrow();
    String correction =
        HOUSEHOLDS
            + ",_batch_id,_line_no\n"
            + household("06328", "H2", "100", POOR).strip()
            + ","
            + batch
            + ",3\n";
    assertEquals(
        Ending.LOADED,
        load("household", "canonical", "fix.csv", correction).files().get(0).ending());
    run(null);
    assertEquals(
        List.of("H1poor", "H2poor", "H3near_poor"),
        ask("select household_id, class from household_score order by 1"));
    assertEquals(
        List.of("061", "062"),
        ask(
            "select substr(area_code, 1, 2), revision from batch_unit where dataset = 'household'"
                + " and area_code = '06328' order by 2"));

    // A later file of one commune replaces that commune only; the older file is then overtaken.
    load(
        "household",
        "canonical",
        "b.csv",
        HOUSEHOLDS + "\n" + household("06331", "H3", "100", POOR));
    run(null);
    assertEquals(
        List.of("H1poor", "H2poor", "H3poor"),
        ask("select household_id, class from household_score order by 1"));
    assertEquals(
        Ending.REFUSED, load("household", "canonical", "again.csv", first).files().get(0).ending());
    assertEquals(
        List.of(), ask("select batch_id from batch where received <> accepted + quarantined"));
  }

  @Test
  void aUselessFileIsRefusedWholeAndTheOthersLoad() throws Exception {
    Path useless = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
    Path good = Files.writeString(folder.resolve("m.csv"), MEMBERS);
    LoadOutcome outcome =
        Receive.load(
            workplace,
            new LoadRequest(
                List.of(
                    new LoadRequest.Source(useless, "member", "canonical"),
                    new LoadRequest.Source(good, "member", "canonical")),
                false,
                false,
                Optional.empty()));
    assertEquals(1, outcome.refused().size());
    assertTrue(outcome.refused().get(0).refusal().orElseThrow().vi().contains("MISSING_COLUMN"));
    assertEquals(3, outcome.receivedLines());
    assertThrows(
        CallerMistake.class,
        () ->
            Receive.load(
                workplace,
                new LoadRequest(
                    List.of(new LoadRequest.Source(folder.resolve("no"), "member", "canonical")),
                    false,
                    false,
                    Optional.empty())));
  }

  @Test
  void aStandardWithThirteenIndicatorsOtherClassesAndANewColumnWorksWhenDroppedIn()
      throws Exception {
    Path standards = conf.resolve("standards");
    String own = Files.readString(standards.resolve("vn-2022-2025.yaml"));
    String indicator =
        "  - {id: electricity, weight: 2, names: {vi: Điện, en: Electricity},"
            + " rule: not electricity}\n";
    String other =
        own.replace("standard: vn-2022-2025", "standard: province-13")
            .replace("review_years: {from: 2021, to: 2026}\n", "")
            .replace("\n# The gate:", "\n" + indicator + "\n# The gate:")
            .replace("{id: poor, names", "{id: deep, names")
            .replace("lists: [poor, near_poor]", "lists: [deep, near_poor]")
            .replace("classes: [poor]", "classes: [deep]")
            .replace("classes: [poor, near_poor]", "classes: [deep, near_poor]");
    Files.writeString(standards.resolve("province-13.yaml"), other);
    Files.writeString(
        conf.resolve("sources/with-electricity.yaml"),
        """
        layout: with-electricity
        name: {vi: "Có cột điện", en: "With electricity"}
        datasets:
          household:
            columns:
        """
            + columns());
    workplace = workplace();
    load(
        "household",
        "with-electricity",
        "h.csv",
        HOUSEHOLDS
            + "\n"
            + "2024,2024-10-15,06328,H1,tay,100,1,0,0,0,0,0,0,0,0,0,0,0,0\n"
            + "2024,2024-10-15,06328,H2,tay,100,1,1,0,0,0,0,0,0,0,0,0,0,1\n");
    load("member", "canonical", "m.csv", MEMBERS);
    run("province-13");
    assertEquals(
        List.of("H1deep1", "H2near_poor0"),
        ask(
            "select household_id, class, electricity from household_score where standard_id ="
                + " 'province-13' order by 1"));
    assertEquals(
        List.of("H1near_poor", "H2near_poor"),
        ask(
            "select household_id, class from household_score where standard_id = 'vn-2022-2025'"
                + " order by 1"));
  }

  @Test
  void theReviewOf2021StandsUnderBothItsStandards() throws Exception {
    List<String> ticks = workplace.configuration().tickColumns();
    String header =
        "review_year,review_date,area_code,household_id,ethnicity,income_per_capita,"
            + String.join(",", ticks);
    String nothing = ",0".repeat(ticks.size());
    String everything = ",1".repeat(ticks.size());
    load(
        "household",
        "canonical",
        "a.csv",
        header
            + "\n2021,2021-10-15,06328,H1,tay,700000"
            + nothing
            + "\n2021,2021-10-15,06328,H2,tay,1000001"
            + everything
            + "\n2021,2021-10-15,06328,H3,tay,1500001"
            + everything
            + "\n");
    load(
        "member",
        "canonical",
        "m.csv",
        MEMBERS.replace("2024,06328", "2021,06328").replace("2024,06331", "2021,06328"));
    run(null);
    run("vn-2016-2020");
    assertEquals(
        List.of(
            "vn-2016-2020H1poor",
            "vn-2016-2020H2average",
            "vn-2016-2020H3not_poor",
            "vn-2022-2025H1near_poor",
            "vn-2022-2025H2poor",
            "vn-2022-2025H3average"),
        ask("select standard_id, household_id, class from household_score order by 1, 2"));
    assertEquals(
        List.of("vn-2016-20201.0", "vn-2022-20251.0"),
        ask(
            "select standard_id, value from indicator_value where indicator = 'poor' and measure ="
                + " 'count' and area_code = '06328' and group_by = '' and unit = 'household' order"
                + " by 1"));
  }

  @Test
  void aReviewWithoutIncomeCannotBeScoredByTheOldStandard() throws Exception {
    load(
        "household",
        "canonical",
        "a.csv",
        HOUSEHOLDS + "\n" + household("06328", "H1", "100", POOR));
    load("member", "canonical", "m.csv", MEMBERS);
    DataDoNotAllow refused = assertThrows(DataDoNotAllow.class, () -> run("vn-2016-2020"));
    assertTrue(refused.text().en().startsWith("Cannot be scored"), refused.text().en());
    assertTrue(refused.text().en().contains("income_per_capita"), refused.text().en());
    assertTrue(refused.text().en().contains("health_access"), refused.text().en());
    assertTrue(
        assertThrows(DataDoNotAllow.class, () -> run("global-mpi")).text().vi().contains("car"));
  }

  @Test
  void theLivingStandardsSurveyGivesItsPublishedShares() throws Exception {
    Path data =
        Path.of(System.getProperty("giamngheo.home"), "..", "shared/data/vlss-1998/household.csv")
            .normalize();
    assumeTrue(Files.exists(data), "the survey's data do not lie beside the project");
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(data, "survey", "vlss-1998")),
            false,
            false,
            Optional.empty()));
    run("vlss-1998");
    assertEquals(
        List.of("food_poor28509.012.122", "poor28509.031.576"),
        ask(
            "select indicator, denominator, cast(value * 100 as decimal(8, 3)) from indicator_value"
                + " where measure = 'official_headcount' and unit = 'person' and group_by = ''"
                + " order by 1"));
  }
}
