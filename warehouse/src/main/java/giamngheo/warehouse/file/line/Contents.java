package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.file.text.DateOrders;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.ColumnType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a table through once tells about all its lines.
 *
 * @param hasIdNumbers whether any line carries an identity number
 * @param batch the batch that the table corrects, if it was sent back for correction
 * @param rows which rows are lines
 * @param doubtfulDates how dates of a column are doubted, by the column's position
 * @param hidden lines that are hidden from who looks at the sheet
 * @param shorter lines of a text with fewer cells than headings, where most have all
 * @param strays cells of lines that stand under no heading
 * @param codeless lines that name no household
 * @param broken lines of a text that are parts of one
 */
record Contents(
    boolean hasIdNumbers,
    Optional<String> batch,
    RowSorter rows,
    Map<Integer, DateOrders.Doubt> doubtfulDates,
    NotedRows hidden,
    NotedRows shorter,
    Strays strays,
    CodelessLines codeless,
    BrokenLines broken) {
  /** A batch id is short; anything longer was not written by the warehouse. */
  private static final int LONGEST_BATCH_ID = 100;

  /**
   * Cells of lines under no heading.
   *
   * @param count how many
   * @param first addresses of the first of them
   */
  record Strays(int count, List<String> first) {
    static final int MOST_SHOWN = 5;
  }

  /** Reads all records after the header. */
  static Contents of(RecordSource records, Binding binding, RowSorter rows, Refusals refusals)
      throws IOException, FileRefused {
    boolean hasIdNumbers = false;
    String batch = null;
    List<Integer> dates = dates(binding);
    DateOrders orders = new DateOrders();
    KeyCounts keys = new KeyCounts(binding);
    CodelessLines codeless = new CodelessLines(binding);
    List<String> strays = new ArrayList<>();
    int strayCount = 0;
    NotedRows hidden = new NotedRows();
    NotedRows shorter = new NotedRows();
    long lines = 0;
    BrokenLines broken = new BrokenLines(binding.header().headings().size());
    while (records.next()) {
      if (!isFilled(records)) {
        continue;
      }
      rows.take(records);
      broken.take(records, rows.isAside(records.lineNo()));
      dates.forEach(position -> orders.add(position, cell(records, position)));
      hasIdNumbers |= !cell(records, binding.idNumber()).isEmpty();
      keys.take(records, refusals);
      if (!rows.isAside(records.lineNo())) {
        codeless.take(records);
        lines++;
        if (records.isHidden()) {
          hidden.add(records.lineNo());
        }
        if (isShort(records, binding)) {
          shorter.add(records.lineNo());
        }
      }
      for (String address : strays(records, binding)) {
        strayCount++;
        if (strays.size() < Strays.MOST_SHOWN) {
          strays.add(address);
        }
      }
      String named = cell(records, binding.batch());
      if (!named.isEmpty()) {
        if ((batch != null && !batch.equals(named)) || named.length() > LONGEST_BATCH_ID) {
          throw refusals.because("UNREADABLE_FILE.mixed_corrections", batch, named);
        }
        batch = named;
      }
    }
    broken.end(records.isEndOpen());
    return new Contents(
        hasIdNumbers,
        Optional.ofNullable(batch),
        rows,
        orders.doubts(),
        hidden,
        shorter.count() * 2L < lines ? shorter : new NotedRows(),
        new Strays(strayCount, List.copyOf(strays)),
        codeless,
        broken);
  }

  /** A text file has no place for remarks: what has no heading there was moved by a separator. */
  private static List<String> strays(RecordSource records, Binding binding) {
    List<String> headings = binding.header().headings();
    List<String> strays = new ArrayList<>();
    for (int index = 0; index < records.size(); index++) {
      boolean isHeaded = index < headings.size() && !headings.get(index).isEmpty();
      if (!isHeaded
          && records.kind(index) != CellKind.MERGED
          && records.isFilled(index)
          && !records.address(index).isEmpty()) {
        strays.add(records.address(index));
      }
    }
    return strays;
  }

  /** A sheet has no end of a line; a text whose programs leave out blank cells has most so. */
  private static boolean isShort(RecordSource record, Binding binding) {
    return record.size() < binding.header().headings().size() && record.address(0).isEmpty();
  }

  private static List<Integer> dates(Binding binding) {
    return binding.slots().stream()
        .filter(slot -> isDate(slot.column().type()) && slot.source() != Slot.ABSENT)
        .map(Slot::source)
        .toList();
  }

  private static boolean isDate(ColumnType type) {
    return type == ColumnType.DATE || type == ColumnType.TIME;
  }

  private static boolean isFilled(RecordSource records) {
    for (int index = 0; index < records.size(); index++) {
      if (records.kind(index) != CellKind.MERGED && records.isFilled(index)) {
        return true;
      }
    }
    return false;
  }

  private static String cell(RecordSource records, int position) {
    return position == Slot.ABSENT || position >= records.size()
        ? ""
        : VietnameseText.clean(records.text(position));
  }
}
