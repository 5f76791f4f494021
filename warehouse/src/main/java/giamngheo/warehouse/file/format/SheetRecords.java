package giamngheo.warehouse.file.format;

import giamngheo.warehouse.file.workbook.SheetCell;
import giamngheo.warehouse.file.workbook.SheetRow;
import giamngheo.warehouse.file.workbook.SheetRows;
import giamngheo.warehouse.file.workbook.Stored;
import giamngheo.warehouse.file.workbook.Workbook;
import giamngheo.warehouse.file.workbook.WorkbookFault;
import giamngheo.warehouse.file.workbook.WorkbookSheet;
import java.io.IOException;
import java.util.List;

/**
 * Rows of a workbook's sheet that hold anything. Formulas are never computed: their stored value
 * counts. Hidden rows count like others and are told; merged cells fill the rows that they cover.
 */
final class SheetRecords implements RecordSource {
  private static final SheetCell NOTHING = new SheetCell(0, Stored.TEXT, "", "", false);

  private final Refusals refusals;
  private final SheetRows rows;
  private SheetCell[] cells = {};
  private int lineNo;
  private boolean isHidden;
  private long count;

  private SheetRecords(Refusals refusals, SheetRows rows) {
    this.refusals = refusals;
    this.rows = rows;
  }

  static SheetRecords open(Workbook workbook, WorkbookSheet sheet, Refusals refusals)
      throws IOException, FileRefused {
    try {
      return new SheetRecords(refusals, workbook.rows(sheet));
    } catch (WorkbookFault e) {
      throw refusals.workbook(e);
    }
  }

  @Override
  public boolean next() throws FileRefused {
    try {
      SheetRow row = rows.next();
      if (row == null) {
        return false;
      }
      take(row);
      return true;
    } catch (WorkbookFault e) {
      throw refusals.workbook(e);
    }
  }

  private void take(SheetRow row) throws FileRefused {
    lineNo = row.number();
    isHidden = row.isHidden();
    List<SheetCell> filled = row.cells();
    int size = filled.get(filled.size() - 1).column();
    if (size > refusals.limits().columns()) {
      throw refusals.tooLong(lineNo);
    }
    if (++count > refusals.limits().lines()) {
      throw refusals.tooManyLines();
    }
    cells = new SheetCell[size];
    filled.forEach(cell -> cells[cell.column() - 1] = cell);
  }

  private SheetCell cell(int index) {
    return cells[index] == null ? NOTHING : cells[index];
  }

  @Override
  public long lineNo() {
    return lineNo;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public String text(int index) {
    return cell(index).text();
  }

  @Override
  public String code(int index) {
    return cell(index).code();
  }

  @Override
  public CellKind kind(int index) {
    return switch (cell(index).stored()) {
      case TEXT -> CellKind.TEXT;
      case NUMBER -> CellKind.NUMBER;
      case DAY -> CellKind.DAY;
      case TIME_OF_DAY -> CellKind.TIME_OF_DAY;
      case PERCENT -> CellKind.PERCENT;
      case SCALED -> CellKind.SCALED;
      case ERROR -> CellKind.ERROR;
      case NOT_STORED -> CellKind.NOT_STORED;
      case DAMAGED -> CellKind.DAMAGED;
      case MERGED -> CellKind.MERGED;
    };
  }

  @Override
  public boolean isStruckOut(int index) {
    return cell(index).isStruckOut();
  }

  @Override
  public boolean isHidden() {
    return isHidden;
  }

  @Override
  public String address(int index) {
    return SheetCell.address(lineNo, index + 1);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
