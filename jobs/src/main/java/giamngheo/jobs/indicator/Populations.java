package giamngheo.jobs.indicator;

import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.area.Restatement;
import giamngheo.warehouse.area.Restatement.Seen;
import giamngheo.warehouse.measure.Population;
import giamngheo.warehouse.table.PopulationTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Residents as the current population lines give them.
 *
 * @param lines accepted lines
 * @param parts on a restated map: the lines of the review's communes that an area's line is the sum
 *     of
 */
public record Populations(List<Line> lines, Map<AreaOfYear, List<Line>> parts) {

  Populations(List<Line> lines) {
    this(lines, Map.of());
  }

  /**
   * One line.
   *
   * @param hamletCode null where the line is the commune's own
   */
  public record Line(
      int year,
      String areaCode,
      String hamletCode,
      Population population,
      String batchId,
      long lineNo) {}

  /** The lines that stand after the last run: none that it refused. */
  public static Populations accepted(JobContext workplace) {
    return read(
        ReadOnlyQuery.catalogue(workplace)
            .table(PopulationTable.TABLE.name())
            .orElseThrow()
            .withColumn(ReceivedTable.REFUSED, lit(false)));
  }

  public static Populations read(Dataset<Row> populations) {
    List<Line> lines = new ArrayList<>();
    for (Row row :
        populations
            .filter("not " + ReceivedTable.REFUSED)
            .select(
                PopulationTable.REVIEW_YEAR,
                PopulationTable.AREA_CODE,
                PopulationTable.HAMLET_CODE,
                PopulationTable.HOUSEHOLDS,
                PopulationTable.PERSONS,
                PopulationTable.MINORITY_HOUSEHOLDS,
                PopulationTable.MINORITY_PERSONS,
                ReceivedTable.BATCH_ID,
                ReceivedTable.LINE_NO)
            .collectAsList()) {
      lines.add(
          new Line(
              row.getInt(0),
              row.getString(1),
              row.getString(2),
              new Population(row.getInt(3), row.getInt(4), optional(row, 5), optional(row, 6)),
              row.getString(7),
              row.getLong(8)));
    }
    return new Populations(List.copyOf(lines));
  }

  private static Optional<Long> optional(Row row, int index) {
    return row.isNullAt(index) ? Optional.empty() : Optional.of((long) row.getInt(index));
  }

  /** The commune's own line. */
  public Optional<Population> own(int year, String areaCode) {
    return lines.stream()
        .filter(line -> line.year() == year && line.areaCode().equals(areaCode))
        .filter(line -> line.hamletCode() == null)
        .map(Line::population)
        .findFirst();
  }

  /** Lines of the commune's hamlets. */
  public List<Line> hamlets(int year, String areaCode) {
    return lines.stream()
        .filter(line -> line.year() == year && line.areaCode().equals(areaCode))
        .filter(line -> line.hamletCode() != null)
        .toList();
  }

  /** The commune's own line, else the sum of its hamlets. */
  public Optional<Population> ofCommune(int year, String areaCode) {
    return own(year, areaCode)
        .or(() -> hamlets(year, areaCode).stream().map(Line::population).reduce(Populations::add));
  }

  /** The lines that an area's residents are the sum of; none if they are not known. */
  List<Line> parts(int year, String areaCode) {
    return parts.getOrDefault(
        new AreaOfYear(year, areaCode),
        ofCommune(year, areaCode)
            .map(population -> List.of(line(year, areaCode, population)))
            .orElse(List.of()));
  }

  private static Line line(int year, String areaCode, Population population) {
    return new Line(year, areaCode, null, population, null, 0);
  }

  /**
   * The same on another map: an area has residents where all communes it is made of were reviewed
   * and have theirs; a divided commune gives those of its hamlets whose way is known.
   */
  public Populations restated(Restatement restatement) {
    List<Line> wholes = new ArrayList<>();
    Map<AreaOfYear, List<Line>> made = new HashMap<>();
    restatement
        .parts()
        .forEach(
            (year, areas) ->
                areas.forEach(
                    (area, communes) -> {
                      List<Line> own =
                          communes.stream()
                              .flatMap(c -> part(restatement, year, c, area).stream())
                              .toList();
                      if (own.size() == communes.size()
                          && isWhole(restatement, year, area, communes)) {
                        made.put(new AreaOfYear(year, area), own);
                        wholes.add(
                            line(
                                year,
                                area,
                                own.stream()
                                    .map(Line::population)
                                    .reduce(Populations::add)
                                    .orElseThrow()));
                      }
                    }));
    return new Populations(List.copyOf(wholes), Map.copyOf(made));
  }

  private static boolean isWhole(
      Restatement restatement, int year, String area, Set<String> communes) {
    boolean isCommune = restatement.places().commune(area, restatement.day()).isPresent();
    return !isCommune || communes.equals(restatement.origins(year, area));
  }

  private Optional<Line> part(Restatement restatement, int year, String commune, String area) {
    Seen whole = new Seen(year, commune, null, null);
    if (!restatement.isSplit(year, commune) || restatement.area(whole).equals(area)) {
      return ofCommune(year, commune).map(population -> line(year, commune, population));
    }
    return hamlets(year, commune).stream()
        .filter(
            line ->
                restatement
                    .area(new Seen(year, commune, line.hamletCode(), line.hamletCode()))
                    .equals(area))
        .map(Line::population)
        .reduce(Populations::add)
        .map(population -> line(year, commune, population));
  }

  /** Residents of places together; nothing if there are none, or one of them lacks its own. */
  public static Optional<Population> together(Collection<Optional<Population>> places) {
    return places.stream().allMatch(Optional::isPresent)
        ? places.stream().map(Optional::orElseThrow).reduce(Populations::add)
        : Optional.empty();
  }

  /** Residents of communes together; nothing if one of them lacks its own. */
  Optional<Population> ofCommunes(int year, Collection<String> communes) {
    return together(communes.stream().map(commune -> ofCommune(year, commune)).toList());
  }

  /** Residents of two places together; a count that one of them lacks is lacking. */
  public static Population add(Population one, Population other) {
    return new Population(
        one.households() + other.households(),
        one.persons() + other.persons(),
        sum(one.minorityHouseholds(), other.minorityHouseholds()),
        sum(one.minorityPersons(), other.minorityPersons()));
  }

  private static Optional<Long> sum(Optional<Long> one, Optional<Long> other) {
    return one.flatMap(first -> other.map(second -> first + second));
  }

  /** The same without some lines. */
  public Populations without(List<Line> refused) {
    return new Populations(lines.stream().filter(line -> !refused.contains(line)).toList(), parts);
  }
}
