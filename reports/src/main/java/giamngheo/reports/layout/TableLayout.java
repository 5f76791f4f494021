package giamngheo.reports.layout;

import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.HeadingGrid;
import java.util.Arrays;
import java.util.List;

/**
 * Positions and heights of the table's parts, in points, the same in every format.
 *
 * @param lead space over and under the text of a cell
 */
public record TableLayout(HeadingGrid grid, ColumnPlan plan, int lead) {
  /** With room around the texts of cells. */
  public TableLayout(HeadingGrid grid, ColumnPlan plan) {
    this(grid, plan, Density.ROOMY.lead());
  }

  public int columns() {
    return grid.leaves().size();
  }

  /** Left edge of a column. */
  public int x(int column) {
    return plan.width(0, column);
  }

  /**
   * Heights of the rows of the head, the row of numbers last. A merged cell that needs more makes
   * its last row taller.
   */
  public int[] headHeights() {
    int[] heights = new int[grid.depth() + 1];
    for (int span = 1; span <= grid.depth(); span++) {
      for (HeadingGrid.Box box : grid.boxes()) {
        if (box.rows() == span) {
          int last = box.row() + span - 1;
          int above = Arrays.stream(heights, box.row(), last).sum();
          int width = plan.width(box.column(), box.columns());
          int needed = height(box.heading().text(), Typeface.BOLD, plan.fontSize(), width);
          heights[last] = Math.max(heights[last], needed - above);
        }
      }
    }
    for (int i = 0; i < columns(); i++) {
      int needed =
          height(
              grid.leaves().get(i).number(),
              Typeface.ITALIC,
              plan.numberSize(),
              plan.widths().get(i));
      heights[grid.depth()] = Math.max(heights[grid.depth()], needed);
    }
    return heights;
  }

  /** Height of a row of the body with one line of text. */
  public int lineHeight() {
    return Typeface.heightOf(1, plan.fontSize()) + 2 * lead;
  }

  /** Height of a row of the body. */
  public int rowHeight(String[] words, Emphasis emphasis) {
    Typeface face = emphasis.bold() ? Typeface.BOLD : Typeface.REGULAR;
    int height = lineHeight();
    for (int i = 0; i < words.length; i++) {
      if (words[i] != null) {
        height = Math.max(height, height(words[i], face, plan.fontSize(), plan.widths().get(i)));
      }
    }
    return height;
  }

  private int height(String text, Typeface face, float size, int width) {
    List<String> lines = face.lines(text, size, width - 2 * ColumnPlan.PADDING);
    return Typeface.heightOf(lines.size(), size) + 2 * lead;
  }
}
