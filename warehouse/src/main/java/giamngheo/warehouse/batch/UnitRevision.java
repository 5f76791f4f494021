package giamngheo.warehouse.batch;

/**
 * A unit in a batch.
 *
 * @param unit the unit
 * @param revision 1 for the first call that brought it, then one more for each call
 * @param correction whether the revision only replaces single lines of the one before
 */
public record UnitRevision(BatchUnit unit, int revision, boolean correction) {}
