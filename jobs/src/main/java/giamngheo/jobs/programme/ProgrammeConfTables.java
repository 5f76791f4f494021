package giamngheo.jobs.programme;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.programme.Programme;
import giamngheo.warehouse.programme.Programme.Agency;
import giamngheo.warehouse.programme.Programme.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What {@code conf/} says of the programme, as the queries of its forms see it: projects, agencies,
 * what answers a deprivation, the results framework, which standard governs a year, and words.
 */
record ProgrammeConfTables(JobContext workplace, ResultsFramework framework) {
  /** The tables that hold nothing but what {@code conf/} says. */
  static final Set<String> NAMES =
      Set.of(
          "project",
          "agency",
          "default_area",
          "answer",
          "framework",
          "framework_light",
          "governing_standard",
          "word");

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /** The tables, by name. */
  Map<String, Supplier<Dataset<Row>>> tables() {
    return Map.of(
        "project", this::projects,
        "agency", this::agencies,
        "default_area", this::defaultArea,
        "answer", this::answers,
        "framework", this::indicators,
        "framework_light", this::lights,
        "governing_standard", this::governingStandards,
        "word", this::words);
  }

  private Programme programme() {
    return workplace.configuration().programme();
  }

  private Dataset<Row> rows(String shape, List<Row> rows) {
    return ProgrammeQuery.made(workplace.spark(), shape, rows);
  }

  private Dataset<Row> defaultArea() {
    return rows("area_code string", List.of(RowFactory.create(programme().defaultArea())));
  }

  private Dataset<Row> lights() {
    return rows(
        "green decimal(10, 2), amber decimal(10, 2)",
        List.of(RowFactory.create(framework.green(), framework.amber())));
  }

  private Dataset<Row> projects() {
    List<Row> rows = new ArrayList<>();
    for (Project project : programme().projects()) {
      rows.add(
          RowFactory.create(
              project.project(),
              project.subproject().orElse(null),
              project.name().vi(),
              rows.size()));
    }
    return rows("project int, subproject string, name string, project_order int", rows);
  }

  private Dataset<Row> agencies() {
    List<Row> rows = new ArrayList<>();
    for (Agency agency : programme().agencies()) {
      Stream.concat(Stream.of(agency.code(), agency.name()), agency.also().stream())
          .map(spelling -> spelling.toLowerCase(Locale.forLanguageTag("vi")))
          .distinct()
          .forEach(
              spelling ->
                  rows.add(
                      RowFactory.create(
                          spelling, agency.code(), agency.name(), agency.area(), agency.role())));
    }
    return rows("spelling string, agency string, name string, area_code string, role string", rows);
  }

  private Dataset<Row> governingStandards() {
    List<Row> rows = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      rows.add(
          RowFactory.create(
              year,
              workplace.configuration().standards().idFor(Optional.empty(), year).orElse("")));
    }
    return rows("year int, standard_id string", rows);
  }

  private Dataset<Row> indicators() {
    List<Row> rows = new ArrayList<>();
    for (ResultsFramework.Indicator indicator : framework().indicators()) {
      rows.add(
          RowFactory.create(
              indicator.code(),
              CollectionConverters.asScala(indicator.also()).toSeq(),
              indicator.name(),
              indicator.unit(),
              indicator.levelRank(),
              indicator.frequency(),
              indicator.source(),
              indicator.direction(),
              indicator.cumulate(),
              indicator.baselineYear().orElse(null),
              indicator.baseline().orElse(null),
              CollectionConverters.asScala(indicator.targets()),
              indicator.everyYear().orElse(null),
              indicator.target2025().orElse(null),
              indicator.provisional(),
              rows.size()));
    }
    return rows(
        "code string, also array<string>, name string, unit string, level_rank int, frequency string, source string,"
            + " direction string, cumulate string, baseline_year int, baseline decimal(24, 4),"
            + " targets map<string, decimal(24, 4)>, every_year decimal(24, 4),"
            + " target_2025 decimal(24, 4), provisional boolean, row_order int",
        rows);
  }

  private Dataset<Row> answers() {
    List<Row> rows = new ArrayList<>();
    programme()
        .answers()
        .forEach(
            (indicator, answer) ->
                answer
                    .kinds()
                    .forEach(
                        kind -> {
                          List<String> narrowed = answer.subprojects();
                          if (narrowed.isEmpty()) {
                            rows.add(RowFactory.create(indicator, kind, null));
                          }
                          narrowed.forEach(
                              sub -> rows.add(RowFactory.create(indicator, kind, sub)));
                        }));
    return rows("indicator string, kind string, subproject string", rows);
  }

  private Dataset<Row> words() {
    List<Row> rows = new ArrayList<>();
    workplace
        .configuration()
        .glossary()
        .words("vi")
        .forEach(
            (group, names) ->
                names.forEach(
                    (code, name) -> rows.add(RowFactory.create(group, code, name, rows.size()))));
    return rows("word_group string, code string, name string, word_order int", rows);
  }
}
