package giamngheo.warehouse.change;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;

import giamngheo.warehouse.change.Observation.Kind;
import giamngheo.warehouse.table.TransitionTable;
import giamngheo.warehouse.text.MatchingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The courses of all households under one standard.
 *
 * @param rows one row per household: transitions, remarks, restated (arrays)
 * @param isPublished whether any past list counts as it was released
 */
public record HouseholdHistories(Dataset<Row> rows, boolean isPublished) {
  public static final String CHECK_ID = "check_id";
  public static final String REMARK_VALUE = "value";

  /** Columns of the sightings that {@link #of} takes: {@code identity}, then these. */
  public static final StructType SIGHTING =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("kind", DataTypes.StringType)
          .add("area_code", DataTypes.StringType)
          .add("class", DataTypes.StringType)
          .add("persons", DataTypes.IntegerType)
          .add("hamlet", DataTypes.StringType)
          .add("entry_reason", DataTypes.StringType)
          .add("opening_class", DataTypes.StringType)
          .add("head", DataTypes.StringType)
          .add("member_keys", DataTypes.createArrayType(DataTypes.LongType))
          .add("household_id", DataTypes.StringType)
          .add("batch_id", DataTypes.StringType)
          .add("line_no", DataTypes.LongType);

  private static final StructType REMARK =
      new StructType()
          .add("review_year", DataTypes.IntegerType)
          .add("area_code", DataTypes.StringType)
          .add("household_id", DataTypes.StringType)
          .add(CHECK_ID, DataTypes.StringType)
          .add(REMARK_VALUE, DataTypes.StringType)
          .add("batch_id", DataTypes.StringType)
          .add("line_no", DataTypes.LongType)
          .add("detail", DataTypes.StringType);

  /**
   * Follows every household through the reviews.
   *
   * @param sightings column {@code identity} (one value per household, whatever codes it carried)
   *     and the columns of {@link #SIGHTING}
   * @param years review years whose movements are wanted
   * @param standardId standard under which the classes were found
   * @param lists classes whose households are followed
   * @param map communes reviewed, and last year on this year's map
   */
  public static HouseholdHistories of(
      Dataset<Row> sightings,
      List<Integer> years,
      String standardId,
      List<String> lists,
      ReviewMap map) {
    StructType shape =
        new StructType()
            .add("transitions", DataTypes.createArrayType(TransitionTable.SCHEMA))
            .add("remarks", DataTypes.createArrayType(REMARK))
            .add("restated", DataTypes.createArrayType(TransitionTable.SCHEMA));
    Column[] fields =
        Arrays.stream(SIGHTING.fieldNames())
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    MapFunction<Row, Row> follow = row -> follow(row, years, standardId, lists, map);
    return new HouseholdHistories(
        sightings
            .groupBy("identity")
            .agg(collect_list(struct(fields)).as("sightings"))
            .map(follow, Encoders.row(shape)),
        !map.published().isEmpty());
  }

  /** The same with the rows kept as they are. */
  public HouseholdHistories with(Dataset<Row> kept) {
    return new HouseholdHistories(kept, isPublished);
  }

  /** Rows of table {@code transition}. */
  public Dataset<Row> transitions() {
    return rows.select(explode(col("transitions")).as("t")).select("t.*");
  }

  /** The same movements from last year's lists as the data have them since they were released. */
  public Dataset<Row> restated() {
    return isPublished
        ? rows.select(explode(col("restated")).as("t")).select("t.*")
        : transitions();
  }

  /** Remarks about households: review_year, area_code, household_id, check_id, value, line. */
  public Dataset<Row> remarks() {
    return rows.select(explode(col("remarks")).as("r")).select("r.*");
  }

  private static Row follow(
      Row row, List<Integer> years, String standardId, List<String> lists, ReviewMap map) {
    List<Observation> sightings =
        row.<Row>getList(1).stream().map(HouseholdHistories::sighting).toList();
    HouseholdHistory course = new HouseholdHistory(sightings, lists, map);
    List<Row> transitions = new ArrayList<>();
    List<Row> remarks = new ArrayList<>();
    List<Row> restated = new ArrayList<>();
    HouseholdHistory asDataHave = course.asDataHave();
    for (int year : years) {
      course.transitions(year).forEach(step -> transitions.add(row(step, standardId)));
      remarks.addAll(remarks(course, year));
      if (!map.published().isEmpty()) {
        asDataHave.transitions(year).forEach(step -> restated.add(row(step, standardId)));
      }
    }
    return RowFactory.create(
        transitions.toArray(Row[]::new), remarks.toArray(Row[]::new), restated.toArray(Row[]::new));
  }

  private static List<Row> remarks(HouseholdHistory course, int year) {
    List<Row> remarks = new ArrayList<>();
    if (course.isListedButNotReviewed(year)) {
      Observation then = course.lastYear(year).orElseThrow();
      remarks.add(
          RowFactory.create(
              year,
              then.areaCode(),
              then.householdId(),
              "ON_LIST_NOT_REVIEWED",
              then.householdId(),
              null,
              null,
              null));
    }
    Optional<Observation> reviewed = course.reviewed(year);
    if (reviewed.isEmpty()) {
      return remarks;
    }
    Observation now = reviewed.get();
    course
        .lastYear(year)
        .filter(then -> now.openingClass() != null)
        .filter(then -> !now.openingClass().equals(then.povertyClass()))
        .ifPresent(
            then ->
                remarks.add(
                    remark(now, "OPENING_DISAGREES", now.openingClass(), then.povertyClass())));
    course
        .lastSeenBefore(year)
        .filter(before -> isAnotherHousehold(before, now))
        .ifPresent(before -> remarks.add(remark(now, "IDENTITY_REUSED", now.householdId(), null)));
    return remarks;
  }

  private static boolean isAnotherHousehold(Observation before, Observation now) {
    return before.householdId().equals(now.householdId())
        && before.head() != null
        && now.head() != null
        && !MatchingKey.of(before.head()).equals(MatchingKey.of(now.head()))
        && Collections.disjoint(before.members(), now.members());
  }

  private static Row remark(Observation now, String checkId, String value, String detail) {
    return RowFactory.create(
        now.year(),
        now.areaCode(),
        now.householdId(),
        checkId,
        value,
        now.batchId(),
        now.lineNo(),
        detail);
  }

  private static Row row(Transition step, String standardId) {
    return RowFactory.create(
        step.year(),
        step.year() - 1,
        standardId,
        step.list(),
        step.areaCode(),
        step.householdId(),
        step.fromClass(),
        step.toClass(),
        step.movement() == null ? null : step.movement().word(),
        step.personsFrom(),
        step.personsTo(),
        step.listedFrom(),
        step.listedTo(),
        step.hamlet());
  }

  private static Observation sighting(Row row) {
    List<Long> members = row.getAs("member_keys") == null ? List.of() : row.getList(9);
    Integer persons = row.getAs("persons");
    return new Observation(
        row.getAs("year"),
        Kind.valueOf(row.<String>getAs("kind").toUpperCase(Locale.ROOT)),
        row.getAs("area_code"),
        row.getAs("class"),
        persons == null ? 0 : persons,
        row.getAs("hamlet"),
        row.getAs("entry_reason"),
        row.getAs("opening_class"),
        row.getAs("head"),
        members,
        row.getAs("household_id"),
        row.getAs("batch_id"),
        row.getAs("line_no"));
  }
}
