package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is born after the review; the day itself is allowed. */
class BirthBeforeReviewTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2024-10-15,2024-10-15,",
    "2024-10-16,2024-10-15,BAD_DATE birth_date",
    "2024-12-31,,",
    "2025-01-01,,BAD_DATE birth_date"
  })
  void judgesBirthDates(String birth, String review, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "member",
                Intake.member("birth_date", birth, "review_date", review == null ? "" : review))));
  }

  @ParameterizedTest
  @CsvSource({"2024,", "2025,BAD_DATE birth_year"})
  void judgesBirthYears(String year, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(Intake.line(folder, "member", Intake.member("birth_year", year))));
  }
}
