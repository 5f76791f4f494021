package giamngheo.warehouse.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

/** Rows of a real server, read at once and in spans. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class PostgresTableTest {
  private static final int ROWS = 3000;
  private static final long NEVER = Long.MAX_VALUE;

  @TempDir Path folder;
  private LocalServer server;
  private Database database;

  @BeforeAll
  void start(@TempDir Path home) throws SQLException {
    server = new LocalServer(home.resolve("postgres"));
    database = server.start();
    execute(
        """
        create schema xa;
        create table xa.persons (sex text, name text, born date, income numeric(12, 2), insured boolean);
        insert into xa.persons select
          case when i % 7 = 0 then null else (array['nam', 'nữ'])[1 + i % 2] end,
          case i % 5 when 0 then null when 1 then '' when 2 then E'Nguyễn "A", it''s\\\\ \\n' || i % 9
            when 3 then 'Đặng Thị ' || i else 'a' end,
          case when i % 3 > 0 then date '1950-01-01' + i % 800 end, i % 11 * 1000.5, i % 2 = 0
          from generate_series(1, 3000) i;
        create table xa.alike as select 1 as one from generate_series(1, 3000);
        create view xa.seen as select name, random() as chance from xa.persons;
        create table xa.years (year int, area_code text) partition by list (year);
        create table xa.years_2023 partition of xa.years for values in (2023);
        create table xa.years_2024 partition of xa.years for values in (2024);
        insert into xa.years select 2023 + i % 2, 'x' || i from generate_series(1, 3000) i;
        """);
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private PostgresTable table(String source) {
    return PostgresTable.of(
        "jdbc:postgresql:%s?user=%s&password=%s#%s"
            .formatted(database.place(), database.user(), database.password(), source));
  }

  private byte[] read(String source, long many, int spans) throws IOException {
    Path own = Files.createTempDirectory(folder, "read");
    byte[] text = Files.readAllBytes(table(source).copyInto(own, many, spans));
    try (var files = Files.list(own)) {
      assertEquals(1, files.count(), "spans are cleared away");
    }
    return text;
  }

  /** Values that are not known, equal rows, signs that CSV and SQL write in their own way. */
  @ParameterizedTest
  @ValueSource(strings = {"xa.persons", "xa.alike", "xa.years"})
  void inSpansTheFileIsTheSame(String table) throws IOException {
    byte[] whole = read(table, NEVER, 1);
    assertTrue(new String(whole, StandardCharsets.UTF_8).lines().count() > ROWS);
    assertArrayEquals(whole, read(table, 1000, 7));
    assertArrayEquals(whole, read(table, 1000, 2));
  }

  @Test
  void manyRowsAreReadInSpansOverConnectionsOfTheirOwn() throws Exception {
    SortedRows sorted =
        new SortedRows(
            "xa.persons", List.of("\"name\"", "\"born\""), List.of("name::text", "born::text"));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ByteArrayOutputStream inSpans = new ByteArrayOutputStream();
    int[] opened = new int[1];
    try (Connection first = database.connect()) {
      first.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      first.setAutoCommit(false);
      sorted.copy(first, SortedRows.Span.WHOLE, true, whole);
      // What others write meanwhile is not seen by the connections opened later.
      execute("insert into xa.persons (name) values ('Zzz'), ('Aaa')");
      new ParallelReading(() -> another(opened), sorted, folder).copy(first, ROWS, 8, inSpans);
    } finally {
      execute("delete from xa.persons where name in ('Zzz', 'Aaa')");
    }
    assertEquals(whole.toString(StandardCharsets.UTF_8), inSpans.toString(StandardCharsets.UTF_8));
    assertTrue(opened[0] > 5, "connections: " + opened[0]);
  }

  private synchronized Connection another(int[] opened) throws SQLException {
    opened[0]++;
    Connection connection = database.connect();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  /** What is computed may differ each time: it is asked for once. */
  @ParameterizedTest
  @ValueSource(strings = {"xa.seen", "select name, random() as chance from xa.persons"})
  void aViewAndAQueryAreReadAtOnce(String source) throws IOException {
    assertEquals(
        ROWS,
        new String(read(source, 1000, 7), StandardCharsets.UTF_8)
                .replaceAll("\"[^\"]*(\"\"[^\"]*)*\"", "text")
                .lines()
                .count()
            - 2);
  }
}
