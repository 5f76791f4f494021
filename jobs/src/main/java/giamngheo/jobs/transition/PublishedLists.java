package giamngheo.jobs.transition;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseLog;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.PublishedListTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Past years' lists as they were released: of each commune and year that of the latest approved,
 * else official release, never of a provisional one. They open the next year's movements.
 *
 * @param lists rows of {@code published_list} that count
 * @param opening which release counts for which commune
 */
public record PublishedLists(Dataset<Row> lists, List<Opening> opening) {
  private static final StructType KEY =
      new StructType()
          .add(PublishedListTable.RELEASE_ID, "string")
          .add(ScoreTable.STANDARD_ID, "string")
          .add(HouseholdTable.AREA_CODE, "string");

  /**
   * The list that counts of one commune.
   *
   * @param releaseId the release that holds it
   */
  record Opening(int year, String releaseId, String standardId, String areaCode) {}

  public static PublishedLists read(Warehouse warehouse) {
    ReleaseLog log = ReleaseRows.read(warehouse);
    Dataset<Row> all = warehouse.read(PublishedListTable.NAME, PublishedListTable.SCHEMA);
    if (log.releases().stream().noneMatch(Release::opensNextYear)) {
      return new PublishedLists(all.limit(0), List.of());
    }
    List<Opening> openings = new ArrayList<>();
    Set<List<String>> taken = new HashSet<>();
    Map<String, List<Row>> communes = communes(all);
    years(log)
        .forEach(
            year -> {
              for (Release release : log.openings(year)) {
                for (Row held : communes.getOrDefault(release.heldBy(), List.of())) {
                  String standardId = held.getString(1);
                  String areaCode = held.getString(2);
                  if (taken.add(List.of(Integer.toString(year), standardId, areaCode))) {
                    openings.add(new Opening(year, release.heldBy(), standardId, areaCode));
                  }
                }
              }
            });
    return new PublishedLists(counted(warehouse, all, openings), List.copyOf(openings));
  }

  /** Nothing was released. */
  static PublishedLists none(Dataset<Row> rows) {
    return new PublishedLists(rows.limit(0), List.of());
  }

  private static Set<Integer> years(ReleaseLog log) {
    return log.releases().stream()
        .map(Release::year)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, List<Row>> communes(Dataset<Row> all) {
    return all
        .select(KEY.fieldNames()[0], KEY.fieldNames()[1], KEY.fieldNames()[2])
        .distinct()
        .collectAsList()
        .stream()
        .collect(Collectors.groupingBy(row -> row.getString(0)));
  }

  private static Dataset<Row> counted(
      Warehouse warehouse, Dataset<Row> all, List<Opening> openings) {
    List<Row> keys =
        openings.stream()
            .map(
                opening ->
                    RowFactory.create(
                        opening.releaseId(), opening.standardId(), opening.areaCode()))
            .toList();
    return all.join(
        broadcast(warehouse.spark().createDataFrame(keys, KEY)), KEY.fieldNames(), "left_semi");
  }

  /** Rows that count under one standard. */
  Dataset<Row> rows(String standardId) {
    return lists.filter(col(ScoreTable.STANDARD_ID).equalTo(standardId));
  }

  /** Households of one standard with the class of the list that counts, where there is one. */
  Dataset<Row> over(Dataset<Row> households, String standardId) {
    String[] key = {
      HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID
    };
    String listed = "listed_class";
    Dataset<Row> list =
        rows(standardId)
            .select(col(key[0]), col(key[1]), col(key[2]), col(ScoreTable.CLASS).as(listed));
    return households
        .join(list, key, "left")
        .withColumn(ScoreTable.CLASS, coalesce(col(listed), col(ScoreTable.CLASS)))
        .drop(listed);
  }

  /** Communes whose list was released under one standard, by year. */
  Map<Integer, Set<String>> communes(String standardId) {
    Map<Integer, Set<String>> communes = new TreeMap<>();
    opening.stream()
        .filter(list -> list.standardId().equals(standardId))
        .forEach(
            list ->
                communes
                    .computeIfAbsent(list.year(), year -> new TreeSet<>())
                    .add(list.areaCode()));
    return communes;
  }

  /** What of them the figures of a year depend on. */
  public String before(int year) {
    return opening.stream()
        .filter(list -> list.year() < year)
        .map(Opening::toString)
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
