package giamngheo.jobs;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.indicator.IndicatorValueRows;
import giamngheo.jobs.run.OwnCount;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunOutcome.Unclassed;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.standard.UsableStandards;
import giamngheo.warehouse.area.AreaMap;
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
import giamngheo.warehouse.table.TypedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Measures a survey under the standard made for it; its lines and columns are its layout's. */
final class SurveyPipeline {
  /** A survey speaks of the nation; its areas are clusters, not administrative units. */
  private static final String NATION = "vn";

  /** Stands before what a column means, where it rests beside a column of that plain name. */
  private static final String ROLE = "role_of_";

  private static final String WEIGHT = ROLE + "weight";
  private static final String PERSONS = ROLE + "persons";
  private static final String YEAR = ROLE + "year";
  private static final String AREA = ROLE + "area_code";
  private static final String STRATUM = ROLE + "stratum";
  private static final String CLUSTER = ROLE + "cluster";
  private static final String TIME = ROLE + "time";
  private static final String BREAKDOWN = "breakdown_";

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
    UsableStandards.check(workplace.configuration(), List.of(standard));
    Dataset<Row> lines = lines(workplace, layout);
    requireRoles(lines, layout);
    Dataset<Row> scored =
        UsableStandards.scored(
            List.of(standard), () -> counted(Scoring.score(lines, standard), standard));
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
    List<Row> rows = rows(standard, tabulation, times(scored, layout.survey()));
    if (!dryRun) {
      workplace
          .warehouse()
          .replace(
              IndicatorValueTable.NAME,
              workplace.spark().createDataFrame(rows, IndicatorValueTable.SCHEMA).coalesce(1),
              ScoreTable.STANDARD_ID + " = '" + standard.id() + "'");
    }
    AreaMap map = AreaMap.ofReviews(workplace.configuration().places());
    return new RunOutcome(
        years,
        List.of(standard.id()),
        List.of(),
        OwnCount.of(rows, standard, map),
        unclassed(rows, standard));
  }

  /** When each round was: the mean of its lines' times; its year where the layout names no time. */
  private static Map<Integer, Double> times(Dataset<Row> scored, SurveyDescription survey) {
    Map<Integer, Double> times = new TreeMap<>();
    survey
        .time()
        .ifPresent(
            time ->
                scored
                    .groupBy("year")
                    .agg(functions.avg(functions.col(TIME).cast("double")))
                    .collectAsList()
                    .stream()
                    .filter(row -> !row.isNullAt(0) && !row.isNullAt(1))
                    .forEach(row -> times.put(row.getInt(0), row.getDouble(1))));
    return times;
  }

  private static List<Unclassed> unclassed(List<Row> rows, PovertyStandard standard) {
    return rows.stream()
        .filter(
            row ->
                "unknown".equals(row.getAs(IndicatorValueTable.MEASURE))
                    && row.getAs(IndicatorValueTable.CUTOFF) == null)
        .filter(
            row ->
                row.getAs(IndicatorValueTable.SUB_INDICATOR) == null
                    && "".equals(row.getAs(IndicatorValueTable.GROUP_BY)))
        .filter(row -> row.<Double>getAs(IndicatorValueTable.VALUE) > 0)
        .filter(row -> "person".equals(row.getAs(IndicatorValueTable.UNIT)))
        .map(
            row ->
                new Unclassed(
                    row.getAs(IndicatorValueTable.YEAR),
                    standard.id(),
                    Math.round(row.<Double>getAs(IndicatorValueTable.VALUE)),
                    false))
        .toList();
  }

  private static Dataset<Row> lines(JobContext workplace, SourceLayout layout) {
    SurveyDescription survey = layout.survey();
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    List<String> batches =
        log.batches().stream()
            .filter(batch -> batch.layoutSha256().equals(layout.sha256()))
            .map(batch -> batch.batchId())
            .toList();
    StructType own =
        ReceivedTable.schema(StoredColumns.of(layout.surveyTable(), layout, List.of()));
    List<String> envelope = List.of(ReceivedTable.ENVELOPE.fieldNames());
    Dataset<Row> lines =
        TypedName.typed(
                CurrentLines.of(workplace.warehouse(), log, SourceLayout.SURVEY, own),
                Arrays.stream(own.fields())
                    .filter(field -> !envelope.contains(field.name()))
                    .toList())
            .filter("not " + ReceivedTable.REFUSED)
            .filter(functions.col(ReceivedTable.BATCH_ID).isin(batches.toArray()));
    for (Derived derived : survey.derived()) {
      lines =
          lines.withColumn(
              derived.column(),
              functions.expr(derived.expression()).cast(derived.type().sparkType()));
    }
    return withRoles(lines, survey);
  }

  /** What columns mean, beside the columns themselves; under plain names where these are free. */
  private static Dataset<Row> withRoles(Dataset<Row> lines, SurveyDescription survey) {
    Map<String, Column> roles = new LinkedHashMap<>();
    roles.put(WEIGHT, functions.expr(survey.weight().map(SurveyPipeline::quoted).orElse("1")));
    roles.put(PERSONS, functions.expr(survey.persons().map(SurveyPipeline::quoted).orElse("1")));
    roles.put(
        YEAR,
        functions.expr(survey.year().map(SurveyPipeline::quoted).orElse(ReceivedTable.LINE_YEAR)));
    roles.put(AREA, functions.lit(NATION));
    roles.put(STRATUM, functions.expr(survey.stratum().map(SurveyPipeline::quoted).orElse("''")));
    roles.put(
        CLUSTER,
        functions.expr(
            survey.cluster().or(survey::householdId).map(SurveyPipeline::quoted).orElse("''")));
    survey.time().ifPresent(time -> roles.put(TIME, functions.col(quoted(time))));
    List<String> taken =
        Arrays.stream(lines.columns()).map(name -> name.toLowerCase(Locale.ROOT)).toList();
    Dataset<Row> all = lines;
    for (Map.Entry<String, Column> role : roles.entrySet()) {
      all = all.withColumn(role.getKey(), role.getValue());
      String plain = role.getKey().substring(ROLE.length());
      if (!taken.contains(plain)) {
        all = all.withColumn(plain, functions.col(role.getKey()));
      }
    }
    return all;
  }

  /** Lines that nobody can count: without a year, a weight, or a size. */
  private static void requireRoles(Dataset<Row> lines, SourceLayout layout) {
    long without =
        lines
            .filter(
                functions
                    .col(WEIGHT)
                    .isNull()
                    .or(functions.col(PERSONS).isNull())
                    .or(functions.col(YEAR).isNull()))
            .count();
    if (without > 0) {
      throw new DataDoNotAllow(
          new Text(
              without
                  + " dòng của khảo sát "
                  + layout.id()
                  + " thiếu năm, quyền số hoặc số người của hộ.\nSửa tệp rồi nạp lại.",
              without
                  + " lines of the survey "
                  + layout.id()
                  + " lack a year, a weight or the household's size.\nMend the file and load it"
                  + " again."));
    }
  }

  /** Breakdowns are told by the survey's own columns, before roles take the plain names. */
  private static Dataset<Row> counted(Dataset<Row> scored, PovertyStandard standard) {
    Dataset<Row> counted = scored;
    int number = 0;
    for (String rule : standard.breakdowns().values()) {
      counted = counted.withColumn(BREAKDOWN + number++, functions.expr(rule));
    }
    for (String role : List.of(WEIGHT, PERSONS, YEAR, AREA)) {
      counted = counted.withColumn(role.substring(ROLE.length()), functions.col(role));
    }
    return counted;
  }

  private static Map<String, String> breakdowns(PovertyStandard standard) {
    Map<String, String> breakdowns = new LinkedHashMap<>();
    for (String name : standard.breakdowns().keySet()) {
      breakdowns.put(name, BREAKDOWN + breakdowns.size());
    }
    return breakdowns;
  }

  /** A line about a person is one person; a line about a household counts in both units. */
  private static Subjects subjects(
      Dataset<Row> scored, SurveyDescription survey, PovertyStandard standard) {
    boolean persons = survey.unit().equals("person");
    return new Subjects(
        persons ? scored.withColumn("persons", functions.lit(1)) : scored,
        breakdowns(standard),
        persons ? List.of(Unit.PERSON) : List.of(Unit.values()),
        STRATUM,
        CLUSTER);
  }

  private static String quoted(String column) {
    return "`" + column + "`";
  }

  private static List<Row> rows(
      PovertyStandard standard, Tabulation tabulation, Map<Integer, Double> times) {
    IndicatorValueRows values = new IndicatorValueRows(standard.id(), "nation", null);
    List<Row> rows = new ArrayList<>();
    Estimates.of(tabulation, standard.measurement().singleCluster(), times)
        .forEach(
            (group, figures) -> figures.forEach(figure -> rows.add(values.row(group, figure))));
    return rows;
  }
}
