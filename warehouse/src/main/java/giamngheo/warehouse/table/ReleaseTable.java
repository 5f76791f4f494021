package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.TIME;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import org.apache.spark.sql.types.StructType;

/** Table {@code release}: one row per published state. */
public final class ReleaseTable {
  public static final String NAME = "release";

  public static final StructType SCHEMA =
      schema(
          field("release_id", TEXT),
          field("state", TEXT),
          field("created_at", TIME),
          field("code_version", TEXT),
          field("config_sha256", TEXT),
          field("standard_ids", TEXT),
          field("map_date", TEXT),
          field("tables", TEXT));

  private ReleaseTable() {}
}
