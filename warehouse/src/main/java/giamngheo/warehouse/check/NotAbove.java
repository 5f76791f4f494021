package giamngheo.warehouse.check;

import java.math.BigDecimal;

/**
 * FLOOR_AREA_DOUBTFUL, POINTS_DOUBTFUL, MEMBER_NO_DOUBTFUL, warnings: so large a figure is likelier
 * a slip than true.
 *
 * @param most the largest figure that is not doubted
 */
record NotAbove(String checkId, String column, long most) implements LineCheck {
  @Override
  public void check(TypedLine line) {
    Object value = line.value(column);
    if (value != null && new BigDecimal(value.toString()).compareTo(BigDecimal.valueOf(most)) > 0) {
      line.report(checkId, column, most);
    }
  }
}
