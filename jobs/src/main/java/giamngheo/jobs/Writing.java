package giamngheo.jobs;

import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: replaces the rows of the years computed, one commit per table. */
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
  }

  private String condition(String table) {
    if (table.equals(FindingTable.VERDICT)) {
      return ofYears(HouseholdTable.REVIEW_YEAR, plan.years());
    }
    String year =
        table.equals(FormCellTable.NAME) || table.equals(IndicatorValueTable.NAME)
            ? FormCellTable.YEAR
            : HouseholdTable.REVIEW_YEAR;
    String drafts =
        table.equals(FormCellTable.NAME) || table.equals(IndicatorValueTable.NAME)
            ? " and " + FormCellTable.RELEASE_ID + " = '" + FormCellTable.DRAFT + "'"
            : "";
    return ofYears(year, plan.years()) + drafts + ofForms(table) + " and " + ofStandards();
  }

  /** Forms of the programme are composed and written by a step of their own. */
  private String ofForms(String table) {
    String others =
        workplace.configuration().forms().queries().stream()
            .map(form -> "'" + form.id() + "'")
            .collect(Collectors.joining(", "));
    return table.equals(FormCellTable.NAME) && !others.isEmpty()
        ? " and " + FormCellTable.FORM + " not in (" + others + ")"
        : "";
  }

  static String ofYears(String column, List<Integer> years) {
    return column
        + " in ("
        + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  private String ofStandards() {
    return ScoreTable.STANDARD_ID
        + " in ("
        + plan.standardIds().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "))
        + ")";
  }
}
