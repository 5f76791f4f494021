package giamngheo.warehouse.table;

import java.util.Set;

/**
 * Text columns that hold codes: compared letter by letter, so that they have one form only. Their
 * digits are kept whole, as a household code may have twelve like an identity number.
 */
public final class CodeColumns {
  private static final Set<String> NAMES =
      Set.of(
          HouseholdTable.HOUSEHOLD_ID,
          HouseholdTable.HAMLET_CODE,
          HouseholdTable.ORIGIN_HOUSEHOLD_ID,
          HouseholdTable.ORIGIN_AREA_CODE,
          HouseholdLinkTable.OLD_AREA_CODE,
          HouseholdLinkTable.NEW_AREA_CODE,
          HouseholdLinkTable.OLD_HOUSEHOLD_ID,
          HouseholdLinkTable.NEW_HOUSEHOLD_ID,
          ActivityTable.ACTIVITY_ID,
          InspectionTable.INSPECTION_ID);

  private static final Set<String> AREAS =
      Set.of(
          HouseholdTable.ORIGIN_AREA_CODE,
          HouseholdLinkTable.OLD_AREA_CODE,
          HouseholdLinkTable.NEW_AREA_CODE);

  /** Short texts of which every sign counts, too: numbers of findings, forms, keys of rows. */
  private static final Set<String> EXACT =
      Set.of(
          MemberTable.ID_HASH,
          MemberTable.ID_LAST3,
          ActivityTable.SUBPROJECT,
          InspectionTable.FINDING_NO,
          DeclaredTotalTable.FORM,
          DeclaredTotalTable.ROW_KEY,
          DeclaredTotalTable.COLUMN,
          TargetTable.INDICATOR,
          SubmissionTable.PERIOD);

  private CodeColumns() {}

  /** Whether the column holds codes. */
  public static boolean contains(String column) {
    return NAMES.contains(column);
  }

  /** Whether the column holds codes of administrative units as text. */
  public static boolean isArea(String column) {
    return AREAS.contains(column);
  }

  /** Whether digits of the column never are an identity number. */
  public static boolean keepsDigits(String column) {
    return NAMES.contains(column) || EXACT.contains(column);
  }
}
