package giamngheo.warehouse.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Publications that stay. One that is too old goes, with two exceptions: while a transaction runs
 * that began before it was replaced, and while somebody holds its tables; the next publication
 * tries again.
 */
record KeptPublications(Connection connection) {

  int keep(int most) throws SQLException {
    List<Integer> kept = published();
    for (int old : List.copyOf(kept.subList(Math.min(most, kept.size()), kept.size()))) {
      if (!isRead(old) && isDropped(old)) {
        kept.remove(Integer.valueOf(old));
      }
    }
    return kept.size();
  }

  /** Newest first. */
  private List<Integer> published() throws SQLException {
    List<Integer> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select publication from store.publication where published_at is not null order by publication desc")) {
      while (rows.next()) {
        found.add(rows.getInt(1));
      }
    }
    return found;
  }

  private boolean isRead(int publication) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Whoever publishes may see others' transactions, where it is a superuser or may read
      // statistics.
      statement.execute("reset role");
      try (ResultSet found =
          statement.executeQuery(
              "select exists (select from pg_catalog.pg_stat_activity a where a.datname = current_database() and a.pid <> pg_backend_pid() and a.xact_start < (select p.superseded_at from store.publication p where p.publication = %d))"
                  .formatted(publication))) {
        found.next();
        return found.getBoolean(1);
      } finally {
        statement.execute("set role " + MartSchema.OWNER);
      }
    }
  }

  private boolean isDropped(int publication) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '900ms'");
      for (String part : parts(statement, publication)) {
        statement.execute("drop table held." + Publishing.quoted(part));
      }
      statement.execute("delete from store.publication where publication = " + publication);
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      return false;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static List<String> parts(Statement statement, int publication) throws SQLException {
    List<String> parts = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select relname from pg_catalog.pg_class where relnamespace = 'held'::regnamespace and relkind = 'r' and relname like '%%\\_%d'"
                .formatted(publication))) {
      while (rows.next()) {
        parts.add(rows.getString(1));
      }
    }
    return parts;
  }
}
