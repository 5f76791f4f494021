package giamngheo.jobs;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.compose.ComposedReview;
import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.indicator.Populations;
import giamngheo.jobs.judge.CannotBeScored;
import giamngheo.jobs.judge.FindingRows;
import giamngheo.jobs.judge.ReviewFindings;
import giamngheo.jobs.judge.ScoreHouseholds;
import giamngheo.jobs.judge.ScoreRows;
import giamngheo.jobs.programme.ComposeProgramme;
import giamngheo.jobs.programme.JudgeProgramme;
import giamngheo.jobs.programme.ProgrammePlan;
import giamngheo.jobs.run.CountedClass;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.transition.RestatedRows;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.jobs.transition.Transitions;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.review.JudgedReviews;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The main flow, in running order: judge across files, score, compare with last year, measure,
 * compose the forms, write, compose the programme from what stands then, log. Each step is one
 * file; all but the writing is a pure function of the lines that stand.
 */
public final class Pipeline {
  private final JobContext workplace;
  private final ReviewLines lines;

  private Pipeline(JobContext workplace, ReviewLines lines) {
    this.workplace = workplace;
    this.lines = lines;
  }

  /**
   * Runs every step for the years whose inputs changed, and every later year.
   *
   * @return what was computed; nothing if nothing changed
   */
  public static RunOutcome run(JobContext workplace, RunRequest request) {
    Optional<PovertyStandard> survey = SurveyPipeline.asked(workplace, request);
    if (survey.isPresent()) {
      SurveyPipeline.requireNoMap(request);
      return SurveyPipeline.run(workplace, survey.get(), request.dryRun());
    }
    if (request.mapDate().isPresent()) {
      return restated(workplace, request, request.mapDate().get());
    }
    ReviewLines lines = ReviewLines.read(workplace);
    Pipeline pipeline = new Pipeline(workplace, lines);
    if (!request.dryRun()) {
      pipeline.judgeProgramme();
    }
    RunPlan plan = RunPlan.of(workplace, lines, request);
    ProgrammePlan programme = ProgrammePlan.of(workplace, lines.log(), request);
    if (request.dryRun()) {
      return new RunOutcome(plan.years(), plan.standardIds(), List.of()).and(programme.years());
    }
    RunOutcome outcome =
        plan.years().isEmpty()
            ? new RunOutcome(List.of(), plan.standardIds(), List.of())
            : pipeline.run(plan, request);
    if (!programme.years().isEmpty()) {
      pipeline.composeProgramme(programme);
    }
    return outcome.and(programme.years());
  }

  private void judgeProgramme() {
    stage(
        "Đối chiếu dữ liệu chương trình",
        "Judge the programme's data",
        () -> {
          JudgeProgramme.run(workplace, lines.log());
          return true;
        });
  }

  private void composeProgramme(ProgrammePlan plan) {
    stage(
        "Lập biểu chương trình",
        "Compose the programme's forms",
        () -> {
          ComposeProgramme.write(workplace, plan);
          RunLog.write(
              workplace.warehouse(),
              ProgrammePlan.LOG,
              plan.years(),
              plan.fingerprints(),
              Map.of());
          return true;
        });
  }

  /**
   * Brings the figures on the maps of the reviews up to date, then puts all years on one map,
   * beside them.
   */
  private static RunOutcome restated(JobContext workplace, RunRequest request, LocalDate day) {
    run(
        workplace,
        new RunRequest(request.year(), request.standardId(), Optional.empty(), request.dryRun()));
    ReviewLines lines = ReviewLines.read(workplace);
    RunPlan plan = RunPlan.of(workplace, lines, request);
    if (plan.years().isEmpty() || request.dryRun()) {
      return new RunOutcome(plan.years(), plan.standardIds(), List.of());
    }
    return new Pipeline(workplace, lines).restate(plan, day);
  }

  private RunOutcome restate(RunPlan plan, LocalDate day) {
    JudgedReviews judged = judge(plan);
    ReviewFacts own = facts(plan, judged, score(plan, judged));
    RestatedRows restate = RestatedRows.of(workplace.configuration().places(), day, own.classed());
    ReviewFacts facts =
        stage(
            "Quy đổi về một bản đồ",
            "Restate to one map",
            () ->
                own.restated(
                    restate,
                    plan.standards(),
                    judged.exits(),
                    Transitions.identities(lines.links())));
    Dataset<Row> transitions = Checkpoint.rows(facts.transitions());
    Populations populations = Populations.accepted(workplace).restated(restate.restatement());
    ComposedReview figures =
        stage(
            "So năm trước, lập biểu",
            "Compare and compose",
            () -> ComposedReview.restated(workplace, populations, facts, transitions, plan));
    stage(
        "Ghi kho dữ liệu",
        "Write the tables",
        () -> {
          new WriteTables(workplace, plan).writeRestated(transitions, figures, day);
          return true;
        });
    return new RunOutcome(plan.years(), plan.standardIds(), figures.headlines());
  }

  private Dataset<Row> score(RunPlan plan, JudgedReviews judged) {
    return Checkpoint.rows(
        ScoreHouseholds.score(
            judged.households(),
            plan.standards(),
            workplace.configuration().standards().indicatorIds()));
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

  private RunOutcome run(RunPlan plan, RunRequest request) {
    Computed computed = compute(plan, request, CountedClass.COMPUTED);
    stage(
        "Ghi kho dữ liệu",
        "Write the tables",
        () -> {
          new WriteTables(workplace, plan).write(computed.tables());
          RunLog.write(
              workplace.warehouse(),
              RunLog.NAME,
              plan.years(),
              plan.fingerprints(),
              plan.dataCutoffs());
          return true;
        });
    return new RunOutcome(plan.years(), plan.standardIds(), computed.figures().headlines());
  }

  private record Computed(Map<String, Dataset<Row>> tables, ComposedReview figures) {}

  private Computed compute(RunPlan plan, RunRequest request, CountedClass counted) {
    JudgedReviews judged = judge(plan);
    Dataset<Row> scored = score(plan, judged);
    plan.standards().keySet().stream()
        .filter(standard -> request.standardId().equals(Optional.of(standard.id())))
        .filter(standard -> !plan.governing().containsKey(standard))
        .forEach(
            standard ->
                CannotBeScored.check(
                    scored, standard, request.year().map(List::of).orElse(plan.years())));
    ReviewFacts facts =
        stage(
            "Xét và xếp loại hộ",
            "Judge and score",
            () -> facts(plan, judged, counted.of(scored, plan.governing())));
    Dataset<Row> transitions = Checkpoint.rows(facts.transitions());
    ComposedReview figures =
        stage(
            "So năm trước, lập biểu",
            "Compare and compose",
            () -> ComposedReview.of(workplace, lines, facts, transitions, plan));
    Dataset<Row> findings = findings(plan, judged, scored, facts, figures);
    Map<String, Dataset<Row>> tables =
        Map.of(
            FindingTable.VERDICT, findings,
            ScoreTable.NAME, ScoreRows.of(facts.classed(), workplace.configuration().standards()),
            TransitionTable.NAME, transitions,
            IndicatorValueTable.NAME, figures.indicatorValues(),
            FormCellTable.NAME, figures.formCells());
    return new Computed(tables, figures);
  }

  private <T> T stage(String vi, String en, Supplier<T> work) {
    return workplace.progress().stage(new Text(vi, en).in(workplace.language()), work);
  }

  private JudgedReviews judge(RunPlan plan) {
    Map<String, String> order =
        lines.log().batches().stream()
            .collect(Collectors.toMap(batch -> batch.batchId(), batch -> batch.sha256()));
    JudgedReviews judged =
        JudgedReviews.of(
            ofYears(lines.households(), plan),
            ofYears(lines.members(), plan),
            workplace.configuration().places(),
            order);
    return new JudgedReviews(Checkpoint.rows(judged.bundles()));
  }

  private static Dataset<Row> ofYears(Dataset<Row> received, RunPlan plan) {
    return received.filter(col(ReceivedTable.LINE_YEAR).isin(plan.years().toArray()));
  }

  private ReviewFacts facts(RunPlan plan, JudgedReviews judged, Dataset<Row> scored) {
    Dataset<Row> refused =
        Checkpoint.rows(
            Transitions.refused(
                ofYears(lines.households(), plan),
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

  private Dataset<Row> findings(
      RunPlan plan,
      JudgedReviews judged,
      Dataset<Row> scored,
      ReviewFacts facts,
      ComposedReview figures) {
    List<Dataset<Row>> bare = new ArrayList<>();
    bare.add(ReviewFindings.refused(judged));
    bare.add(ReviewFindings.missingFacts(scored, plan.governing()));
    plan.governing()
        .forEach(
            (standard, years) -> {
              bare.add(ReviewFindings.warnings(scored, standard, years));
              bare.add(
                  ReviewFindings.remarks(
                      facts
                          .courses()
                          .get(standard.id())
                          .remarks()
                          .filter(col(ReviewFindings.YEAR).isin(years.toArray())),
                      lines.log()));
            });
    bare.add(figures.findings(workplace));
    Dataset<Row> all =
        bare.stream()
            .reduce(Dataset::unionByName)
            .orElseThrow()
            .coalesce(workplace.spark().sparkContext().defaultParallelism());
    return FindingRows.withTexts(all, workplace.configuration().texts());
  }
}
