package giamngheo.warehouse.check;

import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.table.ActivityTable;
import giamngheo.warehouse.table.BudgetTable;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.DeclaredTotalTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.InspectionTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ParticipationTable;
import giamngheo.warehouse.table.PopulationTable;
import giamngheo.warehouse.table.SubmissionTable;
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
   */
  public static List<LineCheck> of(InputTable table, List<Column> columns, Places places) {
    List<LineCheck> checks = new ArrayList<>();
    checks.add(new RequiredValues(columns));
    checks.addAll(ofDataset(table, places));
    return List.copyOf(checks);
  }

  private static List<LineCheck> ofDataset(InputTable table, Places places) {
    if (table.equals(HouseholdTable.TABLE)) {
      return List.of(new ReviewYearOfDate(), new PointsInTens(), AreaOnDate.ofReview(places));
    }
    if (table.equals(MemberTable.TABLE)) {
      return List.of(
          new ReviewYearOfDate(),
          new MonthlyLineDated(),
          new BirthGiven(),
          new BirthBeforeReview(),
          new BirthYearOnly(),
          AreaOnDate.ofReview(places));
    }
    if (table.equals(PopulationTable.TABLE)) {
      return List.of(AreaOnDate.ofPopulation(places));
    }
    if (table.equals(DeclaredTotalTable.TABLE)) {
      return List.of(AreaOnDate.ofDeclaredTotal(places));
    }
    return ofProgramme(table, places);
  }

  private static List<LineCheck> ofProgramme(InputTable table, Places places) {
    if (!InputTable.ofProgramme().contains(table) || table.equals(ParticipationTable.TABLE)) {
      return List.of();
    }
    String date =
        switch (table.name()) {
          case "activity" -> ActivityTable.START_DATE;
          case "budget" -> BudgetTable.AS_OF;
          case "inspection", "feedback" -> InspectionTable.DATE;
          case "submission" -> SubmissionTable.DUE_DATE;
          default -> null;
        };
    return List.of(new AreaInYear(places, date));
  }
}
