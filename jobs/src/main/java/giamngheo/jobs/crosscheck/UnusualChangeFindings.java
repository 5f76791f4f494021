package giamngheo.jobs.crosscheck;

import giamngheo.jobs.compose.FormSums;
import giamngheo.jobs.run.RunPlan;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.table.HouseholdTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Communes whose poor count went up or down by more than half and more than ten households. */
public final class UnusualChangeFindings {
  private static final int HOUSEHOLDS = 10;

  private UnusualChangeFindings() {}

  private record CommuneYear(String areaCode, int year) {}

  /** Bare findings, one per commune and year. */
  public static List<Row> find(List<FormSums.Cell> sums, AreaMap map, BatchLog log, RunPlan plan) {
    Map<CommuneYear, Long> poor = new HashMap<>();
    for (FormSums.Cell cell : sums) {
      BigDecimal counted = cell.sums().get("review-result/3");
      if (counted != null && plan.governs(cell.standardId(), cell.year())) {
        poor.merge(new CommuneYear(cell.areaCode(), cell.year()), counted.longValue(), Long::sum);
      }
    }
    List<Row> findings = new ArrayList<>();
    poor.forEach(
        (place, now) -> {
          Long before = poor.get(new CommuneYear(place.areaCode(), place.year() - 1));
          boolean sameMap =
              map.isSameLand(
                  Set.of(place.areaCode()),
                  place.year() - 1,
                  Set.of(place.areaCode()),
                  place.year());
          if (before != null && sameMap && isUnusual(before, now)) {
            findings.add(finding(place, before, now, log));
          }
        });
    return findings;
  }

  static boolean isUnusual(long before, long now) {
    long change = Math.abs(now - before);
    return 2 * change > before && change > HOUSEHOLDS;
  }

  private static Row finding(CommuneYear place, long before, long now, BatchLog log) {
    String batch =
        log.current(HouseholdTable.TABLE.name()).stream()
            .filter(current -> current.unit().areaCode().equals(place.areaCode()))
            .filter(current -> current.unit().period().equals(Integer.toString(place.year())))
            .map(CurrentUnit::batchId)
            .reduce((first, second) -> second)
            .orElse(null);
    return RowFactory.create(
        batch,
        HouseholdTable.TABLE.name(),
        null,
        place.year(),
        place.areaCode(),
        null,
        null,
        "UNUSUAL_CHANGE",
        Long.toString(now),
        new String[] {Long.toString(before)});
  }
}
