package giamngheo.jobs;

import giamngheo.jobs.Ask.Tables;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.Restatement;
import giamngheo.warehouse.area.Restatement.Seen;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.programme.Programme;
import giamngheo.warehouse.programme.Programme.Agency;
import giamngheo.warehouse.programme.Programme.Project;
import giamngheo.warehouse.table.InputTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the queries of programme forms may name: the public tables, what {@code conf/programme.yaml}
 * and the map say, and the views of {@code conf/programme-views.yaml}.
 */
final class ProgrammeTables implements Tables {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final String AREA_SHAPE = "year int, period string, area_code string";

  private final Workplace workplace;
  private final Programme programme;
  private final List<ReportPeriod> periods;
  private final Catalogue catalogue;
  private final Map<String, Supplier<Dataset<Row>>> known = new LinkedHashMap<>();
  private final Map<String, Dataset<Row>> made = new LinkedHashMap<>();

  ProgrammeTables(Workplace workplace, List<ReportPeriod> periods) {
    this.workplace = workplace;
    this.programme = workplace.configuration().programme();
    this.periods = periods;
    this.catalogue = Ask.catalogue(workplace);
    known.put("report_period", this::reportPeriods);
    known.put("area", this::areas);
    known.put("area_above", this::areasAbove);
    known.put("review_area", this::reviewAreas);
    known.put("project", this::projects);
    known.put("project_not_for", this::projectsNotFor);
    known.put("agency", this::agencies);
    known.put(
        "default_area",
        () -> rows("area_code string", List.of(RowFactory.create(programme.defaultArea()))));
    known.put("answer", this::answers);
    Framework framework = Framework.load(workplace.configuration().folder());
    known.put("framework", () -> indicators(framework));
    known.put(
        "framework_light",
        () ->
            rows(
                "green decimal(10, 2), amber decimal(10, 2)",
                List.of(RowFactory.create(framework.green(), framework.amber()))));
    known.put("framework_actual", () -> view("framework_actual", framework.actual()));
    known.put("framework_line", () -> view("framework_line", framework.lines()));
    known.put("governing_standard", this::governingStandards);
    known.put("duty", () -> rows(Duties.SHAPE, Duties.rows(workplace, periods)));
    known.put("word", this::words);
    YamlNode.read(workplace.configuration().folder().resolve("programme-views.yaml"))
        .children()
        .forEach((name, sql) -> known.put(name, () -> view(name, sql.text())));
  }

  @Override
  public List<String> names() {
    return Stream.concat(catalogue.names().stream(), known.keySet().stream()).toList();
  }

  @Override
  public synchronized Optional<Dataset<Row>> table(String name) {
    if (!made.containsKey(name)) {
      Optional<Dataset<Row>> found =
          known.containsKey(name)
              ? Optional.of(known.get(name).get())
              : catalogue
                  .table(name)
                  .map(
                      rows ->
                          InputTable.named(name).isPresent()
                              ? ProgrammeQuery.together(rows)
                              : rows);
      found.ifPresent(rows -> made.put(name, rows));
    }
    return Optional.ofNullable(made.get(name));
  }

  private Dataset<Row> view(String name, String sql) {
    try {
      return ProgrammeQuery.together(ProgrammeQuery.rows(this, workplace.spark(), sql));
    } catch (AnalysisException e) {
      throw new ConfigurationMistake("programme-views.yaml: " + name + ": " + e.getMessage(), e);
    }
  }

  private Dataset<Row> rows(String shape, List<Row> rows) {
    return ProgrammeQuery.together(MadeRows.of(workplace.spark(), rows, StructType.fromDDL(shape)));
  }

  private Dataset<Row> reportPeriods() {
    return rows(
        "year int, period string, starts date, cut_off date, standard_id string",
        periods.stream()
            .map(
                period ->
                    RowFactory.create(
                        period.year(),
                        period.name(),
                        period.cutOff().withDayOfYear(1).withYear(period.year()),
                        period.cutOff(),
                        standardId(period.year())))
            .toList());
  }

  String standardId(int year) {
    return workplace.configuration().standards().idFor(Optional.empty(), year).orElse("");
  }

  /** Units on the map of each period, in the official order. */
  private Stream<PlaceOfPeriod> places() {
    Places places = workplace.configuration().places();
    return periods.stream()
        .flatMap(
            period ->
                places.units().stream()
                    .filter(unit -> unit.isValidOn(period.mapDate()))
                    .map(unit -> new PlaceOfPeriod(period, unit)));
  }

  private record PlaceOfPeriod(ReportPeriod period, Place place) {
    Row row(Object... more) {
      List<Object> values = new ArrayList<>(List.of(period.year(), period.name(), place.code()));
      values.addAll(List.of(more));
      return RowFactory.create(values.toArray());
    }
  }

  private Dataset<Row> areas() {
    List<Place> units = workplace.configuration().places().units();
    return rows(
        AREA_SHAPE + ", name string, level string, parent string, area_order int",
        places()
            .map(
                unit ->
                    unit.row(
                        unit.place().name(),
                        unit.place().level().name().toLowerCase(Locale.ROOT),
                        unit.place().parent().orElse(""),
                        units.indexOf(unit.place())))
            .toList());
  }

  private Dataset<Row> areasAbove() {
    return rows(
        AREA_SHAPE + ", above_code string, below_code string",
        places().flatMap(ProgrammeTables.this::rowsAbove).toList());
  }

  /** Of a unit, one row for itself and each above it, with the unit below that on the way. */
  private Stream<Row> rowsAbove(PlaceOfPeriod unit) {
    List<Row> rows = new ArrayList<>();
    String below = null;
    for (Place above : lineage(unit)) {
      rows.add(
          RowFactory.create(
              unit.period().year(),
              unit.period().name(),
              unit.place().code(),
              above.code(),
              below));
      below = above.code();
    }
    return rows.stream();
  }

  private List<Place> lineage(PlaceOfPeriod unit) {
    return workplace.configuration().places().lineage(unit.place().code(), unit.period().mapDate());
  }

  /**
   * Of every commune of the review before a period's year, the area of the period's map that holds
   * its land: the smallest one that holds all of it.
   */
  private Dataset<Row> reviewAreas() {
    Places places = workplace.configuration().places();
    List<Row> rows = new ArrayList<>();
    for (ReportPeriod period : periods) {
      int review = period.year() - 1;
      List<Seen> seen =
          places.units().stream()
              .filter(unit -> unit.level() == Level.COMMUNE)
              .filter(unit -> unit.isValidOn(AreaMap.reviewDay(review)))
              .map(unit -> new Seen(review, unit.code(), null, null))
              .toList();
      Restatement map = Restatement.of(places, period.mapDate(), seen);
      seen.forEach(
          land ->
              rows.add(
                  RowFactory.create(
                      period.year(), period.name(), land.areaCode(), map.area(land))));
    }
    return rows("year int, period string, review_area string, area_code string", rows);
  }

  private Dataset<Row> projects() {
    List<Row> rows = new ArrayList<>();
    for (Project project : programme.projects()) {
      rows.add(
          RowFactory.create(
              project.project(),
              project.subproject().orElse(null),
              project.name().vi(),
              rows.size()));
    }
    return rows("project int, subproject string, name string, project_order int", rows);
  }

  /** Areas for which a project is not meant: neither in, nor holding, an area of its group. */
  private Dataset<Row> projectsNotFor() {
    List<Row> rows = new ArrayList<>();
    List<Project> limited =
        programme.projects().stream().filter(project -> !project.onlyIn().isEmpty()).toList();
    places()
        .forEach(
            unit ->
                limited.stream()
                    .filter(project -> !isMeantFor(project, unit))
                    .forEach(
                        project ->
                            rows.add(
                                RowFactory.create(
                                    unit.period().year(),
                                    unit.period().name(),
                                    unit.place().code(),
                                    project.project(),
                                    project.subproject().orElse(null)))));
    return rows(AREA_SHAPE + ", project int, subproject string", rows);
  }

  /** Districts ended on 30/06/2025; what was meant for one stays meant for its communes. */
  private boolean isMeantFor(Project project, PlaceOfPeriod unit) {
    List<String> group = programme.areaGroups().get(project.onlyIn());
    if (unit.place().level() == Level.PROVINCE || unit.place().level() == Level.NATION) {
      return group.stream()
          .flatMap(code -> workplace.configuration().places().everKnown(code).stream())
          .anyMatch(
              area ->
                  unit.place().level() == Level.NATION
                      || area.parent().equals(Optional.of(unit.place().code())));
    }
    return Stream.concat(lineage(unit).stream(), formerDistricts(unit))
        .anyMatch(area -> group.contains(area.code()));
  }

  private Stream<Place> formerDistricts(PlaceOfPeriod unit) {
    Places places = workplace.configuration().places();
    return places.successions().stream()
        .filter(step -> step.newCode().equals(unit.place().code()))
        .filter(step -> !step.date().isAfter(unit.period().mapDate()))
        .flatMap(step -> places.lineage(step.oldCode(), step.date().minusDays(1)).stream());
  }

  private Dataset<Row> agencies() {
    List<Row> rows = new ArrayList<>();
    for (Agency agency : programme.agencies()) {
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
      rows.add(RowFactory.create(year, standardId(year)));
    }
    return rows("year int, standard_id string", rows);
  }

  private Dataset<Row> indicators(Framework framework) {
    List<Row> rows = new ArrayList<>();
    for (Framework.Indicator indicator : framework.indicators()) {
      rows.add(
          RowFactory.create(
              indicator.code(),
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
        "code string, name string, unit string, level_rank int, frequency string, source string,"
            + " direction string, cumulate string, baseline_year int, baseline decimal(24, 4),"
            + " targets map<string, decimal(24, 4)>, every_year decimal(24, 4),"
            + " target_2025 decimal(24, 4), provisional boolean, row_order int",
        rows);
  }

  private Dataset<Row> answers() {
    List<Row> rows = new ArrayList<>();
    programme
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
