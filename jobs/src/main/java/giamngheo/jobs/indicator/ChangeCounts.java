package giamngheo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import giamngheo.warehouse.account.ListAccount.Step;
import giamngheo.warehouse.account.PanelAccount.Panel;
import giamngheo.warehouse.account.PanelAccount.State;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.MeasurePlan;
import giamngheo.warehouse.measure.Profile;
import giamngheo.warehouse.measure.Subjects;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Movements and pairs of states of the households of one standard, counted by commune: what the
 * exact accounts of changes are made of.
 *
 * @param steps movements by commune, year and list; a commune whose opening list is not known has
 *     none
 * @param panels pairs of states by commune and later year
 * @param openings last year's lists as they were published; empty where they are as the data have
 *     them
 */
record ChangeCounts(
    Map<Key, List<Step>> steps, Map<Key, List<Panel>> panels, Map<Key, Opening> openings) {

  /**
   * A list as last year published it.
   *
   * @param persons at last year's size
   */
  record Opening(long households, long persons) {}

  /**
   * Which households.
   *
   * @param list the list, empty for panels
   */
  record Key(int year, String areaCode, String list) {}

  /**
   * Counts in two passes, one over movements and one over the scores of consecutive years.
   *
   * @param classed scored households, all standards
   * @param transitions movements of lists, all standards
   * @param restated the same from last year's lists as the data have them
   * @param notReviewed listed households without a line: review_year, area_code, household_id
   */
  static ChangeCounts of(
      Dataset<Row> classed,
      Dataset<Row> transitions,
      Dataset<Row> restated,
      Dataset<Row> notReviewed,
      PovertyStandard standard) {
    Dataset<Row> own = classed.filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()));
    return new ChangeCounts(
        steps(
            own,
            restated.filter(col(TransitionTable.STANDARD_ID).equalTo(standard.id())),
            notReviewed),
        panels(own, standard),
        transitions == restated
            ? Map.of()
            : openings(
                transitions.filter(col(TransitionTable.STANDARD_ID).equalTo(standard.id()))));
  }

  private static Map<Key, Opening> openings(Dataset<Row> transitions) {
    Map<Key, Opening> openings = new HashMap<>();
    transitions
        .filter(col(TransitionTable.LISTED_FROM))
        .groupBy(TransitionTable.REVIEW_YEAR, TransitionTable.AREA_CODE, TransitionTable.LIST)
        .agg(count(lit(1)), coalesce(sum(TransitionTable.PERSONS_FROM), lit(0L)))
        .collectAsList()
        .forEach(
            row ->
                openings.put(
                    new Key(row.getInt(0), row.getString(1), row.getString(2)),
                    new Opening(row.getLong(3), row.getLong(4))));
    return openings;
  }

  private static Map<Key, List<Step>> steps(
      Dataset<Row> own, Dataset<Row> transitions, Dataset<Row> notReviewed) {
    Dataset<Row> reviewed =
        own.select(
                col(HouseholdTable.REVIEW_YEAR),
                col(HouseholdTable.HOUSEHOLD_ID),
                lit(true).as("reviewed"))
            .distinct();
    String[] keys = {
      HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID
    };
    Dataset<Row> absent = notReviewed.select(keys[0], keys[1], keys[2]).distinct();
    String movement =
        "case when movement <> 'other_out' then movement"
            + " when reviewed then 'reviewed_elsewhere'"
            + " when absent then 'not_reviewed' else 'exit_line' end";
    List<Row> rows =
        transitions
            .join(
                reviewed,
                new String[] {HouseholdTable.REVIEW_YEAR, HouseholdTable.HOUSEHOLD_ID},
                "left")
            .join(absent.withColumn("absent", lit(true)), keys, "left")
            .withColumn("step", expr(movement))
            .groupBy(
                col(TransitionTable.REVIEW_YEAR),
                col(TransitionTable.AREA_CODE),
                col(TransitionTable.LIST),
                col("step"))
            .agg(
                count(lit(1)),
                coalesce(sum(TransitionTable.PERSONS_FROM), lit(0L)),
                coalesce(sum(TransitionTable.PERSONS_TO), lit(0L)))
            .collectAsList();
    Map<Key, List<Step>> steps = new HashMap<>();
    for (Row row : rows) {
      if (!row.isNullAt(3)) {
        steps
            .computeIfAbsent(
                new Key(row.getInt(0), row.getString(1), row.getString(2)),
                ignored -> new ArrayList<>())
            .add(new Step(row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6)));
      }
    }
    return steps;
  }

  private static final List<String> STATE =
      List.of("deprived_in", "missing_in", "behind_gate", "recorded", "points");

  private static final int THEN = 2;
  private static final int COUNTS = THEN + 2 * STATE.size();

  private static Map<Key, List<Panel>> panels(Dataset<Row> own, PovertyStandard standard) {
    MeasurePlan plan = MeasurePlan.of(standard);
    Optional<CountingRule> rule = plan.rules().stream().filter(CountingRule::official).findFirst();
    if (rule.isEmpty()) {
      return Map.of();
    }
    Dataset<Row> now = states(own, standard, "now", 0);
    Dataset<Row> then = states(own, standard, "then", 1);
    String[] keys = {"year", HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID};
    List<Column> by = new ArrayList<>(List.of(col("year"), col(HouseholdTable.AREA_CODE)));
    for (String side : List.of("then", "now")) {
      STATE.forEach(name -> by.add(col(name + "_" + side)));
    }
    List<Row> rows =
        then.join(now, keys, "full_outer")
            .groupBy(by.toArray(Column[]::new))
            .agg(
                count(lit(1)),
                coalesce(sum("persons_then"), lit(0L)),
                coalesce(sum("persons_now"), lit(0L)))
            .collectAsList();
    Map<Key, List<Panel>> panels = new HashMap<>();
    for (Row row : rows) {
      panels
          .computeIfAbsent(
              new Key(row.getInt(0), row.getString(1), ""), ignored -> new ArrayList<>())
          .add(
              new Panel(
                  state(row, THEN, row.getLong(COUNTS + 1), plan, rule.get()),
                  state(row, THEN + STATE.size(), row.getLong(COUNTS + 2), plan, rule.get()),
                  row.getLong(COUNTS)));
    }
    return panels;
  }

  private static Dataset<Row> states(
      Dataset<Row> own, PovertyStandard standard, String side, int later) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                expr(HouseholdTable.REVIEW_YEAR + " + " + later).as("year"),
                col(HouseholdTable.AREA_CODE),
                col(HouseholdTable.HOUSEHOLD_ID),
                col(ScoreTable.PERSONS).cast("bigint").as("persons_" + side)));
    List<String> state = Subjects.state(MeasurePlan.of(standard));
    for (int i = 0; i < STATE.size(); i++) {
      columns.add(expr(state.get(i)).as(STATE.get(i) + "_" + side));
    }
    return own.select(columns.toArray(Column[]::new));
  }

  private static State state(
      Row row, int index, long persons, MeasurePlan plan, CountingRule rule) {
    if (row.isNullAt(index)) {
      return null;
    }
    Profile profile = plan.counted(Subjects.profile(row, index, null));
    boolean poor = Boolean.TRUE.equals(rule.poor(profile, true));
    OptionalLong score = rule.told(profile);
    return new State(
        poor,
        Boolean.TRUE.equals(profile.gate()),
        poor && score.isPresent(),
        score.orElse(0),
        profile.deprived(),
        profile.missing(),
        persons);
  }
}
