package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.ReviewFixture;
import giamngheo.jobs.mart.MartFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that look after the mart, and prints made in the scope of one of its users. */
@Tag("session")
class MartCommandsTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");

  @TempDir Path folder;

  @Test
  void theServerIsSetUpStartedToldAndStopped() throws Exception {
    Path server = folder.resolve("postgres");
    Path conf = conf(server);
    assertSays(conf, "status", "There is no PostgreSQL server yet");
    assertSays(conf, "stop", "was not running");
    try {
      String started = assertSays(conf, "start", "listens to this machine only");
      assertEquals(started, assertSays(conf, "status", "PGPASSFILE=<file .pgpass> psql"));
      assertEquals(started, assertSays(conf, "start", "host, port     127.0.0.1:"));
      String word = Files.readString(passwordFile(started)).strip();
      assertFalse(started.contains(word.substring(word.lastIndexOf(':') + 1)), started);
    } finally {
      assertSays(conf, "stop", "was stopped");
    }
    assertSays(conf, "status", "Start it: ./giamngheo postgres start");
    assertEquals(1, InProcess.run(conf, List.of("postgres")).code());
  }

  @ParameterizedTest
  @CsvSource({
    "xa_bac_son, 06325, review-result, 0, ''",
    "xa_bac_son, 06325, list-poor,     0, ''",
    "xa_bac_son, 06325, certificate,   0, ''",
    "xa_bac_son, 06328, review-result, 1, may not read area 06328",
    "xa_bac_son, 185,   review-result, 1, may not read area 185",
    "huyen,      06325, review-result, 0, ''",
    "huyen,      20,    review-result, 1, may not read area 20",
    "phan_tich,  185,   review-result, 0, ''",
    "phan_tich,  185,   list-poor,     1, may not see names in area 185",
    "phan_tich,  185,   certificate,   1, may not see names in area 185",
    "phan_tich,  185,   all,           1, may not see names in area 185",
    "bo,         06325, list-poor,     1, may not see names in area 06325",
    "nobody,     06325, review-result, 1, may not read area 06325"
  })
  void aPrintHasTheScopeOfItsReader(String user, String area, String form, int code, String said)
      throws Exception {
    Path out = folder.resolve("out");
    InProcess.Ended ended =
        InProcess.run(
            conf(MartFixture.standing().folder()),
            List.of(
                "report",
                form,
                "--area",
                area,
                "--year",
                "2024",
                "--as",
                user,
                "--out",
                out.toString(),
                "--warehouse",
                ReviewFixture.standing().warehouse().root()));
    assertEquals(code, ended.code(), ended.err());
    assertTrue(ended.err().contains(said), ended.err());
    assertEquals(code == 0, Files.exists(out), ended.out());
  }

  private static String assertSays(Path conf, String command, String words) {
    InProcess.Ended ended = InProcess.run(conf, List.of("postgres", command));
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains(words), ended.out());
    return ended.out();
  }

  private static Path passwordFile(String said) {
    String after = said.substring(said.indexOf("in the file ") + "in the file ".length());
    return Path.of(after.substring(0, after.indexOf(';')));
  }

  /** The configuration with the program's own server in another folder. */
  private Path conf(Path server) throws IOException {
    Path copy = folder.resolve("conf");
    PathUtils.copyDirectory(CONF, copy);
    Path mart = copy.resolve("mart.yaml");
    Files.writeString(
        mart, Files.readString(mart).replace("server: data/postgres", "server: " + server));
    return copy;
  }
}
