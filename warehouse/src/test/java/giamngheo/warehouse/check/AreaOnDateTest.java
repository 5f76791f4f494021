package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Area codes are valid on the day that matters. */
class AreaOnDateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "06325,2025-06-30,2025,",
    "06328,2025-06-30,2025,",
    "06328,2025-07-01,2025,UNKNOWN_AREA area_code",
    "06325,2025-07-01,2025,",
    "185,2024-10-15,2024,UNKNOWN_AREA area_code",
    "99999,2024-10-15,2024,UNKNOWN_AREA area_code"
  })
  void judgesHouseholds(String code, String date, String year, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "household",
                Intake.household("area_code", code, "review_date", date, "review_year", year))));
  }

  @ParameterizedTest
  @CsvSource({"06328,31/02/2024,BAD_DATE review_date"})
  void judgesByAReadableDateOnly(String code, String date, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder, "household", Intake.household("area_code", code, "review_date", date))));
  }

  @ParameterizedTest
  @CsvSource({"06328,2024,", "06328,2025,UNKNOWN_AREA area_code"})
  void judgesMembersWithoutDateOnTheReferenceDay(String code, String year, String expected)
      throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(folder, "member", Intake.member("area_code", code, "review_year", year))));
  }

  @ParameterizedTest
  @CsvSource({
    "06328,2025,2025-06-30,",
    "06328,2025,,UNKNOWN_AREA area_code",
    "06328,2024,,",
    "185,2024,,UNKNOWN_AREA area_code"
  })
  void judgesPopulation(String code, String year, String asOf, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.lines(
                    folder,
                    "population",
                    "review_year,area_code,households,persons,as_of\n%s,%s,10,40,%s\n"
                        .formatted(year, code, asOf == null ? "" : asOf))
                .get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "185,2024,",
    "20,2025,",
    "185,2025,UNKNOWN_AREA area_code",
    "1,2024,UNKNOWN_AREA area_code"
  })
  void judgesDeclaredTotalsAtAnyLevel(String code, String year, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.lines(
                    folder,
                    "declared_total",
                    "review_year,area_code,form,row_key,column,value\n%s,%s,review-result,total,5,7\n"
                        .formatted(year, code))
                .get(0)));
  }
}
