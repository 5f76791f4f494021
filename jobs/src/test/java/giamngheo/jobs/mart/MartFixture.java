package giamngheo.jobs.mart;

import giamngheo.jobs.ReviewFixture;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.postgres.AreaGrants;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.LocalServer;
import giamngheo.warehouse.state.WriterTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/** The fixture review-a, published into a server of the test's own, with a user for every role. */
public final class MartFixture {
  public static final PublishMart.Request DRAFT =
      new PublishMart.Request(Optional.empty(), true, 2, WriterTerms.USUAL.atOnce());

  /** User, area, role. */
  static final Map<String, List<String>> USERS =
      new LinkedHashMap<>(
          Map.of(
              "xa_bac_son", List.of("06325", "commune"),
              "xa_khac", List.of("06328", "commune"),
              "huyen", List.of("185", "district"),
              "tinh", List.of("20", "province"),
              "bo", List.of("vn", "ministry"),
              "phan_tich", List.of("185", "analyst")));

  private static MartFixture standing;

  JobContext workplace;
  final LocalServer server;
  final Database database;
  final MartSettings settings;
  private final Path folder;

  private MartFixture() {
    try {
      folder = Files.createTempDirectory("mart-fixture");
      workplace = ReviewFixture.standing();
      settings = MartSettings.read(workplace.configuration().folder());
      server = new LocalServer(folder.resolve("postgres"));
      database = server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(this::end));
      PublishMart.publish(workplace, database, DRAFT);
      AreaGrants grants = new AreaGrants(database, settings.seesNames());
      USERS.forEach(
          (user, right) -> grants.grant(user, right.get(0), right.get(1), folder.resolve("users")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one that all tests of a process share. */
  public static synchronized MartFixture standing() {
    if (standing == null) {
      standing = new MartFixture();
    } else if (standing.workplace.spark().sparkContext().isStopped()) {
      standing.workplace = reviewed(); // a test with its own Spark ended it
    }
    return standing;
  }

  private static JobContext reviewed() {
    try {
      return ReviewFixture.standing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    server.stop();
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder of the server. */
  public Path folder() {
    return folder.resolve("postgres");
  }

  /** The database for one of the users. */
  Database as(String user) {
    try {
      String line = Files.readString(folder.resolve("users").resolve(user + ".pgpass")).strip();
      return database.as(user, line.substring(line.lastIndexOf(':') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String log() throws IOException {
    return Files.readString(server.log());
  }

  public List<String> ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(found.getString(i));
        }
        rows.add(String.join("|", cells.stream().map(String::valueOf).toList()));
      }
      return rows;
    }
  }

  /** Another database of the same server, as its administrator. */
  public Database another(String name) throws SQLException {
    try (Connection connection = database.connect()) {
      run(connection, "create database " + name);
      run(connection, "revoke all on database " + name + " from public");
    }
    return new Database(
        database.url().replace("/" + LocalServer.DATABASE, "/" + name),
        database.user(),
        database.password());
  }

  /** Runs a statement that answers nothing. */
  public void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public List<String> ask(Database who, String sql) throws SQLException {
    try (Connection connection = who.connect()) {
      return ask(connection, sql);
    }
  }
}
