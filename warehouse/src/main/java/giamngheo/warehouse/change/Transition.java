package giamngheo.warehouse.change;

/**
 * What a household did on one list of one commune.
 *
 * @param movement null where the commune's opening list is not known
 * @param listedFrom whether it stood on this commune's list last year
 * @param listedTo whether it stands on it now
 * @param personsFrom members last year, or null
 * @param personsTo members now, or null
 */
record Transition(
    int year,
    String list,
    String areaCode,
    String householdId,
    String fromClass,
    String toClass,
    Movement movement,
    Integer personsFrom,
    Integer personsTo,
    boolean listedFrom,
    boolean listedTo,
    String hamlet) {}
