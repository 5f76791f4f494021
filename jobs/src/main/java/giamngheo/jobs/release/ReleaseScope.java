package giamngheo.jobs.release;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.Areas;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.table.FormCellTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What a release covers: an area and every area below it, of one year.
 *
 * @param areas codes of the area and of all areas below it on the map of the year
 * @param communes codes of all communes of the area on the map of the year
 */
record ReleaseScope(
    String areaCode, int year, Collection<String> areas, Collection<String> communes) {

  /**
   * The area and year asked for; without them the latest year composed and the largest area.
   *
   * @throws DataDoNotAllow if nothing was composed
   */
  static ReleaseScope of(JobContext workplace, Optional<String> area, Optional<Integer> year) {
    Map<Integer, TreeSet<String>> composed = composed(workplace);
    if (composed.isEmpty()) {
      throw new DataDoNotAllow(
          new Text(
              "Chưa có biểu nào được lập nên chưa có gì để công bố.\nNạp dữ liệu (load) rồi chạy:"
                  + " ./giamngheo run",
              "No form has been composed, so there is nothing to release.\nLoad the data, then run:"
                  + " ./giamngheo run"));
    }
    AreaMap map = AreaMap.ofReviews(workplace.configuration().places());
    int wanted = year.orElseGet(() -> latest(map, composed, area));
    area.ifPresent(code -> Areas.named(map.places(), code, wanted));
    Collection<String> areas = composed.getOrDefault(wanted, new TreeSet<>());
    String top =
        area.orElseGet(
            () ->
                areas.stream()
                    .min(Comparator.comparing(code -> level(map, code, wanted)))
                    .orElse(Integer.toString(wanted)));
    if (!areas.contains(top)) {
      throw NothingComposed.of(top, wanted);
    }
    return new ReleaseScope(top, wanted, within(map, top, wanted), map.communes(top, wanted));
  }

  /** What a release covers, whatever was composed: every area on its map. */
  static ReleaseScope of(JobContext workplace, Release release) {
    AreaMap map = AreaMap.ofReviews(workplace.configuration().places());
    return new ReleaseScope(
        release.areaCode(),
        release.year(),
        within(map, release.areaCode(), release.year()),
        map.communes(release.areaCode(), release.year()));
  }

  /** Every area on the map, whether it reported or not: that it did not is released as well. */
  private static List<String> within(AreaMap map, String top, int year) {
    return map.places().units().stream()
        .filter(unit -> unit.isValidOn(map.day(year)))
        .map(Place::code)
        .filter(code -> isWithin(map, code, top, year))
        .toList();
  }

  private static int latest(
      AreaMap map, Map<Integer, TreeSet<String>> composed, Optional<String> area) {
    area.ifPresent(code -> Areas.known(map.places(), code));
    return composed.entrySet().stream()
        .filter(year -> area.isEmpty() || year.getValue().contains(area.get()))
        .map(Map.Entry::getKey)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> composed.keySet().stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  private static Place.Level level(AreaMap map, String code, int year) {
    return map.place(code, year).map(Place::level).orElse(Place.Level.COMMUNE);
  }

  private static boolean isWithin(AreaMap map, String code, String top, int year) {
    return map.lineage(code, year).stream().anyMatch(above -> above.code().equals(top));
  }

  private static Map<Integer, TreeSet<String>> composed(JobContext workplace) {
    List<Row> rows =
        workplace
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .filter(col(FormCellTable.RELEASE_ID).equalTo(FormCellTable.DRAFT))
            .select(FormCellTable.YEAR, FormCellTable.AREA_CODE)
            .distinct()
            .collectAsList();
    Map<Integer, TreeSet<String>> composed = new TreeMap<>();
    rows.forEach(
        row ->
            composed.computeIfAbsent(row.getInt(0), year -> new TreeSet<>()).add(row.getString(1)));
    return composed;
  }
}
