package giamngheo.jobs.programme;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.LocalRows;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.sql.PlacedSql;
import giamngheo.warehouse.table.FormCellTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: composes the forms whose rows are queries over the standing tables, one query per form for
 * all areas and periods at once.
 */
public final class ComposeProgramme {
  private ComposeProgramme() {}

  /** Composes the planned forms of the stored periods and years and writes them in one commit. */
  public static void write(JobContext workplace, ProgrammePlan plan) {
    List<FormDefinition> forms = plan.forms();
    List<ReportPeriod> periods =
        ProgrammePlan.periods(workplace.configuration().programme(), plan.years());
    String years = plan.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String ids =
        forms.stream().map(form -> "'" + form.id() + "'").collect(Collectors.joining(", "));
    String condition =
        "%s in (%s) and %s = '%s' and %s in (%s)"
            .formatted(
                FormCellTable.YEAR,
                years,
                FormCellTable.RELEASE_ID,
                FormCellTable.DRAFT,
                FormCellTable.FORM,
                ids);
    Dataset<Row> cells = apart(workplace, cells(workplace, forms, periods));
    Warehouse warehouse = workplace.warehouse();
    // Where there is nothing to replace Delta would still look through every file by a join.
    if (warehouse.read(FormCellTable.NAME, FormCellTable.SCHEMA).filter(condition).isEmpty()) {
      warehouse.append(FormCellTable.NAME, cells);
    } else {
      warehouse.replace(FormCellTable.NAME, cells, condition);
    }
  }

  /**
   * Forms that follow the reviews in files of their own: replacing them rewrites no other form's.
   */
  private static Dataset<Row> apart(JobContext workplace, Dataset<Row> cells) {
    int files = workplace.spark().sparkContext().defaultParallelism();
    Column onReviews =
        col(FormCellTable.FORM)
            .isin(FormSources.onReviews(workplace).stream().map(FormDefinition::id).toArray());
    return cells.repartitionById(
        2 * files,
        when(onReviews, files)
            .otherwise(0)
            .plus(pmod(hash(col(FormCellTable.AREA_CODE)), lit(files))));
  }

  /** Draft cells of an ad hoc period; the stored periods are there for what adds up over years. */
  public static Dataset<Row> adHoc(JobContext workplace, ReportPeriod asked) {
    List<ReportPeriod> periods =
        new ArrayList<>(
            ProgrammePlan.periods(
                workplace.configuration().programme(),
                ProgrammePlan.allYears(BatchLogRows.read(workplace.warehouse()))));
    periods.add(asked);
    return cells(workplace, workplace.configuration().forms().queries(), periods);
  }

  /**
   * The cells of those forms and periods for every area that has rows.
   *
   * @return rows of {@code form_cell}
   * @throws giamngheo.warehouse.config.ConfigurationMistake if a form's query cannot be asked or
   *     lacks a column
   */
  public static Dataset<Row> cells(
      JobContext workplace, List<FormDefinition> forms, List<ReportPeriod> periods) {
    JobContext own = workplace.inOwnSession();
    ProgrammeTables tables = new ProgrammeTables(own, periods);
    List<Callable<List<Row>>> composing = new ArrayList<>();
    for (FormDefinition form : forms) {
      composing.add(() -> ProgrammeCells.of(own, form, periods, rows(own, tables, form)));
    }
    return LocalRows.of(
        workplace.spark(),
        Parallel.results(composing).stream().flatMap(List::stream).toList(),
        FormCellTable.SCHEMA);
  }

  /** What the form's query answers, with every column that its cells are made of. */
  private static List<Row> rows(JobContext workplace, ProgrammeTables tables, FormDefinition form) {
    PlacedSql query = form.query().orElseThrow().rows();
    Dataset<Row> rows = query.asked(sql -> ProgrammeQuery.rows(tables, workplace.spark(), sql));
    List<String> missing =
        ProgrammeCells.columns(form)
            .filter(column -> !Arrays.asList(rows.columns()).contains(column))
            .toList();
    if (!missing.isEmpty()) {
      String columns = String.join(", ", missing);
      throw query
          .place()
          .mistake(
              "câu SQL không cho cột mà biểu cần: " + columns,
              "the SQL does not give columns that the form needs: " + columns);
    }
    return rows.select(
            ProgrammeCells.columns(form)
                .distinct()
                .map(name -> col("`" + name + "`"))
                .toArray(Column[]::new))
        .collectAsList();
  }
}
