package giamngheo.reports;

import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * The table: a head of merged cells with its row of column numbers, and one row that grows with its
 * longest text.
 */
final class TableBands {
  /** Key of the first cell of every row, by which finished pages are counted. */
  static final String ROW_KEY = "row";

  /** Space over and under the text of a cell. */
  private static final int LEAD = 2;

  private final HeadingGrid grid;
  private final ColumnPlan plan;

  TableBands(HeadingGrid grid, ColumnPlan plan) {
    this.grid = grid;
    this.plan = plan;
  }

  JRDesignBand head(JasperDesign design) {
    Band band = new Band(design);
    int[] heights = headHeights();
    for (HeadingGrid.Box box : grid.boxes()) {
      int y = Arrays.stream(heights, 0, box.row()).sum();
      int height = Arrays.stream(heights, box.row(), box.row() + box.rows()).sum();
      band.box(
          box.heading().text(),
          Typeface.BOLD,
          plan.fontSize(),
          x(box.column()),
          y,
          plan.width(box.column(), box.columns()),
          height);
    }
    int bottom = Arrays.stream(heights, 0, grid.depth()).sum();
    for (int i = 0; i < grid.leaves().size(); i++) {
      String number = grid.leaves().get(i).number();
      band.box(
          number,
          Typeface.ITALIC,
          plan.fontSize(),
          x(i),
          bottom,
          plan.widths().get(i),
          heights[grid.depth()]);
    }
    return band.of(bottom + heights[grid.depth()]);
  }

  /**
   * Heights of the rows of the head, the row of numbers last. A merged cell that needs more makes
   * its last row taller.
   */
  private int[] headHeights() {
    int[] heights = new int[grid.depth() + 1];
    for (int span = 1; span <= grid.depth(); span++) {
      for (HeadingGrid.Box box : grid.boxes()) {
        if (box.rows() == span) {
          int last = box.row() + span - 1;
          int above = Arrays.stream(heights, box.row(), last).sum();
          int needed =
              height(box.heading().text(), Typeface.BOLD, plan.width(box.column(), box.columns()));
          heights[last] = Math.max(heights[last], needed - above);
        }
      }
    }
    for (int i = 0; i < grid.leaves().size(); i++) {
      int needed = height(grid.leaves().get(i).number(), Typeface.ITALIC, plan.widths().get(i));
      heights[grid.depth()] = Math.max(heights[grid.depth()], needed);
    }
    return heights;
  }

  /** Height of a row of the body. */
  int rowHeight(String[] words) {
    int height = 0;
    for (int i = 0; i < words.length; i++) {
      height =
          Math.max(
              height,
              height(words[i] == null ? "" : words[i], Typeface.BOLD, plan.widths().get(i)));
    }
    return height;
  }

  private int height(String text, Typeface face, int width) {
    List<String> lines = face.lines(text, plan.fontSize(), width - 2 * ColumnPlan.PADDING);
    return Typeface.heightOf(lines.size(), plan.fontSize()) + 2 * LEAD;
  }

  JRDesignBand row(JasperDesign design) throws JRException {
    JRDesignBand band = new JRDesignBand();
    int height = height("", Typeface.REGULAR, plan.widths().get(0));
    band.setHeight(height);
    band.setSplitType(SplitTypeEnum.PREVENT);
    for (int i = 0; i < grid.leaves().size(); i++) {
      JRDesignField field = new JRDesignField();
      field.setName(FormRows.fieldName(i));
      field.setValueClass(String.class);
      design.addField(field);
      band.addElement(cell(i, height, design));
    }
    return band;
  }

  private JRDesignTextField cell(int column, int height, JasperDesign design) {
    JRDesignTextField cell = new JRDesignTextField(design);
    cell.setX(x(column));
    cell.setY(0);
    cell.setWidth(plan.widths().get(column));
    cell.setHeight(height);
    cell.setExpression(new JRDesignExpression("$F{" + FormRows.fieldName(column) + "}"));
    cell.setBlankWhenNull(true);
    cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
    cell.setStyleNameReference(FormDesign.CELL_STYLE);
    cell.setFontSize(plan.fontSize());
    cell.setHorizontalTextAlign(align(grid.leaves().get(column).kind()));
    cell.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    // Neighbours share their borders: each draws left and bottom, the last one closes the row.
    cell.getLineBox().getLeftPen().setLineWidth(Band.HAIRLINE);
    cell.getLineBox().getBottomPen().setLineWidth(Band.HAIRLINE);
    if (column == grid.leaves().size() - 1) {
      cell.getLineBox().getRightPen().setLineWidth(Band.HAIRLINE);
    }
    cell.getLineBox().setLeftPadding(ColumnPlan.PADDING);
    cell.getLineBox().setRightPadding(ColumnPlan.PADDING);
    cell.getLineBox().setTopPadding(LEAD);
    cell.getLineBox().setBottomPadding(LEAD);
    if (column == 0) {
      cell.setKey(ROW_KEY);
    }
    return cell;
  }

  private int x(int column) {
    return plan.width(0, column);
  }

  private static HorizontalTextAlignEnum align(ColumnKind kind) {
    return switch (kind) {
      case TEXT -> HorizontalTextAlignEnum.LEFT;
      case COUNT, RATE -> HorizontalTextAlignEnum.RIGHT;
      case ORDINAL, TICK -> HorizontalTextAlignEnum.CENTER;
    };
  }
}
