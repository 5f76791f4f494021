package giamngheo.warehouse.review;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What judging needs of a line: a narrow row, so that the line itself need not leave Spark.
 *
 * @param row fields in the order of {@link JudgedReviews#NARROW}
 * @param index place of the line among its bundle's households or members
 * @param order place in an order that does not depend on load order
 * @param file name of its file
 */
record ReviewLine(Row row, int index, String order, String file) implements HouseholdLines.Line {

  String batchId() {
    return row.getString(0);
  }

  long lineNo() {
    return row.getLong(1);
  }

  @Override
  public String place() {
    return file + ":" + lineNo() + " (" + areaCode() + ")";
  }

  @Override
  public boolean isRefused() {
    return row.getBoolean(2);
  }

  @Override
  public String areaCode() {
    return row.getString(3);
  }

  @Override
  public LocalDate date() {
    return row.isNullAt(4) ? null : row.<LocalDate>getAs(4);
  }

  @Override
  public boolean isExit() {
    return row.getBoolean(5);
  }

  @Override
  public int memberNo() {
    return row.getInt(6);
  }

  @Override
  public List<Object> content() {
    return List.of(row.getLong(7));
  }
}
