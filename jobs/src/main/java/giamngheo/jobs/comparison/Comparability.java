package giamngheo.jobs.comparison;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.transition.RestatedRows;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether the reviews of two years speak of the same land: under one standard, a commune that is
 * missing in one of them is no fall of poverty, and a code that two units carried is no area.
 *
 * @param map the map that the figures stand on
 * @param reviewed communes with a result, by year
 */
public record Comparability(AreaMap map, Map<Integer, Set<String>> reviewed) {
  /** Why two years cannot be compared. */
  public enum Kind {
    STANDARD,
    MAP,
    COVERAGE,
    STATE
  }

  /**
   * A reason.
   *
   * @param details what the sentence of the finding mentions
   * @param text what it is, and the bridge to use
   */
  public record Reason(Kind kind, List<String> details, Text text) {}

  /**
   * The reviews of one standard as they stand.
   *
   * @param mapDate a map that all years are restated to; empty for the maps of the reviews
   */
  static Comparability of(JobContext workplace, String standardId, Optional<LocalDate> mapDate) {
    Dataset<Row> scored =
        workplace
            .warehouse()
            .read(
                ScoreTable.NAME,
                ScoreTable.schema(workplace.configuration().standards().indicatorIds()))
            .filter(col(ScoreTable.STANDARD_ID).equalTo(standardId));
    if (mapDate.isPresent()) {
      AreaMap map =
          RestatedRows.of(workplace.configuration().places(), mapDate.get(), scored).map();
      Map<Integer, Set<String>> communes = new HashMap<>();
      map.parts().forEach((year, areas) -> communes.put(year, areas.keySet()));
      return new Comparability(map, communes);
    }
    Map<Integer, Set<String>> communes = new HashMap<>();
    for (Row row :
        scored
            .select(HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE)
            .distinct()
            .collectAsList()) {
      communes.computeIfAbsent(row.getInt(0), year -> new TreeSet<>()).add(row.getString(1));
    }
    return new Comparability(AreaMap.ofReviews(workplace.configuration().places()), communes);
  }

  /** Why last year's list of an area is not known. */
  public static Optional<Text> withoutOpening(
      JobContext workplace, Edition edition, String area, int year) {
    Comparability reviews =
        of(
            workplace,
            edition.standardId(),
            Optional.of(edition.mapDate()).filter(day -> edition.isRestated()));
    if (!reviews.reviewed().getOrDefault(year - 1, Set.of()).isEmpty()) {
      return reviews.between(area, year - 1, year).map(Reason::text);
    }
    return Optional.of(
        workplace
            .configuration()
            .standards()
            .governing(year - 1)
            .filter(before -> !before.id().equals(edition.standardId()))
            .map(before -> ofStandards(before.id(), year - 1, edition.standardId(), year).text())
            .orElse(
                new Text(
                    "chưa có rà soát năm %d theo chuẩn %s; nạp năm đó rồi chạy lại run"
                        .formatted(year - 1, edition.standardId()),
                    "there is no review of %d under %s; load that year and run again"
                        .formatted(year - 1, edition.standardId()))));
  }

  /** The communes of an area with a result in that year. */
  public Set<String> reviewed(String area, int year) {
    return reviewed.getOrDefault(year, Set.of()).stream()
        .filter(commune -> map.lineage(commune, year).stream().anyMatch(p -> p.code().equals(area)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Why the area cannot be compared between two years; empty if it can. */
  public Optional<Reason> between(String area, int from, int to) {
    Set<String> then = reviewed(area, from);
    Set<String> now = reviewed(area, to);
    if (map.isSameLand(then, from, now, to)) {
      return Optional.empty();
    }
    return Optional.of(
        isRedrawn(area, from, to) ? redrawn(area, from, to) : uncovered(then, from, now, to));
  }

  private boolean isRedrawn(String area, int from, int to) {
    return !map.isFixed()
        && !map.isSameLand(
            Set.copyOf(map.communes(area, from)), from, Set.copyOf(map.communes(area, to)), to);
  }

  private Reason redrawn(String area, int from, int to) {
    LocalDate day = map.day(Math.max(from, to));
    return new Reason(
        Kind.MAP,
        List.of(day.toString()),
        new Text(
            "địa giới của %s năm %d và năm %d khác nhau; dùng --map-date %s để đưa các năm về một bản đồ"
                .formatted(area, from, to, day),
            "the land of %s differs between %d and %d; use --map-date %s to put all years on one map"
                .formatted(area, from, to, day)));
  }

  private Reason uncovered(Set<String> then, int from, Set<String> now, int to) {
    AreaMap reviews = AreaMap.ofReviews(map.places());
    Set<String> before = parts(then, from);
    Set<String> after = parts(now, to);
    Set<String> lackingNow = new TreeSet<>();
    before.forEach(code -> lackingNow.addAll(reviews.successors(code, from, to)));
    lackingNow.removeAll(after);
    Set<String> lackingThen = new TreeSet<>();
    after.forEach(code -> lackingThen.addAll(reviews.predecessors(code, from, to)));
    lackingThen.removeAll(before);
    String vi = "phạm vi rà soát khác nhau:";
    String en = "the reviews do not cover the same communes:";
    if (!lackingThen.isEmpty()) {
      vi += " năm %d thiếu %s;".formatted(from, names(lackingThen, from));
      en += " %d lacks %s;".formatted(from, names(lackingThen, from));
    }
    if (!lackingNow.isEmpty()) {
      vi += " năm %d thiếu %s;".formatted(to, names(lackingNow, to));
      en += " %d lacks %s;".formatted(to, names(lackingNow, to));
    }
    return new Reason(
        Kind.COVERAGE,
        List.of(listed(lackingThen), listed(lackingNow)),
        new Text(
            vi + " nạp tệp của các xã này rồi chạy lại run, hoặc so sánh từng xã",
            en + " load their files and run again, or compare commune by commune"));
  }

  private Set<String> parts(Collection<String> communes, int year) {
    Set<String> parts = new TreeSet<>();
    communes.forEach(code -> parts.addAll(map.parts(code, year)));
    return parts;
  }

  private static String listed(Set<String> codes) {
    return codes.isEmpty() ? "–" : String.join(", ", codes);
  }

  private String names(Set<String> communes, int year) {
    return communes.stream()
        .map(
            code ->
                map.places().place(code, AreaMap.reviewDay(year)).map(Place::name).orElse("")
                    + " ("
                    + code
                    + ")")
        .collect(Collectors.joining(", "));
  }

  /** The reason that a standard governs one year and another the other. */
  public static Reason ofStandards(String then, int from, String now, int to) {
    return new Reason(
        Kind.STANDARD,
        List.of(then, now),
        new Text(
            "năm %d theo chuẩn %s, năm %d theo chuẩn %s; dùng --standard %s hoặc --standard %s để chấm cả hai năm theo một chuẩn"
                .formatted(from, then, to, now, then, now),
            "%d is under %s, %d under %s; use --standard %s or --standard %s to score both years under one"
                .formatted(from, then, to, now, then, now)));
  }
}
