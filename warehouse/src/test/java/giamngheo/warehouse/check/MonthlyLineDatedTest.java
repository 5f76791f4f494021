package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of a monthly review says on which day. */
class MonthlyLineDatedTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"monthly,2024-03-05,", "monthly,,MISSING_VALUE review_date", "periodic,,", ",,"})
  void judgesMembers(String kind, String date, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "member",
                Intake.member(
                    "review_kind",
                    kind == null ? "" : kind,
                    "review_date",
                    date == null ? "" : date))));
  }

  @ParameterizedTest
  @CsvSource({
    "monthly,2024-03-05,",
    "monthly,,MISSING_VALUE review_date",
    "monthly,31/02/2024,BAD_DATE review_date"
  })
  void judgesHouseholdsOnce(String kind, String date, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "household",
                Intake.household("review_kind", kind, "review_date", date == null ? "" : date))));
  }
}
