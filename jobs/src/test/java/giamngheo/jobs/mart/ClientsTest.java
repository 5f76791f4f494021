package giamngheo.jobs.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import giamngheo.warehouse.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that people have, where they are installed. */
@Tag("session")
class ClientsTest {

  @Test
  void psqlReadsTablesAndTheirComments() throws Exception {
    assumeTrue(isInstalled("psql"), "psql is not installed");
    String count = psql("-At", "-c", "select count(*) > 0 from household_score");
    assertEquals("t", count.strip());
    String described = psql("-c", "\\d+ mart.commune_trend");
    assertTrue(described.contains("Năm | Year"), described);
  }

  private static String psql(String... words) throws IOException, InterruptedException {
    MartFixture mart = MartFixture.standing();
    Database who = mart.as("huyen");
    String place = who.place();
    String host = place.replaceFirst("^//", "").replaceFirst("[:/].*", "");
    String port = place.replaceFirst("^//[^:]*:(\\d+)/.*", "$1");
    List<String> command =
        new java.util.ArrayList<>(
            List.of("psql", "-X", "-h", host, "-p", port, "-U", who.user(), "giamngheo"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", who.password());
    builder.environment().put("PGCLIENTENCODING", "UTF8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private static boolean isInstalled(String program) {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
