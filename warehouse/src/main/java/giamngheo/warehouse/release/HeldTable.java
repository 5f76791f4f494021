package giamngheo.warehouse.release;

import java.util.List;

/**
 * A table that a release holds.
 *
 * @param table name of the table; {@code conf} for the configuration, which is a folder of files
 * @param path its folder
 * @param version version of the held table
 * @param frozenVersion version of the warehouse's own table that was copied; null where the rows
 *     were computed for the release
 * @param files every file in the folder
 */
public record HeldTable(
    String table, String path, long version, Long frozenVersion, List<HeldFile> files) {
  /** The configuration's folder. */
  public static final String CONFIGURATION = "conf";

  public HeldTable {
    files = List.copyOf(files);
  }
}
