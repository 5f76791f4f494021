package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.code;
import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/**
 * Dataset {@code participation}: who took part in an activity, by group, or which household it
 * reached. It is replaced activity by activity.
 */
public final class ParticipationTable {
  public static final String ACTIVITY_ID = ActivityTable.ACTIVITY_ID;
  public static final String GROUP = "group";

  /** People, each counted once (người). */
  public static final String PERSONS = "persons";

  /** Attendances, a person counted as often as they came (lượt người). */
  public static final String ATTENDANCES = "attendances";

  public static final String FEMALE = "female";
  public static final String ETHNIC_MINORITY = "ethnic_minority";
  public static final String HOUSEHOLD_ID = HouseholdTable.HOUSEHOLD_ID;
  public static final String BENEFIT = "benefit";

  private static final String[] GROUPS = {
    "cadre_district",
    "cadre_commune",
    "cadre_hamlet",
    "community_representative",
    "group_leader",
    "collaborator",
    "prestigious_person",
    "mass_organisation",
    "legal_aid",
    "social_work",
    "gender_equality",
    "poor_household",
    "near_poor_household",
    "other"
  };

  public static final InputTable TABLE =
      new InputTable(
          "participation",
          List.of(
              column(ACTIVITY_ID, ColumnType.TEXT).required(),
              group(),
              column(PERSONS, ColumnType.INTEGER).between(0, null),
              column(ATTENDANCES, ColumnType.INTEGER).between(0, null),
              column(FEMALE, ColumnType.INTEGER).between(0, null),
              column(ETHNIC_MINORITY, ColumnType.INTEGER).between(0, null),
              column(HOUSEHOLD_ID, ColumnType.TEXT),
              column(BENEFIT, ColumnType.TEXT)),
          Placement.ofYear().during(ACTIVITY_ID));

  private ParticipationTable() {}

  /** The groups of people that take part or should be trained. */
  static Column group() {
    return code(GROUP, GROUPS);
  }
}
