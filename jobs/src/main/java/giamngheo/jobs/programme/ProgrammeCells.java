package giamngheo.jobs.programme;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.QueryRows;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.table.FormCellTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** From the rows that a form's query answers to the cells that are printed. */
final class ProgrammeCells {
  private static final int CELLS_PER_ROW = 100;
  private static final int DECIMALS = 2;

  private ProgrammeCells() {}

  /** The columns that the query of a form must answer. */
  static Stream<String> columns(FormDefinition form) {
    return Stream.concat(
        Stream.of(
            FormCellTable.YEAR,
            FormCellTable.PERIOD,
            FormCellTable.AREA_CODE,
            FormCellTable.ROW_KEY,
            FormCellTable.ROW_LABEL,
            FormCellTable.ROW_ORDER),
        fields(form).map(printed -> printed.field().field()));
  }

  /**
   * The draft cells of the periods and areas that have the form.
   *
   * @param answered rows with {@link #columns}
   * @return rows of {@code form_cell}
   */
  static List<Row> of(
      JobContext workplace, FormDefinition form, List<ReportPeriod> periods, List<Row> answered) {
    QueryRows query = form.query().orElseThrow();
    Map<String, ReportPeriod> made =
        periods.stream()
            .filter(period -> query.isMadeFor(period.name()))
            .collect(Collectors.toMap(period -> period.year() + period.name(), period -> period));
    Map<String, Boolean> levels = new HashMap<>();
    Places places = workplace.configuration().places();
    List<PrintedField> fields = fields(form).toList();
    List<Row> cells = new ArrayList<>();
    for (Row row : answered) {
      int year = row.<Number>getAs(FormCellTable.YEAR).intValue();
      String area = row.getAs(FormCellTable.AREA_CODE);
      ReportPeriod period = made.get(year + row.<String>getAs(FormCellTable.PERIOD));
      if (period == null
          || area == null
          || !levels.computeIfAbsent(
              area + period, key -> hasLevel(places.place(area, period.mapDate()), query))) {
        continue;
      }
      String standard =
          workplace.configuration().standards().idFor(Optional.empty(), year).orElse("");
      int order = row.<Number>getAs(FormCellTable.ROW_ORDER).intValue() * CELLS_PER_ROW;
      for (PrintedField field : fields) {
        cells.add(cell(form, standard, period, row, field, order++));
      }
    }
    return cells;
  }

  private record PrintedField(String key, ColumnContent.Field field) {}

  private static Stream<PrintedField> fields(FormDefinition form) {
    return form.leaves().stream()
        .map(
            (FormColumn leaf) ->
                new PrintedField(leaf.key(), (ColumnContent.Field) leaf.content()));
  }

  private static boolean hasLevel(Optional<Place> area, QueryRows query) {
    return area.filter(place -> query.levels().contains(place.level())).isPresent();
  }

  private static Row cell(
      FormDefinition form,
      String standard,
      ReportPeriod period,
      Row row,
      PrintedField printed,
      int order) {
    Object stored = row.getAs(printed.field().field());
    boolean figure = printed.field().kind().isFigure();
    Object[] values = {
      FormCellTable.DRAFT,
      form.id(),
      standard,
      period.year(),
      period.name(),
      row.getAs(FormCellTable.AREA_CODE),
      row.getAs(FormCellTable.ROW_KEY),
      row.getAs(FormCellTable.ROW_LABEL),
      printed.key(),
      figure && stored != null ? figure(stored) : null,
      figure || stored == null ? null : stored.toString(),
      order
    };
    return new GenericRowWithSchema(values, FormCellTable.SCHEMA);
  }

  private static BigDecimal figure(Object stored) {
    return new BigDecimal(stored.toString()).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
