package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.cell.CellMeaning;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a table of members has lines that name no household, and to which households they may
 * belong. Where lines are sorted by household that is the one before or after; else every household
 * that may lack a member of that number: one that has such a member, or whose members are counted
 * up to less than that, lacks none.
 */
final class CodelessLines {
  /** A file of a whole province has fewer households than this. */
  private static final int MOST_CODES = 1_000_000;

  private static final int FIRST_MEMBER = 1;

  /** Numbers of members are kept as bits; bit 0 stands for one that is not known. */
  private static final int UNKNOWN = 0;

  private static final int LAST_MEMBER = 62;

  private final int position;
  private final int memberNo;
  private final List<Integer> review;
  private final BitSet ofTheirOwn = new BitSet();
  private final Map<String, Integer> households = new HashMap<>();
  private final List<Codeless> codeless = new ArrayList<>();
  private long[] members = new long[16];
  private int[] householdOf = new int[64];
  private boolean isOfItsOwn;
  private String last = "";
  private boolean isSorted = true;
  private boolean isTooLarge;

  /** A line without a household, and the number of its member. */
  private record Codeless(long lineNo, int number) {}

  CodelessLines(Binding binding) {
    this.position = position(binding, HouseholdTable.HOUSEHOLD_ID);
    this.memberNo = position(binding, MemberTable.MEMBER_NO);
    this.review =
        List.of(
            position(binding, HouseholdTable.REVIEW_YEAR),
            position(binding, HouseholdTable.REVIEW_DATE),
            position(binding, HouseholdTable.AREA_CODE));
  }

  private static int position(Binding binding, String column) {
    return binding.slots().stream()
        .filter(slot -> slot.column().name().equals(column))
        .mapToInt(Slot::source)
        .findFirst()
        .orElse(Slot.ABSENT);
  }

  void take(RecordSource record) {
    if (position == Slot.ABSENT || isTooLarge) {
      return;
    }
    String code = text(record, position);
    int number = number(text(record, memberNo));
    if (code.isEmpty()) {
      isOfItsOwn |= number == FIRST_MEMBER;
      ofTheirOwn.set((int) record.lineNo(), isOfItsOwn);
      if (!isOfItsOwn) {
        codeless.add(new Codeless(record.lineNo(), number));
      }
      return;
    }
    isOfItsOwn = false;
    StringBuilder key = new StringBuilder(code);
    review.forEach(column -> key.append('\n').append(text(record, column)));
    addMember((int) record.lineNo(), key.toString(), number);
  }

  private void addMember(int line, String key, int number) {
    Integer known = households.putIfAbsent(key, households.size());
    int household = known == null ? households.size() - 1 : known;
    isSorted &= known == null || key.equals(last);
    isTooLarge = households.size() >= MOST_CODES;
    last = key;
    if (household >= members.length) {
      members = Arrays.copyOf(members, members.length * 2);
    }
    members[household] |= 1L << number;
    if (line >= householdOf.length) {
      householdOf = Arrays.copyOf(householdOf, Math.max(line + 1, householdOf.length * 2));
    }
    householdOf[line] = household;
  }

  private static int number(String text) {
    return text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= LAST_MEMBER
        ? Integer.parseInt(text)
        : UNKNOWN;
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

  /** Whether the lines of each household stand together. */
  boolean isSorted() {
    return isSorted && !isTooLarge;
  }

  /** Codeless line that may belong to the household of a line beyond its neighbours; 0 for none. */
  long mayBelongTo(long lineNo) {
    if (codeless.isEmpty() || isSorted()) {
      return 0;
    }
    boolean isKnown = !isTooLarge && lineNo < householdOf.length;
    return codeless.stream()
        .filter(one -> !isKnown || mayLack(members[householdOf[(int) lineNo]], one.number()))
        .mapToLong(Codeless::lineNo)
        .findFirst()
        .orElse(0);
  }

  /** Whether a household with these members may lack the one of that number. */
  private boolean mayLack(long numbers, int number) {
    if (number == UNKNOWN) {
      return true;
    }
    boolean hasIt = (numbers & (1L << number)) != 0;
    // Counted up without a gap: 1, 2, 3.
    boolean isCounted = (numbers & 1) == 0 && (numbers & (numbers + 2)) == 0;
    boolean isBeyond = isCounted && number > Long.bitCount(numbers) + codeless.size();
    return !hasIt && !isBeyond;
  }
}
