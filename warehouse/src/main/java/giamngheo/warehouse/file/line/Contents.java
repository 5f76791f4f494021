package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.text.DateOrders;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.ColumnType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a file through once tells about all its lines.
 *
 * @param hasIdNumbers whether any line carries an identity number
 * @param batch the batch that the file corrects, if it is a correction file
 * @param doubtfulDates how dates of a column are doubted, by the column's position
 */
record Contents(
    boolean hasIdNumbers, Optional<String> batch, Map<Integer, DateOrders.Doubt> doubtfulDates) {
  /** A batch id is short; anything longer was not written by the warehouse. */
  private static final int LONGEST_BATCH_ID = 100;

  /** Reads all records after the header. */
  static Contents of(RecordSource records, Binding binding, Refusals refusals)
      throws IOException, FileRefused {
    boolean hasIdNumbers = false;
    boolean hasLines = false;
    String batch = null;
    List<Integer> dates = dates(binding);
    DateOrders orders = new DateOrders();
    while (records.next()) {
      dates.forEach(position -> orders.add(position, cell(records, position)));
      hasIdNumbers |= !cell(records, binding.idNumber()).isEmpty();
      hasLines = hasLines || isFilled(records);
      String named = cell(records, binding.batch());
      if (!named.isEmpty()) {
        if ((batch != null && !batch.equals(named)) || named.length() > LONGEST_BATCH_ID) {
          throw refusals.because("UNREADABLE_FILE.mixed_corrections", batch, named);
        }
        batch = named;
      }
    }
    if (!hasLines) {
      throw refusals.because("EMPTY_FILE");
    }
    return new Contents(hasIdNumbers, Optional.ofNullable(batch), orders.doubts());
  }

  private static List<Integer> dates(Binding binding) {
    return binding.slots().stream()
        .filter(slot -> slot.column().type() == ColumnType.DATE)
        .map(Slot::source)
        .filter(source -> source != Slot.ABSENT)
        .toList();
  }

  private static boolean isFilled(RecordSource records) {
    for (int index = 0; index < records.size(); index++) {
      if (!cell(records, index).isEmpty()) {
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
