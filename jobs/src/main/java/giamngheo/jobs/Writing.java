package giamngheo.jobs;

import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: replaces the rows of the years computed, one commit per table, and logs the run last. */
record Writing(Workplace workplace, RunPlan plan) {
  void write(Map<String, Dataset<Row>> tables) {
    Together.run(
        tables.entrySet().stream()
            .<Runnable>map(
                table ->
                    () ->
                        workplace
                            .warehouse()
                            .replace(table.getKey(), table.getValue(), condition(table.getKey())))
            .toList());
    RunLog.write(workplace.warehouse(), plan);
  }

  private String condition(String table) {
    if (table.equals(FindingTable.VERDICT)) {
      return ofYears(HouseholdTable.REVIEW_YEAR, plan);
    }
    String year =
        table.equals(FormCellTable.NAME) || table.equals(IndicatorValueTable.NAME)
            ? FormCellTable.YEAR
            : HouseholdTable.REVIEW_YEAR;
    String drafts =
        table.equals(FormCellTable.NAME) || table.equals(IndicatorValueTable.NAME)
            ? " and " + FormCellTable.RELEASE_ID + " = '" + FormCellTable.DRAFT + "'"
            : "";
    return ofYears(year, plan) + drafts + " and " + ofStandards();
  }

  static String ofYears(String column, RunPlan plan) {
    return column
        + " in ("
        + plan.years().stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  private String ofStandards() {
    return ScoreTable.STANDARD_ID
        + " in ("
        + plan.standardIds().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "))
        + ")";
  }
}
