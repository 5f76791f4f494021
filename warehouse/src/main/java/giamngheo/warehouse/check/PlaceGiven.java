package giamngheo.warehouse.check;

import giamngheo.warehouse.table.HouseholdTable;

/** MISSING_VALUE: a line says which place it speaks of, or which agency stands for it. */
final class PlaceGiven implements LineCheck {
  private final String agency;

  PlaceGiven(String agency) {
    this.agency = agency;
  }

  @Override
  public void check(TypedLine line) {
    if (!line.isFilled(HouseholdTable.AREA_CODE) && !line.isFilled(agency)) {
      line.report("MISSING_VALUE.place", HouseholdTable.AREA_CODE);
    }
  }
}
