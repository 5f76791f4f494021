package giamngheo.jobs.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site takes the place of a site, and of nothing else. */
class PortalFolderTest {
  @TempDir Path folder;

  private static void site(Path into, String page) throws IOException {
    ScriptFile.write(into, "site", Map.of());
    Files.writeString(into.resolve(page), "");
  }

  @Test
  void aNewSiteReplacesTheOldOneWhole() {
    Path out = folder.resolve("portal");
    PortalFolder.replace(out, into -> site(into, "old.html"));
    PortalFolder.replace(out, into -> site(into, "new.html"));
    assertFalse(Files.exists(out.resolve("old.html")));
    assertTrue(Files.exists(out.resolve("new.html")));
  }

  @Test
  void aFolderOfOtherFilesIsNotTouched() throws IOException {
    Files.writeString(folder.resolve("letter.docx"), "mine");
    assertThrows(
        CallerMistake.class, () -> PortalFolder.replace(folder, into -> site(into, "new.html")));
    assertEquals("mine", Files.readString(folder.resolve("letter.docx")));
  }

  @Test
  void aSiteThatCannotBeWrittenLeavesTheOldOne() {
    Path out = folder.resolve("portal");
    PortalFolder.replace(out, into -> site(into, "old.html"));
    assertThrows(
        UncheckedIOException.class,
        () ->
            PortalFolder.replace(
                out,
                into -> {
                  throw new IOException("disk full");
                }));
    assertTrue(Files.exists(out.resolve("old.html")));
  }

  @Test
  void noTextOfTheDataEndsAScript() {
    String text = ScriptFile.text("area/1", Map.of("label", "</script><b>"));
    assertFalse(text.contains("<"), text);
    assertTrue(text.startsWith("giamngheo.put(\"area/1\",{"), text);
  }
}
