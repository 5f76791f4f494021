package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A birth year alone is a warning. */
class BirthYearOnlyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1990-05-02,1990,", ",1990,BIRTH_YEAR_ONLY birth_year"})
  void judgesMembers(String date, String year, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(
            Intake.line(
                folder,
                "member",
                Intake.member("birth_date", date == null ? "" : date, "birth_year", year))));
  }
}
