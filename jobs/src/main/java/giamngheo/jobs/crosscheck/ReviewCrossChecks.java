package giamngheo.jobs.crosscheck;

import giamngheo.jobs.compose.FormSums;
import giamngheo.jobs.indicator.IndicatorRows;
import giamngheo.jobs.indicator.UnsaidTargets;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.transition.ReviewFacts;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: composed figures against populations, declared totals and last year, and what cannot be
 * compared.
 */
public final class ReviewCrossChecks {
  private ReviewCrossChecks() {}

  /**
   * Findings before they have their sentences.
   *
   * @param population what was found about the residents, before the forms were composed
   * @param tableCells composed cells of the table forms, as rows of {@code form_cell}
   */
  public static List<Row> find(
      ReviewLines lines,
      RunPlan plan,
      ReviewFacts facts,
      List<FormSums.Cell> sums,
      PopulationFindings population,
      IndicatorRows values,
      Dataset<Row> tableCells) {
    List<Row> found = new ArrayList<>(population.findings());
    found.addAll(DeclaredTotalFindings.compare(lines.declaredTotals(), tableCells, plan));
    found.addAll(UnusualChangeFindings.find(sums, facts.map(), lines.log(), plan));
    found.addAll(ComparabilityFindings.find(facts, plan, lines.log()));
    found.addAll(
        UnsaidTargets.find(
            values.atHand().filter(UnsaidTargets::isUnsaid).toList(), facts.map(), lines.log()));
    return found;
  }
}
