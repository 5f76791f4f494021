package giamngheo.jobs;

import giamngheo.jobs.compose.ComposedReview;
import giamngheo.jobs.compose.FormSums;
import giamngheo.jobs.compose.Headlines;
import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.indicator.IndicatorRows;
import giamngheo.jobs.indicator.MeasureReview;
import giamngheo.jobs.indicator.Populations;
import giamngheo.jobs.indicator.TargetCoverage;
import giamngheo.jobs.indicator.Targets;
import giamngheo.jobs.indicator.Targets.Target;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.run.Stage;
import giamngheo.jobs.transition.RestatedRows;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.jobs.transition.Transitions;
import giamngheo.warehouse.review.JudgedReviews;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The same stages with every year on one administrative map, beside the figures on the maps of the
 * reviews, which are up to date by then. What was found about the lines does not change with it.
 */
final class RestatedPipeline {
  private RestatedPipeline() {}

  static RunOutcome run(JobContext workplace, RunRequest request, LocalDate day) {
    ReviewLines lines = ReviewLines.read(workplace);
    RunPlan plan = RunPlan.of(workplace, lines, request);
    return plan.years().isEmpty()
        ? new RunOutcome(plan.years(), plan.standardIds(), List.of())
        : run(workplace, request, day, lines, plan);
  }

  private static RunOutcome run(
      JobContext workplace, RunRequest request, LocalDate day, ReviewLines lines, RunPlan plan) {
    Pipeline pipeline = new Pipeline(workplace, lines);
    JudgedReviews judged = pipeline.stage(Stage.JUDGE, () -> pipeline.judge(plan));
    Dataset<Row> scored = pipeline.stage(Stage.SCORE, () -> pipeline.score(plan, request, judged));
    ReviewFacts own = pipeline.stage(Stage.TRANSITION, () -> pipeline.follow(plan, judged, scored));
    RestatedRows restate = RestatedRows.of(workplace.configuration().places(), day, own.classed());
    ReviewFacts facts =
        own.restated(
            restate, plan.standards(), judged.exits(), Transitions.identities(lines.links()));
    Dataset<Row> transitions = Checkpoint.rows(facts.transitions());
    Populations people = Populations.accepted(workplace).restated(restate.restatement());
    List<Target> targets = Targets.read(workplace.configuration().folder()).targets();
    IndicatorRows values =
        pipeline.stage(
            Stage.INDICATOR,
            () ->
                new MeasureReview(
                        facts,
                        transitions,
                        people,
                        targets,
                        TargetCoverage.read(workplace.configuration().folder()))
                    .rows(plan.standards().keySet()));
    List<FormSums.Cell> sums = ComposedReview.sums(workplace, facts, transitions);
    ComposedReview composed =
        pipeline.stage(
            Stage.COMPOSE,
            () -> ComposedReview.of(workplace, sums, people, facts, transitions, plan));
    pipeline.write(
        Stage.WRITE,
        () ->
            new WriteTables(workplace, plan)
                .writeRestated(
                    transitions, values.dataset(workplace.spark()), composed.formCells(), day));
    return new RunOutcome(
        plan.years(),
        plan.standardIds(),
        Headlines.of(composed.told(), facts.map(), workplace.configuration().official().summary()));
  }
}
