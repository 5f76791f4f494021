package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed processes left goes; what others use, or is not ours, stays. */
final class TemporaryFolderTest {
  private static final String SUFFIX = "-0123456789abcdef";

  @TempDir private Path place;

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectories(place.resolve(name).resolve("spark/blocks"));
    Files.writeString(folder.resolve("rows"), "x");
    return place.resolve(name);
  }

  /** A number that no process has any more. */
  private static long deadProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void foldersOfDeadProcessesGoAndNoOthers() throws Exception {
    Path dead = folder("giamngheo-" + deadProcess() + SUFFIX);
    Path living = folder("giamngheo-" + ProcessHandle.current().pid() + SUFFIX);
    Path other = folder("giamngheo-notes");
    Path outside = folder("outside");
    Path link =
        Files.createSymbolicLink(
            place.resolve("giamngheo-" + deadProcess() + "-fedcba9876543210"), outside);

    TemporaryFolder.sweep(place);

    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(living.resolve("spark/blocks/rows")));
    assertTrue(Files.exists(other));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("x", Files.readString(outside.resolve("spark/blocks/rows")));
  }

  @Test
  void aFolderIsDeletedWithAllThatLiesInItAndLinksAreNotFollowed() throws IOException {
    Path folder = folder("giamngheo-1" + SUFFIX);
    Path outside = folder("outside");
    Files.createSymbolicLink(folder.resolve("link"), outside);

    TemporaryFolder.delete(folder);

    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(outside.resolve("spark/blocks/rows")));
  }
}
