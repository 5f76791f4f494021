package giamngheo.jobs;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.compose.ComposedReview;
import giamngheo.jobs.compose.FormSums;
import giamngheo.jobs.compose.Headlines;
import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.ConfiguredQueries;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.crosscheck.PopulationFindings;
import giamngheo.jobs.crosscheck.ReviewCrossChecks;
import giamngheo.jobs.crosscheck.RunFindings;
import giamngheo.jobs.form.NamedWords;
import giamngheo.jobs.indicator.IndicatorRows;
import giamngheo.jobs.indicator.MeasureReview;
import giamngheo.jobs.indicator.Populations;
import giamngheo.jobs.indicator.TargetCoverage;
import giamngheo.jobs.indicator.Targets;
import giamngheo.jobs.indicator.Targets.Target;
import giamngheo.jobs.judge.CannotBeScored;
import giamngheo.jobs.judge.JudgeReviews;
import giamngheo.jobs.judge.ReviewFindings;
import giamngheo.jobs.judge.ScoreHouseholds;
import giamngheo.jobs.judge.ScoreRows;
import giamngheo.jobs.programme.ComposeProgramme;
import giamngheo.jobs.programme.JudgeProgramme;
import giamngheo.jobs.programme.ProgrammePlan;
import giamngheo.jobs.run.CountedClass;
import giamngheo.jobs.run.OwnCount;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.run.Stage;
import giamngheo.jobs.run.UnclassedHouseholds;
import giamngheo.jobs.standard.UsableStandards;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.jobs.transition.Transitions;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.review.JudgedReviews;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The main flow: nine stages in running order, see {@link Stage}. Each is a package and each of its
 * steps one file; all but the writing is a pure function of the lines that stand.
 */
public final class Pipeline {
  private final JobContext workplace;
  private final ReviewLines lines;

  Pipeline(JobContext workplace, ReviewLines lines) {
    this.workplace = workplace;
    this.lines = lines;
  }

  /**
   * Runs every stage for the years whose inputs changed, and every later year. Four flows are told
   * apart here and nowhere else: a survey, a dry run, figures on the maps of the reviews, and the
   * same restated to one map afterwards. All that it wrote is published at once.
   *
   * @return what was computed; nothing if nothing changed
   */
  public static RunOutcome run(JobContext workplace, RunRequest request) {
    ConfiguredQueries.examine(
        workplace.configuration().folder(), workplace.configuration().forms());
    return request.dryRun()
        ? steps(workplace, request)
        : workplace.warehouse().write("run", () -> steps(workplace, request));
  }

  private static RunOutcome steps(JobContext workplace, RunRequest request) {
    Optional<PovertyStandard> survey = SurveyPipeline.asked(workplace, request);
    if (survey.isPresent()) {
      SurveyPipeline.requireNoMap(request);
      return SurveyPipeline.run(workplace, survey.get(), request.dryRun());
    }
    if (request.dryRun()) {
      return planned(workplace, request);
    }
    RunOutcome own =
        new Pipeline(workplace, ReviewLines.read(workplace)).run(request.onReviewMaps());
    return request.mapDate().isEmpty()
        ? own
        : RestatedPipeline.run(workplace, request, request.mapDate().get());
  }

  private static RunOutcome planned(JobContext workplace, RunRequest request) {
    ReviewLines lines = ReviewLines.read(workplace);
    RunPlan plan = RunPlan.of(workplace, lines, request);
    RunOutcome reviews = new RunOutcome(plan.changed(), plan.standardIds(), List.of());
    return request.mapDate().isPresent()
        ? reviews
        : reviews.and(ProgrammePlan.of(workplace, lines.log(), request).years());
  }

  /** The nine stages. */
  private RunOutcome run(RunRequest request) {
    JudgeProgramme.run(workplace, lines.log());
    RunPlan plan = RunPlan.of(workplace, lines, request);
    UsableStandards.check(workplace.configuration(), plan.standards().keySet());
    ProgrammePlan programme = ProgrammePlan.of(workplace, lines.log(), request);
    RunOutcome outcome = new RunOutcome(List.of(), plan.standardIds(), List.of());
    if (!plan.years().isEmpty()) {
      Computed computed = compute(plan, request, CountedClass.COMPUTED);
      write(Stage.WRITE, () -> new WriteTables(workplace, plan).write(computed.tables()));
      outcome =
          new RunOutcome(
              plan.changed(),
              plan.standardIds(),
              computed.headlines(),
              computed.counts(),
              UnclassedHouseholds.of(computed.scored(), plan));
    }
    if (!programme.years().isEmpty()) {
      write(Stage.PROGRAMME, () -> ComposeProgramme.write(workplace, programme));
    }
    write(Stage.LOG, () -> log(plan, programme));
    return outcome.and(programme.years());
  }

  private record Computed(
      Map<String, Dataset<Row>> tables,
      List<RunOutcome.Headline> headlines,
      List<OwnCount> counts,
      Dataset<Row> scored) {}

  /** The first six stages: the tables of a run before anything is written. */
  private Computed compute(RunPlan plan, RunRequest request, CountedClass counted) {
    Configuration configuration = workplace.configuration();
    JudgedReviews judged = stage(Stage.JUDGE, () -> judge(plan));
    Dataset<Row> scored = stage(Stage.SCORE, () -> score(plan, request, judged));
    ReviewFacts facts =
        stage(Stage.TRANSITION, () -> follow(plan, judged, counted.of(scored, plan.governing())));
    Dataset<Row> transitions = Checkpoint.rows(facts.transitions());
    List<FormSums.Cell> sums = ComposedReview.sums(workplace, facts, transitions);
    Populations received = Populations.read(lines.populations());
    PopulationFindings population = PopulationFindings.of(received, sums, facts.map(), plan);
    Populations people = received.without(population.refused());
    List<Target> targets = Targets.read(configuration.folder()).with(lines.targets()).targets();
    IndicatorRows values =
        stage(
            Stage.INDICATOR,
            () ->
                new MeasureReview(
                        facts,
                        transitions,
                        people,
                        targets,
                        TargetCoverage.read(configuration.folder()))
                    .rows(plan.standards().keySet()));
    ComposedReview composed =
        stage(
            Stage.COMPOSE,
            () -> ComposedReview.of(workplace, sums, people, facts, transitions, plan));
    List<Row> crossChecks =
        stage(
            Stage.CROSSCHECK,
            () ->
                ReviewCrossChecks.find(
                    lines, plan, facts, sums, population, values, composed.tableCells()));
    List<Row> changed =
        values
            .atHand()
            .filter(row -> plan.changed().contains(row.<Integer>getAs(IndicatorValueTable.YEAR)))
            .toList();
    return new Computed(
        Map.of(
            FindingTable.VERDICT,
            plan.ofChanged(
                RunFindings.of(
                    plan, judged, scored, facts, lines.log(), crossChecks, configuration.texts())),
            ScoreTable.NAME,
            ScoreRows.of(plan.ofChanged(facts.classed()), configuration.standards()),
            TransitionTable.NAME,
            plan.ofChanged(transitions),
            IndicatorValueTable.NAME,
            values
                .dataset(workplace.spark())
                .filter(col(IndicatorValueTable.YEAR).isInCollection(plan.changed())),
            FormCellTable.NAME,
            composed.formCells()),
        Headlines.of(composed.told(), facts.map(), configuration.official().summary()),
        plan.standards().keySet().stream()
            .filter(standard -> !configuration.official().fit(standard))
            .flatMap(standard -> OwnCount.of(changed, standard, facts.map()).stream())
            .toList(),
        plan.ofChanged(scored));
  }

  JudgedReviews judge(RunPlan plan) {
    return JudgeReviews.of(
        lines.households(),
        lines.members(),
        plan.years(),
        lines.log(),
        workplace.configuration().places());
  }

  /** Households under every standard; a standard asked for that can class nobody is refused. */
  Dataset<Row> score(RunPlan plan, RunRequest request, JudgedReviews judged) {
    Configuration configuration = workplace.configuration();
    Dataset<Row> scored =
        UsableStandards.scored(
            plan.standards().keySet(),
            () ->
                Checkpoint.rows(
                    ScoreHouseholds.score(
                        judged.households(),
                        plan.standards(),
                        configuration.standards().indicatorIds(),
                        NamedWords.of(plan.standards().keySet(), configuration.forms().review()))));
    if (request.mapDate().isEmpty()) {
      plan.standards().keySet().stream()
          .filter(standard -> request.standardId().equals(Optional.of(standard.id())))
          .filter(standard -> !plan.governing().containsKey(standard))
          .forEach(
              standard ->
                  CannotBeScored.check(
                      scored, standard, request.year().map(List::of).orElse(plan.years())));
    }
    return scored;
  }

  /** What became of every household, under every standard. */
  ReviewFacts follow(RunPlan plan, JudgedReviews judged, Dataset<Row> scored) {
    Dataset<Row> refused =
        Checkpoint.rows(
            Transitions.refused(
                JudgeReviews.ofYears(lines.households(), plan.years()),
                ReviewFindings.refused(judged)
                    .unionByName(ReviewFindings.missingFacts(scored, plan.governing()))));
    return ReviewFacts.of(
        AreaMap.ofReviews(workplace.configuration().places()),
        plan.standards(),
        scored,
        refused,
        judged.exits(),
        Transitions.identities(lines.links()),
        lines.published());
  }

  private void log(RunPlan plan, ProgrammePlan programme) {
    if (!plan.years().isEmpty()) {
      RunLog.write(
          workplace.warehouse(),
          RunLog.NAME,
          plan.changed(),
          plan.fingerprints(),
          plan.dataCutoffs());
    }
    if (!programme.years().isEmpty()) {
      RunLog.write(
          workplace.warehouse(), ProgrammePlan.LOG, programme.years(), programme.done(), Map.of());
    }
  }

  /**
   * The tables that a run would write for every year up to the one asked for, whether it changed or
   * not; nothing is written.
   *
   * @param counted which class of a household counts
   */
  public static Map<String, Dataset<Row>> compute(
      JobContext workplace, RunRequest request, CountedClass counted) {
    ReviewLines lines = ReviewLines.read(workplace);
    RunPlan plan = RunPlan.whole(workplace, lines, request);
    return new Pipeline(workplace, lines).compute(plan, request, counted).tables();
  }

  /**
   * The cells of the programme's forms of a year, of every period that is stored, from the tables
   * as they stand; nothing is written.
   */
  public static Dataset<Row> programmeCells(JobContext workplace, int year) {
    Configuration configuration = workplace.configuration();
    List<Integer> years =
        ProgrammePlan.allYears(BatchLogRows.read(workplace.warehouse())).stream()
            .filter(each -> each <= year)
            .toList();
    return ComposeProgramme.cells(
            workplace,
            years.isEmpty() ? List.of() : configuration.forms().queries(),
            ProgrammePlan.periods(configuration.programme(), years))
        .filter(col(FormCellTable.YEAR).equalTo(year));
  }

  <T> T stage(Stage stage, Supplier<T> work) {
    return workplace.progress().stage(stage.title().in(workplace.language()), work);
  }

  void write(Stage stage, Runnable work) {
    stage(
        stage,
        () -> {
          work.run();
          return true;
        });
  }
}
