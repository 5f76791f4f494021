package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.List;

/**
 * How many lines name the same household, counted in a fixed space: a file in which one code stands
 * on thousands of lines would otherwise be judged all at once in memory. Different codes may share
 * a counter; the limit is so far above any household that this cannot matter.
 */
final class KeyCounts {
  private static final int COUNTERS = 1 << 18;
  private static final List<String> KEY =
      List.of(HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID);

  private final List<Slot> key;
  private final boolean isCounting;
  private final int[] counters;

  KeyCounts(Binding binding) {
    this.key =
        binding.slots().stream()
            .filter(slot -> slot.source() != Slot.ABSENT && KEY.contains(slot.column().name()))
            .toList();
    this.isCounting =
        key.stream().anyMatch(slot -> slot.column().name().equals(HouseholdTable.HOUSEHOLD_ID));
    this.counters = new int[isCounting ? COUNTERS : 0];
  }

  /** Counts a line; throws if its household stands on too many. */
  void take(RecordSource record, Refusals refusals) throws FileRefused {
    if (!isCounting) {
      return;
    }
    int hash = 0;
    boolean isNamed = false;
    for (Slot slot : key) {
      String text = slot.source() < record.size() ? record.text(slot.source()) : "";
      isNamed |= slot.column().name().equals(HouseholdTable.HOUSEHOLD_ID) && !text.isBlank();
      hash = hash * 1_000_003 + text.hashCode();
    }
    if (isNamed) {
      int counter = (hash ^ (hash >>> 15)) & (COUNTERS - 1);
      counters[counter]++;
      int most = refusals.limits().linesOfOneKey();
      if (counters[counter] > most) {
        throw refusals.because("UNREADABLE_FILE.one_key", record.lineNo(), most);
      }
    }
  }
}
