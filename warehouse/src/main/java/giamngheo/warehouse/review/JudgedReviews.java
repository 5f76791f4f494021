package giamngheo.warehouse.review;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.review.Bundle.Outcome;
import giamngheo.warehouse.review.Bundle.Verdict;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ScoreTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The lines of households and members of some reviews, judged across files.
 *
 * @param bundles one row per household code and review: household (struct or null), area_type,
 *     members (array), exits (array), verdicts (array)
 */
public record JudgedReviews(Dataset<Row> bundles) {

  /** Columns that each line carries before the dataset's own. */
  static final List<String> LINE_COLUMNS =
      List.of(
          ReceivedTable.BATCH_ID,
          ReceivedTable.LINE_NO,
          ReceivedTable.PERIOD,
          ReceivedTable.LINE_AREA,
          ReceivedTable.REFUSED);

  private static final StructType VERDICT =
      new StructType()
          .add("dataset", DataTypes.StringType)
          .add("check_id", DataTypes.StringType)
          .add(ReceivedTable.BATCH_ID, DataTypes.StringType)
          .add(ReceivedTable.LINE_NO, DataTypes.LongType)
          .add(ReceivedTable.LINE_AREA, DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("detail", DataTypes.StringType);

  /**
   * Judges what needs several files.
   *
   * @param households current household lines, refused ones among them
   * @param members current member lines, refused ones among them
   * @param places dated administrative units, for urban and rural
   * @param batchOrder an order of batches that does not depend on when they were loaded
   */
  public static JudgedReviews of(
      Dataset<Row> households,
      Dataset<Row> members,
      Places places,
      Map<String, String> batchOrder) {
    Dataset<Row> householdLines = lines(households, HouseholdTable.TABLE.name());
    Dataset<Row> memberLines = lines(members, "member");
    StructType household = (StructType) householdLines.schema().apply("household").dataType();
    StructType member = (StructType) memberLines.schema().apply("member").dataType();
    Dataset<Row> grouped =
        householdLines
            .withColumn("member", lit(null).cast(member))
            .unionByName(memberLines.withColumn("household", lit(null).cast(household)))
            .groupBy(ReceivedTable.PERIOD, ReceivedTable.LINE_HOUSEHOLD)
            .agg(collect_list("household").as("households"), collect_list("member").as("members"));
    StructType judged =
        new StructType()
            .add(ReceivedTable.PERIOD, DataTypes.StringType)
            .add(ReceivedTable.LINE_HOUSEHOLD, DataTypes.StringType)
            .add("household", household)
            .add(ScoreTable.AREA_TYPE, DataTypes.StringType)
            .add("members", DataTypes.createArrayType(member))
            .add("exits", DataTypes.createArrayType(household))
            .add("verdicts", DataTypes.createArrayType(VERDICT));
    MapFunction<Row, Row> judge = row -> judge(row, places, batchOrder);
    return new JudgedReviews(grouped.map(judge, Encoders.row(judged)));
  }

  private static Dataset<Row> lines(Dataset<Row> received, String name) {
    List<String> envelope = Arrays.asList(ReceivedTable.ENVELOPE.fieldNames());
    List<Column> columns = new ArrayList<>();
    LINE_COLUMNS.forEach(column -> columns.add(col(column)));
    for (String column : received.columns()) {
      if (!envelope.contains(column)) {
        columns.add(col("`" + column + "`"));
      }
    }
    return received
        .filter(
            col(ReceivedTable.PERIOD)
                .isNotNull()
                .and(col(ReceivedTable.LINE_HOUSEHOLD).isNotNull())
                .and(col(ReceivedTable.LINE_AREA).isNotNull()))
        .select(
            col(ReceivedTable.PERIOD),
            col(ReceivedTable.LINE_HOUSEHOLD),
            struct(columns.toArray(Column[]::new)).as(name));
  }

  private static Row judge(Row row, Places places, Map<String, String> batchOrder) {
    Outcome<ReviewLine> outcome =
        new Bundle<>(
                reviewLines(row.getList(2), batchOrder), reviewLines(row.getList(3), batchOrder))
            .judge();
    Row household = outcome.household().map(ReviewLine::row).orElse(null);
    return RowFactory.create(
        row.get(0),
        row.get(1),
        household,
        household == null ? null : areaType(household, places),
        outcome.members().stream().map(ReviewLine::row).toArray(Row[]::new),
        outcome.exits().stream().map(ReviewLine::row).toArray(Row[]::new),
        outcome.verdicts().stream().map(JudgedReviews::verdict).toArray(Row[]::new));
  }

  private static String areaType(Row household, Places places) {
    LocalDate day = household.getAs(HouseholdTable.REVIEW_DATE);
    return places
        .commune(household.getAs(HouseholdTable.AREA_CODE), day)
        .map(Place::kind)
        .map(kind -> kind.isUrban() ? ScoreTable.URBAN : ScoreTable.RURAL)
        .orElse(null);
  }

  private static Row verdict(Verdict<ReviewLine> verdict) {
    Row row = verdict.line().row();
    return RowFactory.create(
        verdict.line().memberNo() == 0 ? "household" : "member",
        verdict.checkId(),
        row.getAs(ReceivedTable.BATCH_ID),
        row.getAs(ReceivedTable.LINE_NO),
        row.getAs(ReceivedTable.LINE_AREA),
        verdict.checkId().equals("DUPLICATE_MEMBER")
            ? Integer.toString(verdict.line().memberNo())
            : row.getAs(HouseholdTable.HOUSEHOLD_ID),
        verdict.detail());
  }

  private static List<ReviewLine> reviewLines(List<Row> rows, Map<String, String> batchOrder) {
    return rows.stream()
        .map(
            row ->
                new ReviewLine(
                    row,
                    batchOrder.get(row.<String>getAs(ReceivedTable.BATCH_ID))
                        + String.format("%012d", row.<Long>getAs(ReceivedTable.LINE_NO))))
        .toList();
  }

  /** Lines refused: the fields of a verdict, then period and line_household. */
  public Dataset<Row> verdicts() {
    return bundles
        .select(
            col(ReceivedTable.PERIOD),
            col(ReceivedTable.LINE_HOUSEHOLD),
            explode(col("verdicts")).as("verdict"))
        .select(col("verdict.*"), col(ReceivedTable.PERIOD), col(ReceivedTable.LINE_HOUSEHOLD));
  }

  /** Lines that only say that a listed household left, with the household columns. */
  public Dataset<Row> exits() {
    return bundles.select(explode(col("exits")).as("line")).select("line.*");
  }

  /** Households that count so far, with their columns, area_type and members. */
  public Dataset<Row> households() {
    return bundles
        .filter(col("household").isNotNull())
        .select(col("household.*"), col(ScoreTable.AREA_TYPE), col("members"));
  }
}
