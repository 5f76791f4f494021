package giamngheo.jobs.sample;

import giamngheo.warehouse.config.ConfigurationTable;
import giamngheo.warehouse.table.BudgetTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The money of one year, cumulative at the ends of its quarters, in VND. */
final class ProgrammeMoney {
  private static final long MILLION = 1_000_000;
  private static final double GROWTH = 0.08;
  private static final double CARRIED = 0.05;

  /** Share of what is spent in the year that is spent by the end of each quarter. */
  private static final double[] PACE = {0.08, 0.34, 0.63, 1.0};

  private ProgrammeMoney() {}

  /** In the file of sums: money that every commune holds itself, so much each. */
  private static final String EVERY_COMMUNE = "xã";

  private static final String FINANCE_OFFICE = "Phòng Tài chính – Kế hoạch";
  private static final Set<Integer> ENDS_OF_HALF_YEARS = Set.of(1, 3);

  /**
   * The year's budget lines: those of the holders, and at the ends of half-years what the Finance
   * office has of the same, a little less where it books later. Credit is the bank's own.
   *
   * @param first first year of the programme, in which nothing was carried in
   * @param communes codes of the communes that hold money themselves
   */
  static List<Line> lines(Path conf, int year, int first, List<String> communes, long seed) {
    List<Line> lines = new ArrayList<>();
    for (ConfigurationTable.Line plan : SampleCsv.read(conf, "money.csv", "project", "million")) {
      boolean everywhere = plan.text("agency").equals(EVERY_COMMUNE);
      for (String commune : everywhere ? communes : List.of("")) {
        add(lines, plan, commune, year, 1 + GROWTH * (year - first), seed);
      }
    }
    return lines;
  }

  private static void add(
      List<Line> lines,
      ConfigurationTable.Line plan,
      String commune,
      int year,
      double growth,
      long seed) {
    RandomDraw draw =
        RandomDraw.of(
            seed,
            "money/" + plan.text("project") + plan.text("source") + plan.text("agency") + commune,
            year);
    double size = plan.decimal("million") * growth;
    // Odd sums, so that a sum rounded too early shows.
    long allocated = Math.round(size) * MILLION + draw.between(0, 999) * 1_000L;
    long carried = growth == 1 ? 0 : Math.round(allocated * CARRIED / MILLION) * MILLION;
    long adjusted = draw.chance(0.3) ? allocated + Math.round(allocated * 0.04) : allocated;
    double spent = plan.decimal("spent") - draw.between(0.0, 0.06);
    boolean late = draw.chance(0.2);
    for (int quarter = 0; quarter < PACE.length; quarter++) {
      if (!commune.isEmpty() && !ENDS_OF_HALF_YEARS.contains(quarter)) {
        continue;
      }
      Quarter day = new Quarter(plan, commune, year, quarter);
      long available = quarter >= 2 ? adjusted : allocated;
      long disbursed = (long) ((carried + available) * spent * PACE[quarter]);
      lines.add(day.line(BudgetTable.ALLOCATED, allocated));
      if (carried > 0) {
        lines.add(day.line(BudgetTable.CARRIED_IN, carried));
      }
      if (ENDS_OF_HALF_YEARS.contains(quarter)
          && commune.isEmpty()
          && !plan.text("source").equals("credit")) {
        lines.add(day.ofFinanceOffice(BudgetTable.ALLOCATED, allocated));
        if (carried > 0) {
          lines.add(day.ofFinanceOffice(BudgetTable.CARRIED_IN, carried));
        }
        if (quarter >= 2 && adjusted != allocated) {
          lines.add(day.ofFinanceOffice(BudgetTable.ADJUSTED, adjusted));
        }
        lines.add(
            day.ofFinanceOffice(BudgetTable.DISBURSED, late ? disbursed / 100 * 98 : disbursed));
      }
      if (quarter >= 2 && adjusted != allocated) {
        lines.add(day.line(BudgetTable.ADJUSTED, adjusted));
      }
      lines.add(day.line(BudgetTable.DISBURSED, disbursed));
      if (quarter == PACE.length - 1) {
        lines.add(day.line(BudgetTable.SETTLED, disbursed - disbursed % 1_000));
        lines.add(day.line(BudgetTable.CARRIED_OUT, (carried + available - disbursed) / 2));
      }
    }
  }

  private record Quarter(ConfigurationTable.Line plan, String commune, int year, int quarter) {
    Line ofFinanceOffice(String item, long amount) {
      return line(item, amount).set(BudgetTable.LEAD_AGENCY, FINANCE_OFFICE);
    }

    Line line(String item, long amount) {
      String subproject = plan.text("subproject");
      return Line.of(BudgetTable.TABLE)
          .set(BudgetTable.YEAR, year)
          .set(BudgetTable.PROJECT, plan.number("project"))
          .set(BudgetTable.SUBPROJECT, subproject.isEmpty() ? null : subproject)
          .set(BudgetTable.AREA_CODE, commune.isEmpty() ? null : commune)
          .set(BudgetTable.LEAD_AGENCY, commune.isEmpty() ? plan.text("agency") : null)
          .set(BudgetTable.CAPITAL, plan.text("capital"))
          .set(BudgetTable.SOURCE, plan.text("source"))
          .set(BudgetTable.ITEM, item)
          .set(BudgetTable.AMOUNT, amount)
          .set(BudgetTable.AS_OF, LocalDate.of(year, 1 + quarter * 3, 1).plusMonths(3).minusDays(1))
          .set(
              BudgetTable.DOCUMENT,
              "Quyết định số 4568/QĐ-UBND ngày 22/12/%d (giả định)".formatted(year - 1));
    }
  }
}
