package giamngheo.warehouse.file.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reading the parts of a workbook through once tells: which cells of which part are merged,
 * and which of the shared texts any cell uses.
 */
public final class PartSurvey {
  /** A list of a hundred thousand households, each merged over its members. */
  static final int MOST_MERGED = 200_000;

  /** Ten times what a file of the largest size allowed can point to. */
  private static final int LAST_TEXT = 1 << 28;

  private final Map<String, List<CellRange>> merged = new HashMap<>();
  private final BitSet usedTexts = new BitSet();

  /** Cells of a part are merged; a reference that is none merges nothing. */
  public void merge(String part, String reference) throws WorkbookFault {
    List<CellRange> ranges = merged.computeIfAbsent(part, name -> new ArrayList<>());
    if (ranges.size() >= MOST_MERGED) {
      throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_MERGED, MOST_MERGED);
    }
    CellRange range = CellRange.of(reference);
    if (range != null && (range.top() < range.bottom() || range.left() < range.right())) {
      ranges.add(range);
    }
  }

  /** A cell points to a shared text. */
  public void use(String text) {
    int index = Xml.number(text.strip(), -1);
    if (index >= 0 && index < LAST_TEXT) {
      usedTexts.set(index);
    }
  }

  BitSet usedTexts() {
    return usedTexts;
  }

  /** The merged cells of a part from above. */
  List<CellRange> merged(String part) {
    List<CellRange> ranges = new ArrayList<>(merged.getOrDefault(part, List.of()));
    ranges.sort(Comparator.comparingInt(CellRange::top).thenComparingInt(CellRange::left));
    return ranges;
  }
}
