package giamngheo.jobs.print;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.math.BigDecimal;

/** Households and persons are whole: a count with decimals is not printed, wherever it is from. */
final class WholeCounts {
  private WholeCounts() {}

  /**
   * Looks at one cell.
   *
   * @throws DataDoNotAllow if its column counts and its value is not whole
   */
  static void require(FormColumn leaf, ComposedCell stored) {
    if (stored.value() == null || !counts(leaf) || isWhole(stored.value())) {
      return;
    }
    throw new DataDoNotAllow(
        new Text(
            "Cột %s, dòng %s: %s không phải số nguyên mà cột này đếm hộ hoặc người; không in.\n"
                    .formatted(stored.column(), stored.rowKey(), stored.value().toPlainString())
                + "Kiểm tra kho: ./giamngheo check --deep · lập lại biểu: ./giamngheo run --again",
            "Column %s, row %s: %s is not whole, and the column counts households or persons;"
                    .formatted(stored.column(), stored.rowKey(), stored.value().toPlainString())
                + " nothing is printed.\nCheck the warehouse: ./giamngheo check --deep · compose"
                + " again: ./giamngheo run --again"));
  }

  private static boolean counts(FormColumn leaf) {
    ColumnContent content = leaf.content();
    return !leaf.isRate()
        && (content instanceof ColumnContent.Sum
            || content instanceof ColumnContent.Calculated
            || content instanceof ColumnContent.Tick);
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
