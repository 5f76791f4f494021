package giamngheo.jobs.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import giamngheo.warehouse.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Clients that people have, each where it is installed, as the district's user. */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
class ClientsTest {
  private static final Path SCRIPTS =
      Path.of(System.getProperty("giamngheo.home"), "jobs/src/test/resources/mart");

  private static final String QUESTION =
      "select count(*) from mart.household_score where class = 'poor'";

  /** The one that distributions build LibreOffice for. */
  private static final String PYTHON = "/usr/bin/python3";

  private MartFixture mart;
  private Database who;
  private String port;
  private String expected;

  @BeforeAll
  void publish() throws Exception {
    mart = MartFixture.standing();
    who = mart.as("huyen");
    port = who.place().replaceFirst("^//[^:]*:(\\d+)/.*", "$1");
    expected = mart.ask(who, QUESTION).get(0);
    assertFalse(expected.equals("0"));
  }

  @Test
  void psqlReadsTablesAndTheirComments() throws Exception {
    assumeTrue(succeeds("psql", "--version"), "psql is not installed");
    List<String> psql =
        List.of("psql", "-X", "-h", "127.0.0.1", "-p", port, "-U", who.user(), "giamngheo");
    assertEquals(expected, said(and(psql, "-At", "-c", QUESTION)).strip());
    String described = said(and(psql, "-c", "\\d+ mart.commune_trend"));
    assertTrue(described.contains("Năm | Year"), described);
    assertTrue(said(and(psql, "-c", "\\dv mart.*")).contains("public_figure"));
  }

  @Test
  void rReadsThroughDbi() throws Exception {
    String driver = "RPostgres::Postgres()";
    if (!succeeds("Rscript", "-e", "library(DBI); library(RPostgres)")) {
      driver = "RPostgreSQL::PostgreSQL()";
      assumeTrue(
          succeeds("Rscript", "-e", "library(DBI); library(RPostgreSQL)"),
          "R with DBI and a PostgreSQL driver is not installed");
    }
    String script =
        """
        library(DBI)
        c <- dbConnect(%s, host = "127.0.0.1", port = %s, dbname = "giamngheo", user = "%s", password = Sys.getenv("PGPASSWORD"))
        cat(format(dbGetQuery(c, "%s")[[1]]))"""
            .formatted(driver, port, who.user(), QUESTION);
    assertEquals(expected, said(List.of("Rscript", "-e", script)).strip());
  }

  @Test
  void odbcReadsWhatExcelWouldRead() throws Exception {
    assumeTrue(
        succeeds("isql", "--version") && said(List.of("odbcinst", "-q", "-d")).contains("Unicode"),
        "isql and psqlodbc are not installed");
    Path question = Files.createTempFile("question", ".sql");
    try {
      Files.writeString(question, QUESTION + "\n");
      String connection =
          "Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=%s;Database=giamngheo;Uid=%s;Pwd=%s"
              .formatted(port, who.user(), who.password());
      String answer = said(List.of("isql", "-k", connection, "-b", "-d,"), question);
      assertTrue(answer.lines().anyMatch(line -> line.strip().equals(expected)), answer);
    } finally {
      Files.delete(question);
    }
  }

  @Test
  void calcReadsThroughItsPostgresDriver(@TempDir Path folder) throws Exception {
    assumeTrue(
        succeeds("soffice", "--version")
            && succeeds(PYTHON, "-c", "import uno")
            && succeeds(
                "sh",
                "-c",
                "cd /usr/lib/libreoffice/program && ls libpostgresql-sdbc*.so libsdbc2.so"),
        "LibreOffice with its PostgreSQL driver is not installed");
    Path sheet = folder.resolve("sheet.csv");
    said(
        List.of(
            PYTHON,
            SCRIPTS.resolve("calc.py").toString(),
            "sdbc:postgresql:host=127.0.0.1 port=" + port + " dbname=giamngheo",
            who.user(),
            who.password(),
            "select area_name, (" + QUESTION + ") from mart.area where area_code = '06325'",
            sheet.toString()));
    String row = Files.readString(sheet).replace("\"", "").strip().lines().findFirst().orElse("");
    assertTrue(row.endsWith("," + expected), row);
    assertTrue(row.contains("Bắc Sơn"), row);
  }

  /** How long each took is told; a figure of one machine is no condition. */
  @Test
  void whatDashboardsAskFirstIsAnswered() throws Exception {
    List<String> took = new ArrayList<>();
    try (Connection connection = who.connect()) {
      for (String statement :
          Files.readString(SCRIPTS.resolve("introspection.sql")).strip().split(";(\n|$)", 0)) {
        long start = System.nanoTime();
        List<String> answer = mart.ask(connection, statement);
        took.add(String.valueOf((System.nanoTime() - start) / 1_000_000));
        assertFalse(answer.isEmpty(), statement);
      }
      DatabaseMetaData about = connection.getMetaData();
      Set<String> views = new TreeSet<>();
      try (ResultSet found = about.getTables(null, "mart", "%", null)) {
        while (found.next()) {
          views.add(found.getString("TABLE_NAME"));
          assertTrue(found.getString("REMARKS").contains("|"), found.getString("TABLE_NAME"));
        }
      }
      assertTrue(views.containsAll(Set.of("form_cell", "commune_trend", "public_figure")));
      try (ResultSet columns = about.getColumns(null, "mart", "form_cell", "%")) {
        assertTrue(columns.next());
      }
    }
    System.err.println("introspection, ms: " + String.join(" ", took));
  }

  private static List<String> and(List<String> command, String... words) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(words));
    return all;
  }

  private String said(List<String> command) throws IOException, InterruptedException {
    return said(command, Path.of("/dev/null"));
  }

  private String said(List<String> command, Path input) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectInput(input.toFile());
    builder.environment().put("PGPASSWORD", who.password());
    builder.environment().put("PGCLIENTENCODING", "UTF8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
