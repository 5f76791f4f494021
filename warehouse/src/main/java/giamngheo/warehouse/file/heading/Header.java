package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.text.HeadingKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headings of a file, where each stands, and whether it is a file sent back for correction.
 *
 * @param row row or line of the headings
 * @param lastRow row of the headings of column groups' parts below them, or the same row
 * @param headings headings in the order of the file, NFC, without space at the ends
 * @param positions first position by matching key; headings that are empty have none
 * @param repeated matching keys of headings that stand more than once
 * @param isCorrection whether the file carries the columns of a correction workbook
 */
public record Header(
    long row,
    long lastRow,
    List<String> headings,
    Map<String, Integer> positions,
    Set<String> repeated,
    boolean isCorrection) {

  public static Header of(HeaderSearch.Found found, Refusals refusals) throws FileRefused {
    if (found.row() == 0) {
      throw refusals.because("EMPTY_FILE");
    }
    if (!found.faults().isEmpty()) {
      throw refusals.because("UNREADABLE_FILE.heading", String.join(", ", found.faults()));
    }
    Map<String, Integer> positions = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    for (int index = 0; index < found.headings().size(); index++) {
      String key = HeadingKey.of(found.headings().get(index));
      if (!key.isEmpty() && positions.putIfAbsent(key, index) != null) {
        repeated.add(key);
      }
    }
    return new Header(
        found.row(),
        found.lastRow(),
        found.headings(),
        Map.copyOf(positions),
        Set.copyOf(repeated),
        found.isCorrection());
  }

  /** Position of a heading, or {@link Slot#ABSENT}. */
  int position(String heading) {
    return positions.getOrDefault(HeadingKey.of(heading), Slot.ABSENT);
  }

  /** Whether a heading stands more than once. */
  boolean isRepeated(String heading) {
    return repeated.contains(HeadingKey.of(heading));
  }
}
