package giamngheo.jobs.receive;

import giamngheo.jobs.context.LoadLimits;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * STRAY_UNIT: a few lines of another commune or year among many of one. Lines of a monthly review
 * beside the annual one of the same commune and year are none.
 */
final class StrayUnits {
  private static final Set<String> DATASETS =
      Set.of(HouseholdTable.TABLE.name(), MemberTable.TABLE.name());

  private StrayUnits() {}

  /** The strays of one file. */
  static List<Withheld> of(String batchId, Map<BatchUnit, Long> accepted, LoadLimits limits) {
    long all = accepted.values().stream().mapToLong(Long::longValue).sum();
    Map.Entry<BatchUnit, Long> largest =
        accepted.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    List<Withheld> strays = new ArrayList<>();
    accepted.forEach(
        (unit, lines) -> {
          if (DATASETS.contains(unit.dataset())
              && !isOfSameReview(unit, largest.getKey())
              && limits.isStray(lines, largest.getValue(), all)) {
            strays.add(
                new Withheld(
                    batchId,
                    unit,
                    Withheld.STRAY,
                    List.of(
                        Withheld.shown(unit),
                        Long.toString(largest.getValue()),
                        Long.toString(all),
                        Withheld.shown(largest.getKey()))));
          }
        });
    return strays;
  }

  private static boolean isOfSameReview(BatchUnit one, BatchUnit other) {
    return one.areaCode().equals(other.areaCode()) && year(one).equals(year(other));
  }

  private static String year(BatchUnit unit) {
    return unit.period().split("-", 2)[0];
  }
}
