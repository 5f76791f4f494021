package giamngheo.jobs.sample;

import giamngheo.warehouse.table.BudgetTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The money of one year, cumulative at the ends of its quarters, in VND. */
final class ProgrammeMoney {
  private static final long MILLION = 1_000_000;
  private static final double GROWTH = 0.08;
  private static final double CARRIED = 0.05;

  /** Share of what is spent in the year that is spent by the end of each quarter. */
  private static final double[] PACE = {0.08, 0.34, 0.63, 1.0};

  private ProgrammeMoney() {}

  /**
   * The year's budget lines.
   *
   * @param first first year of the programme, in which nothing was carried in
   */
  static List<Line> lines(Path conf, int year, int first, long seed) {
    List<Line> lines = new ArrayList<>();
    for (CSVRecord record : CsvRecords.read(conf.resolve("sample/money.csv"))) {
      Map<String, String> plan = record.toMap();
      Draw draw =
          Draw.of(
              seed, "money/" + plan.get("project") + plan.get("source") + plan.get("agency"), year);
      double size = Double.parseDouble(plan.get("million")) * (1 + GROWTH * (year - first));
      // Odd sums, so that a sum rounded too early shows.
      long allocated = Math.round(size) * MILLION + draw.between(0, 999) * 1_000L;
      long carried = year == first ? 0 : Math.round(allocated * CARRIED / MILLION) * MILLION;
      long adjusted = draw.chance(0.3) ? allocated + Math.round(allocated * 0.04) : allocated;
      double spent = Double.parseDouble(plan.get("spent")) - draw.between(0.0, 0.06);
      for (int quarter = 0; quarter < PACE.length; quarter++) {
        Quarter day = new Quarter(plan, year, quarter);
        lines.add(day.line(BudgetTable.ALLOCATED, allocated));
        if (carried > 0) {
          lines.add(day.line(BudgetTable.CARRIED_IN, carried));
        }
        if (quarter >= 2 && adjusted != allocated) {
          lines.add(day.line(BudgetTable.ADJUSTED, adjusted));
        }
        long plan4 = quarter >= 2 ? adjusted : allocated;
        long disbursed = (long) ((carried + plan4) * spent * PACE[quarter]);
        lines.add(day.line(BudgetTable.DISBURSED, disbursed));
        if (quarter == PACE.length - 1) {
          lines.add(day.line(BudgetTable.SETTLED, disbursed - disbursed % 1_000));
          lines.add(day.line(BudgetTable.CARRIED_OUT, (carried + plan4 - disbursed) / 2));
        }
      }
    }
    return lines;
  }

  private record Quarter(Map<String, String> plan, int year, int quarter) {
    Line line(String item, long amount) {
      String subproject = plan.get("subproject");
      return Line.of(BudgetTable.TABLE)
          .set(BudgetTable.YEAR, year)
          .set(BudgetTable.PROJECT, Integer.valueOf(plan.get("project")))
          .set(BudgetTable.SUBPROJECT, subproject.isEmpty() ? null : subproject)
          .set(BudgetTable.LEAD_AGENCY, plan.get("agency"))
          .set(BudgetTable.CAPITAL, plan.get("capital"))
          .set(BudgetTable.SOURCE, plan.get("source"))
          .set(BudgetTable.ITEM, item)
          .set(BudgetTable.AMOUNT, amount)
          .set(BudgetTable.AS_OF, LocalDate.of(year, 1 + quarter * 3, 1).plusMonths(3).minusDays(1))
          .set(
              BudgetTable.DOCUMENT,
              "Quyết định số 4568/QĐ-UBND ngày 22/12/%d (giả định)".formatted(year - 1));
    }
  }
}
