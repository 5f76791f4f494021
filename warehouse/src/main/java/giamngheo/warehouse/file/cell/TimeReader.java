package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;

/**
 * Reads a day with or without a time of day. What names no offset is Viet Nam time, whatever the
 * clock of this machine shows; what names one is turned into Viet Nam time.
 */
final class TimeReader implements CellReader {
  private final DateReader days = new DateReader();

  @Override
  public Reading read(String text, CellKind kind) {
    return days.readMoment(text, kind);
  }
}
