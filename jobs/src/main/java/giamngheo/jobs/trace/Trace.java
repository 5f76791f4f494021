package giamngheo.jobs.trace;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.comparison.Comparability;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.FormCellRows;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.SumItem;
import giamngheo.jobs.print.EditionCells;
import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From a printed figure to the households it counts. */
public final class Trace {
  private Trace() {}

  /**
   * A printed cell.
   *
   * @param edition which of the stored figures
   * @param areaCode the area the form is for
   * @param rowKey key of its row
   * @param column number printed under its heading
   * @param period {@code year}, {@code 6m} or {@code adhoc:yyyy-mm-dd}
   */
  public record Cell(
      FormDefinition form,
      Edition edition,
      String areaCode,
      int year,
      String rowKey,
      String column,
      String period) {

    /** A cell of a yearly form. */
    public Cell(
        FormDefinition form,
        Edition edition,
        String areaCode,
        int year,
        String rowKey,
        String column) {
      this(form, edition, areaCode, year, rowKey, column, FormCellRows.YEARLY);
    }
  }

  /**
   * The households behind a cell.
   *
   * @return review_year, area_code, household_id, persons: as many rows as a cell that counts
   *     households says, {@code persons} adding up to a cell that counts persons
   * @throws CallerMistake if the form has no such row or column
   * @throws DataDoNotAllow if the cell is blank, or not a count of households
   */
  public static Dataset<Row> households(JobContext workplace, Cell cell) {
    FormDefinition form = cell.form();
    if (form.column(cell.column()).isEmpty() && !cell.column().equals(ComposedCell.NOTE)) {
      throw unknownColumn(cell);
    }
    Map<String, BigDecimal> printed = printedRow(workplace, cell);
    if (form.query().isPresent()) {
      return ProgrammeTrace.rows(workplace, cell);
    }
    FormTrace trace = new FormTrace(workplace, form, cell.edition(), cell.areaCode(), cell.year());
    if (form.isList()) {
      return households(trace.listed(cell.rowKey().split("/", -1)[0]));
    }
    SumItem item =
        form.traced(cell.column(), form.lineOf(cell.rowKey()).id())
            .orElseThrow(() -> untraceable(cell));
    if (printed.containsKey(cell.column()) && printed.get(cell.column()) == null) {
      throw blank(workplace, cell);
    }
    return households(
        trace
            .lines(List.of(item))
            .filter(col(FormTrace.PLACE_KEY).equalTo(form.placeOf(cell.rowKey()))));
  }

  private static Dataset<Row> households(Dataset<Row> lines) {
    return lines
        .select(
            HouseholdTable.REVIEW_YEAR,
            HouseholdTable.AREA_CODE,
            HouseholdTable.HOUSEHOLD_ID,
            ScoreTable.PERSONS)
        .orderBy(HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID);
  }

  /** The figures of the cell's row by column. */
  private static Map<String, BigDecimal> printedRow(JobContext workplace, Cell cell) {
    Dataset<Row> cells =
        new EditionCells(workplace, cell.edition(), cell.year(), cell.period())
            .rows()
            .filter(
                col(FormCellTable.AREA_CODE)
                    .equalTo(cell.areaCode())
                    .and(col(FormCellTable.FORM).equalTo(cell.form().id())));
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (Row row :
        cells
            .filter(col(FormCellTable.ROW_KEY).equalTo(cell.rowKey()))
            .select(FormCellTable.COLUMN, FormCellTable.VALUE)
            .collectAsList()) {
      figures.put(row.getString(0), row.getDecimal(1));
    }
    if (figures.isEmpty()) {
      throw unknownRow(
          cell,
          cells.select(FormCellTable.ROW_KEY).distinct().collectAsList().stream()
              .map(row -> row.getString(0))
              .sorted()
              .toList());
    }
    return figures;
  }

  private static CallerMistake unknownColumn(Cell cell) {
    List<String> columns = cell.form().leaves().stream().map(leaf -> leaf.key()).toList();
    return new CallerMistake(
        new Text(
            "Biểu %s không có cột “%s”.\nCác cột: %s"
                .formatted(cell.form().id(), cell.column(), String.join(", ", columns)),
            "Form %s has no column “%s”.\nIts columns: %s"
                .formatted(cell.form().id(), cell.column(), String.join(", ", columns))));
  }

  private static RuntimeException unknownRow(Cell cell, List<String> rows) {
    if (rows.isEmpty()) {
      return NothingComposed.of(cell.areaCode(), cell.year(), cell.edition());
    }
    String nearest = NearestWord.to(cell.rowKey(), rows).orElse(rows.get(0));
    return new CallerMistake(
        new Text(
            "Biểu %s của địa bàn %s năm %d không có dòng “%s”.\nGần nhất: %s"
                .formatted(cell.form().id(), cell.areaCode(), cell.year(), cell.rowKey(), nearest),
            "Form %s of area %s in %d has no row “%s”.\nThe nearest: %s"
                .formatted(
                    cell.form().id(), cell.areaCode(), cell.year(), cell.rowKey(), nearest)));
  }

  private static DataDoNotAllow blank(JobContext workplace, Cell cell) {
    Optional<Text> why =
        cell.form()
            .column(cell.column())
            .filter(column -> column.content().needsOpening())
            .flatMap(
                column ->
                    Comparability.withoutOpening(
                        workplace, cell.edition(), cell.areaCode(), cell.year()));
    return new DataDoNotAllow(
        new Text(
            "Ô này (biểu %s, cột %s) để trống vì chưa có số liệu, nên không có hộ nào để truy."
                    .formatted(cell.form().id(), cell.column())
                + why.map(text -> "\nLý do: " + text.vi() + ".").orElse(""),
            "This cell (form %s, column %s) is blank, for its figure is not known; no household"
                    .formatted(cell.form().id(), cell.column())
                + " stands behind it."
                + why.map(text -> "\nWhy: " + text.en() + ".").orElse("")));
  }

  static DataDoNotAllow untraceable(Cell cell) {
    return new DataDoNotAllow(
        new Text(
            "Ô này (biểu %s, cột %s) không đếm hộ nên không truy được về hộ.\nHãy chọn cột đếm hộ"
                    .formatted(cell.form().id(), cell.column())
                + " hoặc nhân khẩu, hoạt động; với cột 5 và 10 của subject-groups dùng 5b và 10b.",
            "This cell (form %s, column %s) does not count households, so it leads back to"
                    .formatted(cell.form().id(), cell.column())
                + " none.\nChoose a column that counts households or persons; for columns 5 and 10"
                + " of subject-groups use 5b and 10b."));
  }
}
