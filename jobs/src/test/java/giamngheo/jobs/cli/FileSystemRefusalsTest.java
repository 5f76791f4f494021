package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path that cannot be used is the caller's mistake; a full disk is not. */
class FileSystemRefusalsTest {
  @TempDir Path folder;

  @Test
  void aFolderThatIsAFileIsTheCallersMistake() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "x");
    IOException itself = assertThrows(IOException.class, () -> Files.createDirectories(file));
    IOException below =
        assertThrows(IOException.class, () -> Files.createDirectories(file.resolve("below")));
    for (IOException refused : new IOException[] {itself, below}) {
      var mistake = FileSystemRefusals.in(new UncheckedIOException(refused)).orElseThrow();
      assertEquals(1, mistake.exitCode());
      assertTrue(mistake.text().vi().contains(file.toString()), mistake.text().vi());
    }
  }

  @Test
  void whatTheCallerNamedIsShown() throws IOException {
    Path file = Files.writeString(folder.resolve("named"), "x");
    Path underWay = file.resolve(".form.pdf.part");
    IOException refused = assertThrows(IOException.class, () -> Files.writeString(underWay, "x"));
    String said = FileSystemRefusals.in(refused).orElseThrow().text().en();
    assertTrue(said.contains(file + " "), said);
    assertFalse(said.contains(".part"), said);
  }

  @Test
  void aFullDiskIsNot() {
    assertTrue(
        FileSystemRefusals.in(new FileSystemException("a", null, "No space left on device"))
            .isEmpty());
    assertTrue(FileSystemRefusals.in(new IllegalStateException("disk full")).isEmpty());
  }
}
