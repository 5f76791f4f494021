package giamngheo.jobs.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.postgres.Database;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.postgresql.PGConnection;

/** Users of every role, connected as themselves, try to read and write what is not theirs. */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
class RowSecurityTest {
  private static final String OUR_SCHEMAS =
      "('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger')";

  /** Everything in the database that breaks a rule; empty is right. */
  private static String breaches() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("giamngheo.home"), "jobs/src/test/resources/mart/breaches.sql"));
  }

  private MartFixture mart;
  private int attempts;

  @BeforeAll
  void publish() {
    mart = MartFixture.standing();
  }

  @Test
  void everyTableIsClosedCommentedAndOwned() throws Exception {
    assertEquals(List.of(), mart.ask(mart.database, breaches()));
  }

  /** The net itself: a table that somebody adds without a policy is found. */
  @Test
  void aNewTableWithoutPolicyCommentOrOwnerIsFound() throws Exception {
    try (Connection connection = mart.database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create table store.forgotten (area_code text)");
      List<String> found = mart.ask(connection, breaches());
      connection.rollback();
      for (String kind : List.of("no row security", "no policy", "no comment", "owner postgres")) {
        assertTrue(found.stream().anyMatch(line -> line.startsWith(kind)), kind + ": " + found);
      }
    }
  }

  /** The net itself: what lies where no policy reaches. */
  @Test
  void whatLiesBesideTheKnownTablesIsFound() throws Exception {
    try (Connection connection = mart.database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "create schema stray; create table public.stray (a int); create materialized view"
              + " store.copied as select area_code from store.area");
      List<String> found = mart.ask(connection, breaches());
      connection.rollback();
      for (String kind :
          List.of("schema nobody knows", "in public", "without row security by its kind")) {
        assertTrue(found.stream().anyMatch(line -> line.startsWith(kind)), kind + ": " + found);
      }
    }
  }

  @Test
  void nobodySeesARowOutsideTheirAreaByAnyTableOrView() throws Exception {
    attempts = 0;
    List<String> seen = new ArrayList<>();
    for (String user : MartFixture.USERS.keySet()) {
      try (Connection connection = mart.as(user).connect()) {
        List<String> own = mart.ask(connection, "select area_code from access.reach");
        for (String relation : relationsWithAreas(connection)) {
          seen.addAll(outside(connection, user, relation, own));
        }
        assertFalse(
            mart.ask(connection, "select 1 from mart.household_score limit 1").isEmpty(),
            user + " sees what is its own");
      }
    }
    print("rows outside one's area", seen);
  }

  /** All that one may name: our schemas, whether one may use them or not. */
  private List<String> relationsWithAreas(Connection connection) throws SQLException {
    return mart.ask(
        connection,
        "select distinct n.nspname || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'area_code' where n.nspname in "
            + OUR_SCHEMAS
            + " and c.relkind in ('r', 'p', 'v') and c.relname not in ('area', 'public_figure', 'release', 'publication') and c.relname !~ '^(area|public_figure|release)_\\d' order by 1");
  }

  private List<String> outside(
      Connection connection, String user, String relation, List<String> own) throws SQLException {
    String foreign =
        " where area_code is null or area_code not in (select r.area_code from access.reach r where r.user_name = '%s')"
            .formatted(user);
    List<String> seen = new ArrayList<>();
    for (String attempt :
        List.of(
            "select count(*) from %s" + foreign,
            "select count(*) from %s t" + foreign + " or length(t::text) < 0",
            "select count(*) from (select area_code, count(*) from %s group by 1) x" + foreign,
            "select count(*) from (select 1 from %s"
                + foreign
                + " and 1 / (length(area_code) - length(area_code) + 1) = 1) x",
            // Words of an error would tell the value that caused it.
            "select count(*) from %s" + foreign + " and ('x' || area_code)::int > 0",
            "select count(*) from %s where ('x' || area_code)::int > 0 and false")) {
      String count = first(connection, attempt.formatted(relation));
      if ((!count.equals("0") && !count.startsWith("refused"))
          || !within(own, count.replaceFirst("^refused", ""))) {
        seen.add(user + " " + relation + " " + count);
      }
    }
    if (!copied(connection, relation).stream().allMatch(area -> within(own, area))) {
      seen.add(user + " copies " + relation);
    }
    return seen;
  }

  /** Whether a text names no commune of the fixture outside of one's own. */
  private static boolean within(List<String> own, String text) {
    return List.of("06325", "06328", "06337", "06343", "06364", "06376").stream()
        .allMatch(area -> own.contains(area) || !text.contains(area));
  }

  private List<String> copied(Connection connection, String relation) {
    List<String> areas = new ArrayList<>();
    for (String attempt :
        List.of(
            "copy (select distinct area_code from %s) to stdout",
            "copy %s (area_code) to stdout")) {
      attempts++;
      StringWriter out = new StringWriter();
      try {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(attempt.formatted(relation), out);
        areas.addAll(out.toString().lines().distinct().toList());
      } catch (SQLException | IOException e) {
        areas.add(String.valueOf(e.getMessage()));
      }
    }
    return areas;
  }

  @Test
  void nobodyWritesAnywhere() throws Exception {
    attempts = 0;
    List<String> done = new ArrayList<>();
    for (String user : MartFixture.USERS.keySet()) {
      try (Connection connection = mart.as(user).connect()) {
        for (String relation :
            mart.ask(
                connection,
                "select n.nspname || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in "
                    + OUR_SCHEMAS
                    + " and c.relkind in ('r', 'p', 'v') order by 1")) {
          for (String attempt :
              List.of(
                  "insert into %s default values",
                  "delete from %s",
                  "truncate %s",
                  "alter table %s disable row level security",
                  "create policy mine on %s using (true)")) {
            refusedOrNamed(connection, attempt.formatted(relation), user, done);
          }
        }
        for (String attempt : OTHER_WAYS) {
          refusedOrNamed(connection, attempt, user, done);
        }
      }
    }
    print("writes and other ways in", done);
  }

  private static final List<String> OTHER_WAYS =
      List.of(
          "set role giamngheo_owner",
          "set role giamngheo_loader",
          "set role giamngheo_keeper",
          "set role postgres",
          "set session authorization postgres",
          "create table mart.mine (a int)",
          "create table public.mine (a int)",
          "create temp table mine (a int)",
          "create schema mine",
          "create function mart.mine() returns int language sql as 'select 1'",
          "create role mine superuser",
          "alter role current_user bypassrls",
          "grant giamngheo_province to current_user",
          "copy mart.household_score to '/tmp/stolen'",
          "copy (select 1) to program 'id'",
          "copy store.household_score from '/etc/passwd'",
          "select pg_read_file('/etc/passwd')",
          "select pg_ls_dir('.')",
          "select lo_create(0)",
          "select lo_import('/etc/passwd')",
          "select nextval('store.publication_publication_seq')",
          "select * from pg_authid",
          "select * from pg_statistic",
          "select * from ledger.public_cell",
          "select * from confidential.person",
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()",
          "select pg_reload_conf()",
          "select set_config('session_authorization', 'postgres', false)",
          "select * from pg_hba_file_rules",
          "select pg_current_logfile()",
          "select * from pg_get_wal_summaries()",
          "select dblink('x', 'y')",
          "create extension dblink",
          "create language plpython3u",
          "notify x; listen x; select pg_switch_wal()",
          "alter function mart.persons(int, text, text) security invoker",
          "set row_security = off; select count(*) from store.household_score");

  private void refusedOrNamed(Connection connection, String sql, String user, List<String> done)
      throws SQLException {
    attempts++;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      done.add(user + ": " + sql);
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("06328") && !user.equals("xa_khac")) {
        done.add(user + " is told a value by: " + sql);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void namesAreForThoseWhoMayAndEveryLookIsLogged() throws Exception {
    Map<String, Boolean> sees =
        Map.of(
            "xa_khac",
            true,
            "huyen",
            true,
            "tinh",
            true,
            "bo",
            false,
            "phan_tich",
            false,
            "xa_bac_son",
            false);
    for (Map.Entry<String, Boolean> user : sees.entrySet()) {
      Database who = mart.as(user.getKey());
      boolean found =
          !mart.ask(
                  who,
                  "select full_name from mart.persons(2023, '06328') where full_name is not null")
              .isEmpty();
      assertEquals(user.getValue(), found, user.getKey());
      assertTrue(
          mart.log().contains(user.getKey() + " asked for persons of area 06328 in 2023"),
          user.getKey());
    }
  }

  @Test
  void aLookThatIsRolledBackIsLoggedTooAndTheLogHoldsNoValue() throws Exception {
    String name;
    try (Connection connection = mart.as("huyen").connect()) {
      connection.setAutoCommit(false);
      name =
          mart.ask(
                  connection,
                  "select full_name from mart.persons(2022, '06337') where length(full_name) > 6")
              .get(0);
      connection.rollback();
    }
    assertTrue(mart.log().contains("huyen asked for persons of area 06337 in 2022: allowed"));
    assertFalse(mart.log().contains(name));
    try (Connection connection = mart.as("huyen").connect()) {
      assertThrows(
          SQLException.class,
          () -> mart.ask(connection, "select full_name::int from mart.persons(2022, '06337')"));
    }
    assertFalse(mart.log().contains(name), "nor after an error");
  }

  /** What the planner gathered about households would show in its estimates. */
  @Test
  void estimatesAndStatisticsTellNothingOfHouseholds() throws Exception {
    try (Connection connection = mart.as("xa_bac_son").connect()) {
      assertEquals(
          List.of(),
          mart.ask(
              connection,
              "select schemaname || '.' || tablename || '.' || attname from pg_stats where schemaname in "
                  + OUR_SCHEMAS
                  + " and tablename !~ '^(area|release|standard|indicator|class|review_year|public_figure|publication)'"));
    }
    assertEquals(
        List.of(),
        mart.ask(
            mart.database,
            "select distinct attname from pg_stats where tablename ~ '^(household_score|transition|person)_' and attname not in ('publication', 'review_year', 'standard_id', 'area_code', 'list', 'from_year') or tablename ~ '^(indicator_value|form_cell|population)_' and attname in ('numerator', 'denominator', 'value', 'persons', 'households')"));
  }

  private String first(Connection connection, String sql) {
    attempts++;
    try {
      return mart.ask(connection, sql).get(0);
    } catch (SQLException e) {
      return "refused " + e.getMessage();
    }
  }

  private void print(String what, List<String> found) {
    System.err.printf("%s: %d attempts, %d succeeded%n", what, attempts, found.size());
    assertTrue(attempts > 100, "attempts were made: " + attempts);
    assertEquals(List.of(), found);
  }
}
