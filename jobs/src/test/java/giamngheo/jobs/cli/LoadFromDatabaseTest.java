package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.postgres.PostgresTable;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.SystemFailed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a real PostgreSQL server, loaded as files are. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class LoadFromDatabaseTest {
  private static final String SECRET = "bi-mat-41";

  @TempDir Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private EmbeddedPostgres server;
  private String url;

  @BeforeAll
  void start() throws Exception {
    server = EmbeddedPostgres.start();
    url = server.getJdbcUrl("postgres", "postgres") + "&password=" + SECRET;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create schema xa;
          create table xa.population (
            review_year int, area_code text, households int, persons bigint, as_of date, document text);
          insert into xa.population values
            (2024, '06331', 700, 2900, '2024-10-01', null),
            (2024, '06328', 650, 2700, '2024-10-01', 'Biểu "1", xã; dòng
          hai');
          create table kinds (b boolean, f double precision, n numeric(10, 2), t timestamptz, s text);
          insert into kinds values (true, 12345678900000, 1.50, '2024-05-09 16:59:59+00', ''),
            (false, 0.1, null, null, '=1+1');
          """);
    }
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aTableIsLoadedLikeAFileAndAgainChangesNothing() {
    String table = url + "#xa.population";
    assertEquals(0, run("load", "population", table));
    assertEquals(
        """
        source_name,received,accepted,quarantined
        xa.population.csv,2,2,0
        """,
        answer("select source_name, received, accepted, quarantined from batch"));
    assertEquals(
        """
        area_code,persons,as_of
        06328,2700,2024-10-01
        06331,2900,2024-10-01
        """,
        answer("select area_code, persons, as_of from population order by 1"));
    assertEquals(0, run("load", "population", table));
    assertFalse(err.toString(StandardCharsets.UTF_8).contains(SECRET), "no password is shown");
    assertEquals("n\n2\n", answer("select count(*) as n from population"));
  }

  @Test
  void valuesAreWrittenAsFilesWriteThem() throws Exception {
    Path file = PostgresTable.of(url + "#kinds").copyInto(folder);
    assertEquals(
        List.of(
            "giamngheo-kinds:TEXT NUMBER NUMBER TEXT TEXT",
            "b,f,n,t,s",
            "false,0.1,,,=1+1",
            "true,12345678900000,1.50,2024-05-09 16:59:59+00,\"\""),
        Files.readAllLines(file).stream()
            .map(
                line ->
                    line.replaceFirst(
                        ",2024-05-0\\d \\d\\d:\\d\\d:\\d\\d[+]\\d\\d,", ",2024-05-09 16:59:59+00,"))
            .toList());
  }

  @Test
  void aQueryIsLoadedLikeATable() throws Exception {
    String query =
        "#select area_code, households * 2 as households, 12.5::numeric as persons"
            + " from xa.population where area_code = '06331'; ";
    Path file = PostgresTable.of(url + query).copyInto(folder);
    assertEquals("query.csv", file.getFileName().toString());
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        List.of("area_code,households,persons", "06331,1400,12.5"),
        lines.subList(lines.size() - 2, lines.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#nowhere", "#xa.nowhere", "#nowhere.population"})
  void aTableThatIsNotThereIsTheCallersMistake(String table) {
    String message =
        assertThrows(CallerMistake.class, () -> PostgresTable.of(url + table).copyInto(folder))
            .text()
            .en();
    assertTrue(message.contains(table.substring(1)), message);
    assertFalse(message.contains(SECRET), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://h/d",
        "jdbc:postgresql://h/d#",
        "jdbc:postgresql://h/d#a;drop table b",
        "jdbc:postgresql://h/d#delete from a",
        "jdbc:postgresql://h/d#a.b.c",
        "jdbc:h2:mem:x#a"
      })
  void whatNamesNoTableIsRefused(String argument) {
    assertThrows(CallerMistake.class, () -> PostgresTable.of(argument));
  }

  @Test
  void aServerThatDoesNotAnswerIsTheSystemsFault() {
    String nowhere = "jdbc:postgresql://127.0.0.1:1/d?password=" + SECRET + "#a";
    String message =
        assertThrows(SystemFailed.class, () -> PostgresTable.of(nowhere).copyInto(folder))
            .text()
            .en();
    assertFalse(message.contains(SECRET), message);
  }

  private int run(String... words) {
    return run(new ByteArrayOutputStream(), words);
  }

  private String answer(String sql) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(0, run(out, "query", sql, "--format", "csv"));
    return out.toString(StandardCharsets.UTF_8);
  }

  private int run(ByteArrayOutputStream out, String... words) {
    CommandContext surroundings =
        new CommandContext(
            folder,
            Path.of(System.getProperty("giamngheo.home"), "conf"),
            Language.EN,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Progress(false));
    return Main.run(surroundings, words);
  }
}
