package giamngheo.jobs.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is named or found and is no table of ours: whatever may hold data is refused in words. */
class RecognisedFilesTest {
  private static final Configuration CONF =
      Configuration.read(Path.of(System.getProperty("giamngheo.home"), "conf"));
  private static final String POPULATION =
      "review_year,area_code,households,persons\n2024,06325,9,9\n";

  @TempDir Path folder;

  @BeforeEach
  void aSoundFile() throws IOException {
    Files.writeString(folder.resolve("dan-so.csv"), POPULATION);
  }

  @Test
  void aLetterInAFolderIsPassedOverAndNamedRefused() throws IOException {
    Path letter = Files.writeString(folder.resolve("thu.txt"), "Kính gửi UBND huyện");
    RecognisedFiles found = of(folder);
    assertEquals(1, found.sources().size());
    assertTrue(found.refused().isEmpty());
    assertTrue(found.passedOver().get(0).vi().contains("thu.txt"));
    assertEquals(List.of("thu.txt"), List.copyOf(of(letter).refused().keySet()));
  }

  @Test
  void aTableOfOtherThingsThatWasNamedIsRefused() throws IOException {
    Path users = Files.writeString(folder.resolve("users.csv"), "root:x:0\nbin:x:1\n");
    assertEquals(List.of("users.csv"), List.copyOf(of(users).refused().keySet()));
    RecognisedFiles chosen =
        RecognisedFiles.of(context(), List.of(users), Optional.of("household"), Optional.empty());
    assertEquals(List.of("users.csv"), List.copyOf(chosen.refused().keySet()));
  }

  @Test
  void anArchiveMayHoldDataAndIsRefusedWhereverItLies() throws IOException {
    Path archive = Files.write(folder.resolve("Xã Long Đống.ZIP"), new byte[] {'P', 'K', 3, 4});
    String shown = folder.getFileName() + "/Xã Long Đống.ZIP";
    assertEquals(List.of(shown), List.copyOf(of(folder).refused().keySet()));
    assertTrue(of(archive).refused().get("Xã Long Đống.ZIP").vi().contains("Giải nén"));
  }

  @Test
  void aLinkInAFolderIsToldAndNotRead() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve(".ngoài"));
    Path target = Files.writeString(elsewhere.resolve("mật.csv"), POPULATION);
    Path link = Files.createSymbolicLink(folder.resolve("liên-kết.csv"), target);
    Files.createSymbolicLink(folder.resolve("thư-mục"), elsewhere);
    RecognisedFiles found = of(folder);
    assertEquals(1, found.sources().size());
    assertEquals(
        List.of(folder.getFileName() + "/liên-kết.csv"), List.copyOf(found.refused().keySet()));
    assertEquals(1, of(link).sources().size());
  }

  @Test
  void aFolderWithoutATableIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("rỗng"));
    assertTrue(of(empty).refused().get("").vi().contains("rỗng"));
    assertTrue(of(folder).refused().isEmpty());
  }

  private static RecognisedFiles of(Path path) {
    return RecognisedFiles.of(context(), List.of(path), Optional.empty(), Optional.empty());
  }

  private static JobContext context() {
    return new JobContext(null, CONF, Language.VI, null);
  }
}
