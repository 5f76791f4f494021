package giamngheo.jobs;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.indicator.IndicatorValueRows;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.layout.SurveyDescription;
import giamngheo.warehouse.file.layout.SurveyDescription.Derived;
import giamngheo.warehouse.measure.Estimates;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Subjects;
import giamngheo.warehouse.measure.Tabulation;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.review.Scoring;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Measures a survey under the standard made for it; its lines and columns are its layout's. */
final class SurveyPipeline {
  /** A survey speaks of the nation; its areas are clusters, not administrative units. */
  private static final String NATION = "vn";

  private SurveyPipeline() {}

  /** The standard asked for, if it judges a survey. */
  static Optional<PovertyStandard> asked(JobContext workplace, RunRequest request) {
    return request
        .standardId()
        .flatMap(id -> workplace.configuration().standards().named(id))
        .filter(standard -> !standard.judgesReviews());
  }

  /** A survey's areas are no administrative units: there is no map to restate them to. */
  static void requireNoMap(RunRequest request) {
    if (request.mapDate().isPresent()) {
      throw new DataDoNotAllow(
          new Text(
              "Khảo sát không quy đổi được theo bản đồ hành chính.\nBỏ --map-date.",
              "A survey cannot be restated to an administrative map.\nLeave out --map-date."));
    }
  }

  /**
   * Replaces the figures of the survey in {@code indicator_value}.
   *
   * @throws DataDoNotAllow if the survey was not loaded
   */
  static RunOutcome run(JobContext workplace, PovertyStandard standard, boolean dryRun) {
    SourceLayout layout = workplace.configuration().layout(standard.survey());
    if (!layout.defines(SourceLayout.SURVEY)) {
      throw new CallerMistake(
          new Text(
              "Mẫu tệp " + layout.id() + " không mô tả khảo sát.",
              "The layout " + layout.id() + " does not describe a survey."));
    }
    Dataset<Row> scored = Scoring.score(lines(workplace, layout), standard);
    Tabulation tabulation = subjects(scored, layout.survey(), standard).tabulate(standard);
    if (tabulation.groups().isEmpty()) {
      throw new DataDoNotAllow(
          new Text(
              "Chưa có dữ liệu khảo sát "
                  + layout.id()
                  + ".\nNạp trước: ./giamngheo load survey TỆP --source "
                  + layout.id(),
              "The survey "
                  + layout.id()
                  + " has not been loaded.\nLoad it first: ./giamngheo load survey FILE --source "
                  + layout.id()));
    }
    List<Integer> years =
        tabulation.groups().stream().map(Group::year).distinct().sorted().toList();
    if (!dryRun) {
      workplace
          .warehouse()
          .replace(
              IndicatorValueTable.NAME,
              workplace
                  .spark()
                  .createDataFrame(rows(standard, tabulation), IndicatorValueTable.SCHEMA)
                  .coalesce(1),
              ScoreTable.STANDARD_ID + " = '" + standard.id() + "'");
    }
    return new RunOutcome(years, List.of(standard.id()), List.of());
  }

  private static Dataset<Row> lines(JobContext workplace, SourceLayout layout) {
    SurveyDescription survey = layout.survey();
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    List<String> batches =
        log.batches().stream()
            .filter(batch -> batch.layoutSha256().equals(layout.sha256()))
            .map(batch -> batch.batchId())
            .toList();
    Dataset<Row> lines =
        CurrentLines.of(
                workplace.warehouse(),
                log,
                SourceLayout.SURVEY,
                ReceivedTable.schema(StoredColumns.of(layout.surveyTable(), layout, List.of())))
            .filter("not " + ReceivedTable.REFUSED)
            .filter(functions.col(ReceivedTable.BATCH_ID).isin(batches.toArray()));
    for (Derived derived : survey.derived()) {
      lines =
          lines.withColumn(
              derived.column(),
              functions.expr(derived.expression()).cast(derived.type().sparkType()));
    }
    return lines
        .withColumn("weight", functions.expr(survey.weight().orElse("1")))
        .withColumn("persons", functions.expr(survey.persons().orElse("1")))
        .withColumn("year", functions.expr(survey.year().orElse(ReceivedTable.LINE_YEAR)))
        .withColumn("area_code", functions.lit(NATION));
  }

  /** A line about a person is one person; a line about a household counts in both units. */
  private static Subjects subjects(
      Dataset<Row> scored, SurveyDescription survey, PovertyStandard standard) {
    boolean persons = survey.unit().equals("person");
    return new Subjects(
        persons ? scored.withColumn("persons", functions.lit(1)) : scored,
        standard.breakdowns(),
        persons ? List.of(Unit.PERSON) : List.of(Unit.values()),
        survey.stratum().map(SurveyPipeline::quoted).orElse("''"),
        survey.cluster().or(survey::householdId).map(SurveyPipeline::quoted).orElse("''"));
  }

  private static String quoted(String column) {
    return "`" + column + "`";
  }

  private static List<Row> rows(PovertyStandard standard, Tabulation tabulation) {
    IndicatorValueRows values = new IndicatorValueRows(standard.id(), "nation", null);
    List<Row> rows = new ArrayList<>();
    Estimates.of(tabulation, standard.measurement().singleCluster())
        .forEach(
            (group, figures) -> figures.forEach(figure -> rows.add(values.row(group, figure))));
    return rows;
  }
}
