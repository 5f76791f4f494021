package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.code;
import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code feedback}: what people said, through social supervision or by themselves. */
public final class FeedbackTable {
  public static final String DATE = "date";
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String CHANNEL = "channel";
  public static final String TOPIC = ActivityTable.TOPIC;
  public static final String STATUS = ActivityTable.STATUS;
  public static final String CLOSED_DATE = "closed_date";

  public static final InputTable TABLE =
      new InputTable(
          "feedback",
          List.of(
              column(DATE, ColumnType.DATE).required(),
              column(AREA_CODE, ColumnType.AREA).required(),
              code(CHANNEL, "fatherland_front", "hotline", "meeting", "petition").required(),
              column(TOPIC, ColumnType.TEXT),
              code(STATUS, "received", "answered", "closed"),
              column(CLOSED_DATE, ColumnType.DATE)),
          Placement.ofYear(DATE).at(AREA_CODE));

  private FeedbackTable() {}
}
