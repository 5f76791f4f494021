package giamngheo.jobs.trace;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.CountedUnit;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormLine;
import giamngheo.jobs.form.SumItem;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFile;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Communes of the sample through the pipeline: every figure leads back to its households. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Tag("session")
class SampleTraceTest {
  private static final String STANDARD = "vn-2022-2025";
  private static final String CHANGED_COMMUNE = "06328";
  private static final List<String> COMMUNES = List.of(CHANGED_COMMUNE, "06355");
  private static final List<String> AREAS = List.of(CHANGED_COMMUNE, "06355", "185", "20");
  private static final int YEAR = 2024;

  private Path input;
  private JobContext workplace;

  /** A figure: form, area, row, column. */
  private record Place(String form, String area, String row, String column) {}

  @BeforeAll
  void runSomeCommunes(@TempDir Path folder) {
    Path conf = Path.of(System.getProperty("giamngheo.home"), "conf");
    input = folder.resolve("input");
    workplace = EmptyWarehouse.in(folder, conf, Language.VI);
    load(
        SampleDistrict.write(input, 11, conf).files().stream()
            .filter(SampleTraceTest::isWanted)
            .map(file -> new LoadRequest.Source(file.path(), file.dataset(), file.layout()))
            .toList());
    run();
  }

  private static boolean isWanted(SampleFile file) {
    String name = file.path().getFileName().toString();
    String year = file.path().getParent().getFileName().toString();
    return Set.of("2023", "2024").contains(year)
        && (name.equals("population.csv")
            || COMMUNES.stream().anyMatch(commune -> name.startsWith(commune + "-")));
  }

  private void load(List<LoadRequest.Source> files) {
    Receive.load(workplace, new LoadRequest(files, false, false, Optional.of("key of a test")));
  }

  private void run() {
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
  }

  private List<Row> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList();
  }

  private Map<Place, BigDecimal> printed() throws Exception {
    Map<Place, BigDecimal> cells = new HashMap<>();
    ask("select form, area_code, row_key, column, value from form_cell where year = " + YEAR)
        .forEach(
            row ->
                cells.put(
                    new Place(
                        row.getString(0), row.getString(1), row.getString(2), row.getString(3)),
                    row.getDecimal(4)));
    return cells;
  }

  /** Households and persons behind every figure, of one household or (null) of all. */
  private Map<Place, long[]> traced(String householdId) {
    Map<Place, long[]> found = new HashMap<>();
    for (FormDefinition form : workplace.configuration().forms().review()) {
      for (String facts : form.isList() ? List.<String>of() : List.of("household", "transition")) {
        Map<String, Place> figures = figures(form, facts);
        if (!figures.isEmpty()) {
          AREAS.forEach(area -> add(found, form, area, items(form, facts), figures, householdId));
        }
      }
    }
    return found;
  }

  private void add(
      Map<Place, long[]> found,
      FormDefinition form,
      String area,
      List<SumItem> items,
      Map<String, Place> figures,
      String householdId) {
    new FormTrace(workplace, form, Edition.draft(STANDARD, YEAR), area, YEAR)
        .lines(items)
        .filter(householdId == null ? "true" : "household_id = '" + householdId + "'")
        .groupBy(FormTrace.ITEM, FormTrace.PLACE_KEY)
        .agg(count("household_id"), sum("persons"))
        .collectAsList()
        .forEach(
            row -> {
              Place figure = figures.get(row.getString(0));
              String key =
                  figure.row().isEmpty() ? row.getString(1) : row.getString(1) + "/" + figure.row();
              found.put(
                  new Place(form.id(), area, key, figure.column()),
                  new long[] {row.getLong(2), row.isNullAt(3) ? 0 : row.getLong(3)});
            });
  }

  private static List<SumItem> items(FormDefinition form, String facts) {
    return form.items().stream().filter(item -> item.facts().equals(facts)).distinct().toList();
  }

  /** By id of a sum: its column and line. */
  private static Map<String, Place> figures(FormDefinition form, String facts) {
    Map<String, Place> figures = new HashMap<>();
    for (FormColumn leaf : form.leaves()) {
      for (FormLine line : form.lines()) {
        leaf.content()
            .item(line.id())
            .filter(item -> item.facts().equals(facts))
            .ifPresent(
                item -> figures.put(item.id(), new Place(form.id(), "", line.id(), leaf.key())));
      }
    }
    if (form.note() != null && form.note().item().facts().equals(facts)) {
      figures.put(form.note().item().id(), new Place(form.id(), "", "", ComposedCell.NOTE));
    }
    return figures;
  }

  private Optional<SumItem> counted(Place cell) {
    FormDefinition form = workplace.configuration().forms().named(cell.form()).orElseThrow();
    boolean rate = form.column(cell.column()).map(FormColumn::isRate).orElse(false);
    return form.isList() || rate || !AREAS.contains(cell.area())
        ? Optional.empty()
        : form.traced(cell.column(), form.lineOf(cell.row()).id());
  }

  @Test
  @Order(1)
  void everyTraceableCountCellTracesToExactlyThatMany() throws Exception {
    Map<Place, long[]> traced = traced(null);
    Map<String, String> wrong = new TreeMap<>();
    Set<String> forms = new HashSet<>();
    long compared = 0;
    for (Map.Entry<Place, BigDecimal> cell : printed().entrySet()) {
      Optional<SumItem> item = counted(cell.getKey());
      if (item.isEmpty() || cell.getValue() == null) {
        continue;
      }
      long[] behind = traced.getOrDefault(cell.getKey(), new long[2]);
      long number = item.get().unit() == CountedUnit.PERSON ? behind[1] : behind[0];
      if (number != cell.getValue().longValueExact()) {
        wrong.put(cell.getKey().toString(), cell.getValue() + " traces to " + number);
      }
      forms.add(cell.getKey().form());
      compared++;
    }
    assertEquals(Map.of(), wrong);
    assertEquals(
        workplace.configuration().forms().review().stream()
            .filter(form -> !form.isList())
            .map(FormDefinition::id)
            .collect(Collectors.toSet()),
        forms);
    assertTrue(compared > 1000, "compared " + compared);
  }

  @Test
  @Order(2)
  void theCommandGivesTheLinesOfOneCell() throws Exception {
    FormDefinition form = workplace.configuration().forms().named("poor-movement").orElseThrow();
    List<Row> rows = Trace.households(workplace, cell(form, "total", "9")).collectAsList();
    assertEquals(
        List.of("review_year", "area_code", "household_id", "persons"),
        List.of(rows.get(0).schema().fieldNames()));
    assertEquals(
        printed().get(new Place("poor-movement", "185", "total", "9")).intValueExact(),
        rows.size());
    assertThrows(CallerMistake.class, () -> Trace.households(workplace, cell(form, "total", "99")));
    assertThrows(CallerMistake.class, () -> Trace.households(workplace, cell(form, "06999", "9")));
    FormDefinition result = workplace.configuration().forms().named("review-result").orElseThrow();
    assertThrows(
        DataDoNotAllow.class, () -> Trace.households(workplace, cell(result, "total", "1")));
  }

  @Test
  @Order(3)
  void aCellOfAListTracesToItsHousehold() throws Exception {
    FormDefinition list = workplace.configuration().forms().named("list-poor").orElseThrow();
    String household = ask(aPoorHousehold()).get(0).getString(0);
    for (String column : List.of("C", "7")) {
      List<Row> rows = Trace.households(workplace, cell(list, household, column)).collectAsList();
      assertEquals(1, rows.size());
      assertEquals(household, rows.get(0).getString(2));
    }
  }

  private static Trace.Cell cell(FormDefinition form, String row, String column) {
    return new Trace.Cell(form, Edition.draft(STANDARD, YEAR), "185", YEAR, row, column);
  }

  private static String aPoorHousehold() {
    return "select household_id from household_score where review_year = "
        + YEAR
        + " and class = 'poor' and area_code = '"
        + CHANGED_COMMUNE
        + "' order by 1";
  }

  @Test
  @Order(4)
  void changingOneHouseholdChangesExactlyTheCellsItStandsIn() throws Exception {
    String household = ask(aPoorHousehold()).get(0).getString(0);
    Map<Place, BigDecimal> before = printed();
    Map<Place, long[]> stoodIn = traced(household);

    Path file = input.resolve(YEAR + "/" + CHANGED_COMMUNE + "-household.csv");
    String lifted =
        Files.readString(file)
            .replaceFirst(
                "(," + household + ",[^\n]*?,)(\\d+),(\\d+),poor,", "$1" + "199,$3,not_poor,");
    assertFalse(lifted.equals(Files.readString(file)), "the household was not found");
    Files.writeString(file, lifted);
    load(List.of(new LoadRequest.Source(file, "household", "canonical")));
    run();
    Map<Place, BigDecimal> after = printed();
    Map<Place, long[]> standsIn = traced(household);

    Set<Place> expected = new HashSet<>(stoodIn.keySet());
    expected.addAll(standsIn.keySet());
    expected.removeIf(
        place ->
            counted(place).isEmpty()
                || contribution(place, stoodIn) == contribution(place, standsIn));
    Set<Place> changed = new HashSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(
        place ->
            counted(place).isEmpty() || text(before.get(place)).equals(text(after.get(place))));
    assertTrue(expected.size() > 50, "the household stood in " + expected.size());
    assertEquals(expected, changed);
    for (Place list : after.keySet()) {
      if (list.form().equals("list-poor")) {
        assertFalse(list.row().startsWith(household), "still listed: " + list);
      }
    }
  }

  private static String text(BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private long contribution(Place place, Map<Place, long[]> lines) {
    long[] behind = lines.getOrDefault(place, new long[2]);
    return counted(place).orElseThrow().unit() == CountedUnit.PERSON ? behind[1] : behind[0];
  }
}
