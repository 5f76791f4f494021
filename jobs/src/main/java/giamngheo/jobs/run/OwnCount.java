package giamngheo.jobs.run;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.measure.Levels;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.Headcount;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * A headcount of a standard's own, of the smallest area that has everything in it and one year.
 *
 * @param name what the standard calls it
 * @param unit household or person
 * @param counted how many are counted, with their weights in a sample
 * @param classed how many have a class
 */
public record OwnCount(
    int year,
    String standardId,
    String areaName,
    Text name,
    String unit,
    double counted,
    double classed) {
  private static final List<String> LEVELS = List.of("commune", "district", "province", "nation");

  /**
   * The headcounts of every year.
   *
   * @param values rows of {@code indicator_value}: counts and official headcounts
   */
  public static List<OwnCount> of(List<Row> values, PovertyStandard standard, AreaMap map) {
    return ofOne(
        values.stream()
            .filter(row -> standard.id().equals(row.getAs(ScoreTable.STANDARD_ID)))
            .toList(),
        standard,
        map);
  }

  private static List<OwnCount> ofOne(List<Row> values, PovertyStandard standard, AreaMap map) {
    Map<Counted, Row> rows = new LinkedHashMap<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (Row row : values) {
      if ("".equals(row.getAs(IndicatorValueTable.GROUP_BY))
          && "level".equals(row.getAs(IndicatorValueTable.CHANGE_KIND))
          && row.getAs(IndicatorValueTable.INDICATOR) != null) {
        rows.put(
            new Counted(
                row.getAs(IndicatorValueTable.YEAR),
                row.getAs(IndicatorValueTable.AREA_CODE),
                row.getAs(IndicatorValueTable.MEASURE),
                row.getAs(IndicatorValueTable.INDICATOR),
                row.getAs(IndicatorValueTable.UNIT)),
            row);
        years.add(row.getAs(IndicatorValueTable.YEAR));
      }
    }
    List<OwnCount> counts = new ArrayList<>();
    for (int year : years) {
      named(rows, values, year)
          .ifPresent(
              area -> {
                for (Headcount headcount : standard.headcounts()) {
                  of(rows, year, area, headcount, standard, map).ifPresent(counts::add);
                }
              });
    }
    return counts;
  }

  /** The smallest area that has everything in it: a district from which alone data came. */
  private static Optional<String> named(Map<Counted, Row> rows, List<Row> values, int year) {
    List<Row> areas =
        values.stream()
            .filter(
                row ->
                    row.<Integer>getAs(IndicatorValueTable.YEAR) == year
                        && LEVELS.contains(row.<String>getAs(IndicatorValueTable.AREA_LEVEL)))
            .toList();
    Comparator<Row> bySize =
        Comparator.comparing(
                (Row row) -> LEVELS.indexOf(row.<String>getAs(IndicatorValueTable.AREA_LEVEL)))
            .thenComparing(row -> row.<String>getAs(IndicatorValueTable.AREA_CODE));
    Optional<Row> largest = areas.stream().max(bySize);
    Optional<Double> all = largest.flatMap(row -> reviewed(rows, row));
    return areas.stream()
        .filter(row -> all.isPresent() && reviewed(rows, row).equals(all))
        .min(bySize)
        .or(() -> largest)
        .map(row -> row.getAs(IndicatorValueTable.AREA_CODE));
  }

  private static Optional<Double> reviewed(Map<Counted, Row> rows, Row area) {
    return Stream.of("household", "person")
        .map(
            unit ->
                rows.get(
                    new Counted(
                        area.getAs(IndicatorValueTable.YEAR),
                        area.getAs(IndicatorValueTable.AREA_CODE),
                        "count",
                        Levels.REVIEWED,
                        unit)))
        .filter(Objects::nonNull)
        .findFirst()
        .map(row -> row.getAs(IndicatorValueTable.VALUE));
  }

  private static Optional<OwnCount> of(
      Map<Counted, Row> rows,
      int year,
      String area,
      Headcount headcount,
      PovertyStandard standard,
      AreaMap map) {
    for (String unit : List.of("household", "person")) {
      Row count = rows.get(new Counted(year, area, "count", headcount.id(), unit));
      if (count != null) {
        Row all = rows.get(new Counted(year, area, "count", Levels.REVIEWED, unit));
        Row rate = rows.get(new Counted(year, area, "official_headcount", headcount.id(), unit));
        Double classed =
            all != null
                ? all.getAs(IndicatorValueTable.VALUE)
                : rate.getAs(IndicatorValueTable.DENOMINATOR);
        return Optional.of(
            new OwnCount(
                year,
                standard.id(),
                map.place(area, year).map(Place::name).orElse(area),
                name(headcount, standard),
                unit,
                count.getAs(IndicatorValueTable.VALUE),
                classed == null ? 0 : classed));
      }
    }
    return Optional.empty();
  }

  /** Its own name; a count of one class may leave it out, and is called like the class. */
  private static Text name(Headcount headcount, PovertyStandard standard) {
    Map<String, String> names =
        Optional.ofNullable(headcount.names())
            .or(
                () ->
                    standard.classes().stream()
                        .filter(one -> headcount.classes().equals(List.of(one.id())))
                        .findFirst()
                        .map(PovertyStandard.PovertyClass::names))
            .orElse(Map.of());
    return new Text(
        names.getOrDefault("vi", headcount.id()), names.getOrDefault("en", headcount.id()));
  }

  /** What is counted, where and when. */
  private record Counted(int year, String area, String measure, String indicator, String unit) {}
}
