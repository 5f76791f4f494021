package giamngheo.warehouse.file.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills merged cells row by row. What stands in the first cell of a block stands in each of its
 * rows, in the same column; its other columns are told as {@link Stored#MERGED}, for nobody can say
 * whether the value was meant for them too. A value hidden under a block is told likewise, and so
 * is a block over several columns that shows nothing: programs that merge may empty what they
 * cover.
 */
final class MergedCells {
  /** Blocks beside each other in one row; as many columns does no form have. */
  private static final int MOST_IN_ROW = 2_000;

  /** Columns beyond which no table reaches; a title may be merged over all columns there are. */
  private static final int LAST_COLUMN = 1_000;

  private final Deque<CellRange> coming;
  private final List<Block> open = new ArrayList<>();

  MergedCells(List<CellRange> ranges) {
    this.coming = new ArrayDeque<>(ranges);
  }

  /** A block that reaches into the current row. */
  private static final class Block {
    private final CellRange range;
    private SheetCell value;

    Block(CellRange range) {
      this.range = range;
    }
  }

  /** The cells of a row with those that merged blocks lend it. */
  List<SheetCell> fill(int row, List<SheetCell> own) throws WorkbookFault {
    open.removeIf(block -> block.range.bottom() < row);
    while (!coming.isEmpty() && coming.peek().top() <= row) {
      CellRange range = coming.poll();
      if (range.bottom() >= row) {
        open.add(new Block(range));
      }
    }
    if (open.isEmpty()) {
      return own;
    }
    if (open.size() > MOST_IN_ROW) {
      throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_MERGED, MOST_IN_ROW);
    }
    TreeMap<Integer, SheetCell> cells = new TreeMap<>();
    own.forEach(cell -> cells.put(cell.column(), cell));
    for (Block block : open) {
      fill(row, block, cells);
    }
    return List.copyOf(cells.values());
  }

  private static void fill(int row, Block block, Map<Integer, SheetCell> cells) {
    int left = block.range.left();
    if (row == block.range.top()) {
      block.value = cells.get(left);
    } else {
      lend(left, block, cells);
    }
    int right = Math.min(block.range.right(), LAST_COLUMN);
    boolean isEmpty = block.value == null && right > left;
    for (int column = isEmpty ? left : left + 1; column <= right; column++) {
      cells.put(column, new SheetCell(column, Stored.MERGED, ""));
    }
  }

  private static void lend(int column, Block block, Map<Integer, SheetCell> cells) {
    SheetCell hidden = cells.get(column);
    if (block.value == null) {
      if (hidden != null) {
        cells.put(column, new SheetCell(column, Stored.MERGED, ""));
      }
    } else if (hidden == null || hidden.holdsLike(block.value)) {
      cells.put(column, block.value.at(column));
    } else {
      cells.put(column, new SheetCell(column, Stored.MERGED, ""));
    }
  }
}
