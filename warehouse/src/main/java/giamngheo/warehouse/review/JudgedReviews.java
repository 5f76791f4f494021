package giamngheo.warehouse.review;

import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * The lines of households and members of some reviews, judged across files.
 *
 * @param bundles one row per household code and review: households and members (arrays of lines),
 *     and the {@link Ruling} on them
 * @param naming gives rows that have a hamlet the one name of that hamlet
 */
public record JudgedReviews(Dataset<Row> bundles, UnaryOperator<Dataset<Row>> naming) {
  private static final String HOUSEHOLDS = "households";
  private static final String MEMBERS = "members";
  private static final String RULING = "ruling";
  private static final String JUDGE = "judge_bundle";

  /** Columns that each line carries before the dataset's own. */
  private static final List<String> LINE_COLUMNS =
      List.of(ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO);

  /** SQL struct of what judging needs of a line {@code l}, besides its content. */
  private static final String NARROW =
      "struct(l.batch_id, l.line_no, l.refused, l.line_area, l.line.%s, %s, %s, l.content)";

  /** With hamlets as they are written. */
  public JudgedReviews(Dataset<Row> bundles) {
    this(bundles, UnaryOperator.identity());
  }

  /**
   * Judges what needs several files.
   *
   * @param households current household lines, refused ones among them
   * @param members current member lines, refused ones among them
   * @param places dated administrative units, for urban and rural
   * @param batchOrder an order of batches that does not depend on when they were loaded
   * @param files names of the batches' files
   */
  public static JudgedReviews of(
      Dataset<Row> households,
      Dataset<Row> members,
      Places places,
      Map<String, String> batchOrder,
      Map<String, String> files) {
    Dataset<Row> householdLines = lines(households, HOUSEHOLDS);
    Dataset<Row> memberLines = lines(members, MEMBERS);
    StructType household = (StructType) householdLines.schema().apply(HOUSEHOLDS).dataType();
    StructType member = (StructType) memberLines.schema().apply(MEMBERS).dataType();
    households
        .sparkSession()
        .udf()
        .register(JUDGE, new Judging(places, batchOrder, files), Ruling.SCHEMA);
    String exit = "l.line." + HouseholdTable.EXIT_REASON + " is not null";
    return new JudgedReviews(
        householdLines
            .withColumn(MEMBERS, lit(null).cast(member))
            .unionByName(memberLines.withColumn(HOUSEHOLDS, lit(null).cast(household)))
            .groupBy(ReceivedTable.PERIOD, ReceivedTable.LINE_HOUSEHOLD)
            .agg(collect_list(HOUSEHOLDS).as(HOUSEHOLDS), collect_list(MEMBERS).as(MEMBERS))
            .withColumn(
                RULING,
                call_udf(
                    JUDGE,
                    narrow(HOUSEHOLDS, HouseholdTable.REVIEW_DATE, exit, "0"),
                    narrow(
                        MEMBERS,
                        MemberTable.BIRTH_DATE,
                        "false",
                        "l.line." + MemberTable.MEMBER_NO))));
  }

  /** A refused line may lack its number. */
  private static Column narrow(String lines, String date, String exit, String memberNo) {
    String narrowed = NARROW.formatted(date, exit, "coalesce(" + memberNo + ", 0)");
    return expr("transform(" + lines + ", l -> " + narrowed + ")");
  }

  private static Dataset<Row> lines(Dataset<Row> received, String name) {
    List<String> envelope = Arrays.asList(ReceivedTable.ENVELOPE.fieldNames());
    Column[] own =
        Arrays.stream(received.columns())
            .filter(column -> !envelope.contains(column))
            .map(column -> col("`" + column + "`"))
            .toArray(Column[]::new);
    Column[] line = new Column[own.length + LINE_COLUMNS.size()];
    System.arraycopy(own, 0, line, 0, own.length);
    for (int i = 0; i < LINE_COLUMNS.size(); i++) {
      line[own.length + i] = col(LINE_COLUMNS.get(i));
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
            struct(
                    col(ReceivedTable.BATCH_ID),
                    col(ReceivedTable.LINE_NO),
                    col(ReceivedTable.REFUSED),
                    col(ReceivedTable.LINE_AREA),
                    // As text, for a hash of columns would not tell which of two is null.
                    xxhash64(to_json(struct(own))).as("content"),
                    struct(line).as("line"))
                .as(name));
  }

  /** Lines refused: the fields of {@link Ruling#VERDICT}, then period and line_household. */
  public Dataset<Row> verdicts() {
    return bundles
        .select(
            col(ReceivedTable.PERIOD),
            col(ReceivedTable.LINE_HOUSEHOLD),
            explode(col(RULING + "." + Ruling.VERDICTS)).as("verdict"))
        .select(col("verdict.*"), col(ReceivedTable.PERIOD), col(ReceivedTable.LINE_HOUSEHOLD));
  }

  /** Lines that only say that a listed household left, with the household columns. */
  public Dataset<Row> exits() {
    return naming.apply(
        bundles
            .select(col(HOUSEHOLDS), explode(col(RULING + "." + Ruling.EXITS)).as("i"))
            .selectExpr("households[i].line as line")
            .select("line.*"));
  }

  /** Households that count so far, with their columns, period, area_type and members. */
  public Dataset<Row> households() {
    return naming.apply(asWritten());
  }

  /** The same with hamlets as they are written. */
  public Dataset<Row> asWritten() {
    return bundles
        .filter(col(RULING + "." + Ruling.HOUSEHOLD).isNotNull())
        .select(
            expr("households[ruling.household].line").as("line"),
            col(ReceivedTable.PERIOD),
            col(RULING + "." + Ruling.AREA_TYPE).as(ScoreTable.AREA_TYPE),
            expr("transform(ruling.members, i -> members[i].line)").as(MEMBERS))
        .select(own());
  }

  /** The columns of a line but those that come instead, whatever case a layout wrote them in. */
  private Column[] own() {
    List<String> instead = List.of(ReceivedTable.PERIOD, ScoreTable.AREA_TYPE, MEMBERS);
    StructType lines =
        (StructType) ((ArrayType) bundles.schema().apply(HOUSEHOLDS).dataType()).elementType();
    StructType line = (StructType) lines.apply("line").dataType();
    return Stream.concat(
            Arrays.stream(line.fieldNames())
                .filter(name -> instead.stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> col("line.`" + name + "`").as(name)),
            instead.stream().map(name -> col(name)))
        .toArray(Column[]::new);
  }
}
