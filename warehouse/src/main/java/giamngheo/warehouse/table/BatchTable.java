package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.LONG;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.TIME;
import static giamngheo.warehouse.table.Schemas.TRUTH;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Table {@code batch_log}: one row per file loaded, its units nested in it. */
public final class BatchTable {
  public static final String NAME = "batch_log";
  public static final String BATCH_ID = "batch_id";
  public static final String DATASET = "dataset";
  public static final String SOURCE_NAME = "source_name";
  public static final String SHA256 = "sha256";
  public static final String LAYOUT_SHA256 = "layout_sha256";
  public static final String RECEIVED = "received";
  public static final String REFUSED = "refused";
  public static final String LOADED_AT = "loaded_at";
  public static final String RECEIVED_ON = "received_on";
  public static final String CORRECTS = "corrects";
  public static final String REPEATS = "repeats";
  public static final String UNITS = "units";
  public static final String PERIOD = "period";
  public static final String REVISION = "revision";
  public static final String CORRECTION = "correction";

  /** A unit inside a batch. */
  public static final StructType UNIT =
      schema(
          field(HouseholdTable.AREA_CODE, TEXT),
          field(PERIOD, TEXT),
          field(REVISION, INT),
          field(CORRECTION, TRUTH));

  public static final StructType SCHEMA =
      schema(
          field(BATCH_ID, TEXT),
          field(DATASET, TEXT),
          field(SOURCE_NAME, TEXT),
          field(SHA256, TEXT),
          field(LAYOUT_SHA256, TEXT),
          field(RECEIVED, LONG),
          field(REFUSED, LONG),
          field(LOADED_AT, TIME),
          field(RECEIVED_ON, DataTypes.DateType),
          field(CORRECTS, TEXT),
          field(REPEATS, TEXT),
          field(UNITS, DataTypes.createArrayType(UNIT)));

  private BatchTable() {}
}
