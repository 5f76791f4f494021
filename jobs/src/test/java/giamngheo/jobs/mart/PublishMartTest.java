package giamngheo.jobs.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.disclosure.Attack;
import giamngheo.warehouse.disclosure.DisclosureRule;
import giamngheo.warehouse.disclosure.PublicTable;
import giamngheo.warehouse.disclosure.Suppression;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.Publishing.EarlierCell;
import giamngheo.warehouse.refusal.CallerMistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published is what {@code query} knows, and public figures give nobody away. */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
class PublishMartTest {
  private MartFixture mart;

  @BeforeAll
  void publish() {
    mart = MartFixture.standing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*), sum(value) from form_cell where form not like 'list-%'",
        "select count(*), sum(deprivations) from household_score",
        "select count(*), sum(persons_to) from transition",
        "select count(*), sum(households) from population",
        "select count(*) from indicator_value"
      })
  void figuresAreThoseOfQuery(String sql) throws Exception {
    String known =
        ReadOnlyQuery.query(ReadOnlyQuery.catalogue(mart.workplace), mart.workplace.spark(), sql)
            .head()
            .mkString("|");
    try (Connection connection = mart.as("bo").connect()) {
      assertEquals(List.of(known), mart.ask(connection, sql));
      assertFalse(known.startsWith("0"), known);
    }
  }

  @Test
  void anUnknownReleaseIsRefusedRatherThanAnotherShown() throws Exception {
    try (Connection reader = mart.as("huyen").connect()) {
      mart.ask(reader, "select set_config('giamngheo.release', '2019-185-official-1', false)");
      assertThrows(
          SQLException.class, () -> mart.ask(reader, "select count(*) from mart.form_cell"));
    }
  }

  @Test
  void listsWithNamesAreNotAmongTheCells() throws Exception {
    assertEquals(
        List.of("0"),
        mart.ask(
            mart.as("bo"),
            "select count(*) from mart.form_cell where form in ('list-poor', 'list-near-poor')"));
  }

  @Test
  void publicFiguresShowNoSmallCountAndWithholdWhatWouldTellIt() throws Exception {
    List<String> rows =
        mart.ask(
            mart.as("phan_tich"),
            "select count(*) filter (where value between 1 and 9), count(*) filter (where suppressed), count(*) filter (where suppressed and value is not null), count(*) filter (where not suppressed) from mart.public_figure");
    String[] counts = rows.get(0).split("\\|", -1);
    assertEquals("0", counts[0]);
    assertTrue(Integer.parseInt(counts[1]) > 0, rows.get(0));
    assertEquals("0", counts[2]);
    assertTrue(Integer.parseInt(counts[3]) > 0, rows.get(0));
  }

  /** A solver that knows every shown figure and every relation bounds no withheld one closely. */
  @Test
  void noSolverBoundsAWithheldFigureOfTheDistrict() {
    PublicFigures figures = figures();
    Suppression.Result withheld = figures.withheld(Map.of());
    PublicTable table = PublicTable.of(figures.values(), figures.relations(figures.values()));
    Attack attack = new Attack(table, withheld.hidden());
    List<String> told = new ArrayList<>();
    for (String cell : withheld.hidden()) {
      Attack.Range range = attack.range(cell);
      long value = figures.values().get(cell);
      if (!rule().protects(value, range.low(), range.high())) {
        told.add(cell + " " + range);
      }
    }
    System.err.printf(
        "%d public figures withheld, %d bounded%n", withheld.hidden().size(), told.size());
    assertEquals(List.of(), told);
    assertTrue(withheld.hidden().size() > 50);
  }

  /**
   * Publishing the same again withholds the same: no second publication tells what the first kept.
   */
  @Test
  void theSameFiguresAreWithheldTheSame() {
    PublicFigures figures = figures();
    Suppression.Result first = figures.withheld(Map.of());
    Map<String, EarlierCell> earlier = new TreeMap<>();
    figures
        .values()
        .forEach(
            (cell, value) ->
                earlier.put(cell, new EarlierCell(value, !first.hidden().contains(cell))));
    assertEquals(first, figures.withheld(Map.of(1, earlier)));
  }

  private DisclosureRule rule() {
    return DisclosureRule.read(mart.workplace.configuration().folder());
  }

  private PublicFigures figures() {
    return PublicFigures.of(
        rule(),
        mart.settings.everybody(),
        AreaMap.ofReviews(mart.workplace.configuration().places()),
        new MartTables(MartSource.ofDraft(mart.workplace)).totals());
  }

  @Test
  void everyQuestionOfTheCookbookIsAnswered() throws Exception {
    String page =
        Files.readString(Path.of(System.getProperty("giamngheo.home"), "docs/mart-cookbook.md"));
    Matcher blocks = Pattern.compile("(?s)```sql\n(.*?)```").matcher(page);
    List<String> empty = new ArrayList<>();
    int asked = 0;
    try (Connection connection = mart.as("huyen").connect()) {
      while (blocks.find()) {
        asked++;
        if (mart.ask(connection, blocks.group(1)).isEmpty()) {
          empty.add(blocks.group(1));
        }
      }
    }
    assertEquals(20, asked);
    // The fixture has no money, no reports owed and no targets.
    assertTrue(
        empty.stream()
            .allMatch(
                sql ->
                    sql.matches("(?s).*(plan_against|late_|activity|target|budget|submission).*")),
        empty.toString());
  }

  @Test
  void aPasswordInTheAddressIsRefused() {
    assertThrows(
        CallerMistake.class,
        () -> Database.at("jdbc:postgresql://h/d?user=a&password=b", Map.of()));
  }
}
