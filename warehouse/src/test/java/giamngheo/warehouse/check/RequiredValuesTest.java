package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Required cells are filled; a line that says that a household left needs no facts. */
class RequiredValuesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"Tày,,", ",,MISSING_VALUE ethnicity", ",moved_out,"})
  void judgesEthnicity(String ethnicity, String exit, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "household",
                Intake.household(
                    "ethnicity",
                    ethnicity == null ? "" : ethnicity,
                    "exit_reason",
                    exit == null ? "" : exit))));
  }

  @ParameterizedTest
  @CsvSource({"H1,,", ",,MISSING_VALUE household_id", ",moved_out,MISSING_VALUE household_id"})
  void judgesHouseholdCodes(String code, String exit, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "household",
                Intake.household(
                    "household_id",
                    code == null ? "" : code,
                    "exit_reason",
                    exit == null ? "" : exit))));
  }
}
