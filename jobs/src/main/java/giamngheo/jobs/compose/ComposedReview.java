package giamngheo.jobs.compose;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.LocalRows;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.edition.FormCellRows;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.OfficialForms;
import giamngheo.jobs.form.SumItem;
import giamngheo.jobs.indicator.Populations;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.FormCellTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: the forms of the reviews, of the standards of one run and the years that changed.
 *
 * @param tableCells composed cells of the table forms, as rows of {@code form_cell}
 * @param formCells the same and those of the lists
 */
public record ComposedReview(List<Row> tableCells, Dataset<Row> formCells) {

  /**
   * Composes every form.
   *
   * @param sums of {@link #sums}
   */
  public static ComposedReview of(
      JobContext workplace,
      List<FormSums.Cell> sums,
      Populations populations,
      ReviewFacts facts,
      Dataset<Row> transitions,
      RunPlan plan) {
    OfficialForms official = workplace.configuration().official();
    Set<PovertyStandard> standards = plan.standards().keySet();
    List<Row> cells = new ArrayList<>();
    plan.standards()
        .forEach(
            (standard, years) -> {
              if (official.fit(standard)) {
                List<Integer> changed = years.stream().filter(plan.changed()::contains).toList();
                cells.addAll(compose(workplace, standard, changed, sums, populations, facts));
              }
            });
    Dataset<Row> all = LocalRows.of(workplace.spark(), cells, FormCellTable.SCHEMA);
    for (FormDefinition form : workplace.configuration().forms().review()) {
      if (form.isList() && standards.stream().anyMatch(official::fit)) {
        all =
            all.unionByName(
                ListCells.cells(
                    form,
                    plan.ofChanged(FittedRows.of(facts.classed(), official, standards)),
                    transitions,
                    plan.changed(),
                    facts.map(),
                    workplace.configuration(),
                    "vi"));
      }
    }
    return new ComposedReview(cells, all);
  }

  /** What the forms are made of: sums by commune, hamlet and line. */
  public static List<FormSums.Cell> sums(
      JobContext workplace, ReviewFacts facts, Dataset<Row> transitions) {
    OfficialForms official = workplace.configuration().official();
    List<PovertyStandard> standards =
        workplace.configuration().standards().all().stream()
            .filter(standard -> facts.reviews().containsKey(standard.id()))
            .toList();
    if (standards.stream().noneMatch(official::fit)) {
      return List.of();
    }
    Dataset<Row> classed = FittedRows.of(facts.classed(), official, standards);
    Dataset<Row> moved = FittedRows.of(transitions, official, standards);
    List<FormDefinition> forms = workplace.configuration().forms().review();
    return Parallel.results(
            List.<Callable<FormSums>>of(
                () -> FormSums.of(FormFacts.households(workplace, classed), "household", forms),
                () -> FormSums.of(moved, "transition", forms)))
        .stream()
        .flatMap(part -> part.cells().stream())
        .toList();
  }

  private static List<Row> compose(
      JobContext workplace,
      PovertyStandard standard,
      List<Integer> years,
      List<FormSums.Cell> sums,
      Populations populations,
      ReviewFacts facts) {
    Set<String> unanswerable = unanswerable(workplace, standard);
    ReviewMap reviews = facts.reviews().get(standard.id());
    List<Row> rows = new ArrayList<>();
    for (int year : years) {
      List<FormSums.Cell> own =
          sums.stream()
              .filter(cell -> cell.year() == year && cell.standardId().equals(standard.id()))
              .map(cell -> cell.without(unanswerable))
              .toList();
      for (FormSheet sheet : new FormSheets(year, own, populations, reviews).sheets()) {
        rows.addAll(compose(workplace, standard, year, sheet));
      }
    }
    return rows;
  }

  private static List<Row> compose(
      JobContext workplace, PovertyStandard standard, int year, FormSheet sheet) {
    List<Row> rows = new ArrayList<>();
    for (FormDefinition form : workplace.configuration().forms().review()) {
      if (!form.isList()) {
        int order = 0;
        for (ComposedCell cell : FormComposition.compose(form, sheet, "vi")) {
          rows.add(
              FormCellRows.row(form.id(), standard.id(), year, sheet.areaCode(), cell, order++));
        }
      }
    }
    return rows;
  }

  /** Ids of the sums that speak of indicators or facts which the standard does not have. */
  private static Set<String> unanswerable(JobContext workplace, PovertyStandard standard) {
    Standards standards = workplace.configuration().standards();
    List<String> foreign = new ArrayList<>(standards.indicatorIds());
    foreign.addAll(standards.factIds());
    foreign.removeAll(standard.indicatorIds());
    foreign.removeAll(standard.facts().keySet());
    return workplace.configuration().forms().review().stream()
        .flatMap(form -> form.items().stream())
        .filter(item -> item.speaksOf(foreign))
        .map(SumItem::id)
        .collect(Collectors.toSet());
  }
}
