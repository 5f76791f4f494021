package giamngheo.jobs.receive;

import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.refusal.Text;
import java.util.List;

/**
 * A unit of a file that is not loaded, though its lines are sound by themselves.
 *
 * @param checkId why: the id of a check
 * @param details what the sentences of the check mention
 */
public record Withheld(String batchId, BatchUnit unit, String checkId, List<String> details) {
  static final String SHRINKS = "UNIT_SHRINKS";
  static final String STRAY = "STRAY_UNIT";
  static final String FILES_DIFFER = "FILES_DIFFER";

  /** Checks of whole units: their lines cannot be mended one by one. */
  public static final List<String> OF_UNITS = List.of(SHRINKS, FILES_DIFFER);

  /** All checks that withhold a unit. */
  static final List<String> CHECKS = List.of(SHRINKS, STRAY, FILES_DIFFER);

  /** The unit as messages write it: {@code 06328/2024}. */
  static String shown(BatchUnit unit) {
    String period = unit.period() == null ? "" : unit.period();
    return unit.areaCode().isEmpty() ? period : unit.areaCode() + "/" + period;
  }

  /** What is said of the file. */
  Text said(String file, giamngheo.warehouse.check.CheckTexts texts) {
    giamngheo.warehouse.check.Finding finding =
        texts.finding(checkId, null, shown(unit), details.toArray());
    return new Text(
        checkId + ": " + file + ": " + finding.messageVi(),
        checkId + ": " + file + ": " + finding.messageEn());
  }
}
