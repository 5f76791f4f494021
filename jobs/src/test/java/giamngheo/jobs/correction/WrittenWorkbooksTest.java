package giamngheo.jobs.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder of corrections holds what is to be mended now, and nothing that somebody works on is
 * lost.
 */
class WrittenWorkbooksTest {
  @TempDir Path folder;

  private List<Path> write(String content, String... names) {
    WrittenWorkbooks written = WrittenWorkbooks.read(folder);
    for (String name : names) {
      written.write(name, "1a2b", file -> Files.writeString(file, content));
    }
    return written.close();
  }

  @Test
  void whatIsMendedLeavesTheFolder() {
    write("first", "sua-a", "sua-b");
    write("second", "sua-b");
    assertFalse(Files.exists(folder.resolve("sua-a.xlsx")));
    assertTrue(Files.exists(folder.resolve("sua-b.xlsx")));
  }

  @Test
  void whatSomebodyWorksOnStays() throws IOException {
    write("first", "sua-a");
    Files.writeString(folder.resolve("sua-a.xlsx"), "mended by hand");
    assertEquals(List.of(folder.resolve("sua-a-1a2b.xlsx")), write("second", "sua-a"));
    write("third", "sua-b");
    assertEquals("mended by hand", Files.readString(folder.resolve("sua-a.xlsx")));
    assertFalse(Files.exists(folder.resolve("sua-a-1a2b.xlsx")));
  }

  @Test
  void twoFilesOfOneNameHaveAWorkbookEach() {
    assertEquals(2, write("x", "sua-a", "sua-a").size());
    assertEquals(3, write("x", "sua-a", "sua-a", "sua-a").size());
  }
}
