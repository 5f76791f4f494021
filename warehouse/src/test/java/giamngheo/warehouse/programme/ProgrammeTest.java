package giamngheo.warehouse.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped programme, and a file with a slip. */
class ProgrammeTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");

  @Test
  void hasSevenProjectsAndElevenSubprojects() {
    Programme programme = Programme.load(CONF);
    assertEquals(
        Set.of(1, 2, 3, 4, 5, 6, 7),
        programme.projects().stream().map(Programme.Project::project).collect(Collectors.toSet()));
    assertEquals(11, programme.projects().stream().filter(p -> p.subproject().isPresent()).count());
    assertTrue(programme.hasSubproject(7, "7.2"));
    assertFalse(programme.hasSubproject(7, "7.3"));
    assertFalse(programme.hasSubproject(6, "7.2"));
  }

  @Test
  void aGroupOfAreasThatIsNotThereIsNamedWithItsLine(@TempDir Path folder) throws Exception {
    String file = Files.readString(CONF.resolve("programme.yaml"));
    Files.writeString(
        folder.resolve("programme.yaml"),
        file.replace("only_in: poor_districts", "only_in: poor_district"));
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> Programme.load(folder));
    assertTrue(mistake.getMessage().contains("poor_districts"), mistake.getMessage());
  }
}
