package giamngheo.jobs.edition;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.warehouse.table.FormCellTable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** Composed cells as rows of table {@code form_cell}. */
public final class FormCellRows {
  /** Period of the annual forms. */
  public static final String YEARLY = "year";

  private FormCellRows() {}

  /** One draft cell; {@code order} keeps the rows in printing order. */
  public static Row row(
      String form, String standardId, int year, String area, ComposedCell cell, int order) {
    Object[] values = {
      FormCellTable.DRAFT,
      form,
      standardId,
      year,
      YEARLY,
      area,
      cell.rowKey(),
      cell.rowLabel(),
      cell.column(),
      cell.value(),
      cell.textValue(),
      order
    };
    return new GenericRowWithSchema(values, FormCellTable.SCHEMA);
  }
}
