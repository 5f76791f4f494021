package giamngheo.jobs.receive;

import giamngheo.warehouse.batch.BatchUnit;

/**
 * What a load does to a unit that was there already.
 *
 * @param revision the new revision
 * @param before lines accepted in the revision before, when they were loaded
 * @param after lines accepted in the new one
 */
public record UnitChange(BatchUnit unit, Way way, int revision, long before, long after) {

  /** How the new lines meet the old ones. */
  public enum Way {
    REPLACES,
    ADDS,
    CORRECTS
  }

  /** The unit as messages write it: {@code 06328/2024}. */
  public String shown() {
    return Withheld.shown(unit);
  }
}
