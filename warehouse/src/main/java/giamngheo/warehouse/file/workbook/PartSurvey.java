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
  /** Ten times what a file of the largest size allowed can point to. */
  private static final int LAST_TEXT = 1 << 28;

  private final Map<String, List<CellRange>> merged = new HashMap<>();
  private final BitSet usedTexts = new BitSet();
  private final Limits limits;

  /**
   * How much a workbook may hold.
   *
   * @param mergedCells blocks of merged cells of a sheet
   * @param texts different texts that cells use
   * @param textCharacters characters of these
   * @param sheets sheets
   */
  public record Limits(int mergedCells, int texts, long textCharacters, int sheets) {}

  public PartSurvey(Limits limits) {
    this.limits = limits;
  }

  /** Cells of a part are merged; a reference that is none merges nothing. */
  public void merge(String part, String reference) throws WorkbookFault {
    List<CellRange> ranges = merged.computeIfAbsent(part, name -> new ArrayList<>());
    if (ranges.size() >= limits.mergedCells()) {
      throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_MERGED, limits.mergedCells());
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

  Limits limits() {
    return limits;
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
