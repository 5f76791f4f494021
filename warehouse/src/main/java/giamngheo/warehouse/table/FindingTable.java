package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.LONG;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import org.apache.spark.sql.types.StructType;

/**
 * Table {@code finding}: one row per problem. What a line's own checks found rests with the line;
 * what is judged across files rests in table {@link #VERDICT}, what printing found in {@link
 * #REPORT_GAP}.
 */
public final class FindingTable {
  public static final String NAME = "finding";

  /** Findings that need several files, rewritten by each run for the years it judges. */
  public static final String VERDICT = "verdict";

  /** The same of the programme's lines, rewritten whole by each run that judges them. */
  public static final String PROGRAMME_VERDICT = "programme_verdict";

  /** Figures that reports in words lacked when they were last printed. */
  public static final String REPORT_GAP = "report_gap";

  public static final String COLUMN = "column";
  public static final String CHECK_ID = "check_id";
  public static final String SEVERITY = "severity";
  public static final String VALUE = "value";
  public static final String MESSAGE_VI = "message_vi";
  public static final String MESSAGE_EN = "message_en";

  public static final String ERROR = "error";
  public static final String WARNING = "warning";

  public static final StructType SCHEMA =
      schema(
          field(BatchTable.BATCH_ID, TEXT),
          field(BatchTable.DATASET, TEXT),
          field(ReceivedTable.LINE_NO, LONG),
          field(HouseholdTable.REVIEW_YEAR, INT),
          field(HouseholdTable.AREA_CODE, TEXT),
          field(HouseholdTable.HOUSEHOLD_ID, TEXT),
          field(COLUMN, TEXT),
          field(CHECK_ID, TEXT),
          field(SEVERITY, TEXT),
          field(VALUE, TEXT),
          field(MESSAGE_VI, TEXT),
          field(MESSAGE_EN, TEXT));

  private FindingTable() {}
}
