package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.file.layout.Notation;
import giamngheo.warehouse.table.Column;

/**
 * A stored column and the cell of each record that fills it.
 *
 * @param column the stored column
 * @param source index of the cell, or -1 if the file does not hold the column
 * @param heading heading as the file has it, or the column's name
 * @param notation how its values are written
 * @param constant value that fills an empty cell, or null
 */
public record Slot(Column column, int source, String heading, Notation notation, String constant) {
  public static final int ABSENT = -1;
}
