package giamngheo.jobs.status;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The history of one household as the tables tell it.
 *
 * @param reviews accepted household lines, by year
 * @param members accepted member lines, by year and number
 * @param scores what each review came to, by year and standard
 * @param movements changes from list to list
 * @param findings what is wrong or doubted
 * @param activities lines of activities that name the household
 * @param links codes that it had or has besides
 */
public record HouseholdRecord(
    List<Row> reviews,
    List<Row> members,
    List<Row> scores,
    List<Row> movements,
    List<Row> findings,
    List<Row> activities,
    List<String> links,
    BatchLog log) {

  /**
   * Reads it.
   *
   * @throws DataDoNotAllow if nothing is known of that code
   */
  public static HouseholdRecord of(JobContext workplace, String code) {
    Catalogue catalogue = ReadOnlyQuery.catalogue(workplace);
    HouseholdRecord record =
        new HouseholdRecord(
            of(catalogue, "household", code, "review_year", "review_date"),
            of(catalogue, "member", code, "review_year", "member_no"),
            of(catalogue, "household_score", code, "review_year", "standard_id"),
            of(catalogue, "transition", code, "review_year", "list"),
            of(catalogue, "finding", code, "review_year", "check_id"),
            of(catalogue, "participation", code, "activity_id"),
            links(catalogue, code),
            BatchLogRows.read(workplace.warehouse()));
    if (record.isEmpty()) {
      throw new DataDoNotAllow(
          new Text(
              "Không có hộ mã “%s” trong kho dữ liệu.\nKiểm tra mã hộ; tìm theo xã: ./giamngheo query \"select household_id from household where area_code = '06325'\""
                  .formatted(code),
              "There is no household with code “%s” in the warehouse.\nCheck the code; by commune: ./giamngheo query \"select household_id from household where area_code = '06325'\""
                  .formatted(code)));
    }
    return record;
  }

  private static List<Row> of(
      Catalogue catalogue, String table, String code, String order, String... then) {
    Dataset<Row> rows = catalogue.table(table).orElseThrow();
    return List.of(rows.columns()).contains("household_id")
        ? rows.filter(col("household_id").equalTo(code)).orderBy(order, then).collectAsList()
        : List.of();
  }

  private static List<String> links(Catalogue catalogue, String code) {
    List<Row> links =
        catalogue
            .table("household_link")
            .orElseThrow()
            .filter(col("old_household_id").equalTo(code).or(col("new_household_id").equalTo(code)))
            .select(
                "old_area_code", "old_household_id", "new_area_code", "new_household_id", "kind")
            .collectAsList();
    List<String> shown = new ArrayList<>();
    links.forEach(
        link ->
            shown.add(
                Stream.of(0, 1, 2, 3, 4)
                    .map(link::get)
                    .map(Objects::toString)
                    .collect(Collectors.joining(" "))));
    return List.copyOf(shown);
  }

  private boolean isEmpty() {
    return Stream.of(reviews, members, scores, movements, findings, activities)
            .allMatch(List::isEmpty)
        && links.isEmpty();
  }

  /** File and line of a row that carries them. */
  public String place(Row row) {
    String batch = row.getAs("batch_id");
    Object line = row.getAs("line_no");
    String file = batch == null ? "" : log.batch(batch).map(Batch::sourceName).orElse(batch);
    return line == null ? file : file + ":" + line;
  }
}
