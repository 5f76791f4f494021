package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.cell.CellMeaning;
import giamngheo.warehouse.file.cell.CellReader;
import giamngheo.warehouse.file.cell.CellReaders;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.cell.Reading;
import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.file.text.HeadingKey;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells lines from what else stands under the headings of a printed list: numbers of the columns,
 * headings repeated, sections, totals, signatures. Whatever could be a line is one, for a line that
 * is refused is told with its faults; a row with a household's code is never taken for a total.
 */
final class RowSorter {
  /** Numbers of columns: (1), 1, A, 9=7+8. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\(\\[]?\\s*([0-9]{1,3}|[A-ZĐa-zđ])\\s*(?:=[-+x*/:(). 0-9]+)?[\\)\\]]?");

  private static final Pattern ORDINAL =
      Pattern.compile("(?:[0-9]{1,3}(?:\\.[0-9]{1,2})*|[IVXLC]{1,6}|[A-Zđa-z])[.)/]?");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?[0-9][0-9., ]*%?");
  private static final Pattern CODE = Pattern.compile("\\S*[0-9]\\S*");
  private static final Pattern AREA_CODE = Pattern.compile("[0-9]{4,5}");
  private static final BigDecimal LEAST_YEAR = BigDecimal.valueOf(1_900);
  private static final int LEAST_NUMBERS = 3;
  private static final int MOST_CELLS_OF_SECTION = 2;

  /** A row below the table fills at most so many cells, or a third of the columns. */
  private static final int MOST_CELLS_OF_CLOSING = 4;

  private static final Set<String> TOTALS =
      Set.of("tổng cộng", "tổng số", "tổng", "cộng", "cộng chung", "toàn xã", "total", "sum");

  private final Binding binding;
  private final List<Slot> required;
  private final List<Slot> anchors;
  private final Set<Integer> bound = new HashSet<>();
  private final Set<String> requiredKeys = new HashSet<>();

  /** Where the columns that are used stand, by the keys of their headings. */
  private final Map<String, Integer> places = new HashMap<>();

  private final Set<String> totalKeys = new HashSet<>();
  private final Map<String, CellReader> readers = new HashMap<>();
  private final Refusals refusals;
  private final BitSet notLines = new BitSet();
  private final Map<RowKind, List<Integer>> rows = new EnumMap<>(RowKind.class);
  private List<Integer> closing = new ArrayList<>();
  private boolean hasLines;
  private int lastLine;

  /**
   * @param binding columns of the table
   * @param context what reading cells needs to know
   */
  RowSorter(Binding binding, LineContext context, Refusals refusals) {
    this.binding = binding;
    this.refusals = refusals;
    this.required =
        binding.slots().stream()
            .filter(slot -> slot.column().isRequired() && slot.source() != Slot.ABSENT)
            .toList();
    CellReaders cellReaders = new CellReaders(context);
    for (Slot slot : required) {
      if (slot.column().type() == ColumnType.AREA) {
        readers.put(slot.column().name(), RowSorter::areaCode);
      } else if (slot.column().type() != ColumnType.TEXT) {
        readers.put(slot.column().name(), cellReaders.of(slot.column(), slot.notation()));
      }
    }
    this.anchors = required.stream().filter(slot -> isAnchor(slot.column())).toList();
    for (Slot slot : binding.slots()) {
      bound.add(slot.source());
      if (slot.source() != Slot.ABSENT) {
        places.put(HeadingKey.of(slot.heading()), slot.source());
      }
    }
    bound.add(binding.idNumber());
    bound.add(binding.batch());
    bound.add(binding.line());
    bound.remove(Slot.ABSENT);
    required.forEach(slot -> requiredKeys.add(HeadingKey.of(slot.heading())));
    TOTALS.forEach(word -> totalKeys.add(VietnameseText.matchingKey(word)));
  }

  /** Years, days, places and words of a list: what a row of sums never has. */
  private static boolean isAnchor(Column column) {
    return switch (column.type()) {
      case DATE, TIME, AREA, ETHNICITY, CODE -> true;
      case INTEGER -> column.minimum() != null && column.minimum().compareTo(LEAST_YEAR) >= 0;
      default -> false;
    };
  }

  /** Anything like the code of an area; whether there is such an area its line will tell. */
  private static Reading areaCode(String text, CellKind kind) {
    return AREA_CODE.matcher(text).matches() ? Reading.of(text) : Reading.failed("UNKNOWN_AREA");
  }

  /** Takes the next row that is not blank; its kind may only be known at the end. */
  void take(RecordSource record) throws FileRefused {
    if (record.lineNo() > Integer.MAX_VALUE) {
      return;
    }
    RowKind kind = kind(record);
    int row = (int) record.lineNo();
    if (kind == null) {
      hasLines = true;
      lastLine = row;
      // What stood between this line and the one before lies inside the table.
      closing.forEach(notLines::clear);
      closing = new ArrayList<>();
    } else {
      notLines.set(row);
      if (kind == RowKind.CLOSING) {
        closing.add(row);
      } else {
        rows.computeIfAbsent(kind, none -> new ArrayList<>()).add(row);
      }
    }
  }

  /** Whether a row is a line; to be asked after all rows were taken. */
  boolean isLine(long row) {
    return row > Integer.MAX_VALUE || !notLines.get((int) row);
  }

  /** Whether a row that was taken is no line as far as is known by now. */
  boolean isAside(long row) {
    return !isLine(row);
  }

  boolean hasLines() {
    return hasLines;
  }

  /** Rows that are no lines, by what they are; to be asked after all rows were taken. */
  Map<RowKind, List<Integer>> others() {
    Map<RowKind, List<Integer>> others = new EnumMap<>(RowKind.class);
    List<Integer> below = new ArrayList<>(closing);
    rows.forEach(
        (kind, numbers) -> {
          boolean isTitle = kind == RowKind.SECTION;
          numbers.stream().filter(row -> isTitle && row > lastLine).forEach(below::add);
          List<Integer> inside =
              numbers.stream().filter(row -> !isTitle || row < lastLine).toList();
          if (!inside.isEmpty()) {
            others.put(kind, inside);
          }
        });
    if (!below.isEmpty()) {
      others.put(RowKind.CLOSING, below.stream().sorted().toList());
    }
    return others;
  }

  private RowKind kind(RecordSource record) throws FileRefused {
    if (binding.header().isCorrection()) {
      return null;
    }
    List<Integer> filled = filled(record);
    if (filled.stream().noneMatch(bound::contains)) {
      return RowKind.BESIDE;
    }
    long requiredFilled = required.stream().filter(slot -> isFilled(record, slot.source())).count();
    if (hasLines && requiredFilled == required.size() && !mayBeHeading(record)) {
      return null;
    }
    if (isHeadingAgain(record) || isPartsAgain(record, filled)) {
      return RowKind.HEADINGS;
    }
    if (!hasLines && isNumbers(record, filled)) {
      return RowKind.NUMBERS;
    }
    if (!isReadable(record, anchors) && isTotal(record, filled)) {
      return RowKind.TOTAL;
    }
    // A table that asks for nothing but texts, as microdata may be, has no way to tell a title.
    return readers.isEmpty() || isReadable(record, required)
        ? null
        : besideTheLines(record, filled);
  }

  /** A row none of whose required cells can be read as what its column asks for. */
  private RowKind besideTheLines(RecordSource record, List<Integer> filled) {
    if (required.stream().anyMatch(slot -> isNoWord(record, slot.source()))) {
      return null;
    }
    boolean hasCode =
        required.stream()
            .filter(slot -> !readers.containsKey(slot.column().name()))
            .map(slot -> text(record, slot.source()))
            .anyMatch(text -> CODE.matcher(text).matches());
    if (hasCode) {
      return null;
    }
    long words =
        filled.stream()
            .map(index -> text(record, index))
            .filter(text -> !ORDINAL.matcher(text).matches())
            .distinct()
            .count();
    if (words <= MOST_CELLS_OF_SECTION && filled.size() <= MOST_CELLS_OF_SECTION + 1) {
      return RowKind.SECTION;
    }
    int most = Math.max(MOST_CELLS_OF_CLOSING, binding.header().headings().size() / 3);
    return hasLines && filled.size() <= most ? RowKind.CLOSING : null;
  }

  private static List<Integer> filled(RecordSource record) {
    List<Integer> filled = new ArrayList<>();
    for (int index = 0; index < record.size(); index++) {
      if (record.kind(index) != CellKind.MERGED && record.isFilled(index)) {
        filled.add(index);
      }
    }
    return filled;
  }

  private static boolean isFilled(RecordSource record, int index) {
    return index < record.size() && record.isFilled(index);
  }

  /** Titles and signatures are words; a number, a day or a fault is a try at a value. */
  private static boolean isNoWord(RecordSource record, int index) {
    return index < record.size()
        && record.kind(index) != CellKind.TEXT
        && record.kind(index) != CellKind.MERGED;
  }

  private static String text(RecordSource record, int index) {
    return index < record.size() ? VietnameseText.clean(record.text(index)) : "";
  }

  /** Years, days and codes begin with a digit; headings never do. */
  private boolean mayBeHeading(RecordSource record) {
    String first = required.isEmpty() ? "" : text(record, required.get(0).source());
    return !first.isEmpty() && Character.isLetter(first.codePointAt(0));
  }

  private boolean isHeadingAgain(RecordSource record) throws FileRefused {
    if (required.size() < 2 || !mayBeHeading(record)) {
      return false;
    }
    Set<String> keys = new HashSet<>();
    boolean samePlaces = true;
    for (Slot slot : required) {
      samePlaces &=
          HeadingKey.of(text(record, slot.source())).equals(HeadingKey.of(slot.heading()));
    }
    if (samePlaces && !isMoved(record)) {
      return true;
    }
    for (int index = 0; index < record.size(); index++) {
      keys.add(HeadingKey.of(text(record, index)));
    }
    if (keys.containsAll(requiredKeys)) {
      throw refusals.because("UNREADABLE_FILE.headings_differ", record.lineNo());
    }
    return false;
  }

  /**
   * Whether a column has another heading here than above, or stands in another place. Where the
   * headings take two rows this one may hold the name of a group instead.
   */
  private boolean isMoved(RecordSource record) {
    for (Map.Entry<String, Integer> above : places.entrySet()) {
      String here = HeadingKey.of(text(record, above.getValue()));
      if (!hasTwoRows() && !above.getKey().contains(here)) {
        return true;
      }
    }
    return IntStream.range(0, record.size())
        .anyMatch(index -> places.getOrDefault(HeadingKey.of(text(record, index)), index) != index);
  }

  private boolean hasTwoRows() {
    return binding.header().lastRow() > binding.header().row();
  }

  /** Whether it is the second row of headings that take two, once more. */
  private boolean isPartsAgain(RecordSource record, List<Integer> filled) throws FileRefused {
    boolean isParts =
        hasTwoRows()
            && filled.size() >= 2
            && filled.stream()
                .allMatch(index -> places.containsKey(HeadingKey.of(text(record, index))));
    if (isParts && isMoved(record)) {
      throw refusals.because("UNREADABLE_FILE.headings_differ", record.lineNo());
    }
    return isParts;
  }

  /**
   * Whether the filled cells count the columns, one by one from left to right. Where no column can
   * tell a value from a number, the numbers must stand in parentheses.
   */
  private boolean isNumbers(RecordSource record, List<Integer> filled) {
    int last = 0;
    int numbers = 0;
    for (int index : filled) {
      String text = text(record, index);
      Matcher number = NUMBER.matcher(text);
      if (!number.matches() || (readers.isEmpty() && text.charAt(0) != '(')) {
        return false;
      }
      if (Character.isDigit(number.group(1).charAt(0))) {
        int value = Integer.parseInt(number.group(1));
        if (last > 0 && (value <= last || (value > last + 1 && !isMarked(text)))) {
          return false;
        }
        numbers++;
        last = value;
      }
    }
    return numbers >= LEAST_NUMBERS && !isReadable(record, anchors);
  }

  /**
   * Whether a number stands in brackets, as no value does: then columns between may lack theirs.
   */
  private static boolean isMarked(String text) {
    return text.charAt(0) == '(' || text.charAt(0) == '[';
  }

  /** Whether any of the cells holds what its column asks for; columns of any text ask nothing. */
  private boolean isReadable(RecordSource record, List<Slot> slots) {
    for (Slot slot : slots) {
      CellReader reader = readers.get(slot.column().name());
      if (reader != null
          && isFilled(record, slot.source())
          && !CellMeaning.read(slot.column(), reader, record, slot.source()).isFailed()) {
        return true;
      }
    }
    return false;
  }

  /** A word for a total, and nothing beside it but numbers. */
  private boolean isTotal(RecordSource record, List<Integer> filled) {
    boolean isNamed = false;
    for (int index : filled) {
      String text = text(record, index);
      if (isTotalWord(text)) {
        isNamed = true;
      } else if (!record.kind(index).isFault()
          && !PLAIN_NUMBER.matcher(text).matches()
          && !ORDINAL.matcher(text).matches()) {
        return false;
      }
    }
    return isNamed;
  }

  private boolean isTotalWord(String text) {
    String key = VietnameseText.matchingKey(text.replaceAll("[:.…(].*$", ""));
    return totalKeys.contains(key)
        || totalKeys.stream().anyMatch(word -> word.indexOf(' ') > 0 && key.startsWith(word + " "));
  }
}
