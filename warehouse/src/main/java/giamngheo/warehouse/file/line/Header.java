package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.text.VietnameseText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The headings of a file, where each stands, and whether it is a file sent back for correction.
 *
 * @param headings headings in the order of the file, NFC, without space at the ends
 * @param positions position by matching key; headings that are empty have none
 * @param isCorrection whether the file carries the columns of a correction workbook
 */
record Header(List<String> headings, Map<String, Integer> positions, boolean isCorrection) {

  /** Reads the first record that is not blank, or the one on the row that the layout names. */
  static Header read(RecordSource source, int headerRow, Refusals refusals)
      throws IOException, FileRefused {
    while (source.next()) {
      boolean isHeader = source.lineNo() >= headerRow || isCorrection(source);
      if (isHeader && !isBlank(source)) {
        return of(source, refusals);
      }
    }
    throw refusals.because("EMPTY_FILE");
  }

  /** Position of a heading, or {@link Slot#ABSENT}. */
  int position(String heading) {
    return positions.getOrDefault(VietnameseText.matchingKey(heading), Slot.ABSENT);
  }

  private static Header of(RecordSource source, Refusals refusals) throws FileRefused {
    List<String> headings = new ArrayList<>();
    Map<String, Integer> positions = new HashMap<>();
    for (int index = 0; index < source.size(); index++) {
      String heading = VietnameseText.clean(source.text(index));
      headings.add(heading);
      String key = VietnameseText.matchingKey(heading);
      if (!key.isEmpty() && positions.put(key, index) != null) {
        throw refusals.because("UNREADABLE_FILE.repeated_column", heading);
      }
    }
    boolean isCorrection = positions.containsKey(VietnameseText.matchingKey(Correction.BATCH_ID));
    return new Header(List.copyOf(headings), Map.copyOf(positions), isCorrection);
  }

  /** A correction workbook has its headings in the first row, whatever the layout says. */
  private static boolean isCorrection(RecordSource source) {
    for (int index = 0; index < source.size(); index++) {
      if (VietnameseText.clean(source.text(index)).equals(Correction.BATCH_ID)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(RecordSource source) {
    for (int index = 0; index < source.size(); index++) {
      if (!VietnameseText.clean(source.text(index)).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
