package giamngheo.jobs.indicator;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Areas of which too few communes reported to say whether a target was met: the reason, said. */
public final class UnsaidTargets {
  private UnsaidTargets() {}

  /** Whether a row of {@code indicator_value} is such a figure. */
  public static boolean isUnsaid(Row value) {
    return "target_actual".equals(value.getAs(IndicatorValueTable.MEASURE))
        && value.getAs(IndicatorValueTable.VALUE) == null;
  }

  /**
   * Bare findings, one per area and year.
   *
   * @param unsaid rows of {@code indicator_value} without a value, over communes received and
   *     expected
   */
  public static List<Row> find(List<Row> unsaid, AreaMap map, BatchLog log) {
    Map<AreaOfYear, Row> findings = new LinkedHashMap<>();
    for (Row value : unsaid) {
      int year = value.getAs(IndicatorValueTable.YEAR);
      String area = value.getAs(IndicatorValueTable.AREA_CODE);
      findings.computeIfAbsent(
          new AreaOfYear(year, area),
          key ->
              RowFactory.create(
                  batch(map, log, year, area),
                  HouseholdTable.TABLE.name(),
                  null,
                  year,
                  area,
                  null,
                  null,
                  "TARGET_UNTOLD",
                  whole(value.getAs(IndicatorValueTable.NUMERATOR)),
                  new String[] {whole(value.getAs(IndicatorValueTable.DENOMINATOR))}));
    }
    return List.copyOf(findings.values());
  }

  private static String whole(Double count) {
    return Long.toString(Math.round(count));
  }

  /** The household batch of one of the area's communes, which such findings stand with. */
  private static String batch(AreaMap map, BatchLog log, int year, String area) {
    return log.current(HouseholdTable.TABLE.name()).stream()
        .filter(current -> current.unit().period().equals(Integer.toString(year)))
        .filter(
            current ->
                ReviewIndicators.lineage(map, year, current.unit().areaCode()).contains(area))
        .map(CurrentUnit::batchId)
        .reduce((one, later) -> later)
        .orElse(null);
  }
}
