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
 * @param told cells of the table forms that a run tells of, see {@link Headlines}
 * @param tableCells composed cells of the table forms, as rows of {@code form_cell}
 * @param formCells the same and those of the lists
 */
public record ComposedReview(List<Row> told, Dataset<Row> tableCells, Dataset<Row> formCells) {

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
    LocalRows cells = new LocalRows(FormCellTable.SCHEMA);
    List<Row> told = new ArrayList<>();
    plan.standards()
        .forEach(
            (standard, years) -> {
              if (official.fit(standard)) {
                years.stream()
                    .filter(plan.changed()::contains)
                    .flatMap(
                        year ->
                            sheets(workplace, standard, year, sums, populations, facts).stream())
                    .forEach(sheet -> compose(workplace, standard, sheet, cells, told));
              }
            });
    Dataset<Row> tables = cells.dataset(workplace.spark());
    Dataset<Row> all = tables;
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
    return new ComposedReview(told, tables, all);
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

  private static List<FormSheet> sheets(
      JobContext workplace,
      PovertyStandard standard,
      int year,
      List<FormSums.Cell> sums,
      Populations populations,
      ReviewFacts facts) {
    Set<String> unanswerable = unanswerable(workplace, standard);
    List<FormSums.Cell> own =
        sums.stream()
            .filter(cell -> cell.year() == year && cell.standardId().equals(standard.id()))
            .map(cell -> cell.without(unanswerable))
            .toList();
    return new FormSheets(year, own, populations, facts.reviews().get(standard.id())).sheets();
  }

  /** Every table form of one area: into cells, and what is told into told. */
  private static void compose(
      JobContext workplace,
      PovertyStandard standard,
      FormSheet sheet,
      LocalRows cells,
      List<Row> told) {
    OfficialForms.Summary summary = workplace.configuration().official().summary();
    for (FormDefinition form : workplace.configuration().forms().review()) {
      if (!form.isList()) {
        int order = 0;
        for (ComposedCell cell : FormComposition.compose(form, sheet, "vi")) {
          Row row =
              FormCellRows.row(
                  form.id(), standard.id(), sheet.year(), sheet.areaCode(), cell, order++);
          cells.add(row);
          if (Headlines.isTold(form.id(), cell, summary)) {
            told.add(row);
          }
        }
      }
    }
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
