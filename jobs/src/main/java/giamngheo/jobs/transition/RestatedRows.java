package giamngheo.jobs.transition;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.Restatement;
import giamngheo.warehouse.area.Restatement.Seen;
import giamngheo.warehouse.area.Succession;
import giamngheo.warehouse.table.HouseholdTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Puts rows about households on the map of one day: their commune becomes the one that holds its
 * land there. Line, class and kind of area stay those of the review.
 */
public final class RestatedRows {
  private static final StructType WAY =
      new StructType()
          .add("way_year", DataTypes.IntegerType)
          .add("way_land", DataTypes.StringType)
          .add("way_area", DataTypes.StringType);

  private final Restatement restatement;
  private final Set<String> divided;
  private final Map<String, Row> ways = new LinkedHashMap<>();

  private RestatedRows(Restatement restatement, Set<String> divided) {
    this.restatement = restatement;
    this.divided = divided;
  }

  /**
   * The restatement of the reviews of these households.
   *
   * @param classed households with a class: {@code review_year}, {@code area_code}, {@code hamlet},
   *     {@code hamlet_code}
   */
  public static RestatedRows of(Places places, LocalDate day, Dataset<Row> classed) {
    Set<String> divided = divided(places);
    Column isDivided = col(HouseholdTable.AREA_CODE).isin(divided.toArray());
    List<Seen> seen =
        classed
            .select(
                col(HouseholdTable.REVIEW_YEAR),
                col(HouseholdTable.AREA_CODE),
                when(isDivided, col(HouseholdTable.HAMLET)).as(HouseholdTable.HAMLET),
                when(isDivided, col(HouseholdTable.HAMLET_CODE)).as(HouseholdTable.HAMLET_CODE))
            .distinct()
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Seen(row.getInt(0), row.getString(1), row.getString(2), row.getString(3)))
            .toList();
    RestatedRows restate = new RestatedRows(Restatement.of(places, day, seen), divided);
    Set<Integer> years =
        seen.stream().map(Seen::year).collect(Collectors.toCollection(TreeSet::new));
    for (int year : years) {
      places.units().stream()
          .filter(unit -> unit.level() == Place.Level.COMMUNE)
          .filter(unit -> unit.isValidOn(AreaMap.reviewDay(year)))
          .forEach(unit -> restate.add(new Seen(year, unit.code(), null, null)));
    }
    seen.forEach(restate::add);
    return restate;
  }

  /** Codes of communes that were ever divided, or made of several, for those who look back. */
  private static Set<String> divided(Places places) {
    Set<String> codes = new TreeSet<>();
    List<Function<Succession, String>> sides = List.of(Succession::oldCode, Succession::newCode);
    for (Function<Succession, String> side : sides) {
      places.successions().stream()
          .collect(Collectors.groupingBy(step -> step.date() + side.apply(step)))
          .values()
          .stream()
          .filter(steps -> steps.size() > 1)
          .forEach(steps -> codes.add(side.apply(steps.get(0))));
    }
    return codes;
  }

  private void add(Seen land) {
    String key =
        divided.contains(land.areaCode())
            ? String.join("|", land.areaCode(), text(land.hamlet()), text(land.hamletCode()))
            : land.areaCode();
    ways.put(land.year() + "|" + key, RowFactory.create(land.year(), key, restatement.area(land)));
  }

  private static String text(String word) {
    return word == null ? "" : word;
  }

  public Restatement restatement() {
    return restatement;
  }

  /** The map that the restated rows lie on. */
  public AreaMap map() {
    return AreaMap.on(restatement);
  }

  /** Households of a review on the map. */
  public Dataset<Row> households(Dataset<Row> rows) {
    return rows(
        rows,
        HouseholdTable.REVIEW_YEAR,
        HouseholdTable.AREA_CODE,
        col(HouseholdTable.HAMLET),
        col(HouseholdTable.HAMLET_CODE));
  }

  /** Lines of which no hamlet is known. */
  Dataset<Row> lines(Dataset<Row> rows, String year, String area) {
    return rows(rows, year, area, lit(null), lit(null));
  }

  private Dataset<Row> rows(
      Dataset<Row> rows, String year, String area, Column hamlet, Column hamletCode) {
    Column land =
        when(
                col(area).isin(divided.toArray()),
                concat_ws(
                    "|",
                    col(area),
                    coalesce(hamlet.cast("string"), lit("")),
                    coalesce(hamletCode.cast("string"), lit(""))))
            .otherwise(col(area));
    Dataset<Row> known = rows.sparkSession().createDataFrame(new ArrayList<>(ways.values()), WAY);
    Dataset<Row> keyed = rows.withColumn("own_land", land);
    return keyed
        .join(
            broadcast(known),
            col(year)
                .equalTo(known.col("way_year"))
                .and(col("own_land").equalTo(known.col("way_land"))),
            "left")
        .withColumn(area, coalesce(col("way_area"), col(area)))
        .drop("own_land", "way_year", "way_land", "way_area");
  }
}
