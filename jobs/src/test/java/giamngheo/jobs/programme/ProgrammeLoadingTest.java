package giamngheo.jobs.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.correction.CorrectionWorkbooks;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadOutcome.Ending;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.sql.PlacedSql;
import giamngheo.warehouse.table.FormCellTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the programme: units, revisions, corrections, and what is judged across files. */
@Tag("session")
class ProgrammeLoadingTest {
  private static final String ACTIVITY = "activity_id,year,project,area_code,lead_agency\n";
  private static final String BUDGET =
      "year,project,subproject,area_code,lead_agency,capital,source,item,amount,as_of\n";

  @TempDir private Path folder;
  private JobContext workplace;

  @BeforeEach
  void open() {
    SparkSession spark = Session.open("local[*]", new Settings(null, null));
    workplace =
        new JobContext(
            new Warehouse(spark, folder.resolve("warehouse").toString()),
            Configuration.read(Path.of(System.getProperty("giamngheo.home"), "conf")),
            Language.VI,
            new Progress(false));
  }

  private LoadOutcome.FileOutcome load(String dataset, String name, String content)
      throws Exception {
    Path file = Files.writeString(folder.resolve(name), content);
    return Receive.load(
            workplace,
            new LoadRequest(
                List.of(new LoadRequest.Source(file, dataset, "canonical")),
                false,
                false,
                Optional.empty()))
        .files()
        .get(0);
  }

  private List<String> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .toList();
  }

  private void run() {
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
  }

  @Test
  void aLaterFileReplacesThePlaceAndYearThatItBringsAndNothingElse() throws Exception {
    String first = ACTIVITY + "A1,2024,7,06328,\nA2,2024,7,,Phòng Y tế\nA3,2023,7,06328,\n";
    assertEquals(Ending.LOADED, load("activity", "a.csv", first).ending());
    assertEquals(
        List.of("06328 2023 1", "06328 2024 1", "Phòng Y tế 2024 1"),
        ask("select area_code, period, revision from batch_unit order by 1, 2"));
    assertEquals(Ending.REPEATED, load("activity", "other-name.csv", first).ending());
    load("activity", "b.csv", ACTIVITY + "A4,2024,7,06328,\n");
    assertEquals(
        List.of("A2", "A3", "A4"), ask("select activity_id from activity order by activity_id"));
    assertEquals(Ending.REFUSED, load("activity", "again.csv", first).ending());
  }

  @Test
  void budgetsAreReplacedByDayAndParticipationByActivity() throws Exception {
    load(
        "budget",
        "june.csv",
        BUDGET
            + "2024,7,7.1,185,,recurrent,central,disbursed,150000001,2024-06-30\n"
            + "2024,7,7.1,185,,recurrent,central,disbursed,170000000,2024-09-30\n");
    load(
        "budget",
        "june-2.csv",
        BUDGET + "2024,7,7.1,185,,recurrent,central,disbursed,150000002,2024-06-30\n");
    assertEquals(
        List.of("150000002 2024-06-30", "170000000 2024-09-30"),
        ask("select amount, as_of from budget order by as_of"));
    load("activity", "a.csv", ACTIVITY + "A1,2024,7,06328,\nA2,2024,7,06328,\n");
    String participation = "activity_id,group,persons,attendances\n";
    load(
        "participation",
        "p.csv",
        participation + "A1,cadre_commune,20,40\nA2,cadre_hamlet,30,30\n");
    load("participation", "p2.csv", participation + "A1,cadre_commune,21,42\n");
    assertEquals(
        List.of("A1 21 42", "A2 30 30"),
        ask("select activity_id, persons, attendances from participation order by 1"));
  }

  @Test
  void oneLineSentBackReplacesJustItself() throws Exception {
    String batch =
        load("activity", "a.csv", ACTIVITY + "A1,2024,7,06328,\nA2,2024,9,06328,\n")
            .batchId()
            .orElseThrow();
    assertEquals(
        List.of("a.csv 2 1 1"),
        ask("select source_name, received, accepted, quarantined from batch"));
    assertEquals(
        List.of("sua-activity-a.xlsx"),
        CorrectionWorkbooks.write(workplace, folder.resolve("corrections")).files().stream()
            .map(file -> file.getFileName().toString())
            .toList());
    load(
        "activity",
        "fix.csv",
        ACTIVITY.strip() + ",_batch_id,_line_no\nA2,2024,6,06328,," + batch + ",3\n");
    assertEquals(
        List.of("A1 7", "A2 6"), ask("select activity_id, project from activity order by 1"));
  }

  @Test
  void whatNeedsSeveralFilesIsJudgedWithoutAnyHouseholdsInWhateverOrderTheyCame() throws Exception {
    load(
        "participation",
        "p.csv",
        "activity_id,group,persons,household_id\nA1,other,5,\nA9,other,5,\nA1,,,H1\nA1,other,5,\n");
    load("activity", "a.csv", ACTIVITY + "A1,2024,7,06328,\nA2,2024,7,06328,\n");
    load("activity", "b.csv", ACTIVITY + "A2,2024,6,06331,\n");
    load(
        "budget",
        "b1.csv",
        BUDGET
            + "2024,7,7.1,185,,recurrent,central,disbursed,150000001,2024-06-30\n"
            + "2024,7,7.2,185,,recurrent,central,disbursed,150000000,2024-06-30\n");
    run();
    load(
        "budget",
        "b2.csv",
        BUDGET
            + "2024,7,7.1,185,,recurrent,central,allocated,150000000,\n"
            + "2024,7,7.2,185,,recurrent,central,allocated,150000000,\n");
    run();
    assertEquals(
        List.of(
            "activity 2 DUPLICATE_LINE error A2",
            "activity 3 DUPLICATE_LINE error A2",
            "budget 2 DISBURSED_ABOVE_ALLOCATED warning 150000001",
            "participation 3 ORPHAN_PARTICIPATION error A9",
            "participation 5 DUPLICATE_LINE error A1 · other"),
        ask(
            "select dataset, line_no, check_id, severity, value from finding"
                + " order by dataset, line_no"));
    assertEquals(List.of("A1"), ask("select activity_id from activity"));
    assertEquals(
        List.of("a.csv 2 1 1", "b.csv 1 0 1", "b1.csv 2 2 0", "b2.csv 2 2 0", "p.csv 4 2 2"),
        ask("select source_name, received, accepted, quarantined from batch order by 1"));
    assertEquals(List.of("4"), ask("select count(*) from quarantine where raw is not null"));
  }

  @Test
  void aHouseholdThatTheReviewInForceDoesNotKnowIsRemarkedAndStillCounts() throws Exception {
    load(
        "household",
        "h.csv",
        """
        review_year,review_date,area_code,household_id,ethnicity
        2023,2023-10-15,06328,H1,tay
        2024,2024-10-15,06328,H1,tay
        2024,2024-10-15,06328,H2,tay
        """);
    load("activity", "a.csv", ACTIVITY + "A1,2024,3,06328,\nA2,2023,3,06328,\nA3,2025,3,06328,\n");
    load(
        "participation",
        "p.csv",
        "activity_id,household_id,benefit\nA1,H1,giống\nA1,H2,giống\nA2,H2,giống\nA3,H2,giống\n");
    run();
    assertEquals(
        List.of("3 2024 H2 warning"),
        ask(
            "select line_no, review_year, household_id, severity from finding"
                + " where check_id = 'HOUSEHOLD_NOT_REVIEWED'"),
        "H2 was first reviewed at the end of 2024: what it lacked in 2024 is not known");
    assertEquals(
        List.of("true true"),
        ask(
            "select message_vi like '%không có trong rà soát cuối năm 2023%', message_en like"
                + " '%the review at the end of 2023%' from finding"
                + " where check_id = 'HOUSEHOLD_NOT_REVIEWED'"));
    assertEquals(List.of("4"), ask("select count(*) from participation"));
  }

  @Test
  void aCorrectedReviewComposesTheFormsThatAskReviewsAndNoOthers() throws Exception {
    String review =
        """
        review_year,review_date,area_code,household_id,ethnicity,b1_points,b2_points
        2023,2023-10-15,06328,H1,tay,%d,50
        2023,2023-10-15,06328,H2,tay,%d,40
        """;
    load("household", "h.csv", review.formatted(100, 100));
    load("activity", "a.csv", ACTIVITY + "A1,2024,3,06328,\n");
    load("participation", "p.csv", "activity_id,household_id,benefit\nA1,H1,giống\nA1,H3,giống\n");
    load("budget", "b.csv", BUDGET + "2024,7,7.1,185,,recurrent,central,disbursed,5,2024-06-30\n");
    run();
    assertEquals(List.of(), formsToCompose());

    load("household", "h2.csv", review.formatted(200, 100));
    List<String> onReviews = formsToCompose();
    assertEquals(
        List.of("need-reach", "reach-outcomes", "results-framework", "submission-status"),
        onReviews);
    run();
    assertStandsAsComposedAnew();

    load("household", "h3.csv", review.formatted(200, 100).replace("H2", "H3"));
    JudgeProgramme.run(workplace, BatchLogRows.read(workplace.warehouse()));
    assertEquals(
        workplace.configuration().forms().queries().size(),
        formsToCompose().size(),
        "a line of the programme that counted is in doubt no more");
    run();
    assertStandsAsComposedAnew();
  }

  private List<String> formsToCompose() {
    return ProgrammePlan.of(
            workplace,
            BatchLogRows.read(workplace.warehouse()),
            new RunRequest(Optional.empty(), Optional.empty(), false))
        .forms()
        .stream()
        .map(FormDefinition::id)
        .sorted()
        .toList();
  }

  private void assertStandsAsComposedAnew() {
    Dataset<Row> anew = Pipeline.programmeCells(workplace, 2024);
    Column[] columns = Arrays.stream(anew.columns()).map(functions::col).toArray(Column[]::new);
    Object[] forms = anew.select("form").distinct().as(Encoders.STRING()).collectAsList().toArray();
    Dataset<Row> stands =
        workplace
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .filter(functions.col("year").equalTo(2024).and(functions.col("form").isin(forms)));
    assertEquals(
        anew.toJSON().collectAsList().stream().sorted().toList(),
        stands.select(columns).toJSON().collectAsList().stream().sorted().toList());
  }

  @Test
  void aReportThatCameAgainCorrectedIsStillOnTime() throws Exception {
    load(
        "submission",
        "s.csv",
        """
        form,period,agency,area_code,due_date,received_at,document
        monitoring-report-year,2024,,06328,,2024-10-18T08:00:00,BC 7
        monitoring-report-year,2024,,06328,,2024-10-25T09:30:00,BC 9
        monitoring-report-year,2024,,06331,,2024-10-18T08:00:00,BC 7
        monitoring-report-year,2024,,06331,,2024-10-18T08:00:00,BC 8
        """);
    run();
    assertEquals(
        List.of("4 06331", "5 06331"),
        ask(
            "select line_no, area_code from finding where check_id = 'DUPLICATE_LINE'"
                + " order by line_no"));
    assertEquals(
        List.of("[06328,2024-10-18,on_time]", "[06331,null,missing]"),
        ProgrammeRows.of(
                workplace,
                ReportPeriod.yearly(2024),
                query(
                    "select holder, received_day, state from duty_status where holder in ('06328',"
                        + " '06331') and form = 'monitoring-report-year' order by holder"))
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList());
  }

  @Test
  void aReviewLoadedYearsLaterCameOnTheDayThatWasSaid() throws Exception {
    came("06325", Optional.empty());
    came("06328", Optional.of(LocalDate.of(2024, 11, 4)));
    came("06331", Optional.of(LocalDate.of(2025, 4, 7)));
    run();
    assertEquals(
        List.of("[06325,null,on_time]", "[06328,2024-11-04,on_time]", "[06331,2025-04-07,late]"),
        ProgrammeRows.of(
                workplace,
                ReportPeriod.yearly(2024),
                query(
                    "select holder, received_day, state from duty_status where holder in ('06325',"
                        + " '06328', '06331') and form = 'review-result' order by holder"))
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList());
    assertEquals(
        List.of("null", "2024-11-04", "2025-04-07"),
        ask("select cast(received_on as string) from batch order by source_name"));
  }

  private static PlacedSql query(String sql) {
    return new PlacedSql(new ConfigurationPlace("own.yaml", 7, "rows"), sql);
  }

  @Test
  void aQueryOfAFileThatCannotBeAskedIsToldInBothLanguages() {
    assertTold("select holder", "câu SQL gọi cột", "the SQL names a column");
    assertTold("select * from duty_states", "Không có bảng", "There is no table");
  }

  private void assertTold(String sql, String vi, String en) {
    ConfigurationMistake mistake =
        assertThrows(
            ConfigurationMistake.class,
            () -> ProgrammeRows.of(workplace, ReportPeriod.yearly(2024), query(sql)));
    String said = mistake.text().vi();
    assertTrue(said.startsWith("own.yaml, dòng 7, khoá “rows”: " + vi), said);
    said = mistake.text().en();
    assertTrue(said.startsWith("own.yaml, line 7, key 'rows': " + en), said);
  }

  private void came(String commune, Optional<LocalDate> day) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve(commune + ".csv"),
            """
            review_year,review_date,area_code,household_id,ethnicity
            2024,2024-10-15,%s,H1,tay
            """
                .formatted(commune));
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, "household", "canonical")),
            new LoadRequest.Mode(false, false, false),
            false,
            Optional.empty(),
            day));
  }

  @Test
  void submissionsKeepTheirOwnPeriodAndTheTimeOfVietNam() throws Exception {
    load(
        "submission",
        "s.csv",
        """
        form,period,agency,area_code,due_date,received_at
        monitoring-report-6m,2024-6m,,06328,,2024-05-09T17:30:00Z
        """);
    List<Row> rows =
        ReadOnlyQuery.query(
                ReadOnlyQuery.catalogue(workplace),
                workplace.spark(),
                "select period, cast(received_at as string), `group` is null from submission"
                    + " left join participation on false")
            .collectAsList();
    assertEquals("[2024-6m,2024-05-10 00:30:00,true]", rows.get(0).toString());
    assertEquals(List.of("06328 2024-6m"), ask("select area_code, period from batch_unit"));
  }
}
