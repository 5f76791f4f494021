package giamngheo.jobs.crosscheck;

import giamngheo.jobs.comparison.Comparability;
import giamngheo.jobs.comparison.Comparability.Reason;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Districts and provinces, and communes of other land, whose figures cannot be compared with those
 * of the year before: said as findings, so that absent changes are no riddle.
 */
public final class ComparabilityFindings {
  private ComparabilityFindings() {}

  /** Bare findings, one per area and year. */
  public static List<Row> find(ReviewFacts facts, RunPlan plan, BatchLog log) {
    Map<Integer, PovertyStandard> laws = new TreeMap<>();
    plan.governing().forEach((standard, years) -> years.forEach(year -> laws.put(year, standard)));
    List<Row> findings = new ArrayList<>();
    laws.forEach(
        (year, law) -> {
          PovertyStandard before = laws.get(year - 1);
          if (before != null) {
            Map<Integer, Set<String>> communes =
                Map.of(
                    year - 1,
                    facts.reviews().get(before.id()).reviewed(year - 1),
                    year,
                    facts.reviews().get(law.id()).reviewed(year));
            Comparability reviews = new Comparability(facts.map(), communes);
            areas(reviews, year)
                .forEach(
                    area ->
                        reason(reviews, before, law, area, year)
                            .ifPresent(
                                why -> findings.add(finding(reviews, area, year, why, log))));
          }
        });
    return findings;
  }

  private static Optional<Reason> reason(
      Comparability reviews, PovertyStandard before, PovertyStandard law, Place area, int year) {
    if (reviews.reviewed(area.code(), year - 1).isEmpty()) {
      return Optional.empty();
    }
    return before.equals(law)
        ? reviews.between(area.code(), year - 1, year)
        : Optional.of(Comparability.ofStandards(before.id(), year - 1, law.id(), year));
  }

  private static Set<Place> areas(Comparability reviews, int year) {
    Set<Place> areas = new TreeSet<>(Comparator.comparing(Place::code));
    for (String commune : reviews.reviewed().get(year)) {
      reviews.map().lineage(commune, year).stream()
          .filter(place -> place.level() != Place.Level.NATION)
          .forEach(areas::add);
    }
    return areas;
  }

  private static Row finding(
      Comparability reviews, Place area, int year, Reason why, BatchLog log) {
    String first = reviews.reviewed(area.code(), year).iterator().next();
    String batch =
        log.current(HouseholdTable.TABLE.name()).stream()
            .filter(current -> current.unit().areaCode().equals(first))
            .filter(current -> current.unit().period().equals(Integer.toString(year)))
            .map(CurrentUnit::batchId)
            .reduce((one, later) -> later)
            .orElse(null);
    return RowFactory.create(
        batch,
        HouseholdTable.TABLE.name(),
        null,
        year,
        area.code(),
        null,
        null,
        "NOT_COMPARABLE." + why.kind().name().toLowerCase(Locale.ROOT),
        Integer.toString(year - 1),
        why.details().toArray(String[]::new));
  }
}
