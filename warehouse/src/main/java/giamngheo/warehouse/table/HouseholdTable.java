package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.code;
import static giamngheo.warehouse.table.Column.codes;
import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/**
 * Dataset {@code household}: one line per household and review. Columns {@code dep_<indicator>},
 * the ticks of the signed form, may follow for the indicators of any standard.
 */
public final class HouseholdTable {
  public static final String REVIEW_YEAR = "review_year";
  public static final String REVIEW_KIND = "review_kind";
  public static final String REVIEW_DATE = "review_date";
  public static final String AREA_CODE = "area_code";
  public static final String HAMLET = "hamlet";
  public static final String HAMLET_CODE = "hamlet_code";
  public static final String HOUSEHOLD_ID = "household_id";
  public static final String HEAD_NAME = "head_name";
  public static final String HEAD_SEX = "head_sex";
  public static final String ETHNICITY = "ethnicity";
  public static final String INCOME_PER_CAPITA = "income_per_capita";
  public static final String B1_POINTS = "b1_points";
  public static final String B2_POINTS = "b2_points";
  public static final String DECLARED_CLASS = "declared_class";
  public static final String DECISION_NO = "decision_no";
  public static final String DECISION_DATE = "decision_date";
  public static final String OVERRIDE_REASON = "override_reason";
  public static final String OPENING_CLASS = "opening_class";
  public static final String FLOOR_AREA = "floor_area_m2";
  public static final String POVERTY_CAUSES = "poverty_causes";
  public static final String SUPPORTS = "supports";
  public static final String ENTRY_REASON = "entry_reason";
  public static final String EXIT_REASON = "exit_reason";
  public static final String ORIGIN_HOUSEHOLD_ID = "origin_household_id";
  public static final String ORIGIN_AREA_CODE = "origin_area_code";
  public static final String NO_LABOUR_CAPACITY = "no_labour_capacity";
  public static final String MERIT_HOUSEHOLD = "merit_household";
  public static final String AGRICULTURAL = "agricultural";

  /** Prefix of the columns that hold the ticks of the signed form, 1 = deprived. */
  public static final String TICK_PREFIX = "dep_";

  public static final String PERIODIC = "periodic";
  public static final String MONTHLY = "monthly";

  private static final String[] CLASSES = {"poor", "near_poor", "average", "not_poor"};

  public static final InputTable TABLE =
      new InputTable(
          "household",
          List.of(
              column(REVIEW_YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              code(REVIEW_KIND, PERIODIC, MONTHLY),
              column(REVIEW_DATE, ColumnType.DATE).required(),
              column(AREA_CODE, ColumnType.AREA).required(),
              column(HAMLET, ColumnType.TEXT),
              column(HAMLET_CODE, ColumnType.TEXT),
              column(HOUSEHOLD_ID, ColumnType.TEXT).required(),
              column(HEAD_NAME, ColumnType.TEXT),
              code(HEAD_SEX, "male", "female"),
              column(ETHNICITY, ColumnType.ETHNICITY).required(),
              column(INCOME_PER_CAPITA, ColumnType.DECIMAL).between(0, null),
              column(B1_POINTS, ColumnType.INTEGER).between(0, null),
              column(B2_POINTS, ColumnType.INTEGER).between(0, null),
              code(DECLARED_CLASS, CLASSES),
              column(DECISION_NO, ColumnType.TEXT),
              column(DECISION_DATE, ColumnType.DATE),
              column(OVERRIDE_REASON, ColumnType.TEXT),
              code(OPENING_CLASS, CLASSES),
              column(FLOOR_AREA, ColumnType.DECIMAL).between(0, null),
              column("wall_durable", ColumnType.BOOLEAN),
              column("column_durable", ColumnType.BOOLEAN),
              column("roof_durable", ColumnType.BOOLEAN),
              code(
                  "water_source",
                  "piped",
                  "drilled_well",
                  "protected_dug_well",
                  "protected_spring",
                  "rainwater",
                  "bottled",
                  "unprotected_dug_well",
                  "unprotected_spring",
                  "surface",
                  "other"),
              code(
                  "toilet",
                  "septic",
                  "pour_flush",
                  "ventilated_pit",
                  "double_vault",
                  "single_vault",
                  "open_pit",
                  "none",
                  "other"),
              column("tv", ColumnType.BOOLEAN),
              column("radio", ColumnType.BOOLEAN),
              column("desktop", ColumnType.BOOLEAN),
              column("telephone", ColumnType.BOOLEAN),
              column("laptop", ColumnType.BOOLEAN),
              column("tablet", ColumnType.BOOLEAN),
              column("smartphone", ColumnType.BOOLEAN),
              column(NO_LABOUR_CAPACITY, ColumnType.BOOLEAN),
              column(MERIT_HOUSEHOLD, ColumnType.BOOLEAN),
              column(AGRICULTURAL, ColumnType.BOOLEAN),
              codes(
                  POVERTY_CAUSES,
                  "land",
                  "capital",
                  "labour",
                  "tools",
                  "knowledge",
                  "skills",
                  "illness",
                  "other"),
              codes(SUPPORTS, "health", "education", "production", "credit", "housing", "other"),
              code(ENTRY_REASON, "moved_in", "split", "merged"),
              code(EXIT_REASON, "moved_out", "dissolved", "merged", "split", "correction"),
              column(ORIGIN_HOUSEHOLD_ID, ColumnType.TEXT),
              column(ORIGIN_AREA_CODE, ColumnType.TEXT)));

  private HouseholdTable() {}
}
