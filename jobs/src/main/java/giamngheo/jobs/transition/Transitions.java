package giamngheo.jobs.transition;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.change.HouseholdHistories;
import giamngheo.warehouse.change.Opening;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.HouseholdLinkTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Step: how households moved between two reviews under one standard. */
public final class Transitions {
  private static final String IDENTITY = "identity";

  private Transitions() {}

  /**
   * Says of each year and commune where its opening list comes from. A commune has last year's list
   * only if all its land was reviewed then, under this standard: other lists are not comparable.
   *
   * @param scored households with a class under one standard
   * @param published communes whose list was released officially, by year
   */
  static ReviewMap reviewMap(
      Dataset<Row> scored, AreaMap map, Map<Integer, Set<String>> published) {
    List<Row> reviewed =
        scored
            .groupBy(HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE)
            .agg(count(lit(1)).as("lines"), count(HouseholdTable.OPENING_CLASS).as("stated"))
            .collectAsList();
    Map<Integer, Set<String>> communes = new HashMap<>();
    for (Row row : reviewed) {
      communes.computeIfAbsent(row.getInt(0), year -> new TreeSet<>()).add(row.getString(1));
    }
    published.forEach(
        (year, released) ->
            communes.computeIfAbsent(year, ignored -> new TreeSet<>()).addAll(released));
    Map<Integer, Map<String, Opening>> openings = new HashMap<>();
    for (Row row : reviewed) {
      int year = row.getInt(0);
      boolean hadReview =
          hadReview(row.getString(1), year, communes.getOrDefault(year - 1, Set.of()), map);
      boolean stated = row.getLong(2) == row.getLong(3);
      Opening opening = hadReview ? Opening.REVIEW : stated ? Opening.STATED : Opening.UNKNOWN;
      openings.computeIfAbsent(year, ignored -> new HashMap<>()).put(row.getString(1), opening);
    }
    return new ReviewMap(map, openings, published);
  }

  /** On a restated map the commune must be made of the same land in both years. */
  private static boolean hadReview(
      String commune, int year, Set<String> communesThen, AreaMap map) {
    return map.isFixed()
        ? communesThen.contains(commune)
            && map.isSameLand(Set.of(commune), year - 1, Set.of(commune), year)
        : communesThen.containsAll(map.predecessors(commune, year - 1, year));
  }

  /**
   * Follows all households through all reviews.
   *
   * @param scored households with a class, under this standard
   * @param refused refused household lines: line_year, line_area, line_household
   * @param exits lines that only say that a listed household left
   * @param links which code of one review is which of another
   * @param published rows of {@code published_list} that open a year
   */
  static HouseholdHistories courses(
      PovertyStandard standard,
      List<Integer> years,
      Dataset<Row> scored,
      Dataset<Row> refused,
      Dataset<Row> exits,
      Map<String, String> links,
      Dataset<Row> published,
      ReviewMap map) {
    Dataset<Row> seen =
        sightings(
            scored,
            "review_year as year",
            "'reviewed' as kind",
            "area_code",
            "class",
            "persons",
            "coalesce(hamlet, hamlet_code) as hamlet",
            "entry_reason",
            "opening_class",
            "head_name as head",
            """
            transform(members, m -> xxhash64(
              coalesce(m.id_hash, concat_ws('|', lower(m.full_name), m.sex,
                coalesce(year(m.birth_date), m.birth_year))))) as member_keys""",
            "household_id",
            "batch_id",
            "line_no");
    Dataset<Row> lost =
        sightings(
            refused,
            "line_year as year",
            "'refused' as kind",
            "line_area as area_code",
            "line_household as household_id");
    Dataset<Row> left =
        sightings(
            exits,
            "review_year as year",
            "'exit' as kind",
            "area_code",
            "coalesce(hamlet, hamlet_code) as hamlet",
            "opening_class",
            "household_id");
    Dataset<Row> all = seen.unionByName(lost).unionByName(left);
    if (!map.published().isEmpty()) {
      all =
          all.unionByName(
              sightings(
                  published,
                  "review_year as year",
                  "'published' as kind",
                  "area_code",
                  "class",
                  "persons",
                  "hamlet",
                  "household_id"));
    }
    return HouseholdHistories.of(
        identified(all, links), years, standard.id(), standard.lists(), map);
  }

  private static Dataset<Row> sightings(Dataset<Row> rows, String... columns) {
    Dataset<Row> selected = rows.selectExpr(columns);
    List<String> present = Arrays.asList(selected.columns());
    return selected.select(
        Arrays.stream(HouseholdHistories.SIGHTING.fields())
            .map(
                field ->
                    (present.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new));
  }

  private static Dataset<Row> identified(Dataset<Row> sightings, Map<String, String> links) {
    if (links.isEmpty()) {
      return sightings.withColumn(IDENTITY, col(HouseholdTable.HOUSEHOLD_ID));
    }
    StructType shape =
        new StructType()
            .add(HouseholdTable.HOUSEHOLD_ID, DataTypes.StringType)
            .add("linked", DataTypes.StringType);
    Dataset<Row> known =
        sightings
            .sparkSession()
            .createDataFrame(
                links.entrySet().stream()
                    .map(link -> RowFactory.create(link.getKey(), link.getValue()))
                    .toList(),
                shape);
    return sightings
        .join(broadcast(known), new String[] {HouseholdTable.HOUSEHOLD_ID}, "left")
        .withColumn(IDENTITY, coalesce(col("linked"), col(HouseholdTable.HOUSEHOLD_ID)))
        .drop("linked");
  }

  /** One identity for all codes that links of kind same and recode make one household. */
  public static Map<String, String> identities(Dataset<Row> links) {
    Map<String, String> identities = new HashMap<>();
    links
        .filter(
            expr("not " + ReceivedTable.REFUSED)
                .and(col(HouseholdLinkTable.KIND).isin("same", "recode")))
        .select(HouseholdLinkTable.OLD_HOUSEHOLD_ID, HouseholdLinkTable.NEW_HOUSEHOLD_ID)
        .collectAsList()
        .forEach(
            link -> {
              String first = root(identities, link.getString(0));
              String second = root(identities, link.getString(1));
              identities.put(second, first);
              identities.putIfAbsent(first, first);
            });
    identities.replaceAll((code, ignored) -> root(identities, code));
    return identities;
  }

  private static String root(Map<String, String> identities, String code) {
    String current = code;
    while (!identities.getOrDefault(current, current).equals(current)) {
      current = identities.get(current);
    }
    return current;
  }

  /**
   * Refused household lines of periodic reviews, by themselves or across files.
   *
   * @param households household lines, refused ones among them
   * @param judged bare findings that refuse lines
   * @return line_year, line_area, line_household
   */
  public static Dataset<Row> refused(Dataset<Row> households, Dataset<Row> judged) {
    return households
        .filter(col(ReceivedTable.REFUSED).and(col(ReceivedTable.PERIOD).rlike("^[0-9]{4}$")))
        .select(ReceivedTable.LINE_YEAR, ReceivedTable.LINE_AREA, ReceivedTable.LINE_HOUSEHOLD)
        .unionByName(
            judged
                .filter(col("dataset").equalTo(HouseholdTable.TABLE.name()))
                .selectExpr(
                    "review_year as line_year",
                    "area_code as line_area",
                    "household_id as line_household"))
        .filter(
            col(ReceivedTable.LINE_HOUSEHOLD)
                .isNotNull()
                .and(col(ReceivedTable.LINE_YEAR).isNotNull()));
  }
}
