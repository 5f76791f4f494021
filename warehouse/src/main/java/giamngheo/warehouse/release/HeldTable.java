package giamngheo.warehouse.release;

import java.util.List;

/**
 * A table that a release holds.
 *
 * @param table name of the table; {@code conf} for the configuration and {@code _state} for the
 *     state, which are folders of files
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

  /** The folder of the state that names the held tables. */
  public static final String STATE = "_state";

  /** Whether it is a table, and not a folder of other files. */
  public boolean holdsRows() {
    return !table.equals(CONFIGURATION) && !table.equals(STATE);
  }

  public HeldTable {
    files = List.copyOf(files);
  }
}
