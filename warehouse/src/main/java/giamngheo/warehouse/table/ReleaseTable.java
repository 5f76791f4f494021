package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.TIME;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import org.apache.spark.sql.types.StructType;

/** Table {@code release}: one row per published state; rows are only ever added. */
public final class ReleaseTable {
  public static final String NAME = "release";
  public static final String RELEASE_ID = FormCellTable.RELEASE_ID;
  public static final String STATE = "state";
  public static final String CREATED_AT = "created_at";
  public static final String CODE_VERSION = "code_version";
  public static final String CONFIG_SHA256 = "config_sha256";

  /** Ids joined by commas. */
  public static final String STANDARD_IDS = "standard_ids";

  public static final String MAP_DATE = "map_date";

  /** JSON: every held table with its folder, versions and files. */
  public static final String TABLES = "tables";

  public static final String AREA_CODE = FormCellTable.AREA_CODE;
  public static final String YEAR = FormCellTable.YEAR;
  public static final String DOCUMENT_NO = "document_no";
  public static final String DOCUMENT_DATE = "document_date";

  /** When the last file that the figures rest on was loaded. */
  public static final String DATA_CUTOFF = "data_cutoff";

  /** What the figures were computed from, as the run log has it. */
  public static final String INPUTS_SHA256 = "inputs_sha256";

  public static final String CELLS = "cells";
  public static final String CELLS_DIGEST = "cells_digest";

  /** The release whose held files it rests on: itself, unless it approves another. */
  public static final String HELD_BY = "held_by";

  public static final StructType SCHEMA =
      schema(
          field(RELEASE_ID, TEXT),
          field(STATE, TEXT),
          field(CREATED_AT, TIME),
          field(CODE_VERSION, TEXT),
          field(CONFIG_SHA256, TEXT),
          field(STANDARD_IDS, TEXT),
          field(MAP_DATE, TEXT),
          field(TABLES, TEXT),
          field(AREA_CODE, TEXT),
          field(YEAR, INT),
          field(DOCUMENT_NO, TEXT),
          field(DOCUMENT_DATE, TEXT),
          field(DATA_CUTOFF, TIME),
          field(INPUTS_SHA256, TEXT),
          field(CELLS, Schemas.LONG),
          field(CELLS_DIGEST, TEXT),
          field(HELD_BY, TEXT));

  private ReleaseTable() {}
}
