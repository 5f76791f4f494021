package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.catalogue.StandingLines;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * How many lines of the annual review stand behind the figures of a year: received, accepted and
 * refused, by dataset and commune. A refused line whose commune or year cannot be read belongs to
 * the commune and year of its file, where the file has only one.
 *
 * @param counts by dataset, by commune
 */
record LineCounts(Map<String, Map<String, Count>> counts) {
  /** Datasets of the review. */
  static final List<String> DATASETS =
      List.of(HouseholdTable.TABLE.name(), MemberTable.TABLE.name());

  /** Lines received, of which refused. */
  record Count(long received, long refused) {
    static final Count NONE = new Count(0, 0);

    long accepted() {
      return received - refused;
    }

    Count plus(Count other) {
      return new Count(received + other.received, refused + other.refused);
    }
  }

  static LineCounts of(JobContext workplace, int year) {
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    Set<String> communes =
        new HashSet<>(AreaMap.ofReviews(workplace.configuration().places()).communes("vn", year));
    Map<String, Map<String, Count>> counts = new LinkedHashMap<>();
    for (String dataset : DATASETS) {
      Map<String, Count> byCommune = new HashMap<>();
      for (Row row : StandingLines.counted(workplace.warehouse(), log, dataset)) {
        Set<String> ofFile = units(log, row.getString(0));
        String lineYear = row.isNullAt(1) ? only(ofFile, 0) : Integer.toString(row.getInt(1));
        String area = communes.contains(row.getString(2)) ? row.getString(2) : only(ofFile, 1);
        if (lineYear.equals(Integer.toString(year))) {
          byCommune.merge(area, new Count(row.getLong(3), row.getLong(4)), Count::plus);
        }
      }
      counts.put(dataset, byCommune);
    }
    return new LineCounts(counts);
  }

  /** Periods and communes of a file, joined by a bar. */
  private static Set<String> units(BatchLog log, String batchId) {
    return log.batch(batchId).map(Batch::units).orElse(List.of()).stream()
        .map(held -> held.unit().period() + "|" + held.unit().areaCode())
        .collect(Collectors.toSet());
  }

  private static String only(Set<String> units, int part) {
    Set<String> parts =
        units.stream().map(unit -> unit.split("\\|", -1)[part]).collect(Collectors.toSet());
    return parts.size() == 1 ? parts.iterator().next() : "";
  }

  /** Lines of a dataset in these communes. */
  Count of(String dataset, Collection<String> communes) {
    Map<String, Count> byCommune = counts.getOrDefault(dataset, Map.of());
    return communes.stream()
        .map(commune -> byCommune.getOrDefault(commune, Count.NONE))
        .reduce(Count.NONE, Count::plus);
  }
}
