package giamngheo.jobs.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.refusal.CallerMistake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How workbooks that go back are called. */
class CorrectionNamesTest {
  @Test
  void areCalledAfterTheFile() {
    assertEquals(List.of("sua-household-hộ 06325.xlsx"), names("hộ 06325.csv"));
  }

  @Test
  void differWhereSeveralFilesHaveOneName(@TempDir Path folder) {
    WrittenWorkbooks written = WrittenWorkbooks.read(folder);
    written.write("sua-household-household", "11111111", file -> Files.writeString(file, "a"));
    written.write("sua-household-household", "22222222", file -> Files.writeString(file, "b"));
    assertEquals(
        List.of("sua-household-household.xlsx", "sua-household-household-22222222.xlsx"),
        written.close().stream().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void oneThatCannotBeWrittenStopsNoOther(@TempDir Path folder) {
    WrittenWorkbooks written = WrittenWorkbooks.read(folder);
    written.write("a/b", "11111111", file -> Files.writeString(file, "a"));
    written.write("c", "22222222", file -> Files.writeString(file, "c"));
    assertThrows(CallerMistake.class, written::close);
    assertTrue(Files.exists(folder.resolve("c.xlsx")));
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
    return Arrays.stream(files)
        .map(file -> CorrectionNames.plain(batch(file, 0)) + ".xlsx")
        .toList();
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
