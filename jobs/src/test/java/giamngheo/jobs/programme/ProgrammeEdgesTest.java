package giamngheo.jobs.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.print.EditionCells;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Where programme figures could be added twice, or be lost. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class ProgrammeEdgesTest {
  private static final String BUDGET =
      """
      year,project,subproject,area_code,lead_agency,capital,source,item,amount,as_of
      2024,3,3.1,06325,,development,central,allocated,300,2024-02-01
      2024,3,3.1,06325,,development,central,disbursed,100,2024-06-01
      2024,3,3.1,,Phòng TC-KH,development,central,allocated,300,2024-02-01
      2024,3,3.1,,Phòng TC-KH,development,central,adjusted,350,2024-03-01
      2024,3,3.1,,Phòng TC-KH,development,central,disbursed,100,2024-06-01
      2024,3,3.2,,Phòng TC-KH,recurrent,central,allocated,80,2024-02-01
      2024,3,3.2,06325,Phòng TC-KH,recurrent,central,allocated,30,2024-02-01
      2024,3,3.2,06328,Phòng TC-KH,recurrent,central,allocated,50,2024-02-01
      2024,7,,06331,,recurrent,central,allocated,90,2024-02-01
      2024,7,7.1,,Phòng TC-KH,recurrent,central,allocated,95,2024-02-01
      2024,4,4.1,06328,,development,central,carried_in,60,2024-02-01
      2024,4,4.2,06328,,development,central,allocated,10,2024-02-01
      2024,4,4.2,06328,,development,central,disbursed,11,2024-06-01
      2025,2,,06325,,recurrent,central,disbursed,200,2025-06-30
      2025,2,,06328,,recurrent,central,disbursed,100,2025-06-30
      2025,2,,,Phòng Y tế,recurrent,central,disbursed,700,2025-06-30
      2025,2,,06325,,recurrent,central,disbursed,500,2025-12-31
      """;

  private static final String ACTIVITIES =
      """
      activity_id,year,project,subproject,area_code,kind,status,unit,actual_quantity,start_date,end_date
      E1,2024,7,7.2,06328,,done,,40,2024-02-01,2024-03-01
      E2,2024,7,7.1,06328,training,ongoing,lớp,1,,2024-05-01
      F1,2025,2,,06328,livelihood_model,done,mô hình,3,2025-01-10,2025-05-01
      F2,2025,2,,185,livelihood_model,done,mô hình,4,2025-01-10,2025-05-01
      """;

  private Path folder;
  private JobContext workplace;

  @BeforeAll
  void compose(@TempDir Path temporary) throws Exception {
    folder = temporary;
    workplace = EmptyWarehouse.in(folder);
    load("budget", BUDGET);
    load("activity", ACTIVITIES);
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
  }

  private void load(String dataset, String lines) throws Exception {
    Path file = Files.writeString(folder.resolve(dataset + ".csv"), lines);
    LoadOutcome outcome =
        Receive.load(
            workplace,
            new LoadRequest(
                List.of(new LoadRequest.Source(file, dataset, "canonical")),
                false,
                false,
                Optional.empty()));
    assertEquals(0, outcome.refusedLines(), dataset);
  }

  private Map<String, ComposedCell> cells(String form, int year, String area, String period) {
    return new EditionCells(workplace, Edition.draft("vn-2022-2025", year), year, period)
        .of(area, form).stream()
            .collect(
                Collectors.toMap(cell -> cell.rowKey() + "|" + cell.column(), Function.identity()));
  }

  private static void assertFigure(long expected, Map<String, ComposedCell> cells, String place) {
    BigDecimal value = cells.get(place).value();
    assertEquals(0, BigDecimal.valueOf(expected).compareTo(value), place + ": " + value);
  }

  @Test
  void anAdjustedPlanOfTheFinanceOfficeIsNotAddedToTheHoldersAllocatedOne() {
    Map<String, ComposedCell> district = cells("capital", 2024, "185", "year");
    assertFigure(300, district, "3.1|2");
    assertFigure(300, district, "3.1|3");
    assertFigure(100, district, "3.1|5");
  }

  @Test
  void theFinanceOfficesOwnBreakdownCountsOnlyBelow() {
    assertFigure(80, cells("capital", 2024, "185", "year"), "3.2|2");
    assertFigure(80, cells("capital", 2024, "20", "year"), "3.2|2");
    assertFigure(30, cells("capital", 2024, "06325", "year"), "3.2|2");
    assertFigure(50, cells("capital", 2024, "06328", "year"), "3.2|2");
  }

  @Test
  void aProjectWithoutItsSubProjectMeetsTheOneThatIsNamed() {
    Map<String, ComposedCell> district = cells("capital", 2024, "185", "year");
    assertFigure(90, district, "7|2");
    assertNull(district.get("7.1|2").value());
  }

  @Test
  void moneyCarriedInIsAvailableWithoutAPlan() {
    assertFigure(60, cells("programme-results", 2024, "185", "year"), "4.1|10");
    assertFigure(70, cells("programme-results", 2024, "185", "year"), "4|10");
  }

  @Test
  void spendingMoreThanThereIsIsSaid() {
    assertEquals(
        "giải ngân vượt vốn được sử dụng: cần kiểm tra",
        cells("capital", 2024, "185", "year").get("4.2|C").textValue());
  }

  @Test
  void anActivityWithoutAKindCountsOnce() {
    Map<String, ComposedCell> activities = cells("activities", 2024, "185", "year");
    assertFigure(1, activities, "7.2|1");
    assertFigure(1, activities, "7.2/-|1");
    assertFigure(40, activities, "7.2/-|7");
    assertFigure(1, cells("programme-results", 2024, "185", "year"), "7.2/-/|1");
  }

  @Test
  void anActivityUnderWayIsSoInEveryForm() {
    assertFigure(1, cells("activities", 2024, "185", "6m"), "7.1|3");
    assertFigure(1, cells("programme-results", 2024, "185", "6m"), "7.1/training/lớp|5");
  }

  @Test
  void whatWasReportedForAnEndedUnitCountsWhereItsLandLies() {
    assertFigure(1000, cells("capital", 2025, "185", "6m"), "total|5");
    assertFigure(1000, cells("capital", 2025, "20", "6m"), "total|5");
    assertFigure(1300, cells("capital", 2025, "20", "year"), "total|5");
    assertFigure(600, cells("capital", 2025, "06325", "year"), "total|5");
    assertFigure(2, cells("programme-results", 2025, "20", "year"), "2|2");
    assertFigure(2, cells("activities", 2025, "20", "year"), "2|2");
    assertFigure(1, cells("activities", 2025, "06325", "year"), "2|2");
  }
}
