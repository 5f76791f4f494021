package giamngheo.warehouse.postgres;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Refusal;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A database and who connects to it.
 *
 * @param url where it is; never holds a password
 * @param user who connects; empty for the one of the URL
 * @param password its password; empty where the driver finds it (PGPASSFILE)
 */
public record Database(String url, String user, String password) implements Serializable {
  private static final Set<String> CALLERS_STATES = Set.of("28", "3D", "42");

  /** What a person may have written as one, whatever the driver makes of it. */
  private static final Pattern PASSWORD =
      Pattern.compile("(?is)://[^?]*@|[?&][^=&]*(?:pass(?:word|wd)|pwd)[^=&]*=");

  /**
   * A database that the caller names; the password comes from PGPASSWORD or PGPASSFILE.
   *
   * @throws CallerMistake if the address holds a password, or is none of PostgreSQL
   */
  public static Database at(String url, Map<String, String> environment) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CallerMistake(
          new Text(
              "Địa chỉ cơ sở dữ liệu không đúng dạng.\n"
                  + "Ghi: jdbc:postgresql://máy:cổng/cơ_sở?user=tên",
              "The address of the database is not well formed.\nWrite:"
                  + " jdbc:postgresql://host:port/database?user=name"));
    }
    if (holdsPassword(url)) {
      throw new CallerMistake(
          new Text(
              "Địa chỉ không được chứa mật khẩu: người khác trên máy đọc được dòng lệnh.\n"
                  + "Đặt mật khẩu trong tệp nêu ở PGPASSFILE hoặc biến môi trường PGPASSWORD.",
              "The address must not hold a password: others on the machine can read command"
                  + " lines.\nPut it into the file that PGPASSFILE names, or into PGPASSWORD."));
    }
    return new Database(url, "", environment.getOrDefault("PGPASSWORD", ""));
  }

  private static boolean holdsPassword(String url) {
    if (PASSWORD.matcher(url).find()) {
      return true;
    }
    try {
      return PASSWORD.matcher(URLDecoder.decode(url, StandardCharsets.UTF_8)).find();
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** The same database for another user. */
  public Database as(String otherUser, String otherPassword) {
    return new Database(url, otherUser, otherPassword);
  }

  /** Opens a connection. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "giamngheo");
    Patience.set(properties);
    return DriverManager.getConnection(url, properties);
  }

  /** What is said when the database does not do its part; never a value of a row. */
  public Refusal refusal(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("08")) {
      return new SystemFailed(
          new Text(
              "Cơ sở dữ liệu %s không trả lời hoặc ngắt kết nối (mã %s).\nBản đã công bố trước đó vẫn nguyên. Kiểm tra máy, cổng và mạng rồi chạy lại; chờ lâu hơn: thêm socketTimeout=GIÂY vào địa chỉ."
                  .formatted(place(), state),
              "The database %s does not answer, or hung up (code %s).\nWhat was published before is untouched. Check host, port and network, then run again; to wait longer add socketTimeout=SECONDS to the address."
                  .formatted(place(), state)),
          failure);
    }
    boolean callers = state.length() == 5 && CALLERS_STATES.contains(state.substring(0, 2));
    Text text =
        new Text(
            "Cơ sở dữ liệu %s không thực hiện được (mã %s).\nBản đã công bố trước đó vẫn nguyên. Kiểm tra địa chỉ, người dùng, mật khẩu (PGPASSFILE, PGPASSWORD) và quyền, rồi chạy lại."
                .formatted(place(), state),
            "The database %s did not do its part (code %s).\nWhat was published before is untouched. Check address, user, password (PGPASSFILE, PGPASSWORD) and rights, then run again."
                .formatted(place(), state));
    return callers ? new CallerMistake(text, failure) : new SystemFailed(text, failure);
  }

  /** Server and name without options. */
  public String place() {
    return url.replaceFirst("^jdbc:postgresql:", "").replaceFirst("[?].*$", "");
  }

  @Override
  public String toString() {
    return place();
  }
}
