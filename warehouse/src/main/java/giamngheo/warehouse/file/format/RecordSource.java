package giamngheo.warehouse.file.format;

import giamngheo.warehouse.file.text.VietnameseText;
import java.io.Closeable;
import java.io.IOException;

/** The records of a file one after the other, the header first. */
public interface RecordSource extends Closeable {
  /**
   * Moves to the next record.
   *
   * @return whether there was one
   * @throws FileRefused if the file turns out to be damaged or hostile
   */
  boolean next() throws IOException, FileRefused;

  /** Physical line, or sheet row, on which the current record starts. */
  long lineNo();

  /** Number of cells of the current record. */
  int size();

  /** Text of a cell as it stands; empty for an empty cell. */
  String text(int index);

  /** What the file says about a cell. */
  CellKind kind(int index);

  /** Text of a cell that is a code: with the zeros that the format of a number adds. */
  default String code(int index) {
    return text(index);
  }

  /** Where a spreadsheet has the cell, {@code D7}; empty for a file that knows no such place. */
  default String address(int index) {
    return "";
  }

  /** Whether a cell holds something, be it only what cannot be used. */
  default boolean isFilled(int index) {
    return kind(index).isFault() || !VietnameseText.clean(text(index)).isEmpty();
  }

  /** Whether a cell, or part of what it holds, is crossed out. */
  default boolean isStruckOut(int index) {
    return false;
  }

  /** Whether the current record is hidden from who looks at the file. */
  default boolean isHidden() {
    return false;
  }

  /** Whether the last record of a text has no end of a line: it may be part of one. */
  default boolean isEndOpen() {
    return false;
  }
}
