package giamngheo.jobs.compose;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.LocalRows;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.crosscheck.ComparabilityFindings;
import giamngheo.jobs.crosscheck.DeclaredTotalFindings;
import giamngheo.jobs.crosscheck.PopulationFindings;
import giamngheo.jobs.crosscheck.UnusualChangeFindings;
import giamngheo.jobs.edition.FormCellRows;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.SumItem;
import giamngheo.jobs.indicator.ChangeAccounts;
import giamngheo.jobs.indicator.CoverageFigures;
import giamngheo.jobs.indicator.Populations;
import giamngheo.jobs.indicator.ReviewIndicators;
import giamngheo.jobs.indicator.TargetFigures;
import giamngheo.jobs.indicator.Targets;
import giamngheo.jobs.indicator.Targets.Target;
import giamngheo.jobs.indicator.YearsInPoverty;
import giamngheo.jobs.judge.FindingRows;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunOutcome.Headline;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Everything that is counted and printed, of the years and standards of one run.
 *
 * @param map the map they stand on
 * @param tableCells composed cells of the table forms, as rows of {@code form_cell}
 * @param formCells the same and those of the lists
 * @param indicatorValues rows of {@code indicator_value}
 * @param review what was found about populations and declared totals
 */
public record ComposedReview(
    AreaMap map,
    List<Row> tableCells,
    Dataset<Row> formCells,
    Dataset<Row> indicatorValues,
    List<Row> review) {

  public static ComposedReview of(
      JobContext workplace,
      ReviewLines lines,
      ReviewFacts facts,
      Dataset<Row> transitions,
      RunPlan plan) {
    List<FormSums.Cell> sums = sums(workplace, facts, transitions);
    Populations received = Populations.read(lines.populations());
    PopulationFindings population = PopulationFindings.of(received, sums, facts.map(), plan);
    Populations populations = received.without(population.refused());
    List<Target> targets =
        Targets.read(workplace.configuration().folder()).with(lines.targets()).targets();
    ComposedReview figures = of(workplace, sums, populations, facts, transitions, targets, plan);
    List<Row> found = new ArrayList<>(population.findings());
    found.addAll(DeclaredTotalFindings.compare(lines.declaredTotals(), figures.tableCells, plan));
    found.addAll(UnusualChangeFindings.find(sums, facts.map(), lines.log(), plan));
    found.addAll(ComparabilityFindings.find(facts, plan, lines.log()));
    return new ComposedReview(
        figures.map, figures.tableCells, figures.formCells, figures.indicatorValues, found);
  }

  /** The same on another map: what was found about the lines does not change with it. */
  public static ComposedReview restated(
      JobContext workplace,
      Populations populations,
      ReviewFacts facts,
      Dataset<Row> transitions,
      RunPlan plan) {
    return of(
        workplace,
        sums(workplace, facts, transitions),
        populations,
        facts,
        transitions,
        Targets.read(workplace.configuration().folder()).targets(),
        plan);
  }

  private static ComposedReview of(
      JobContext workplace,
      List<FormSums.Cell> sums,
      Populations populations,
      ReviewFacts facts,
      Dataset<Row> transitions,
      List<Target> targets,
      RunPlan plan) {
    List<Row> cells = new ArrayList<>();
    List<Row> values = new ArrayList<>();
    Dataset<Row> asDataHave = facts.asDataHave(transitions);
    plan.standards()
        .forEach(
            (standard, years) -> {
              cells.addAll(compose(workplace, standard, years, sums, populations, facts));
              List<Row> own = measured(facts, transitions, asDataHave, standard, populations);
              values.addAll(own);
              values.addAll(TargetFigures.rows(own, targets, standard, facts.map()));
            });
    Dataset<Row> all = LocalRows.of(workplace.spark(), cells, FormCellTable.SCHEMA);
    for (FormDefinition form : workplace.configuration().forms().review()) {
      if (form.isList()) {
        all =
            all.unionByName(
                ListCells.cells(
                    form,
                    facts.classed(),
                    transitions,
                    plan.years(),
                    facts.map(),
                    workplace.configuration(),
                    "vi"));
      }
    }
    return new ComposedReview(
        facts.map(),
        cells,
        all,
        LocalRows.of(workplace.spark(), values, IndicatorValueTable.SCHEMA),
        List.of());
  }

  private static List<FormSums.Cell> sums(
      JobContext workplace, ReviewFacts facts, Dataset<Row> transitions) {
    List<FormDefinition> forms = workplace.configuration().forms().review();
    return Parallel.results(
            List.<Callable<FormSums>>of(
                () ->
                    FormSums.of(
                        FormFacts.households(workplace, facts.classed()), "household", forms),
                () -> FormSums.of(transitions, "transition", forms)))
        .stream()
        .flatMap(part -> part.cells().stream())
        .toList();
  }

  /** Rows of {@code indicator_value}: levels and changes, accounts, coverage, years in poverty. */
  private static List<Row> measured(
      ReviewFacts facts,
      Dataset<Row> transitions,
      Dataset<Row> restated,
      PovertyStandard standard,
      Populations people) {
    AreaMap map = facts.map();
    return Parallel.results(
            List.<Callable<List<Row>>>of(
                () ->
                    ReviewIndicators.reviews(
                        facts.classed(),
                        Optional.ofNullable(facts.opening().get(standard.id())),
                        standard,
                        people,
                        map),
                () ->
                    ChangeAccounts.rows(
                        facts.classed(), transitions, restated, standard, people, map),
                () ->
                    CoverageFigures.rows(
                        facts.classed(), facts.unseen(standard), standard, people, map),
                () -> YearsInPoverty.rows(facts.classed(), standard, map)))
        .stream()
        .flatMap(List::stream)
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

  /** Ids of the sums that speak of indicators which the standard does not have. */
  private static Set<String> unanswerable(JobContext workplace, PovertyStandard standard) {
    List<String> foreign = new ArrayList<>(workplace.configuration().standards().indicatorIds());
    foreign.removeAll(standard.indicatorIds());
    return workplace.configuration().forms().review().stream()
        .flatMap(form -> form.items().stream())
        .filter(item -> FormSums.speaksOf(item, foreign))
        .map(SumItem::id)
        .collect(Collectors.toSet());
  }

  /** Findings about populations and declared totals, before they have their sentences. */
  public Dataset<Row> findings(JobContext workplace) {
    return workplace.spark().createDataFrame(review, FindingRows.SCHEMA);
  }

  /** Poor and near-poor of the largest area below the nation, by year. */
  public List<Headline> headlines() {
    Map<String, long[]> found = new LinkedHashMap<>();
    for (Row row : tableCells) {
      if ("review-result".equals(row.getAs(FormCellTable.FORM))
          && ComposedCell.TOTAL.equals(row.getAs(FormCellTable.ROW_KEY))) {
        add(found, row);
      }
    }
    List<Headline> headlines = new ArrayList<>();
    found.forEach(
        (key, counts) -> {
          String[] parts = key.split("\\|", -1);
          int year = Integer.parseInt(parts[0]);
          map.place(parts[2], year)
              .filter(place -> isHeadline(place, year))
              .ifPresent(
                  place ->
                      headlines.add(
                          new Headline(
                              year, parts[1], parts[2], place.name(), counts[0], counts[1])));
        });
    return List.copyOf(headlines);
  }

  /** A district; a province where the map has no districts. */
  private boolean isHeadline(Place place, int year) {
    return place.level() == Place.Level.DISTRICT
        || (place.level() == Place.Level.PROVINCE
            && map.children(place.code(), year).stream()
                .noneMatch(below -> below.level() == Place.Level.DISTRICT));
  }

  private static void add(Map<String, long[]> found, Row row) {
    String column = row.getAs(FormCellTable.COLUMN);
    BigDecimal value = row.getAs(FormCellTable.VALUE);
    if (value == null || !(column.equals("3") || column.equals("5"))) {
      return;
    }
    String key = row.get(3) + "|" + row.getString(2) + "|" + row.getString(5);
    long[] counts = found.computeIfAbsent(key, ignored -> new long[2]);
    counts[column.equals("3") ? 0 : 1] = value.longValue();
  }
}
