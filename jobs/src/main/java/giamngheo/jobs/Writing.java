package giamngheo.jobs;

import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: replaces the rows of the years computed, one commit per table, and logs the run last. */
record Writing(Workplace workplace, RunPlan plan) {
  /** Delta commits wait for the disk more than they compute. */
  private static final int AT_ONCE = 3;

  void write(Map<String, Dataset<Row>> tables) {
    ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> writes = new ArrayList<>();
      tables.forEach(
          (table, rows) ->
              writes.add(
                  writers.submit(
                      () -> workplace.warehouse().replace(table, rows, condition(table)))));
      for (Future<?> write : writes) {
        await(write);
      }
    } finally {
      writers.shutdownNow();
    }
    RunLog.write(workplace.warehouse(), plan);
  }

  private static void await(Future<?> write) {
    try {
      write.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
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
