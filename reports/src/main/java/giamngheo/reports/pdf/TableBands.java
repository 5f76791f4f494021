package giamngheo.reports.pdf;

import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.HeadingGrid;
import java.util.Arrays;
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
public final class TableBands {
  /** Key of the first cell of every row, by which finished pages are counted. */
  public static final String ROW_KEY = "row";

  private final TableLayout layout;
  private final String prefix;

  TableBands(TableLayout layout) {
    this(layout, "");
  }

  /**
   * @param prefix of the names of its fields, where a design has several tables
   */
  TableBands(TableLayout layout, String prefix) {
    this.layout = layout;
    this.prefix = prefix;
  }

  JRDesignBand head(JasperDesign design) {
    Band band = new Band(design);
    int[] heights = layout.headHeights();
    for (HeadingGrid.Box box : layout.grid().boxes()) {
      int y = Arrays.stream(heights, 0, box.row()).sum();
      int height = Arrays.stream(heights, box.row(), box.row() + box.rows()).sum();
      band.box(
          box.heading().text(),
          Typeface.BOLD,
          layout.plan().fontSize(),
          layout.x(box.column()),
          y,
          layout.plan().width(box.column(), box.columns()),
          height);
    }
    int bottom = Arrays.stream(heights, 0, layout.grid().depth()).sum();
    for (int i = 0; i < layout.columns(); i++) {
      String number = layout.grid().leaves().get(i).number();
      band.box(
          number,
          Typeface.ITALIC,
          layout.plan().numberSize(),
          layout.x(i),
          bottom,
          layout.plan().widths().get(i),
          heights[layout.grid().depth()]);
    }
    return band.of(bottom + heights[layout.grid().depth()]);
  }

  JRDesignBand row(JasperDesign design) throws JRException {
    JRDesignBand band = new JRDesignBand();
    int height = layout.lineHeight();
    band.setHeight(height);
    band.setSplitType(SplitTypeEnum.PREVENT);
    for (int i = 0; i < layout.columns(); i++) {
      JRDesignField field = new JRDesignField();
      field.setName(prefix + JasperFormRows.fieldName(i));
      field.setValueClass(String.class);
      design.addField(field);
      band.addElement(cell(i, height, design));
    }
    return band;
  }

  private JRDesignTextField cell(int column, int height, JasperDesign design) {
    JRDesignTextField cell = new JRDesignTextField(design);
    cell.setX(layout.x(column));
    cell.setY(0);
    cell.setWidth(layout.plan().widths().get(column));
    cell.setHeight(height);
    cell.setExpression(
        new JRDesignExpression("$F{" + prefix + JasperFormRows.fieldName(column) + "}"));
    cell.setBlankWhenNull(true);
    cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
    cell.setStyleNameReference(FormDesign.CELL_STYLE);
    cell.setFontSize(layout.plan().fontSize());
    cell.setHorizontalTextAlign(align(layout.grid().leaves().get(column).kind()));
    cell.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    // Neighbours share their borders: each draws left and bottom, the last one closes the row.
    cell.getLineBox().getLeftPen().setLineWidth(Band.HAIRLINE);
    cell.getLineBox().getBottomPen().setLineWidth(Band.HAIRLINE);
    if (column == layout.columns() - 1) {
      cell.getLineBox().getRightPen().setLineWidth(Band.HAIRLINE);
    }
    cell.getLineBox().setLeftPadding(ColumnPlan.PADDING);
    cell.getLineBox().setRightPadding(ColumnPlan.PADDING);
    cell.getLineBox().setTopPadding(layout.lead());
    cell.getLineBox().setBottomPadding(layout.lead());
    if (column == 0) {
      cell.setKey(ROW_KEY);
    }
    return cell;
  }

  private static HorizontalTextAlignEnum align(ColumnKind kind) {
    return switch (kind) {
      case TEXT -> HorizontalTextAlignEnum.LEFT;
      case COUNT, RATE -> HorizontalTextAlignEnum.RIGHT;
      case ORDINAL, TICK -> HorizontalTextAlignEnum.CENTER;
    };
  }
}
