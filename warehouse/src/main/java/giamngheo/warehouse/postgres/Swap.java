package giamngheo.warehouse.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * The one transaction that shows a publication. Parts are attached without a lock that readers
 * notice: their rows carry a publication that no view shows before the last statement.
 *
 * @param parts table, and the part of it in {@code staging}
 * @param before called inside of the transaction, before it is committed
 */
record Swap(Connection connection, int publication, Map<String, String> parts, Runnable before) {
  private static final int MOST_TRIES = 60;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  void run() throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        connection.setAutoCommit(false);
        attempt();
        connection.commit();
        return;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } catch (SQLException e) {
        connection.rollback();
        if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || tries >= MOST_TRIES) {
          throw e;
        }
        Pause.of(PAUSE);
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private void attempt() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '900ms'");
      for (Map.Entry<String, String> part : parts.entrySet()) {
        String name = Publishing.quoted(part.getValue());
        statement.execute("alter table staging.%s set schema held".formatted(name));
        statement.execute(
            "alter table %s attach partition held.%s for values in (%d)"
                .formatted(part.getKey(), name, publication));
      }
      statement.execute(
          "update store.publication set superseded_at = clock_timestamp() where publication = (select publication from store.current_publication)");
      statement.execute(
          "update store.publication set published_at = clock_timestamp() where publication = "
              + publication);
      statement.execute(
          "insert into store.current_publication (publication) values (%d) on conflict (only_row) do update set publication = excluded.publication"
              .formatted(publication));
      Reach.rebuild(statement);
      before.run();
    }
  }
}
