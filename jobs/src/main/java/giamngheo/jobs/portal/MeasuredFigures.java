package giamngheo.jobs.portal;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** Rows of {@code indicator_value} that pages show: of whole areas, not of groups of households. */
record MeasuredFigures(List<Measured> rows) {
  private static final String RATE = "official_headcount";

  /**
   * A row.
   *
   * @param fromYear of a change, else 0
   */
  record Measured(
      String area,
      int year,
      String indicator,
      String measure,
      String part,
      String unit,
      int fromYear,
      String kind,
      Double numerator,
      Double denominator,
      Double value) {}

  static MeasuredFigures read(JobContext workplace, PortalYears years, List<String> measures) {
    List<Measured> rows = new ArrayList<>();
    for (Row row :
        workplace
            .warehouse()
            .read(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA)
            .filter(years.condition())
            .filter(
                col(IndicatorValueTable.MEASURE)
                    .isin(measures.toArray())
                    .and(
                        col(IndicatorValueTable.GROUP_BY)
                            .isNull()
                            .or(col(IndicatorValueTable.GROUP_BY).equalTo("")))
                    .and(
                        col(IndicatorValueTable.ANNUALISED)
                            .isNull()
                            .or(col(IndicatorValueTable.ANNUALISED).equalTo(false))))
            .orderBy(FormCellTable.AREA_CODE, "year", "measure", "indicator", "sub_indicator")
            .collectAsList()) {
      rows.add(
          new Measured(
              row.getAs(FormCellTable.AREA_CODE),
              row.<Integer>getAs(IndicatorValueTable.YEAR),
              text(row, "indicator"),
              text(row, "measure"),
              text(row, "sub_indicator"),
              text(row, "unit"),
              row.getAs(IndicatorValueTable.FROM_YEAR) == null
                  ? 0
                  : row.<Integer>getAs(IndicatorValueTable.FROM_YEAR),
              text(row, "change_kind"),
              row.getAs(IndicatorValueTable.NUMERATOR),
              row.getAs(IndicatorValueTable.DENOMINATOR),
              row.getAs(IndicatorValueTable.VALUE)));
    }
    return new MeasuredFigures(rows);
  }

  /** Changes of the poor rate since a year before: they exist where two years can be compared. */
  List<Measured> changes() {
    return rows.stream()
        .filter(row -> row.measure().equals(RATE) && row.indicator().equals("poor"))
        .filter(row -> row.kind().equals("abs") && row.unit().equals("household"))
        .toList();
  }

  /** The others. */
  List<Measured> shown() {
    return rows.stream().filter(row -> !row.measure().equals(RATE)).toList();
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "" : value.toString();
  }
}
