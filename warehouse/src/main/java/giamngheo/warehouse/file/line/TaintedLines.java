package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Member lines of which one that names no household refuses its neighbours, for it may belong to
 * their households: a household must not be scored with part of its members.
 */
final class TaintedLines implements Iterator<ReceivedLine> {
  private final Iterator<ReceivedLine> lines;
  private final CheckTexts texts;
  private final CodelessLines codeless;
  private ReceivedLine held;
  private long codelessBefore;

  /**
   * @param codeless what the whole table told about lines that name no household
   */
  TaintedLines(Iterator<ReceivedLine> lines, CheckTexts texts, CodelessLines codeless) {
    this.lines = lines;
    this.texts = texts;
    this.codeless = codeless;
  }

  @Override
  public boolean hasNext() {
    return held != null || lines.hasNext();
  }

  @Override
  public ReceivedLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ReceivedLine line = held == null ? tainted(lines.next(), codelessBefore) : held;
    held = null;
    codelessBefore = 0;
    long elsewhere = codeless.mayBelongTo(line.lineNo());
    if (elsewhere > 0) {
      return tainted(line, elsewhere);
    }
    if (!codeless.isSorted()) {
      return line;
    }
    if (isCodeless(line)) {
      codelessBefore = line.lineNo();
      return line;
    }
    if (lines.hasNext()) {
      held = lines.next();
      line = isCodeless(held) ? tainted(line, held.lineNo()) : line;
    }
    return line;
  }

  private boolean isCodeless(ReceivedLine line) {
    return line.householdId() == null && !codeless.isOfItsOwn(line.lineNo());
  }

  private ReceivedLine tainted(ReceivedLine line, long by) {
    if (by == 0 || line.householdId() == null) {
      return line;
    }
    List<Finding> findings = new ArrayList<>(line.findings());
    findings.add(
        texts.finding("HOUSEHOLD_UNCERTAIN", MemberTable.HOUSEHOLD_ID, line.householdId(), by));
    return new ReceivedLine(
        line.lineNo(),
        line.raw(),
        line.values(),
        true,
        List.copyOf(findings),
        line.reviewYear(),
        line.areaCode(),
        line.householdId(),
        line.correctsLine());
  }
}
