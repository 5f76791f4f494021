package giamngheo.warehouse.postgres;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Who may read which areas.
 *
 * @param database as its administrator
 * @param seesNames by role, whether it may see names
 */
public record AreaGrants(Database database, Map<String, Boolean> seesNames) {
  private static final Pattern USER = Pattern.compile("[a-z][a-z0-9_]{0,50}");
  private static final Set<String> TAKEN = Set.of("postgres", "public", "none");
  private static final int PASSWORD_BYTES = 18;

  /**
   * What a user may read.
   *
   * @param areas codes of every area, those below the granted ones among them
   * @param named those whose names the user may see
   */
  public record Scope(Set<String> areas, Set<String> named) {}

  static void writeRoles(Connection connection, Map<String, Boolean> seesNames)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role " + MartSchema.OWNER);
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into access.role values (?, ?, ?) on conflict (role_name) do update set sees_names = excluded.sees_names")) {
      for (Map.Entry<String, Boolean> role : seesNames.entrySet()) {
        insert.setString(1, role.getKey());
        insert.setString(2, role.getKey().equals("ministry") ? "nation" : role.getKey());
        insert.setBoolean(3, role.getValue());
        insert.execute();
      }
    }
  }

  /**
   * Lets a user read an area and all areas below it. A user who is not known yet is made, with a
   * random password in a file that only its owner may read.
   *
   * @param passwords folder of that file
   * @return the file, if the user is new
   * @throws CallerMistake if the name cannot be a user's
   */
  public Optional<Path> grant(String user, String areaCode, String role, Path passwords) {
    requireUser(user);
    requireRole(role);
    try {
      MartSchema.migrate(database);
      try (Connection connection = database.connect()) {
        Optional<Path> made =
            exists(connection, user)
                ? Optional.empty()
                : Optional.of(make(connection, user, passwords));
        try (Statement statement = connection.createStatement()) {
          statement.execute("grant giamngheo_%s to %s".formatted(role, Publishing.quoted(user)));
        }
        writeRoles(connection, seesNames);
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into access.area_grant (user_name, area_code, role_name) values (?, ?, ?) on conflict (user_name, area_code) do update set role_name = excluded.role_name, granted_at = clock_timestamp(), granted_by = session_user")) {
          insert.setString(1, user);
          insert.setString(2, areaCode);
          insert.setString(3, role);
          insert.execute();
        }
        rebuild(connection);
        return made;
      }
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  /**
   * Takes an area from a user; whether it was granted.
   *
   * @throws CallerMistake if nothing was ever granted to the user
   */
  public boolean revoke(String user, String areaCode) {
    requireUser(user);
    try (Connection connection = connected()) {
      connection.setAutoCommit(false);
      int gone;
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from access.area_grant where user_name = ? and area_code = ?")) {
        delete.setString(1, user);
        delete.setString(2, areaCode);
        gone = delete.executeUpdate();
      }
      rebuild(connection);
      return gone > 0;
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  /** What a user may read; nothing for one without a grant. */
  public Scope scope(String user) {
    requireUser(user);
    Set<String> areas = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    try (Connection connection = connected();
        PreparedStatement select =
            connection.prepareStatement(
                "select area_code, sees_names from access.reach where user_name = ?")) {
      select.setString(1, user);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          areas.add(found.getString(1));
          if (found.getBoolean(2)) {
            named.add(found.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw database.refusal(e);
    }
    return new Scope(areas, named);
  }

  private Connection connected() throws SQLException {
    Connection connection = database.connect();
    if (!MartSchema.isThere(connection)) {
      connection.close();
      throw new CallerMistake(
          new Text(
              "Cơ sở dữ liệu này chưa có kho số liệu nào.\nChạy trước: ./giamngheo publish",
              "There is no mart in this database yet.\nRun first: ./giamngheo publish"));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role " + MartSchema.OWNER);
    }
    return connection;
  }

  private static void rebuild(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Reach.rebuild(statement);
    }
    connection.commit();
  }

  private static boolean exists(Connection connection, String user) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from pg_catalog.pg_roles where rolname = ?")) {
      select.setString(1, user);
      try (ResultSet found = select.executeQuery()) {
        return found.next();
      }
    }
  }

  private Path make(Connection connection, String user, Path passwords) throws SQLException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Path file = passwords.resolve(user + ".pgpass");
    try {
      Files.createDirectories(passwords);
      PrivateFile.write(file, "*:*:*:%s:%s%n".formatted(user, password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create role %s login".formatted(Publishing.quoted(user)));
      statement.execute("alter role %s set search_path = mart".formatted(Publishing.quoted(user)));
      // The server is given what it keeps, never the password itself.
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(user, password.toCharArray(), "scram-sha-256");
    }
    connection.commit();
    connection.setAutoCommit(true);
    return file;
  }

  private void requireRole(String role) {
    if (!seesNames.containsKey(role)) {
      throw new CallerMistake(
          new Text(
              "Không có vai trò “%s”. Có: %s."
                  .formatted(role, String.join(", ", new TreeSet<>(seesNames.keySet()))),
              "There is no role “%s”. Known: %s."
                  .formatted(role, String.join(", ", new TreeSet<>(seesNames.keySet())))));
    }
  }

  private static void requireUser(String user) {
    if (!USER.matcher(user).matches()
        || TAKEN.contains(user)
        || user.startsWith("pg_")
        || user.startsWith("giamngheo_")) {
      throw new CallerMistake(
          new Text(
              "Tên người dùng không dùng được: chữ thường không dấu, số và _, bắt đầu bằng chữ; không bắt đầu bằng pg_ hay giamngheo_.",
              "The name cannot be a user's: lower-case letters, digits and _, beginning with a letter; not pg_ or giamngheo_."));
    }
  }
}
