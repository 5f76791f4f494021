package giamngheo.warehouse.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Erases persons from every publication that the mart keeps. Tables are written anew afterwards, so
 * that no former row stays in a file of the server.
 *
 * @param database as whoever publishes
 */
public record MartErasure(Database database) {
  private static final String NAMES = "person";

  /**
   * Who is erased.
   *
   * @param code what stands instead
   * @param member number of the person; null for the whole household
   */
  public record Person(String householdId, String code, Integer member) {}

  /** Erases them; how many rows changed. */
  public long erase(List<Person> persons) {
    try (Connection connection = database.connect()) {
      if (!MartSchema.isThere(connection)) {
        return 0;
      }
      List<String> parts = parts(connection);
      long changed = 0;
      for (String part : parts) {
        changed += erase(connection, part, persons);
      }
      clean(connection, parts);
      return changed;
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  /** Parts of publications in which households are named; what an interrupted one left as well. */
  private static List<String> parts(Connection connection) throws SQLException {
    List<String> parts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select c.oid::regclass::text from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'household_id' where c.relkind = 'r' and c.relnamespace in ('held'::regnamespace, 'staging'::regnamespace) order by 1")) {
      while (found.next()) {
        parts.add(found.getString(1));
      }
    }
    return parts;
  }

  /** Row security is lifted for the owner within the transaction, and stands again after it. */
  private static long erase(Connection connection, String part, List<Person> persons)
      throws SQLException {
    boolean names = part.matches(".*\\b" + NAMES + "_\\d+.*");
    long changed = 0;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local role " + MartSchema.OWNER);
      statement.execute("alter table %s no force row level security".formatted(part));
      if (names) {
        changed += update(connection, NAMED.formatted(part), persons, true);
      }
      changed += update(connection, CODED.formatted(part), persons, false);
      statement.execute("alter table %s force row level security".formatted(part));
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
    return changed;
  }

  /** The person, and the head's line of the household where that is the same person. */
  private static final String NAMED =
      """
      update %1$s t set full_name = who.code
      from (select ?::text as household_id, ?::text as code, ?::int as member) as who
      where t.household_id = who.household_id and t.full_name is not null
        and (who.member is null or t.full_name in (
          select p.full_name from %1$s p
          where p.household_id = who.household_id and p.member_no = who.member
            and p.review_year = (select max(l.review_year) from %1$s l
              where l.household_id = who.household_id and l.member_no = who.member)))""";

  private static final String CODED =
      """
      update %s t set household_id = who.code
      from (select ?::text as household_id, ?::text as code, ?::int as member) as who
      where t.household_id = who.household_id and who.member is null""";

  private static long update(
      Connection connection, String sql, List<Person> persons, boolean singleToo)
      throws SQLException {
    long changed = 0;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Person person : persons) {
        if (person.member() != null && !singleToo) {
          continue;
        }
        update.setString(1, person.householdId());
        update.setString(2, person.code());
        if (person.member() == null) {
          update.setNull(3, Types.INTEGER);
        } else {
          update.setInt(3, person.member());
        }
        changed += update.executeUpdate();
      }
    }
    return changed;
  }

  /** Former rows go from the tables, and from the server's log of changes where it may be told. */
  private static void clean(Connection connection, List<String> parts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role " + MartSchema.OWNER);
      for (String part : parts) {
        statement.execute("vacuum (full, analyze) " + part);
      }
      statement.execute("reset role");
      if (isSuperuser(statement)) {
        statement.execute("select pg_switch_wal()");
        statement.execute("checkpoint");
      }
    }
  }

  private static boolean isSuperuser(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select rolsuper from pg_catalog.pg_roles where rolname = current_user")) {
      return found.next() && found.getBoolean(1);
    }
  }
}
