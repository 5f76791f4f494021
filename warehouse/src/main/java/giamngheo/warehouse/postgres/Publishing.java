package giamngheo.warehouse.postgres;

import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.refusal.WarehouseBusy;
import giamngheo.warehouse.state.WriterTerms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * One publication on its way into the mart. Tables are filled beside those that are read; {@link
 * #swap} makes all of them what readers see, in one transaction. Until then, and whenever it fails,
 * readers have the former publication.
 */
public final class Publishing implements AutoCloseable {
  /** Also the key of the lock that lets one publish at a time. */
  private static final long LOCK = 0x6769616d6e6768L;

  private static final Duration LOOK = Duration.ofMillis(200);

  private static final Pattern INDEX =
      Pattern.compile("CREATE (UNIQUE )?INDEX \\S+ ON ONLY \\S+ (.*)");

  private final Database database;
  private final Connection connection;
  private final Consumer<Moment> watching;
  private final int publication;
  private final Map<String, String> filled = new LinkedHashMap<>();

  /** Where a publication has come to; a test may break it off there. */
  public enum Moment {
    BEGUN,
    COPYING,
    COPIED,
    SWAPPING,
    SWAPPED
  }

  /**
   * What is published.
   *
   * @param areaCode the area whose figures these are
   */
  public record Content(
      String releaseId, String areaCode, int year, String state, String programVersion) {}

  private Publishing(
      Database database, Connection connection, Content content, Consumer<Moment> watching)
      throws SQLException {
    this.database = database;
    this.connection = connection;
    this.watching = watching;
    clearLeftovers();
    this.publication = begin(content);
    watching.accept(Moment.BEGUN);
  }

  /**
   * Brings the mart up to date and opens a publication; what an interrupted one left is removed.
   *
   * @param seesNames by role, whether it may see names
   * @param terms how long to wait for another publication
   * @throws WarehouseBusy if another publication does not end in time
   */
  public static Publishing begin(
      Database database,
      Content content,
      Map<String, Boolean> seesNames,
      WriterTerms terms,
      Consumer<Moment> watching) {
    try {
      Connection connection = database.connect();
      try {
        takeLock(connection, terms);
        MartSchema.migrate(database);
        AreaGrants.writeRoles(connection, seesNames);
        return new Publishing(database, connection, content, watching);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  private static void takeLock(Connection connection, WriterTerms terms) throws SQLException {
    long start = System.nanoTime();
    boolean told = false;
    while (!isLockFree(connection)) {
      if (System.nanoTime() - start >= terms.patience().toNanos()) {
        throw new WarehouseBusy(
            new Text(
                "Một lần công bố khác đang chạy trên cơ sở dữ liệu này; lệnh này chưa làm gì.\nĐợi lần đó xong rồi chạy lại, hoặc cho chờ lâu hơn: --wait 30m",
                "Another publication is under way in this database; this command did nothing.\nRun again when it has ended, or wait longer: --wait 30m"));
      }
      if (!told) {
        told = true;
        terms
            .told()
            .accept(
                new Text(
                    "Một lần công bố khác đang chạy trên cơ sở dữ liệu này; đang chờ đến lượt…",
                    "Another publication is under way in this database; waiting…"));
      }
      Pause.of(LOOK);
    }
  }

  private static boolean isLockFree(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
      taken.next();
      return taken.getBoolean(1);
    }
  }

  private void clearLeftovers() throws SQLException {
    asOwner();
    execute(
        """
        do $$
        declare found record;
        begin
          for found in select c.oid::regclass as name from pg_catalog.pg_class c
            where c.relnamespace = 'staging'::regnamespace and c.relkind = 'r' loop
            execute format('drop table %s', found.name);
          end loop;
          delete from ledger.public_cell c using store.publication p
            where p.publication = c.publication and p.published_at is null;
          delete from store.publication where published_at is null;
        end $$""");
  }

  private int begin(Content content) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into store.publication (release_id, area_code, year, state, program_version) values (?, ?, ?, ?, ?) returning publication")) {
      insert.setString(1, content.releaseId());
      insert.setString(2, content.areaCode());
      insert.setInt(3, content.year());
      insert.setString(4, content.state());
      insert.setString(5, content.programVersion());
      try (ResultSet made = insert.executeQuery()) {
        made.next();
        return made.getInt(1);
      }
    }
  }

  /** Tables that a publication fills, as {@code schema.name}. */
  public List<String> tables() {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select relnamespace::regnamespace || '.' || relname from pg_catalog.pg_class where relkind = 'p' and relnamespace in ('store'::regnamespace, 'confidential'::regnamespace) order by 1")) {
      List<String> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(found.getString(1));
      }
      return List.copyOf(tables);
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  /**
   * Copies rows into the publication's part of a table: columns by name, those that the rows lack
   * are null, those that the table lacks are left out.
   */
  public void copy(String table, Dataset<Row> rows) {
    try {
      String name = table.substring(table.indexOf('.') + 1);
      String part = "%s_%d".formatted(name, publication);
      makePart(table, part);
      watching.accept(Moment.COPYING);
      List<String> given = Arrays.asList(rows.columns());
      List<String> columns =
          MartSchema.columns(connection, table).stream().filter(given::contains).toList();
      String list = columns.stream().map(Publishing::quoted).collect(Collectors.joining(", "));
      Dataset<Row> asked =
          rows.select(
              columns.stream()
                  .map(column -> functions.col("`" + column + "`"))
                  .toArray(Column[]::new));
      asked.foreachPartition(
          new CopyPartition(
              database, "copy staging.%s (%s) from stdin".formatted(quoted(part), list)));
      finishPart(table, part);
      filled.put(table, part);
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  private void makePart(String table, String part) throws SQLException {
    asOwner();
    execute(
        "create table staging.%s (like %s including comments including defaults, check (publication = %d))"
            .formatted(quoted(part), table, publication));
    execute(
        "alter table staging.%s alter publication set default %d"
            .formatted(quoted(part), publication));
    execute("grant insert on staging.%s to %s".formatted(quoted(part), MartSchema.LOADER));
  }

  /** Indexes like the table's own, statistics, and closed to everybody who asks it directly. */
  private void finishPart(String table, String part) throws SQLException {
    String staged = "staging." + quoted(part);
    for (String index : indexes(table)) {
      execute(index.formatted(staged));
    }
    copyStatisticsTargets(table, staged);
    execute("analyze " + staged);
    execute("revoke all on %s from %s".formatted(staged, MartSchema.LOADER));
    execute("alter table %s enable row level security".formatted(staged));
    execute("alter table %s force row level security".formatted(staged));
    execute(
        "comment on table %s is 'Phần %d của %s | Part %d of %s'"
            .formatted(staged, publication, table, publication, table));
  }

  private List<String> indexes(String table) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select pg_get_indexdef(indexrelid) from pg_catalog.pg_index where indrelid = '%s'::regclass"
                    .formatted(table))) {
      while (found.next()) {
        var definition = INDEX.matcher(found.getString(1));
        if (definition.matches()) {
          statements.add("create index on %s " + definition.group(2).replace("%", "%%"));
        }
      }
    }
    return statements;
  }

  private void copyStatisticsTargets(String table, String staged) throws SQLException {
    execute(
        """
        do $$
        declare found record;
        begin
          for found in select attname from pg_catalog.pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and attstattarget = 0 loop
            execute format('alter table %s alter column %%I set statistics 0', found.attname);
          end loop;
        end $$"""
            .formatted(table, staged));
  }

  /**
   * Makes this publication what readers see and removes those beyond the last {@code keep}, except
   * where somebody still reads them.
   *
   * @return how many publications are kept
   */
  public int swap(int keep) {
    try {
      watching.accept(Moment.COPIED);
      new Swap(connection, publication, filled, () -> watching.accept(Moment.SWAPPING)).run();
      watching.accept(Moment.SWAPPED);
      return new KeptPublications(connection).keep(keep);
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  /**
   * A public figure of an earlier publication.
   *
   * @param shown whether it was shown rather than withheld
   */
  public record EarlierCell(long value, boolean shown) {}

  /** Public figures of all earlier publications, by publication and cell. */
  public Map<Integer, Map<String, EarlierCell>> earlierCells() {
    Map<Integer, Map<String, EarlierCell>> cells = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select publication, cell, value, shown from ledger.public_cell")) {
      while (found.next()) {
        cells
            .computeIfAbsent(found.getInt(1), ignored -> new TreeMap<>())
            .put(found.getString(2), new EarlierCell(found.getLong(3), found.getBoolean(4)));
      }
      return cells;
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  /** Writes down which public figures this publication shows and withholds. */
  public void remember(Map<String, Long> values, Set<String> hidden) {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into ledger.public_cell values (?, ?, ?, ?)")) {
      for (Map.Entry<String, Long> cell : values.entrySet()) {
        insert.setInt(1, publication);
        insert.setString(2, cell.getKey());
        insert.setLong(3, cell.getValue());
        insert.setBoolean(4, !hidden.contains(cell.getKey()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  private void asOwner() throws SQLException {
    execute("set role " + MartSchema.OWNER);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(String word) {
    return "\"" + word.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }
}
