package giamngheo.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import giamngheo.jobs.form.Content;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.QueryRows;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Step: composes the forms whose rows are queries over the standing tables, one query per form for
 * all areas and periods at once.
 */
final class ComposeProgramme {
  private static final List<String> ROW =
      List.of(
          FormCellTable.YEAR,
          FormCellTable.PERIOD,
          FormCellTable.AREA_CODE,
          FormCellTable.ROW_KEY,
          FormCellTable.ROW_LABEL,
          FormCellTable.ROW_ORDER);
  private static final int CELLS_PER_ROW = 100;
  private static final String CELL = "cell";

  private ComposeProgramme() {}

  /** Composes the stored periods of the years planned and writes them in one commit. */
  static void write(Workplace workplace, ProgrammePlan plan) {
    List<FormDefinition> forms = workplace.configuration().forms().queries();
    List<ReportPeriod> periods =
        ProgrammePlan.periods(workplace.configuration().programme(), plan.years());
    String years = plan.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String ids =
        forms.stream().map(form -> "'" + form.id() + "'").collect(Collectors.joining(", "));
    workplace
        .warehouse()
        .replace(
            FormCellTable.NAME,
            cells(workplace, forms, periods)
                .coalesce(workplace.spark().sparkContext().defaultParallelism()),
            "%s in (%s) and %s = '%s' and %s in (%s)"
                .formatted(
                    FormCellTable.YEAR,
                    years,
                    FormCellTable.RELEASE_ID,
                    FormCellTable.DRAFT,
                    FormCellTable.FORM,
                    ids));
  }

  /** Draft cells of an ad hoc period; the stored periods are there for what adds up over years. */
  static Dataset<Row> adHoc(Workplace workplace, ReportPeriod asked) {
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
   * @throws ConfigurationMistake if a form's query cannot be asked or lacks a column
   */
  static Dataset<Row> cells(
      Workplace workplace, List<FormDefinition> forms, List<ReportPeriod> periods) {
    Workplace own = inOwnSession(workplace);
    ProgrammeTables tables = new ProgrammeTables(own, periods);
    List<Callable<List<Row>>> composing = new ArrayList<>();
    for (FormDefinition form : forms) {
      composing.add(() -> cells(own, tables, form).collectAsList());
    }
    return MadeRows.of(
        workplace.spark(),
        Together.results(composing).stream().flatMap(List::stream).toList(),
        FormCellTable.SCHEMA);
  }

  /** Compiling a query takes longer than interpreting it over some hundred rows. */
  static Workplace inOwnSession(Workplace workplace) {
    SparkSession session = workplace.spark().newSession();
    session.conf().set("spark.sql.codegen.wholeStage", "false");
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    session.conf().set("spark.sql.shuffle.partitions", "1");
    return new Workplace(
        new Warehouse(session, workplace.warehouse().root()),
        workplace.configuration(),
        workplace.language(),
        workplace.progress());
  }

  private static Dataset<Row> cells(
      Workplace workplace, ProgrammeTables tables, FormDefinition form) {
    QueryRows query = form.query().orElseThrow();
    Dataset<Row> rows = asked(workplace, tables, form.id(), query.sql());
    List<String> missing =
        Stream.concat(ROW.stream(), fields(form).map(Content.Field::field))
            .filter(column -> !Arrays.asList(rows.columns()).contains(column))
            .toList();
    if (!missing.isEmpty()) {
      throw new ConfigurationMistake(form.id() + ".yaml: rows: " + String.join(", ", missing));
    }
    Dataset<Row> periods =
        tables
            .table("report_period")
            .orElseThrow()
            .filter(madeFor(query))
            .select(FormCellTable.YEAR, FormCellTable.PERIOD, ScoreTable.STANDARD_ID);
    Dataset<Row> areas =
        tables
            .table("area")
            .orElseThrow()
            .filter(col("level").isin(levels(query)))
            .select(FormCellTable.YEAR, FormCellTable.PERIOD, FormCellTable.AREA_CODE);
    String[] period = {FormCellTable.YEAR, FormCellTable.PERIOD};
    String[] area = {FormCellTable.YEAR, FormCellTable.PERIOD, FormCellTable.AREA_CODE};
    return rows.join(periods, period)
        .join(areas, area, "left_semi")
        .withColumn(CELL, explode(array(cellsOf(form))))
        .select(columns(form));
  }

  private static Dataset<Row> asked(
      Workplace workplace, ProgrammeTables tables, String form, String sql) {
    try {
      return Ask.query(tables, workplace.spark(), sql).drop(ScoreTable.STANDARD_ID);
    } catch (AnalysisException e) {
      throw new ConfigurationMistake(form + ".yaml: rows: " + e.getMessage(), e);
    }
  }

  private static Column madeFor(QueryRows query) {
    Column made = lit(false);
    for (String period : query.periods()) {
      made =
          made.or(
              period.equals(QueryRows.AD_HOC)
                  ? col(FormCellTable.PERIOD).startsWith(period)
                  : col(FormCellTable.PERIOD).equalTo(period));
    }
    return made;
  }

  private static Object[] levels(QueryRows query) {
    return query.levels().stream()
        .map(Level::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toArray();
  }

  private static Stream<Content.Field> fields(FormDefinition form) {
    return form.leaves().stream().map(FormColumn::content).map(Content.Field.class::cast);
  }

  private static Column[] cellsOf(FormDefinition form) {
    List<Column> cells = new ArrayList<>();
    for (FormColumn leaf : form.leaves()) {
      Content.Field field = (Content.Field) leaf.content();
      Column stored = col("`" + field.field() + "`");
      cells.add(
          struct(
              lit(leaf.key()).as(FormCellTable.COLUMN),
              (field.kind().isFigure() ? stored : lit(null))
                  .cast("decimal(18,2)")
                  .as(FormCellTable.VALUE),
              (field.kind().isFigure() ? lit(null) : stored)
                  .cast("string")
                  .as(FormCellTable.TEXT_VALUE),
              lit(cells.size()).as(FormCellTable.ROW_ORDER)));
    }
    return cells.toArray(Column[]::new);
  }

  private static Column[] columns(FormDefinition form) {
    return new Column[] {
      lit(FormCellTable.DRAFT).as(FormCellTable.RELEASE_ID),
      lit(form.id()).as(FormCellTable.FORM),
      col(ScoreTable.STANDARD_ID),
      col(FormCellTable.YEAR),
      col(FormCellTable.PERIOD),
      col(FormCellTable.AREA_CODE),
      col(FormCellTable.ROW_KEY),
      col(FormCellTable.ROW_LABEL),
      col(CELL + "." + FormCellTable.COLUMN),
      col(CELL + "." + FormCellTable.VALUE),
      col(CELL + "." + FormCellTable.TEXT_VALUE),
      col(FormCellTable.ROW_ORDER)
          .cast("int")
          .multiply(CELLS_PER_ROW)
          .plus(col(CELL + "." + FormCellTable.ROW_ORDER))
          .cast("int")
          .as(FormCellTable.ROW_ORDER)
    };
  }
}
