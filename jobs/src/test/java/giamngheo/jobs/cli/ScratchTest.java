package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run does the work, names its files and leaves nothing. */
class ScratchTest {
  private final List<Path> worked = new ArrayList<>();

  private List<Path> write(Path folder) {
    worked.add(folder);
    try {
      Path file = Files.createDirectories(folder.resolve("2024")).resolve("a.csv");
      return List.of(Files.writeString(file, "x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filesAreNamedWhereTheyWouldLieAndNoneStays(@TempDir Path folder) {
    Path out = folder.resolve("asked");
    assertEquals(List.of(out.resolve("2024").resolve("a.csv")), Scratch.files(out, this::write));
    assertFalse(Files.exists(out));
    assertEquals(1, worked.size());
    assertFalse(Files.exists(worked.get(0)));
  }

  @Test
  void aRefusalIsPassedOnAndNothingStaysEither(@TempDir Path out) {
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () ->
                Scratch.files(
                    out,
                    folder -> {
                      assertTrue(Files.exists(write(folder).get(0)));
                      throw new IllegalStateException("refused");
                    }));
    assertEquals("refused", refusal.getMessage());
    assertFalse(Files.exists(worked.get(0)));
  }
}
