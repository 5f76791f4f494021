package giamngheo.warehouse.review;

import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * A line of a bundle with the row it came in.
 *
 * @param row the line's columns: {@link JudgedReviews#LINE_COLUMNS}, then the dataset's own
 * @param order place in an order that does not depend on load order
 */
record ReviewLine(Row row, String order) implements Bundle.Line {

  @Override
  public boolean isRefused() {
    return row.getAs(ReceivedTable.REFUSED);
  }

  @Override
  public boolean isExit() {
    return has(HouseholdTable.EXIT_REASON) && row.getAs(HouseholdTable.EXIT_REASON) != null;
  }

  @Override
  public String areaCode() {
    return row.getAs(ReceivedTable.LINE_AREA);
  }

  @Override
  public int memberNo() {
    return has(MemberTable.MEMBER_NO) ? row.<Integer>getAs(MemberTable.MEMBER_NO) : 0;
  }

  @Override
  public List<Object> content() {
    List<Object> values = new ArrayList<>();
    for (int i = JudgedReviews.LINE_COLUMNS.size(); i < row.size(); i++) {
      values.add(row.get(i));
    }
    return Collections.unmodifiableList(values);
  }

  private boolean has(String column) {
    return Arrays.asList(row.schema().fieldNames()).contains(column);
  }
}
