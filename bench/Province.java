package giamngheo.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;

import giamngheo.jobs.compose.ComposedReview;
import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.indicator.Populations;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.review.JudgedReviews;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A province of 65 communes and ten years, made of the households of the demo's district: each
 * commune has a share of the households of one of its communes, the years go there and back. Their
 * forms and figures are composed as a run composes them, and written as a draft.
 *
 * <p>{@code Province HOME CONF DISTRICT PROVINCE}: the project, the province's configuration, the
 * warehouse that {@code demo} made, the warehouse to be written.
 */
final class Province {
  private static final String STANDARD = "vn-2022-2025";
  private static final String DISTRICT = "185";
  private static final String PROVINCE = "20";
  private static final int[] LIKE = {2021, 2022, 2023, 2024, 2023, 2022, 2021, 2022, 2023, 2024};
  private static final int FIRST = 2016;

  private final JobContext district;
  private final JobContext province;
  private final List<Integer> years =
      IntStream.range(FIRST, FIRST + LIKE.length).boxed().toList();

  private Province(JobContext district, JobContext province) {
    this.district = district;
    this.province = province;
  }

  public static void main(String[] arguments) {
    var spark = Session.open("local[*]", new Settings(null, null));
    Progress progress = new Progress(true);
    new Province(
            new JobContext(
                new Warehouse(spark, arguments[2]),
                Configuration.read(Path.of(arguments[0]).resolve("conf")),
                Language.VI,
                progress),
            new JobContext(
                new Warehouse(spark, arguments[3]),
                Configuration.read(Path.of(arguments[1])),
                Language.VI,
                progress))
        .write();
    System.exit(0);
  }

  private void write() {
    ReviewLines lines = ReviewLines.read(district);
    Pipeline pipeline = new Pipeline(district, lines);
    RunRequest request = new RunRequest(Optional.empty(), Optional.empty(), false);
    RunPlan own = RunPlan.whole(district, lines, request);
    JudgedReviews judged = pipeline.judge(own);
    Dataset<Row> scored = pipeline.score(own, request, judged);
    Configuration configuration = province.configuration();
    PovertyStandard standard = configuration.standards().named(STANDARD).orElseThrow();
    Map<PovertyStandard, List<Integer>> standards = Map.of(standard, years);
    ReviewFacts facts =
        ReviewFacts.of(
            AreaMap.ofReviews(configuration.places()),
            standards,
            Checkpoint.rows(households(scored)),
            lines.households().limit(0).selectExpr("line_year", "line_area", "line_household"),
            judged.exits().limit(0),
            Map.of(),
            lines.published());
    System.err.println("followed " + LocalTime.now());
    Dataset<Row> transitions = Checkpoint.rows(facts.transitions());
    var sums = ComposedReview.sums(province, facts, transitions);
    System.err.println("summed " + LocalTime.now());
    Populations people = Populations.read(residents(lines.populations()));
    for (int year : years) {
      RunPlan one =
          new RunPlan(years, List.of(year), standards, standards, Map.of(), Map.of());
      store(
          FormCellTable.NAME,
          ComposedReview.of(province, sums, people, facts, transitions, one).tableCells());
    }
    store(FormCellTable.NAME, programme());
    store(IndicatorValueTable.NAME, measured());
  }

  /** Coverage of every area and year, and that every year but the first can be compared. */
  private Dataset<Row> measured() {
    Dataset<Row> places =
        province
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .filter("form = 'review-result' and row_key = 'total' and column = '4'");
    String common =
        "year, standard_id, release_id, area_code, 'household' unit, '' group_by, false annualised, ";
    Dataset<Row> coverage =
        places.selectExpr(
            (common + "'coverage' measure, '' indicator, 'level' change_kind, 0 from_year, 1.0d value")
                .split(", ?"));
    Dataset<Row> changes =
        places
            .filter("year > " + FIRST)
            .selectExpr(
                (common
                        + "'official_headcount' measure, 'poor' indicator, 'abs' change_kind,"
                        + " year - 1 from_year, 0.0d value")
                    .split(", ?"));
    return coverage.unionByName(changes);
  }

  private void store(String table, Dataset<Row> rows) {
    province
        .warehouse()
        .write(
            "bench",
            () -> {
              province.warehouse().append(table, rows);
              return true;
            });
    System.err.println(table + " " + LocalTime.now());
  }

  /** Households of communes of the district as those of communes of the province. */
  private Dataset<Row> households(Dataset<Row> scored) {
    Column share = pmod(hash(col(HouseholdTable.HOUSEHOLD_ID)), lit(100));
    return placed(scored)
        .filter(share.lt(col("part")))
        .withColumn(
            HouseholdTable.HOUSEHOLD_ID,
            concat(col("commune"), lit("-"), col(HouseholdTable.HOUSEHOLD_ID)))
        .withColumn(HouseholdTable.AREA_CODE, col("commune"))
        .withColumn(HouseholdTable.REVIEW_YEAR, col("later"))
        .drop("commune", "part", "later");
  }

  private Dataset<Row> residents(Dataset<Row> lines) {
    return placed(lines)
        .withColumn(HouseholdTable.AREA_CODE, col("commune"))
        .withColumn(HouseholdTable.REVIEW_YEAR, col("later"))
        .drop("commune", "part", "later");
  }

  private Dataset<Row> placed(Dataset<Row> rows) {
    List<String> own = communes(district, DISTRICT, 2024);
    List<String> others = communes(province, PROVINCE, FIRST);
    List<Column> pairs = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      pairs.add(
          struct(
              lit(own.get(i % own.size())).as("like"),
              lit(others.get(i)).as("commune"),
              lit(40 + i * 7 % 40).as("part")));
    }
    return rows.withColumn("pair", explode(array(pairs.toArray(Column[]::new))))
        .filter(col("pair.like").equalTo(col(HouseholdTable.AREA_CODE)))
        .withColumn("year", explode(array(IntStream.range(0, LIKE.length)
            .mapToObj(i -> struct(lit(LIKE[i]).as("like"), lit(FIRST + i).as("later")))
            .toArray(Column[]::new))))
        .filter(col("year.like").equalTo(col(HouseholdTable.REVIEW_YEAR)))
        .select(col("*"), col("pair.commune"), col("pair.part"), col("year.later"))
        .drop("pair", "year");
  }

  private static List<String> communes(JobContext place, String area, int year) {
    return AreaMap.ofReviews(place.configuration().places()).children(area, year).stream()
        .map(Place::code)
        .toList();
  }

  /** The programme's tables of the district as those of the province. */
  private Dataset<Row> programme() {
    Object[] forms =
        district.configuration().forms().queries().stream().map(form -> form.id()).toArray();
    return district
        .warehouse()
        .read(FormCellTable.NAME, FormCellTable.SCHEMA)
        .filter(col(FormCellTable.FORM).isin(forms))
        .withColumn("year_like", col(FormCellTable.YEAR))
        .withColumn("later", explode(array(IntStream.range(0, LIKE.length)
            .mapToObj(i -> struct(lit(LIKE[i]).as("like"), lit(FIRST + i).as("year")))
            .toArray(Column[]::new))))
        .filter(col("later.like").equalTo(col("year_like")))
        .withColumn(FormCellTable.YEAR, col("later.year"))
        .withColumn(FormCellTable.AREA_CODE, lit(PROVINCE))
        .select(java.util.Arrays.stream(FormCellTable.SCHEMA.fieldNames())
            .map(name -> col("`" + name + "`")).toArray(Column[]::new));
  }
}
