package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.code;
import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code activity}: one line per activity of the programme and year. */
public final class ActivityTable {
  public static final String ACTIVITY_ID = "activity_id";
  public static final String YEAR = "year";
  public static final String PROJECT = "project";
  public static final String SUBPROJECT = "subproject";
  public static final String ACTIVITY_NAME = "name";
  public static final String TOPIC = "topic";
  public static final String LEVEL = "level";
  public static final String PLACE = "place";
  public static final String LEAD_AGENCY = "lead_agency";
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String KIND = "kind";
  public static final String START_DATE = "start_date";
  public static final String END_DATE = "end_date";
  public static final String STATUS = "status";
  public static final String UNIT = "unit";
  public static final String PLANNED_QUANTITY = "planned_quantity";
  public static final String ACTUAL_QUANTITY = "actual_quantity";
  public static final String PLANNED_PARTICIPANTS = "planned_participants";
  public static final String NOTE = "note";
  public static final String DONE = "done";

  /** Number of the last project of Decision 90/QĐ-TTg. */
  static final int LAST_PROJECT = 7;

  /** What sums over a province and two decimals still hold. */
  private static final long LARGEST_QUANTITY = 1_000_000_000_000L;

  public static final InputTable TABLE =
      new InputTable(
          "activity",
          List.of(
              column(ACTIVITY_ID, ColumnType.TEXT).required(),
              column(YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              column(PROJECT, ColumnType.INTEGER).required().between(1, LAST_PROJECT),
              column(SUBPROJECT, ColumnType.TEXT),
              column(ACTIVITY_NAME, ColumnType.TEXT),
              column(TOPIC, ColumnType.TEXT),
              code(LEVEL, "district", "province", "central"),
              code(PLACE, "inside", "outside"),
              column(LEAD_AGENCY, ColumnType.TEXT),
              column(AREA_CODE, ColumnType.AREA),
              code(
                  KIND,
                  "training",
                  "study_tour",
                  "workshop",
                  "material",
                  "communication",
                  "inspection",
                  "survey",
                  "data_system",
                  "livelihood_model",
                  "production_support",
                  "nutrition",
                  "infrastructure",
                  "vocational",
                  "job_placement",
                  "overseas_labour",
                  "housing",
                  "information",
                  "other"),
              column(START_DATE, ColumnType.DATE),
              column(END_DATE, ColumnType.DATE),
              code(STATUS, "planned", "ongoing", DONE, "cancelled"),
              column(UNIT, ColumnType.TEXT),
              column(PLANNED_QUANTITY, ColumnType.DOUBLE).between(0, LARGEST_QUANTITY),
              column(ACTUAL_QUANTITY, ColumnType.DOUBLE).between(0, LARGEST_QUANTITY),
              column(PLANNED_PARTICIPANTS, ColumnType.INTEGER).between(0, null),
              column(NOTE, ColumnType.TEXT)),
          Placement.ofYear(YEAR).at(AREA_CODE, LEAD_AGENCY));

  private ActivityTable() {}
}
