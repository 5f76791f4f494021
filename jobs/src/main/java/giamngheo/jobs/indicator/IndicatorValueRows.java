package giamngheo.jobs.indicator;

import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/**
 * Rows of table {@code indicator_value} for figures of one area.
 *
 * @param standardId the standard
 * @param areaLevel level of the area
 * @param mapDate the map it is drawn on
 */
public record IndicatorValueRows(String standardId, String areaLevel, String mapDate) {

  /** One figure of a group as a row. */
  public Row row(Group group, Figure figure) {
    Object[] values = {
      group.year(),
      standardId,
      FormCellTable.DRAFT,
      group.areaCode(),
      areaLevel,
      mapDate,
      figure.indicator(),
      figure.measure(),
      figure.subIndicator(),
      figure.cutoff(),
      figure.weighting(),
      figure.scope().word(),
      group.groupBy(),
      group.groupValue(),
      group.unit().word(),
      figure.change().fromYear(),
      figure.change().kind(),
      figure.change().annualised(),
      figure.numerator(),
      figure.denominator(),
      figure.value(),
      figure.interval().standardError(),
      figure.interval().low(),
      figure.interval().high()
    };
    return new GenericRowWithSchema(values, IndicatorValueTable.SCHEMA);
  }
}
