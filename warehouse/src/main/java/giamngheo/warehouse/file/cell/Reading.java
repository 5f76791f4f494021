package giamngheo.warehouse.file.cell;

import java.util.List;

/**
 * What came of reading one cell: a typed value, or the check that it failed.
 *
 * @param value the typed value, null if the cell failed or stands for nothing
 * @param checkId id of the check that failed or doubts the value, or null
 * @param details details for the message
 */
public record Reading(Object value, String checkId, List<Object> details) {
  public static Reading of(Object value) {
    return new Reading(value, null, List.of());
  }

  public static Reading failed(String checkId, Object... details) {
    return new Reading(null, checkId, List.of(details));
  }

  /** A value that counts and is doubted: the check is a warning. */
  static Reading doubted(Object value, String checkId, Object... details) {
    return new Reading(value, checkId, List.of(details));
  }

  public boolean isFailed() {
    return checkId != null && value == null;
  }
}
