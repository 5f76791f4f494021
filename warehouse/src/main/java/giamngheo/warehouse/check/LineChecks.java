package giamngheo.warehouse.check;

import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.DeclaredTotalTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.PopulationTable;
import java.util.ArrayList;
import java.util.List;

/** Which line checks a dataset undergoes beyond the typing of its cells. */
public final class LineChecks {
  private LineChecks() {}

  /**
   * The checks of a dataset.
   *
   * @param table the dataset
   * @param columns its stored columns, those of the layout included
   * @param places dated administrative units
   * @param codes what the programme knows
   * @param texts the checks that are named by their texts
   */
  public static List<LineCheck> of(
      InputTable table,
      List<Column> columns,
      Places places,
      ProgrammeCodes codes,
      CheckTexts texts) {
    List<LineCheck> checks = new ArrayList<>();
    checks.add(new RequiredValues(columns));
    checks.addAll(ofDataset(table, places, codes));
    checks.addAll(texts.lineChecks(table.name()));
    return List.copyOf(checks);
  }

  private static List<LineCheck> ofDataset(InputTable table, Places places, ProgrammeCodes codes) {
    if (table.equals(HouseholdTable.TABLE)) {
      return List.of(
          new ReviewYearOfDate(),
          new PointsOfDeprivations(codes.review()),
          new IncomePlausible(codes.review()),
          new NotAbove(
              "FLOOR_AREA_DOUBTFUL", HouseholdTable.FLOOR_AREA, codes.review().largestFloorArea()),
          new NotAbove(
              "POINTS_DOUBTFUL", HouseholdTable.B1_POINTS, codes.review().doubtfulIncomePoints()),
          AreaOnDate.ofReview(places));
    }
    if (table.equals(MemberTable.TABLE)) {
      return List.of(
          new ReviewYearOfDate(),
          new MonthlyLineDated(),
          new BirthGiven(),
          new BirthBeforeReview(),
          new BirthYearOnly(),
          new AgePlausible(codes.review()),
          new NotAbove("MEMBER_NO_DOUBTFUL", MemberTable.MEMBER_NO, codes.review().mostMembers()),
          AreaOnDate.ofReview(places));
    }
    if (table.equals(PopulationTable.TABLE)) {
      return List.of(AreaOnDate.ofPopulation(places));
    }
    if (table.equals(DeclaredTotalTable.TABLE)) {
      return List.of(AreaOnDate.ofDeclaredTotal(places));
    }
    return ProgrammeChecks.of(table, places, codes);
  }
}
