package giamngheo.jobs;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.transition.RestatedTransitionTable;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Step: replaces the rows of the years that changed, one commit per table. */
public record WriteTables(JobContext workplace, RunPlan plan) {
  /** Replaces the figures of the same years that stand on that map, and nothing else. */
  void writeRestated(
      Dataset<Row> transitions, Dataset<Row> values, Dataset<Row> formCells, LocalDate day) {
    String standards = " and " + ofStandards();
    String onMap = " and " + RestatedTransitionTable.MAP_DATE + " = '" + day + "'";
    String releaseId = FormCellTable.draft(day);
    Parallel.run(
        List.of(
            () ->
                replace(
                    RestatedTransitionTable.NAME,
                    RestatedTransitionTable.rows(transitions, day),
                    RunLog.ofYears(HouseholdTable.REVIEW_YEAR, plan.changed()) + onMap + standards),
            () ->
                replace(
                    IndicatorValueTable.NAME,
                    values,
                    RunLog.ofYears(FormCellTable.YEAR, plan.changed())
                        + DRAFTS
                        + onMap
                        + standards),
            () ->
                replace(
                    FormCellTable.NAME,
                    formCells.withColumn(FormCellTable.RELEASE_ID, lit(releaseId)),
                    RunLog.ofYears(FormCellTable.YEAR, plan.changed())
                        + " and "
                        + FormCellTable.RELEASE_ID
                        + " = '"
                        + releaseId
                        + "'"
                        + standards)));
  }

  private void replace(String table, Dataset<Row> rows, String condition) {
    workplace.warehouse().replace(table, rows, condition);
  }

  private static final String DRAFTS =
      " and " + FormCellTable.RELEASE_ID + " = '" + FormCellTable.DRAFT + "'";

  void write(Map<String, Dataset<Row>> tables) {
    Parallel.run(
        tables.entrySet().stream()
            .<Runnable>map(
                table ->
                    () ->
                        workplace
                            .warehouse()
                            .replace(
                                table.getKey(),
                                byYear(table.getKey(), table.getValue()),
                                condition(table.getKey())))
            .toList());
  }

  /** Files hold one year each, so that replacing a year later rewrites nothing of the others. */
  private Dataset<Row> byYear(String table, Dataset<Row> rows) {
    int years = plan.changed().size();
    if (years < 2) {
      return rows;
    }
    int files = Math.max(1, workplace.spark().sparkContext().defaultParallelism() / years);
    Column year =
        array_position(lit(plan.changed().toArray(Integer[]::new)), col(yearColumn(table)));
    Column file = pmod(hash(col(HouseholdTable.AREA_CODE)), lit(files));
    return rows.repartitionById(
        years * files, year.minus(1).multiply(files).plus(file).cast(DataTypes.IntegerType));
  }

  private static String yearColumn(String table) {
    return table.equals(FormCellTable.NAME) || table.equals(IndicatorValueTable.NAME)
        ? FormCellTable.YEAR
        : HouseholdTable.REVIEW_YEAR;
  }

  private String condition(String table) {
    if (table.equals(FindingTable.VERDICT)) {
      return RunLog.ofYears(HouseholdTable.REVIEW_YEAR, plan.changed());
    }
    if (table.equals(IndicatorValueTable.NAME)) {
      return onReviewMaps() + DRAFTS + " and " + ofStandards();
    }
    return table.equals(FormCellTable.NAME)
        ? RunLog.ofYears(FormCellTable.YEAR, plan.changed())
            + DRAFTS
            + ofForms()
            + " and "
            + ofStandards()
        : RunLog.ofYears(HouseholdTable.REVIEW_YEAR, plan.changed()) + " and " + ofStandards();
  }

  /** Forms of the programme are composed and written by a step of their own. */
  private String ofForms() {
    String others =
        workplace.configuration().forms().queries().stream()
            .map(form -> "'" + form.id() + "'")
            .collect(Collectors.joining(", "));
    return !others.isEmpty() ? " and " + FormCellTable.FORM + " not in (" + others + ")" : "";
  }

  /** Figures restated to another map stand beside these and are replaced by their own runs. */
  private String onReviewMaps() {
    return plan.changed().stream()
        .map(year -> "(year = " + year + " and map_date = '" + AreaMap.reviewDay(year) + "')")
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String ofStandards() {
    return ScoreTable.STANDARD_ID
        + " in ("
        + plan.standardIds().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "))
        + ")";
  }
}
