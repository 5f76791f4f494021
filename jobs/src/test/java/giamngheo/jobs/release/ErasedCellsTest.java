package giamngheo.jobs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which differences an erasure explains: moved numbers of lines in its own lists, nothing else. */
class ErasedCellsTest {

  @ParameterizedTest
  @CsvSource({
    "list-poor|06325|2024|06325-7|1,true",
    "list-poor|06325|2024|06325-7|3,false",
    "list-poor|06328|2024|06328-7|1,false",
    "list-poor|06325|2023|06325-7|1,false",
    "review-result|06325|2024|total|1,false"
  })
  void onlyNumbersOfLinesAreExplained(String cell, boolean explained) {
    ErasedCells erased = new ErasedCells(2, Set.of("list-poor|06325|2024"), Set.of("list-poor|1"));
    assertEquals(
        explained,
        erased.explains(
            new VerifyRelease.Difference(cell, Optional.of("(…)"), Optional.of("(…)"))));
  }
}
