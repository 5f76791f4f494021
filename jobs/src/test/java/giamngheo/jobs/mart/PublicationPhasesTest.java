package giamngheo.jobs.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.postgres.AreaGrants;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.Publishing;
import giamngheo.warehouse.postgres.Publishing.Moment;
import giamngheo.warehouse.refusal.WarehouseBusy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Publications broken off in every phase, in a database of their own. All figures of a publication
 * are its number: a mixture would show two.
 */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
class PublicationPhasesTest {
  private static final String SEEN =
      "select distinct n from (select value::int as n from mart.form_cell union all"
          + " select deprivations from mart.household_score) x order by 1";

  private static final String KILLS = "giamngheo.kills";

  private MartFixture mart;
  private Database database;
  private Database reader;
  private int last;

  /** The job is cut off: thrown out of the step as an interruption would end it. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @BeforeAll
  void publish() throws Exception {
    mart = MartFixture.standing();
    database = mart.another("phases");
    new AreaGrants(database, mart.settings.seesNames())
        .grant("huyen", "185", "district", mart.folder().resolve("nowhere"));
    reader = new Database(database.url(), "huyen", mart.as("huyen").password());
    publish(1, moment -> {});
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void brokenOffAnywhereReadersHaveTheFormerOrTheNewPublication(Moment moment) throws Exception {
    int before = last;
    assertThrows(
        Killed.class,
        () ->
            publish(
                1,
                reached -> {
                  if (reached == moment) {
                    throw new Killed();
                  }
                }));
    requireOneOf(moment, before);
  }

  /** The server ends the connection, as when it dies or the job is killed. */
  @ParameterizedTest
  @EnumSource(Moment.class)
  void cutOffAnywhereReadersHaveTheFormerOrTheNewPublication(Moment moment) throws Exception {
    int before = last;
    assertThrows(
        RuntimeException.class,
        () ->
            publish(
                1,
                reached -> {
                  if (reached == moment) {
                    endOthers();
                  }
                }));
    requireOneOf(moment, before);
  }

  /**
   * As often as asked for, phase after phase, in both ways and after a moment of its own: {@code
   * mvn -pl jobs -am verify -Dit.test=PublicationPhasesTest -Dgiamngheo.kills=100}.
   */
  @Test
  @EnabledIfSystemProperty(named = KILLS, matches = "\\d+")
  void howeverOftenItIsKilledReadersHaveTheFormerOrTheNewPublication() throws Exception {
    List<Moment> phases = List.copyOf(EnumSet.allOf(Moment.class));
    Random random = new Random(1);
    Map<String, Integer> killed = new TreeMap<>();
    for (int kill = 0; kill < Integer.getInteger(KILLS); kill++) {
      Moment moment = phases.get(kill % phases.size());
      boolean ends = random.nextBoolean();
      int skipped = random.nextInt(3);
      int before = last;
      int[] met = new int[1];
      assertThrows(
          RuntimeException.class,
          () ->
              publish(
                  1,
                  reached -> {
                    if (reached == moment && (met[0]++ == skipped || moment != Moment.COPYING)) {
                      if (ends) {
                        endOthers();
                      }
                      throw new Killed();
                    }
                  }));
      requireOneOf(moment, before);
      killed.merge(moment + (ends ? " by the server" : " in the job"), 1, Integer::sum);
    }
    System.err.println("killed: " + killed);
  }

  /** What is shown is one publication, and the next one clears away what was left. */
  private void requireOneOf(Moment moment, int before) throws SQLException {
    assertEquals(
        List.of(String.valueOf(moment == Moment.SWAPPED ? last : before)), mart.ask(reader, SEEN));
    publish(1, reached -> {});
    assertEquals(List.of(String.valueOf(last)), mart.ask(reader, SEEN));
    assertEquals(
        List.of("0|1"),
        mart.ask(
            database,
            "select (select count(*) from pg_class where relnamespace = 'staging'::regnamespace),"
                + " (select count(*) from store.publication)"));
  }

  private void endOthers() {
    try {
      mart.ask(
          database,
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'phases' and pid"
              + " <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReaderInALongTransactionKeepsItsFiguresAndDelaysNobody() throws Exception {
    try (Connection held = reader.connect()) {
      held.setAutoCommit(false);
      held.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      List<String> before = mart.ask(held, SEEN);
      for (int i = 0; i < 3; i++) {
        publish(1, moment -> {});
      }
      assertEquals(before, mart.ask(held, SEEN));
      assertEquals(List.of(String.valueOf(last)), mart.ask(reader, SEEN));
    }
  }

  @Test
  void whoeverReadsWhilePublicationsPassSeesOneAtATime() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    Set<String> seen = new ConcurrentSkipListSet<>();
    Thread reading =
        new Thread(
            () -> {
              try (Connection connection = reader.connect()) {
                while (!ended.get()) {
                  seen.add(String.join(",", mart.ask(connection, SEEN)));
                }
              } catch (SQLException e) {
                seen.add("failed, " + e.getMessage());
              }
            });
    reading.start();
    for (int i = 0; i < 5; i++) {
      publish(2, moment -> {});
    }
    ended.set(true);
    reading.join();
    assertTrue(seen.stream().noneMatch(numbers -> numbers.contains(",")), seen.toString());
    assertTrue(seen.size() > 1, seen.toString());
  }

  /** Two at once: the one that would not wait has done nothing. */
  @Test
  void aSecondPublicationIsToldThatTheMartIsBusy() throws Exception {
    int before = last;
    List<Integer> codes = new ArrayList<>();
    assertThrows(
        Killed.class,
        () ->
            publish(
                1,
                reached -> {
                  codes.add(
                      assertThrows(WarehouseBusy.class, () -> publish(1, moment -> {})).exitCode());
                  throw new Killed();
                }));
    assertEquals(List.of(4), codes);
    assertEquals(List.of(String.valueOf(before)), mart.ask(reader, SEEN));
  }

  /** What is not shown yet is read by no user, and not by the loader that wrote it. */
  @Test
  void stagingIsReadableByNobody() throws Exception {
    List<String> read = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    publish(
        1,
        reached -> {
          if (reached == Moment.COPIED) {
            readStaging(read, refused);
          }
        });
    assertEquals(List.of(), read);
    assertEquals(3 * 4, refused.size());
  }

  private void readStaging(List<String> read, List<String> refused) {
    try (Connection connection = database.connect()) {
      List<String> parts =
          mart.ask(
              connection,
              "select 'staging.' || quote_ident(relname) from pg_class where relnamespace ="
                  + " 'staging'::regnamespace and relkind = 'r'");
      for (String role :
          List.of("giamngheo_loader", "giamngheo_keeper", "giamngheo_reader", "huyen")) {
        mart.run(connection, "set role " + role);
        for (String part : parts) {
          try {
            read.add(role + " " + mart.ask(connection, "select count(*) from " + part));
          } catch (SQLException e) {
            refused.add(role + " " + part);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theFormerPublicationIsKeptAndShownByName() throws Exception {
    publish(2, moment -> {});
    publish(2, moment -> {});
    try (Connection connection = reader.connect()) {
      mart.run(connection, "set giamngheo.release = 'r" + (last - 1) + "'");
      assertEquals(List.of(String.valueOf(last - 1)), mart.ask(connection, SEEN));
      assertFalse(mart.ask(connection, "select release_id from mart.publication").isEmpty());
    }
  }

  private void publish(int keep, Consumer<Moment> watching) {
    int number = last + 1;
    SparkSession spark = mart.workplace.spark();
    try (Publishing publishing =
        Publishing.begin(
            database,
            new Publishing.Content("r" + number, "185", 2024, "draft", "test"),
            mart.settings.seesNames(),
            MartFixture.DRAFT.terms(),
            watching)) {
      last = number;
      publishing.copy("store.area", areas(spark));
      publishing.copy("store.form_cell", cells(spark, number));
      publishing.copy("store.household_score", scores(spark, number));
      publishing.swap(keep);
    }
  }

  private static Dataset<Row> areas(SparkSession spark) {
    return spark.sql(
        "select '185' area_code, 'Bắc Sơn' area_name, 'district' kind, 'district' area_level, '20'"
            + " parent_code union all select '06325', 'Bắc Sơn', 'town', 'commune', '185'");
  }

  private static Dataset<Row> cells(SparkSession spark, int number) {
    return spark
        .range(0, 50, 1, 2)
        .selectExpr(
            "'draft' release_id",
            "'review-result' form",
            "2024 year",
            "'year' period",
            "'06325' area_code",
            "cast(id as string) row_key",
            "'3' column",
            number + " value");
  }

  private static Dataset<Row> scores(SparkSession spark, int number) {
    return spark
        .range(0, 50, 1, 2)
        .selectExpr(
            "2024 review_year",
            "'vn-2022-2025' standard_id",
            "'06325' area_code",
            "concat('h', id) household_id",
            number + " deprivations");
  }
}
