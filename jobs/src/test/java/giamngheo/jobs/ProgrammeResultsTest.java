package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Framework, results and need against reach over the reviews of the fixture. */
@TestInstance(Lifecycle.PER_CLASS)
class ProgrammeResultsTest {
  private static final String COMMUNE = "06328";
  private static final int YEAR = 2024;
  private static final String ACTIVITIES =
      """
      activity_id,year,project,subproject,lead_agency,area_code,kind,start_date,end_date,status,unit,planned_quantity,actual_quantity
      TH1,2024,7,7.1,phong-ldtbxh-dt,,training,2024-04-01,2024-04-03,done,lớp,2,2
      TH2,2024,7,7.1,phong-ldtbxh-dt,,training,2024-08-01,2024-08-03,done,lớp,3,2
      NO1,2024,3,3.1,,06328,housing,2024-05-01,2024-06-15,done,nhà,10,9
      NO2,2024,3,3.1,,06328,housing,2024-05-01,2024-11-15,done,nhà,10,9
      NO3,2024,3,3.1,,06328,housing,2024-05-01,2024-11-15,cancelled,nhà,10,9
      """;
  private static final String STAFF =
      "year,area_code,group,persons\n2024,06328,cadre_commune,60\n2024,06328,cadre_hamlet,100\n";
  private static final String TARGETS = "indicator,area_code,year,value\n11,185,2024,5\n";

  private Path folder;
  private Workplace workplace;
  private Set<String> reached;

  @BeforeAll
  void composeFixture(@TempDir Path folder) throws Exception {
    this.folder = folder;
    Path home = Path.of(System.getProperty("giamngheo.home"));
    Path input = home.resolve("jobs/src/test/resources/review-a");
    workplace =
        new Workplace(
            new Warehouse(
                Session.open("local[*]", new Settings(null, null)),
                folder.resolve("warehouse").toString()),
            Configuration.read(home.resolve("conf")),
            Language.VI,
            new Progress(false));
    List<String> some =
        Files.readAllLines(input.resolve("household.csv")).stream()
            .filter(line -> line.startsWith("2023,") && line.contains("," + COMMUNE + ","))
            .map(line -> line.split(",", -1)[5])
            .distinct()
            .limit(40)
            .toList();
    reached = Set.copyOf(some);
    List<String> lines = new ArrayList<>();
    lines.add("activity_id,group,persons,female,household_id");
    lines.add("TH1,cadre_commune,50,25,");
    lines.add("TH2,cadre_hamlet,70,20,");
    some.forEach(household -> lines.add("NO1,poor_household,1,0," + household));
    some.subList(0, 10).forEach(household -> lines.add("NO2,poor_household,1,0," + household));
    load(input.resolve("household.csv"), "household");
    load(input.resolve("member.csv"), "member");
    load(input.resolve("population.csv"), "population");
    load(file("activity", ACTIVITIES), "activity");
    load(file("staff", STAFF), "staff");
    load(file("target", TARGETS), "target");
    load(file("participation", String.join("\n", lines)), "participation");
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }

  private void load(Path file, String dataset) {
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, dataset, "canonical")),
            false,
            false,
            Optional.empty()));
  }

  private Map<String, ComposedCell> cells(String form, String area, String period) {
    return new EditionCells(workplace, Edition.draft("vn-2022-2025", YEAR), YEAR, period)
        .of(area, form).stream()
            .collect(
                Collectors.toMap(cell -> cell.rowKey() + "|" + cell.column(), Function.identity()));
  }

  private static void assertFigure(long expected, ComposedCell cell) {
    assertEquals(BigDecimal.valueOf(expected).setScale(2), cell.value(), cell.toString());
  }

  @Test
  void aHouseholdOfTwoActivitiesCountsOnceAndACancelledActivityNever() {
    Map<String, ComposedCell> cells = cells("programme-results", "185", "year");
    assertFigure(2, cells.get("3.1|1"));
    assertFigure(40, cells.get("3.1|9"));
    assertFigure(40, cells.get("total|9"));
    assertFigure(5, cells.get("7.1/training/lớp|4"));
    assertFigure(4, cells.get("7.1/training/lớp|5"));
    assertFigure(120, cells.get("7.1|6"));
    assertFigure(1, cells("programme-results", "185", "6m").get("7.1|2"));
    assertEquals("không thuộc đối tượng", cells.get("5|D").textValue());
  }

  @Test
  void theFrameworkMeasuresTargetsAndLeavesTheUnknownBlank() {
    Map<String, ComposedCell> cells = cells("results-framework", "185", "year");
    assertFigure(5, cells.get("11|2"));
    assertFigure(2, cells.get("11|3"));
    assertFigure(40, cells.get("11|5"));
    assertEquals("Chưa đạt (đỏ)", cells.get("11|F").textValue());
    assertFigure(75, cells.get("10|3"));
    assertEquals("chỉ tiêu tạm", cells.get("10|G").textValue());
    assertEquals(null, cells.get("05|3").value());
    assertEquals("chưa có số liệu", cells.get("05|G").textValue());
    Map<String, ComposedCell> half = cells("results-framework", "185", "6m");
    assertFigure(1, half.get("11|3"));
    assertTrue(!half.containsKey("02|3"), "a yearly indicator is not asked half-yearly");
  }

  @Test
  void needAndReachEqualARecountOfTheHouseholds() {
    long deprived = 0;
    long met = 0;
    for (Row household :
        workplace
            .warehouse()
            .spark()
            .read()
            .format("delta")
            .load(folder.resolve("warehouse/household_score").toString())
            .filter("review_year = 2023 and area_code = '06328' and class in ('poor', 'near_poor')")
            .filter("standard_id = 'vn-2022-2025' and housing_quality = 1")
            .select("household_id")
            .collectAsList()) {
      deprived++;
      met += reached.contains(household.getString(0)) ? 1 : 0;
    }
    assertTrue(met > 0 && met < deprived);
    for (String area : List.of(COMMUNE, "185")) {
      Map<String, ComposedCell> cells = cells("need-reach", area, "year");
      if (area.equals(COMMUNE)) {
        assertFigure(deprived, cells.get("housing_quality|1"));
        assertFigure(deprived - met, cells.get("housing_quality|3"));
      }
      assertFigure(met, cells.get("housing_quality|2"));
      assertFigure(40 - met, cells.get("housing_quality|5"));
      assertFigure(0, cells.get("water|2"));
    }
  }
}
