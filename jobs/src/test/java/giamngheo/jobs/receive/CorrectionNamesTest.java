package giamngheo.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.batch.Batch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How workbooks that go back are called. */
class CorrectionNamesTest {
  @Test
  void areCalledAfterTheFile() {
    assertEquals(List.of("sua-household-hộ 06325.xlsx"), names("hộ 06325.csv"));
  }

  @Test
  void differWhereSeveralFilesHaveOneName() {
    List<String> names = names("household.csv", "household.csv", "HOUSEHOLD.xlsx", "b.csv");
    assertEquals(4, names.stream().distinct().count());
    assertEquals("sua-household-household-00000000.xlsx", names.get(0));
    assertEquals("sua-household-b.xlsx", names.get(3));
  }

  @Test
  void fitIntoAFileSystem() {
    String name = names("ộ".repeat(83) + ".csv").get(0);
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
    assertTrue(name.startsWith("sua-household-ộộộ"));
  }

  @Test
  void holdNothingThatCommandsOrTerminalsTakeForAnOrder() {
    assertEquals(List.of("sua-household-a [31m_b.xlsx"), names("a\u001b[31m|b.csv"));
  }

  private static List<String> names(String... files) {
    List<Batch> batches =
        IntStream.range(0, files.length)
            .mapToObj(number -> batch(files[number], number))
            .toList();
    CorrectionNames names = CorrectionNames.of(batches);
    return batches.stream().map(names::of).toList();
  }

  private static Batch batch(String file, int number) {
    return new Batch(
        "b" + number,
        "household",
        file,
        Integer.toString(number).repeat(64),
        "",
        1,
        1,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
