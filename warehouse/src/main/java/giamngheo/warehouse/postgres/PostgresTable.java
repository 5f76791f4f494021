package giamngheo.warehouse.postgres;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.CsvDialect;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Refusal;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table, a view or the answer to a query of a PostgreSQL database as a source of lines.
 *
 * @param url where it is, {@code jdbc:postgresql://host:port/database?user=…}; may hold a password,
 *     so that no message shows it
 * @param name {@code table} or {@code schema.table}, as the database writes it; {@code query} for a
 *     query
 * @param rows SQL of what the rows are taken from
 */
public record PostgresTable(String url, String name, String rows) {
  private static final Pattern SOURCE = Pattern.compile("(?s)(jdbc:postgresql:[^#\\s]+)#(.+)");

  private static final Pattern MEANT =
      Pattern.compile("(?i)\\s*(?:jdbc\\s*:|postgres(?:ql)?\\s*:)");

  private static final Pattern TABLE =
      Pattern.compile("(?:[\\p{L}_][\\p{L}\\p{N}_$]*\\.)?[\\p{L}_][\\p{L}\\p{N}_$]*");

  private static final Pattern QUERY = Pattern.compile("(?is)\\s*(?:select|with|values)\\b.*");

  /** A table of more rows is read in spans. */
  private static final long MANY_ROWS = 1_000_000;

  /** Says who asks, where the table is not there, or whoever asks may not read it. */
  private static final Set<String> CALLERS_STATES = Set.of("28", "3D", "3F", "42");

  private static final Set<Integer> INEXACT = Set.of(Types.REAL, Types.FLOAT, Types.DOUBLE);

  private static final Set<Integer> EXACT =
      Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL);

  /** Whether an argument names a table of a database rather than a file, well or not. */
  public static boolean isMeant(String argument) {
    return MEANT.matcher(argument).lookingAt();
  }

  /**
   * Reads {@code jdbc:postgresql://…#table} or {@code jdbc:postgresql://…#select …}.
   *
   * @throws CallerMistake if it is anything else
   */
  public static PostgresTable of(String argument) {
    Matcher source = SOURCE.matcher(argument);
    if (source.matches() && TABLE.matcher(source.group(2)).matches()) {
      return new PostgresTable(source.group(1), source.group(2), table(source.group(2)));
    }
    if (source.matches() && QUERY.matcher(source.group(2)).matches()) {
      // On a line of its own: the query may end in a remark.
      String query = source.group(2).strip().replaceFirst(";$", "");
      return new PostgresTable(source.group(1), "query", "(" + query + "\n) as asked");
    }
    throw new CallerMistake(
        new Text(
            "Nguồn cơ sở dữ liệu không đúng dạng.\n"
                + "Ghi: jdbc:postgresql://máy:cổng/cơ_sở?user=tên#bảng, hoặc …#select …",
            "The database source is not well formed.\n"
                + "Write: jdbc:postgresql://host:port/database?user=name#table, or …#select …"));
  }

  /**
   * Writes the rows as {@code <name>.csv} into a folder, in an order of their own, so that the same
   * rows are the same file.
   *
   * @throws CallerMistake if the database or the table is not there or may not be read
   * @throws SystemFailed if the server does not answer
   */
  public Path copyInto(Path folder) {
    return copyInto(folder, MANY_ROWS, ParallelReading.readers());
  }

  /**
   * The same; a table of more rows than {@code many} is read in so many spans, several at a time.
   */
  Path copyInto(Path folder, long many, int spans) {
    Path file = folder.resolve(name + ".csv");
    try (Connection connection = open();
        OutputStream out = Files.newOutputStream(file)) {
      List<WrittenColumn> columns = columns(connection);
      SortedRows sorted =
          new SortedRows(
              rows,
              columns.stream().map(WrittenColumn::sql).toList(),
              columns.stream().map(WrittenColumn::value).toList());
      out.write(kinds(columns).getBytes(StandardCharsets.UTF_8));
      long known = isStored(connection) ? count(connection) : 0;
      if (known > many) {
        new ParallelReading(this::open, sorted, folder).copy(connection, known, spans, out);
      } else {
        sorted.copy(connection, SortedRows.Span.WHOLE, true, out);
      }
      return file;
    } catch (SQLException e) {
      throw refusal(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(url, Patience.set(new Properties()));
    try (Statement statement = connection.createStatement()) {
      statement.execute("set datestyle to 'ISO, YMD'");
      statement.execute("set timezone to 'Asia/Ho_Chi_Minh'");
      statement.execute("set standard_conforming_strings to on");
      connection.setReadOnly(true);
      // One look at the rows: their columns and their values are of one moment.
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether rows lie in the database: views and queries would be computed once for every span. */
  private boolean isStored(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select relkind in ('r', 'p', 'm') from pg_class where oid = to_regclass(?)")) {
      statement.setString(1, rows.startsWith("(") ? "" : rows);
      try (ResultSet kind = statement.executeQuery()) {
        return kind.next() && kind.getBoolean(1);
      }
    }
  }

  private long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from " + rows)) {
      count.next();
      return count.getLong(1);
    }
  }

  /**
   * A column of the table.
   *
   * @param sql its name
   * @param value SQL of its value as files write it
   * @param isNumber whether its values are numbers, whatever the layout's notation
   */
  private record WrittenColumn(String sql, String value, boolean isNumber) {}

  private List<WrittenColumn> columns(Connection connection) throws SQLException {
    List<WrittenColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet nothing = statement.executeQuery("select * from " + rows + " limit 0")) {
      ResultSetMetaData about = nothing.getMetaData();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        String sql = quoted(about.getColumnName(i));
        int type = about.getColumnType(i);
        columns.add(
            new WrittenColumn(
                sql, written(sql, type), INEXACT.contains(type) || EXACT.contains(type)));
      }
    }
    return columns;
  }

  private static String table(String name) {
    return Pattern.compile("\\.")
        .splitAsStream(name)
        .map(PostgresTable::quoted)
        .collect(Collectors.joining("."));
  }

  private static String kinds(List<WrittenColumn> columns) {
    return columns.stream()
        .map(column -> column.isNumber() ? CellKind.NUMBER : CellKind.TEXT)
        .map(CellKind::name)
        .collect(Collectors.joining(" ", CsvDialect.KINDS, "\n"));
  }

  /** {@code true} instead of {@code t}, no exponents, several values joined by semicolons. */
  private static String written(String column, int type) {
    if (type == Types.ARRAY) {
      return "array_to_string(" + column + ", ';')";
    }
    return (INEXACT.contains(type) ? column + "::numeric" : column) + "::text";
  }

  private static String quoted(String word) {
    return "\"" + word.replace("\"", "\"\"") + "\"";
  }

  private Refusal refusal(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("08")) {
      return new SystemFailed(
          new Text(
              "Máy chủ cơ sở dữ liệu không trả lời hoặc ngắt kết nối khi đọc bảng %s (mã %s).\nKiểm tra máy, cổng và mạng rồi chạy lại; chờ lâu hơn: thêm socketTimeout=GIÂY vào địa chỉ. Chưa có gì được nạp."
                  .formatted(name, state),
              "The database server does not answer, or hung up while table %s was read (code %s).\nCheck host, port and network, then run again; to wait longer add socketTimeout=SECONDS to the address. Nothing was loaded."
                  .formatted(name, state)),
          failure);
    }
    Text text =
        new Text(
            "Không đọc được bảng %s của cơ sở dữ liệu (mã %s).\nKiểm tra địa chỉ, tên người dùng, mật khẩu (PGPASSFILE hoặc ?password=) và tên bảng; chưa có gì được nạp."
                .formatted(name, state),
            "Table %s of the database cannot be read (code %s).\nCheck address, user, password (PGPASSFILE or ?password=) and the table's name; nothing was loaded."
                .formatted(name, state));
    boolean callers = state.length() == 5 && CALLERS_STATES.contains(state.substring(0, 2));
    return callers ? new CallerMistake(text, failure) : new SystemFailed(text, failure);
  }
}
