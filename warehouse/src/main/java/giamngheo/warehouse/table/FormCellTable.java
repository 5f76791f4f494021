package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import java.time.LocalDate;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Table {@code form_cell}: one row per printed figure; draft until released. */
public final class FormCellTable {
  public static final String NAME = "form_cell";
  public static final String DRAFT = "draft";
  public static final String RELEASE_ID = "release_id";
  public static final String FORM = "form";
  public static final String YEAR = "year";
  public static final String PERIOD = "period";
  public static final String AREA_CODE = "area_code";
  public static final String ROW_KEY = "row_key";
  public static final String ROW_LABEL = "row_label";
  public static final String COLUMN = "column";
  public static final String VALUE = "value";
  public static final String TEXT_VALUE = "text_value";
  public static final String ROW_ORDER = "row_order";

  public static final StructType SCHEMA =
      schema(
          field(RELEASE_ID, TEXT),
          field(FORM, TEXT),
          field(ScoreTable.STANDARD_ID, TEXT),
          field(YEAR, INT),
          field(PERIOD, TEXT),
          field(AREA_CODE, TEXT),
          field(ROW_KEY, TEXT),
          field(ROW_LABEL, TEXT),
          field(COLUMN, TEXT),
          field(VALUE, DataTypes.createDecimalType(18, 2)),
          field(TEXT_VALUE, TEXT),
          field(ROW_ORDER, INT));

  private FormCellTable() {}

  /** Whether rows under that release id are what a run composed, not a release. */
  public static boolean isDraft(String releaseId) {
    return releaseId.equals(DRAFT) || releaseId.startsWith(DRAFT + "-");
  }

  /** Release id of drafts restated to the map of a day. */
  public static String draft(LocalDate mapDate) {
    return DRAFT + "-" + mapDate;
  }
}
