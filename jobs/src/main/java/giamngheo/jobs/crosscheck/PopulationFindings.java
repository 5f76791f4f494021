package giamngheo.jobs.crosscheck;

import giamngheo.jobs.compose.FormSums;
import giamngheo.jobs.indicator.Populations;
import giamngheo.jobs.run.RunPlan;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.Population;
import giamngheo.warehouse.text.MatchingKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Population lines against the lists and against last year.
 *
 * @param refused lines that say fewer residents than are poor and near-poor
 * @param findings bare findings
 */
public record PopulationFindings(List<Populations.Line> refused, List<Row> findings) {
  /** Percent a year above which a change of residents is remarked. */
  private static final int USUAL_CHANGE_PERCENT = 3;

  private static final String HOUSEHOLDS = "review-result/";

  public static PopulationFindings of(
      Populations populations, List<FormSums.Cell> all, AreaMap map, RunPlan plan) {
    List<Populations.Line> refused = new ArrayList<>();
    List<Row> findings = new ArrayList<>();
    List<FormSums.Cell> sums =
        all.stream().filter(cell -> plan.governs(cell.standardId(), cell.year())).toList();
    for (Populations.Line line : populations.lines()) {
      if (!plan.years().contains(line.year())) {
        continue;
      }
      long households = listed(line, sums, "3", "5");
      long persons = listed(line, sums, "9", "11");
      Population given = line.population();
      if (given.households() < households || given.persons() < persons) {
        refused.add(line);
        boolean byHouseholds = given.households() < households;
        findings.add(
            finding(
                line,
                "POPULATION_BELOW_LIST",
                byHouseholds ? "households" : "persons",
                byHouseholds ? given.households() : given.persons(),
                byHouseholds ? households : persons));
      }
      jump(line, populations, map).ifPresent(findings::add);
    }
    return new PopulationFindings(List.copyOf(refused), List.copyOf(findings));
  }

  private static long listed(
      Populations.Line line, List<FormSums.Cell> sums, String poor, String nearPoor) {
    return sums.stream()
        .filter(cell -> cell.year() == line.year() && cell.areaCode().equals(line.areaCode()))
        .filter(
            cell ->
                line.hamletCode() == null
                    || line.hamletCode().equals(cell.hamletCode())
                    || MatchingKey.of(line.hamletCode()).equals(MatchingKey.of(cell.hamlet())))
        .mapToLong(cell -> value(cell, poor) + value(cell, nearPoor))
        .sum();
  }

  private static long value(FormSums.Cell cell, String column) {
    return cell.sums().getOrDefault(HOUSEHOLDS + column, BigDecimal.ZERO).longValue();
  }

  private static Optional<Row> jump(Populations.Line line, Populations populations, AreaMap map) {
    Set<String> own = Set.of(line.areaCode());
    if (line.hamletCode() != null || !map.isSameLand(own, line.year() - 1, own, line.year())) {
      return Optional.empty();
    }
    return populations
        .own(line.year() - 1, line.areaCode())
        .map(Population::households)
        .filter(
            before ->
                Math.abs(line.population().households() - before) * 100
                    > before * USUAL_CHANGE_PERCENT)
        .map(
            before ->
                finding(
                    line, "POPULATION_JUMP", "households", line.population().households(), before));
  }

  private static Row finding(
      Populations.Line line, String checkId, String column, long value, long detail) {
    return RowFactory.create(
        line.batchId(),
        "population",
        line.lineNo(),
        line.year(),
        line.areaCode(),
        null,
        column,
        checkId,
        Long.toString(value),
        new String[] {Long.toString(detail)});
  }
}
