package giamngheo.jobs.status;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.row_number;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * What is wrong with the lines that stand, by check: refused lines with the first places where they
 * are, warnings as a number. Places are household codes, files and lines, never names.
 */
public record Problems(List<Problem> errors, List<Problem> warnings) {
  private static final int SHOWN = 3;

  /**
   * One kind of problem.
   *
   * @param title the check's name
   * @param lines lines concerned
   * @param households households concerned, as far as the lines name one
   * @param first the first of them: code, file and line
   */
  public record Problem(
      String checkId, Text title, long lines, long households, List<String> first) {}

  /** Problems of reviews of these years, and of lines that do not say their year. */
  public static Problems of(JobContext workplace, Collection<Integer> years) {
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    CheckTexts texts = workplace.configuration().texts();
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    Dataset<Row> findings =
        ReadOnlyQuery.catalogue(workplace)
            .table(FindingTable.NAME)
            .orElseThrow()
            .filter(
                col(HouseholdTable.REVIEW_YEAR)
                    .isNull()
                    .or(col(HouseholdTable.REVIEW_YEAR).isin(years.toArray())));
    for (Row row : byCheck(findings).collectAsList()) {
      Problem problem = problem(row, log, texts);
      (row.getString(0).equals(FindingTable.ERROR) ? errors : warnings).add(problem);
    }
    Comparator<Problem> order =
        Comparator.comparing((Problem problem) -> -problem.lines()).thenComparing(Problem::checkId);
    errors.sort(order);
    warnings.sort(order);
    return new Problems(List.copyOf(errors), List.copyOf(warnings));
  }

  /** The first places are found by sorting, which needs no memory for all of them. */
  private static Dataset<Row> byCheck(Dataset<Row> findings) {
    return findings
        .selectExpr(
            FindingTable.SEVERITY,
            FindingTable.CHECK_ID,
            "household_id",
            "coalesce(household_id, '') as code",
            "batch_id",
            "line_no")
        .distinct()
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy(FindingTable.SEVERITY, FindingTable.CHECK_ID)
                        .orderBy("code", "batch_id", "line_no")))
        .groupBy(FindingTable.SEVERITY, FindingTable.CHECK_ID)
        .agg(
            expr("count(distinct batch_id, coalesce(line_no, -1))"),
            expr("count(distinct household_id)"),
            expr(
                "array_sort(collect_list(if(place <= "
                    + SHOWN
                    + ", struct(code, batch_id, line_no), null)))"));
  }

  private static Problem problem(Row row, BatchLog log, CheckTexts texts) {
    String checkId = row.getString(1);
    return new Problem(
        checkId,
        texts.title(checkId),
        row.getLong(2),
        row.getLong(3),
        row.<Row>getList(4).stream().map(place -> place(place, log)).toList());
  }

  private static String place(Row place, BatchLog log) {
    String file =
        place.isNullAt(1)
            ? ""
            : log.batch(place.getString(1)).map(Batch::sourceName).orElse(place.getString(1));
    String line = place.isNullAt(2) ? file : file + ":" + place.getLong(2);
    return place.getString(0).isEmpty()
        ? line
        : line.isEmpty() ? place.getString(0) : place.getString(0) + " (" + line + ")";
  }

  /** Lines that are refused. */
  public long refusedLines() {
    return errors.stream().mapToLong(Problem::lines).sum();
  }
}
