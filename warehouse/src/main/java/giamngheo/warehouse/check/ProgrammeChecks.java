package giamngheo.warehouse.check;

import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.ActivityTable;
import giamngheo.warehouse.table.BudgetTable;
import giamngheo.warehouse.table.FeedbackTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.InspectionTable;
import giamngheo.warehouse.table.ParticipationTable;
import giamngheo.warehouse.table.StaffTable;
import giamngheo.warehouse.table.SubmissionTable;
import giamngheo.warehouse.table.TargetTable;
import java.util.List;

/** Which line checks the datasets of the programme undergo. */
final class ProgrammeChecks {
  private final Places places;
  private final ProgrammeCodes codes;

  private ProgrammeChecks(Places places, ProgrammeCodes codes) {
    this.places = places;
    this.codes = codes;
  }

  static List<LineCheck> of(InputTable table, Places places, ProgrammeCodes codes) {
    ProgrammeChecks checks = new ProgrammeChecks(places, codes);
    if (table.equals(ActivityTable.TABLE)) {
      return checks.ofActivity();
    }
    if (table.equals(BudgetTable.TABLE)) {
      return checks.ofBudget();
    }
    if (table.equals(InspectionTable.TABLE)) {
      return checks.ofInspection();
    }
    if (table.equals(ParticipationTable.TABLE)) {
      return List.of(new ParticipationCounts(), new PartOfPersons());
    }
    if (table.equals(StaffTable.TABLE)) {
      return List.of(checks.area(null), new PartOfPersons());
    }
    if (table.equals(FeedbackTable.TABLE)) {
      return List.of(
          checks.area(FeedbackTable.DATE),
          new NotAfter(
              FeedbackTable.DATE, FeedbackTable.CLOSED_DATE, "BAD_DATE.resolved_before_found"));
    }
    if (table.equals(TargetTable.TABLE)) {
      return List.of(
          checks.area(null), new TargetKnown(codes), new DocumentCited(TargetTable.DOCUMENT, null));
    }
    if (table.equals(SubmissionTable.TABLE)) {
      return List.of(
          new PlaceGiven(SubmissionTable.AGENCY),
          new ReportOwed(codes),
          checks.area(SubmissionTable.DUE_DATE),
          new AgencyKnown(codes, SubmissionTable.AGENCY),
          new DocumentCited(SubmissionTable.DOCUMENT, null));
    }
    return List.of();
  }

  private List<LineCheck> ofActivity() {
    return List.of(
        area(ActivityTable.START_DATE),
        new SubprojectKnown(codes),
        new ProjectApplies(codes),
        new AgencyKnown(codes, ActivityTable.LEAD_AGENCY),
        new NotAfter(ActivityTable.START_DATE, ActivityTable.END_DATE, "BAD_DATE.end_before_start"),
        new YearOfActivity(),
        new DoneWithQuantity(),
        new PlannedParticipants(codes),
        new DocumentCited(ActivityTable.ACTIVITY_NAME, null),
        new DocumentCited(ActivityTable.NOTE, null));
  }

  private List<LineCheck> ofBudget() {
    return List.of(
        new PlaceGiven(BudgetTable.LEAD_AGENCY),
        area(BudgetTable.AS_OF),
        new SubprojectKnown(codes),
        new ProjectApplies(codes),
        new AgencyKnown(codes, BudgetTable.LEAD_AGENCY),
        new AmountOfMoney(codes),
        new DocumentCited(BudgetTable.DOCUMENT, BudgetTable.AS_OF));
  }

  private List<LineCheck> ofInspection() {
    return List.of(
        area(InspectionTable.DATE),
        new AgencyKnown(codes, InspectionTable.AGENCY),
        new NotAfter(
            InspectionTable.DATE, InspectionTable.RESOLVED_DATE, "BAD_DATE.resolved_before_found"),
        new NotAfter(InspectionTable.DATE, InspectionTable.DUE_DATE, "DUE_BEFORE_FOUND"));
  }

  private LineCheck area(String dateColumn) {
    return new AreaInYear(places, dateColumn);
  }
}
