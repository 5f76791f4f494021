package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The review year is the year of the review date. */
class ReviewYearOfDateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2024,2024-01-01,",
    "2024,2024-12-31,",
    "2024,2025-01-01,OUT_OF_RANGE review_year",
    "2024,2023-12-31,OUT_OF_RANGE review_year"
  })
  void judgesHouseholds(String year, String date, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder, "household", Intake.household("review_year", year, "review_date", date))));
  }

  @ParameterizedTest
  @CsvSource({"2024,2024-10-15,", "2024,,", "2024,2023-10-15,OUT_OF_RANGE review_year"})
  void judgesMembers(String year, String date, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "member",
                Intake.member("review_year", year, "review_date", date == null ? "" : date))));
  }
}
