package giamngheo.jobs.sample;

import giamngheo.warehouse.table.DeclaredTotalTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.PopulationTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines that the district collects in one file a year: residents, and totals declared on paper. */
final class DistrictLines {
  private static final String RESULT = "review-result";
  private static final String POOR_MOVEMENT = "poor-movement";

  private final Calibration calibration;
  private final List<SampleFault> faults;

  DistrictLines(Calibration calibration, List<SampleFault> faults) {
    this.calibration = calibration;
    this.faults = faults;
  }

  /** Residents of each commune, of some communes also by hamlet. */
  List<Line> population(List<Commune> communes, int year) {
    List<Line> lines = new ArrayList<>();
    for (Commune commune : communes) {
      CommuneProfile profile = commune.profile();
      int years = year - calibration.years().get(0).year();
      int households = profile.householdsAfter(years, calibration.householdGrowth());
      lines.add(residents(commune, year, null, households));
      if (profile.hamletPopulation()) {
        addHamlets(lines, commune, year, households);
      }
    }
    return lines;
  }

  /** Hamlets that add up to the commune's households: the last one takes what rounding leaves. */
  private static void addHamlets(List<Line> lines, Commune commune, int year, int households) {
    int left = households;
    for (int i = 0; i < commune.hamlets().size(); i++) {
      Hamlet hamlet = commune.hamlets().get(i);
      boolean last = i == commune.hamlets().size() - 1;
      int part = last ? left : (int) Math.round(households * hamlet.share());
      lines.add(residents(commune, year, hamlet.code(), part));
      left -= part;
    }
  }

  private static Line residents(Commune commune, int year, String hamlet, int households) {
    CommuneProfile profile = commune.profile();
    int persons = (int) Math.round(households * profile.personsPerHousehold());
    return Line.of(PopulationTable.TABLE)
        .set(PopulationTable.REVIEW_YEAR, year)
        .set(PopulationTable.AREA_CODE, commune.code())
        .set(PopulationTable.HAMLET_CODE, hamlet)
        .set(PopulationTable.HOUSEHOLDS, households)
        .set(PopulationTable.PERSONS, persons)
        .set(PopulationTable.MINORITY_HOUSEHOLDS, part(households, profile))
        .set(PopulationTable.MINORITY_PERSONS, part(persons, profile))
        .set(PopulationTable.SOURCE, "Sổ hộ tịch xã (số liệu giả định)")
        .set(PopulationTable.AS_OF, LocalDate.of(year, 10, 15));
  }

  private static int part(int all, CommuneProfile profile) {
    return (int) Math.round(all * profile.minorityShare());
  }

  /**
   * Columns 3 and 5 of the result and 9 of the movements, each the total of a commune's own form.
   */
  List<Line> declaredTotals(List<CommuneFiles> communes) {
    List<Line> lines = new ArrayList<>();
    for (CommuneFiles files : communes) {
      int poor = counted(files, PovertyClass.POOR) + slip(files);
      lines.add(declared(files, RESULT, "3", poor));
      lines.add(declared(files, RESULT, "5", counted(files, PovertyClass.NEAR_POOR)));
      lines.add(declared(files, POOR_MOVEMENT, "9", poor));
    }
    return lines;
  }

  private int slip(CommuneFiles files) {
    boolean wrong =
        faults.stream()
            .anyMatch(
                fault ->
                    fault.kind() == FaultKind.TOTAL_OFF_BY_ONE
                        && fault.year() == files.year()
                        && fault.areaCode().equals(files.commune().code()));
    return wrong ? 1 : 0;
  }

  /** Households that the commune itself believes to be in this class, each once. */
  private static int counted(CommuneFiles files, PovertyClass standing) {
    Set<Object> ids = new HashSet<>();
    for (Line line : files.households()) {
      if (standing.code().equals(line.get(HouseholdTable.DECLARED_CLASS))) {
        ids.add(line.get(HouseholdTable.HOUSEHOLD_ID));
      }
    }
    return ids.size();
  }

  private static Line declared(CommuneFiles files, String form, String column, int value) {
    return Line.of(DeclaredTotalTable.TABLE)
        .set(DeclaredTotalTable.REVIEW_YEAR, files.year())
        .set(DeclaredTotalTable.AREA_CODE, files.commune().code())
        .set(DeclaredTotalTable.FORM, form)
        .set(DeclaredTotalTable.ROW_KEY, "total")
        .set(DeclaredTotalTable.COLUMN, column)
        .set(DeclaredTotalTable.VALUE, BigDecimal.valueOf(value))
        .set(DeclaredTotalTable.DOCUMENT, "Báo cáo rà soát năm " + files.year());
  }
}
