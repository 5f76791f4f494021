package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.RecordSource;
import java.util.BitSet;

/**
 * Lines of a text that are parts of one: two that follow each other and have as many cells together
 * as there are headings, and the last one of a text that was cut off in its midst. Programs leave
 * out blank cells at the end of a line; such a line is followed by whole ones or by its like.
 */
final class BrokenLines {
  private final int headings;
  private final BitSet parts = new BitSet();
  private long cutOff;
  private long before;
  private int cellsBefore;

  /**
   * @param headings how many columns have one
   */
  BrokenLines(int headings) {
    this.headings = headings;
  }

  /** Takes the next row that is not blank. */
  void take(RecordSource record, boolean isAside) {
    boolean isText = record.address(0).isEmpty();
    boolean isShort = record.size() < headings && record.lineNo() < Integer.MAX_VALUE;
    int together = cellsBefore + record.size();
    // A break within a cell leaves a part of it on either side.
    boolean areParts = together == headings || together == headings + 1;
    if (isText && isShort && before > 0 && areParts && (record.size() > 1 || !isAside)) {
      parts.set((int) before);
      parts.set((int) record.lineNo());
    }
    before = isText && isShort ? record.lineNo() : 0;
    cellsBefore = record.size();
  }

  /** Tells that there are no more rows. */
  void end(boolean isOpen) {
    cutOff = isOpen ? before : 0;
  }

  /** Whether it is the line that was cut off. */
  boolean isCutOff(long line) {
    return cutOff > 0 && line == cutOff;
  }

  /** Whether a line is a part of one. */
  boolean isPart(long line) {
    return line < Integer.MAX_VALUE && parts.get((int) line);
  }
}
