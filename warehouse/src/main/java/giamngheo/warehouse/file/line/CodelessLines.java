package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.cell.CellMeaning;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a table of members has lines that name no household, and whether its lines are sorted by
 * household: then such a line can only belong to the household before it or after it.
 */
final class CodelessLines {
  /** A sorted file of a whole province has fewer households than this. */
  private static final int MOST_CODES = 1_000_000;

  private final int position;
  private final Set<String> seen = new HashSet<>();
  private String last = "";
  private long firstCodeless;
  private boolean isSorted = true;

  CodelessLines(Binding binding) {
    this.position =
        binding.slots().stream()
            .filter(slot -> slot.column().name().equals(HouseholdTable.HOUSEHOLD_ID))
            .mapToInt(Slot::source)
            .findFirst()
            .orElse(Slot.ABSENT);
  }

  void take(RecordSource record) {
    if (position == Slot.ABSENT) {
      return;
    }
    String code = position < record.size() ? CellMeaning.clean(record.text(position)) : "";
    if (code.isEmpty()) {
      firstCodeless = firstCodeless == 0 ? record.lineNo() : firstCodeless;
    } else if (!code.equals(last)) {
      isSorted &= seen.add(code) && seen.size() < MOST_CODES;
      last = code;
    }
  }

  /** Line that may belong to any household of the table; 0 if there is none. */
  long mayBelongAnywhere() {
    return isSorted ? 0 : firstCodeless;
  }
}
