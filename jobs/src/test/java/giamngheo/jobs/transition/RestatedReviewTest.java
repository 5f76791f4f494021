package giamngheo.jobs.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.comparison.CompareYears;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.print.Publication;
import giamngheo.jobs.print.PublicationNotesReader;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.trace.Trace;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Three reviews of old communes on the map of July 2025, beside those on their own maps. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class RestatedReviewTest {
  private static final LocalDate NEW_MAP = LocalDate.of(2025, 7, 1);
  private static final String RESTATED = "draft-2025-07-01";

  private JobContext workplace;
  private List<Row> ordinary;

  @BeforeAll
  void runBoth(@TempDir Path folder) throws Exception {
    Path home = Path.of(System.getProperty("giamngheo.home"));
    Path input = home.resolve("jobs/src/test/resources/review-a");
    workplace = EmptyWarehouse.in(folder, home.resolve("conf"), Language.EN);
    List<LoadRequest.Source> files = new ArrayList<>();
    for (String dataset : List.of("household", "member", "population")) {
      files.add(new LoadRequest.Source(input.resolve(dataset + ".csv"), dataset, "canonical"));
    }
    Receive.load(workplace, new LoadRequest(files, false, false, Optional.empty()));
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    ordinary = figuresOnReviewMaps();
    Pipeline.run(
        workplace, new RunRequest(Optional.empty(), Optional.empty(), Optional.of(NEW_MAP), false));
  }

  private List<Row> figuresOnReviewMaps() throws Exception {
    return ask(
        "select * from indicator_value where map_date like '%-10-15'"
            + " order by year, area_code, measure, indicator, sub_indicator, cutoff, weighting,"
            + " scope, group_by, group_value, unit, from_year, change_kind, annualised");
  }

  private List<Row> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList();
  }

  private BigDecimal cell(String release, String form, String area, String row, String column)
      throws Exception {
    List<Row> rows =
        ask(
            "select value from form_cell where release_id = '%s' and form = '%s' and year = 2023"
                    .formatted(release, form)
                + " and area_code = '%s' and row_key = '%s' and `column` = '%s'"
                    .formatted(area, row, column));
    assertEquals(1, rows.size(), () -> release + " " + form + " " + area + " " + row);
    return rows.get(0).getDecimal(0);
  }

  @Test
  void theFiguresOnTheirOwnMapsStayAsTheyWere() throws Exception {
    assertTrue(ordinary.size() > 1000);
    assertEquals(ordinary, figuresOnReviewMaps());
  }

  @Test
  void everyCountOfANewCommuneIsTheSumOfItsParts() throws Exception {
    List<Row> rows =
        ask(
            """
            with parts as (
              select year, indicator, unit, scope, group_by, group_value, sum(value) as value
              from indicator_value
              where measure = 'count' and change_kind = 'level' and area_level = 'commune'
                and map_date like '%-10-15' and area_code in ('06325', '06328', '06343')
              group by all),
            whole as (
              select year, indicator, unit, scope, group_by, group_value, value
              from indicator_value
              where measure = 'count' and change_kind = 'level'
                and map_date = '2025-07-01' and area_code = '06325')
            select parts.value, whole.value
            from parts full outer join whole
              on parts.year = whole.year and parts.indicator = whole.indicator
              and parts.unit = whole.unit and parts.scope = whole.scope
              and parts.group_by = whole.group_by and parts.group_value = whole.group_value\
            """);
    assertTrue(rows.size() > 50);
    rows.forEach(row -> assertEquals(row.get(0), row.get(1)));
  }

  @Test
  void aNewCommunesFormCountsTheLinesOfAllItsParts() throws Exception {
    FormDefinition form = workplace.configuration().forms().named("review-result").orElseThrow();
    Edition edition = new Edition(RESTATED, "vn-2022-2025", NEW_MAP);
    String closing =
        PublicationNotesReader.of(
                workplace,
                Publication.of(workplace, edition, 2023),
                List.of("06325"),
                List.of(form.id()),
                ReportPeriod.yearly(2023))
            .of("06325", form)
            .closing()
            .get(0);
    long lines =
        ask("select count(*) from household where review_year = 2023"
                + " and area_code in ('06325', '06328', '06343')")
            .get(0)
            .getLong(0);
    assertTrue(lines > 0);
    assertTrue(closing.contains("households " + lines + " lines received"), closing + lines);
  }

  @Test
  void formsOfANewCommuneAddUpItsParts() throws Exception {
    for (String column : List.of("1", "3", "5", "9")) {
      BigDecimal parts = BigDecimal.ZERO;
      for (String part : List.of("06325", "06328", "06343")) {
        parts = parts.add(cell("draft", "review-result", "185", part, column));
      }
      assertEquals(
          parts, cell(RESTATED, "review-result", "06325", "total", column), "column " + column);
      assertEquals(
          parts, cell(RESTATED, "review-result", "20", "06325", column), "column " + column);
    }
  }

  @Test
  void aRateNeedsTheResidentsAndTheReviewOfEveryPart() throws Exception {
    String rate =
        "select value, denominator from indicator_value where year = 2023 and indicator = 'poor'"
            + " and measure = 'official_headcount' and change_kind = 'level' and group_by = ''"
            + " and unit = 'household' and map_date = '2025-07-01' and area_code = ";
    assertEquals(2160.0, ask(rate + "'06325'").get(0).getDouble(1));
    assertTrue(ask(rate + "'06325'").get(0).getDouble(0) > 0);
    // Of the three communes that became 06337, two were not reviewed.
    assertNull(ask(rate + "'06337'").get(0).get(0));
    assertNull(cell(RESTATED, "review-result", "06337", "total", "1"));
  }

  /** On both maps: what was, what happened, and what is, to the last household. */
  @Test
  void everyAccountAddsUpToTheLastHousehold() throws Exception {
    List<Row> accounts =
        ask(
            """
            select measure, count(distinct map_date),
              max(abs(opening + parts - closing)), max(abs(parts)), count(*)
            from (
              select map_date, year, area_code, indicator, measure, cutoff, unit,
                sum(if(sub_indicator = 'opening', value, 0)) as opening,
                sum(if(sub_indicator in ('opening', 'closing'), 0, value)) as parts,
                sum(if(sub_indicator = 'closing', value, 0)) as closing
              from indicator_value where measure like '%\\_account' and measure <> 'group_account'
              group by all)
            group by measure order by 1\
            """);
    assertEquals(
        List.of(
            "incidence_account",
            "indicator_account",
            "list_account",
            "m0_account",
            "rate_account",
            "score_account"),
        accounts.stream().map(row -> row.getString(0)).toList());
    for (Row account : accounts) {
      assertTrue(account.getLong(1) >= 3, account.toString());
      assertEquals(0, account.getDouble(2), 1e-9, account.toString());
      assertTrue(account.getDouble(3) > 0 && account.getLong(4) > 20, account.toString());
    }
  }

  @Test
  void partsOfGroupsExplainTheUngatedMeasure() throws Exception {
    List<Row> wrong =
        ask(
            """
            with parts as (
              select map_date, year, area_code, group_by, unit, sum(value) as parts
              from indicator_value where measure = 'group_account' group by all),
            whole as (
              select now.map_date, now.year, now.area_code, now.unit, now.value - then.value as change
              from indicator_value now join indicator_value then
                on then.year = now.year - 1 and then.area_code = now.area_code
                and then.unit = now.unit and then.measure = 'M0' and then.scope = 'reviewed'
                and then.group_by = '' and then.cutoff = '3' and then.change_kind = 'level'
                and (then.map_date = now.map_date or now.map_date like '%-10-15')
                and (then.map_date like '%-10-15') = (now.map_date like '%-10-15')
              where now.measure = 'M0' and now.scope = 'reviewed' and now.group_by = ''
                and now.cutoff = '3' and now.change_kind = 'level')
            select count(*), max(abs(parts - change)), max(abs(change))
            from parts join whole using (map_date, year, area_code, unit)\
            """);
    assertTrue(wrong.get(0).getLong(0) > 100);
    assertEquals(0, wrong.get(0).getDouble(1), 1e-12);
    assertTrue(wrong.get(0).getDouble(2) > 0);
  }

  @Test
  void mechanicalExitsAreExitsFromTheList() throws Exception {
    List<Row> rows =
        ask(
            """
            with mechanical as (
              select map_date, year, area_code, sum(value) as households
              from indicator_value where measure = 'mechanical_exit' group by all),
            left_list as (
              select map_date, year, area_code, -sum(value) as households
              from indicator_value
              where measure = 'list_account' and indicator = 'poor' and unit = 'household'
                and sub_indicator = 'to_near_poor'
              group by all)
            select count(*), sum(m.households), sum(if(m.households > l.households, 1, 0))
            from mechanical m join left_list l using (map_date, year, area_code)\
            """);
    assertTrue(rows.get(0).getLong(0) > 10);
    assertTrue(rows.get(0).getDouble(1) > 0, rows.toString());
    assertEquals(0, rows.get(0).getLong(2));
  }

  @Test
  void measuresKeepTheirIdentities() throws Exception {
    List<Row> rows =
        ask(
            """
            select max(abs(m0 - h * a)), max(abs(m0 - contributions)), max(abs(1 - shares)), count(*)
            from (
              select
                max(if(measure = 'H', value, null)) as h, max(if(measure = 'A', value, null)) as a,
                max(if(measure = 'M0', value, null)) as m0,
                sum(if(measure = 'contribution', value, 0)) as contributions,
                sum(if(measure = 'contribution_pct', value, 0)) as shares
              from indicator_value
              where change_kind = 'level' and cutoff = '3'
              group by map_date, year, area_code, scope, group_by, group_value, unit, weighting)
            where m0 > 0\
            """);
    for (int i = 0; i < 3; i++) {
      assertEquals(0, rows.get(0).getDouble(i), 1e-12);
    }
    assertTrue(rows.get(0).getLong(3) > 500);
  }

  @Test
  void comparisonsAreMadeOnOneMapOrRefusedInWords() throws Exception {
    List<Row> rows =
        CompareYears.of(
                workplace, asked("06325", 2022, 2024, Optional.empty(), Optional.of(NEW_MAP)))
            .collectAsList();
    Row poor =
        rows.stream()
            .filter(row -> row.getString(1).equals("count") && "poor".equals(row.getString(0)))
            .filter(row -> row.getString(4).equals("household"))
            .findFirst()
            .orElseThrow();
    assertEquals(poor.getDouble(6) - poor.getDouble(5), poor.getDouble(7));
    assertEquals(poor.getDouble(7) / 2, poor.getDouble(9));
    assertEquals(poor.getDouble(6) / poor.getDouble(5) - 1, poor.getDouble(8), 1e-15);
    assertTrue(
        CompareYears.of(workplace, asked("185", 2023, 2024, Optional.empty(), Optional.empty()))
                .filter("measure = 'list_account' and part = 'closing'")
                .count()
            > 0);
    assertRefused("--map-date", asked("185", 2024, 2025, Optional.empty(), Optional.empty()));
    assertRefused(
        "--standard vn-2027-2030", asked("20", 2024, 2027, Optional.empty(), Optional.empty()));
    assertRefused(
        "six", asked("185", 2023, 2024, Optional.empty(), Optional.of(NEW_MAP)), "06376", "06325");
    assertRefused(
        "run --standard global-mpi",
        asked("185", 2023, 2024, Optional.of("global-mpi"), Optional.empty()));
  }

  private static CompareYears.Request asked(
      String area, int from, int to, Optional<String> standard, Optional<LocalDate> day) {
    return new CompareYears.Request(area, from, to, standard, day, false);
  }

  private void assertRefused(String bridge, CompareYears.Request request, String... named) {
    String text =
        assertThrows(DataDoNotAllow.class, () -> CompareYears.of(workplace, request)).text().en();
    for (String word : named.length == 0 ? new String[] {bridge} : named) {
      assertTrue(text.contains(word), text);
    }
  }

  @Test
  void everyTracedHouseholdOfARestatedCellIsCounted() throws Exception {
    for (String form : List.of("review-result 3", "poor-movement 9", "poor-movement 1")) {
      String[] words = form.split(" ", -1);
      long traced =
          Trace.households(
                  workplace,
                  new Trace.Cell(
                      workplace.configuration().forms().named(words[0]).orElseThrow(),
                      Edition.restated("vn-2022-2025", NEW_MAP),
                      "06325",
                      2023,
                      "total",
                      words[1]))
              .count();
      assertTrue(traced > 0);
      assertEquals(cell(RESTATED, words[0], "06325", "total", words[1]).longValue(), traced, form);
    }
  }

  @Test
  void aMoveBetweenCommunesThatBecameOneIsNoMove() throws Exception {
    String arrivals =
        """
        select count(*) from transition where movement = 'other_in' and review_year > 2022
        and area_code in ('06325', '06328', '06343')\
        """;
    long before = ask(arrivals).get(0).getLong(0);
    long after =
        RestatedTransitionTable.read(workplace.warehouse(), NEW_MAP)
            .filter("movement = 'other_in' and review_year > 2022 and area_code = '06325'")
            .count();
    assertTrue(after <= before, after + " of " + before);
    assertTrue(
        RestatedTransitionTable.read(workplace.warehouse(), NEW_MAP)
            .filter("area_code in ('06328', '06343')")
            .isEmpty());
  }

  @Test
  void theTownStaysUrbanInTheReviewsThatSawItAsATown() throws Exception {
    List<Row> rows =
        ask(
            "select distinct group_value, denominator from indicator_value where year = 2023"
                + " and map_date = '2025-07-01' and area_code = '06325' and unit = 'household'"
                + " and group_by = 'area_type' and measure = 'official_headcount'"
                + " and scope = 'resident'"
                + " and change_kind = 'level' order by 1");
    assertEquals("[[rural,1440.0], [urban,720.0]]", rows.toString());
  }
}
