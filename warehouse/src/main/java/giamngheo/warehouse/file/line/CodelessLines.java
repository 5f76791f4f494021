package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.cell.CellMeaning;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a table of members has lines that name no household, and whether its lines are sorted by
 * household: then such a line can only belong to the household before it or after it.
 */
final class CodelessLines {
  /** A sorted file of a whole province has fewer households than this. */
  private static final int MOST_CODES = 1_000_000;

  private static final String FIRST_MEMBER = "1";

  private final int position;
  private final int memberNo;
  private final BitSet ofTheirOwn = new BitSet();
  private boolean isOfItsOwn;
  private final Set<String> seen = new HashSet<>();
  private String last = "";
  private long firstCodeless;
  private boolean isSorted = true;

  CodelessLines(Binding binding) {
    this.position = position(binding, HouseholdTable.HOUSEHOLD_ID);
    this.memberNo = position(binding, MemberTable.MEMBER_NO);
  }

  private static int position(Binding binding, String column) {
    return binding.slots().stream()
        .filter(slot -> slot.column().name().equals(column))
        .mapToInt(Slot::source)
        .findFirst()
        .orElse(Slot.ABSENT);
  }

  void take(RecordSource record) {
    if (position == Slot.ABSENT) {
      return;
    }
    String code = text(record, position);
    if (code.isEmpty()) {
      isOfItsOwn |= text(record, memberNo).equals(FIRST_MEMBER);
      ofTheirOwn.set((int) record.lineNo(), isOfItsOwn);
      if (!isOfItsOwn && firstCodeless == 0) {
        firstCodeless = record.lineNo();
      }
      return;
    }
    isOfItsOwn = false;
    if (!code.equals(last)) {
      isSorted &= seen.add(code) && seen.size() < MOST_CODES;
      last = code;
    }
  }

  private static String text(RecordSource record, int position) {
    return position == Slot.ABSENT || position >= record.size()
        ? ""
        : CellMeaning.clean(record.text(position));
  }

  /** Whether a codeless line stands in a run that begins with a first member: nobody else's. */
  boolean isOfItsOwn(long lineNo) {
    return ofTheirOwn.get((int) lineNo);
  }

  /** Line that may belong to any household of the table; 0 if there is none. */
  long mayBelongAnywhere() {
    return isSorted ? 0 : firstCodeless;
  }
}
