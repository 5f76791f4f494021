package giamngheo.warehouse.postgres;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Refusal;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * A table or view of a PostgreSQL database as a source of lines.
 *
 * @param url where it is, {@code jdbc:postgresql://host:port/database?user=…}; may hold a password,
 *     so that no message shows it
 * @param name {@code table} or {@code schema.table}, as the database writes it
 */
public record PostgresTable(String url, String name) {
  private static final Pattern SOURCE =
      Pattern.compile(
          "(jdbc:postgresql:[^#\\s]+)#((?:[\\p{L}_][\\p{L}\\p{N}_$]*\\.)?[\\p{L}_][\\p{L}\\p{N}_$]*)");

  /** Says who asks, where the table is not there, or whoever asks may not read it. */
  private static final Set<String> CALLERS_STATES = Set.of("28", "3D", "3F", "42");

  private static final Set<Integer> INEXACT = Set.of(Types.REAL, Types.FLOAT, Types.DOUBLE);

  /** Whether an argument names a table of a database rather than a file. */
  public static boolean isMeant(String argument) {
    return argument.startsWith("jdbc:");
  }

  /**
   * Reads {@code jdbc:postgresql://…#table}.
   *
   * @throws CallerMistake if it is anything else
   */
  public static PostgresTable of(String argument) {
    Matcher source = SOURCE.matcher(argument);
    if (!source.matches()) {
      throw new CallerMistake(
          new Text(
              "Nguồn cơ sở dữ liệu không đúng dạng.\nGhi: jdbc:postgresql://máy:cổng/cơ_sở?user=tên#bảng.",
              "The database source is not well formed.\nWrite: jdbc:postgresql://host:port/database?user=name#table."));
    }
    return new PostgresTable(source.group(1), source.group(2));
  }

  /**
   * Writes the rows as {@code <name>.csv} into a folder, in an order of their own, so that the same
   * rows are the same file.
   *
   * @throws CallerMistake if the database or the table is not there or may not be read
   * @throws SystemFailed if the server does not answer
   */
  public Path copyInto(Path folder) {
    Path file = folder.resolve(name + ".csv");
    try (Connection connection = DriverManager.getConnection(url);
        OutputStream out = Files.newOutputStream(file)) {
      connection.setReadOnly(true);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (" + query(connection) + ") to stdout (format csv, header)", out);
      return file;
    } catch (SQLException e) {
      throw refusal(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All columns, written as files write them. */
  private String query(Connection connection) throws SQLException {
    String table =
        Pattern.compile("\\.")
            .splitAsStream(name)
            .map(PostgresTable::quoted)
            .collect(Collectors.joining("."));
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set datestyle to 'ISO, YMD'");
      try (ResultSet nothing = statement.executeQuery("select * from " + table + " limit 0")) {
        ResultSetMetaData about = nothing.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
          columns.add(written(quoted(about.getColumnName(i)), about.getColumnType(i)));
        }
      }
    }
    String order =
        IntStream.rangeClosed(1, columns.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return "select * from (select "
        + String.join(", ", columns)
        + " from "
        + table
        + ") as written order by "
        + order;
  }

  /** {@code true} instead of {@code t}, no exponents. */
  private static String written(String column, int type) {
    String value = INEXACT.contains(type) ? column + "::numeric" : column;
    return value + "::text collate \"C\" as " + column;
  }

  private static String quoted(String word) {
    return "\"" + word.replace("\"", "\"\"") + "\"";
  }

  private Refusal refusal(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
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
