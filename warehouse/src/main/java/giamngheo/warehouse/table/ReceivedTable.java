package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.LONG;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.TRUTH;
import static giamngheo.warehouse.table.Schemas.field;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tables {@code received_<dataset>}: every line ever received, typed, with what its own checks
 * found. Lines are only ever added; which of them stand is derived from the batch log.
 */
public final class ReceivedTable {
  public static final String BATCH_ID = BatchTable.BATCH_ID;
  public static final String LINE_NO = "line_no";

  /** Period of the line's unit. */
  public static final String PERIOD = "line_period";

  public static final String LINE_YEAR = "line_year";
  public static final String LINE_AREA = "line_area";
  public static final String LINE_HOUSEHOLD = "line_household";
  public static final String REFUSED = "refused";
  public static final String RAW = "raw";
  public static final String CORRECTS_BATCH = "corrects_batch_id";
  public static final String CORRECTS_LINE = "corrects_line_no";
  public static final String FINDINGS = "findings";

  /** A finding inside its line. */
  public static final StructType FINDING =
      Schemas.schema(
          field(FindingTable.COLUMN, TEXT),
          field(FindingTable.CHECK_ID, TEXT),
          field(FindingTable.SEVERITY, TEXT),
          field(FindingTable.VALUE, TEXT),
          field(FindingTable.MESSAGE_VI, TEXT),
          field(FindingTable.MESSAGE_EN, TEXT));

  /** What stands before the dataset's own columns. */
  public static final StructType ENVELOPE =
      Schemas.schema(
          field(BATCH_ID, TEXT),
          field(LINE_NO, LONG),
          field(PERIOD, TEXT),
          field(LINE_YEAR, INT),
          field(LINE_AREA, TEXT),
          field(LINE_HOUSEHOLD, TEXT),
          field(REFUSED, TRUTH),
          field(RAW, TEXT),
          field(CORRECTS_BATCH, TEXT),
          field(CORRECTS_LINE, LONG),
          field(FINDINGS, DataTypes.createArrayType(FINDING)));

  private ReceivedTable() {}

  public static String name(String dataset) {
    return "received_" + dataset;
  }

  /** Envelope and the dataset's stored columns. */
  public static StructType schema(List<Column> stored) {
    StructType schema = ENVELOPE;
    for (Column column : stored) {
      schema = schema.add(column.name(), column.type().sparkType(), true);
    }
    return schema;
  }
}
