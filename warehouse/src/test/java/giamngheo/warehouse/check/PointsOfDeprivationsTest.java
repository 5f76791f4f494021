package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B2 points: multiples of ten up to 120. */
class PointsOfDeprivationsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0,",
    "10,",
    "120,",
    "130,OUT_OF_RANGE b2_points",
    "125,OUT_OF_RANGE b2_points",
    "15,OUT_OF_RANGE b2_points",
    "-10,OUT_OF_RANGE b2_points"
  })
  void judgesPoints(String points, String expected) throws Exception {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        Intake.faults(Intake.line(folder, "household", Intake.household("b2_points", points))));
  }
}
