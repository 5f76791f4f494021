package giamngheo.jobs.programme;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.ReviewedLand;
import giamngheo.warehouse.programme.Programme.Project;
import java.time.LocalDate;
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

/**
 * Periods and areas as the queries of programme forms see them.
 *
 * @param periods the periods composed; each has its own map
 */
record ProgrammeAreaTables(JobContext workplace, List<ReportPeriod> periods) {
  /** The tables that hold nothing but periods, areas and what {@code conf/} says of them. */
  static final Set<String> NAMES =
      Set.of("report_period", "area", "area_above", "review_area", "project_not_for");

  private static final String AREA_SHAPE = "year int, period string, area_code string";

  /** The tables, by name. */
  Map<String, Supplier<Dataset<Row>>> tables() {
    return Map.of(
        "report_period", this::reportPeriods,
        "area", this::areas,
        "area_above", this::areasAbove,
        "review_area", this::reviewAreas,
        "project_not_for", this::projectsNotFor);
  }

  private Dataset<Row> rows(String shape, List<Row> rows) {
    return ProgrammeQuery.made(workplace.spark(), shape, rows);
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
                        workplace
                            .configuration()
                            .standards()
                            .idFor(Optional.empty(), period.year())
                            .orElse("")))
            .toList());
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
        Stream.concat(
                places().flatMap(unit -> rowsAbove(unit, unit.place().code())),
                periods.stream().flatMap(this::formerAbove))
            .toList());
  }

  /**
   * What was reported for a unit that had ended by the last day of the period counts in the
   * smallest unit of that day that holds all its land, and in those above.
   */
  private Stream<Row> formerAbove(ReportPeriod period) {
    Places places = workplace.configuration().places();
    LocalDate begins = LocalDate.of(period.year(), 1, 1);
    ReviewedLand land = land(period);
    return places.units().stream()
        .filter(unit -> unit.isValidOn(begins))
        .filter(unit -> places.place(unit.code(), period.mapDate()).isEmpty())
        .flatMap(
            unit ->
                heir(unit, land).flatMap(code -> places.place(code, period.mapDate())).stream()
                    .flatMap(heir -> rowsAbove(new PlaceOfPeriod(period, heir), unit.code())));
  }

  private static Optional<String> heir(Place unit, ReviewedLand land) {
    return unit.level() == Level.COMMUNE ? Optional.of(land.area(unit.code())) : unit.parent();
  }

  /** The communes of the review before the period's year on the period's map. */
  private ReviewedLand land(ReportPeriod period) {
    return ReviewedLand.of(workplace.configuration().places(), period.year() - 1, period.mapDate());
  }

  /** Of a unit, one row for itself and each above it, with the unit below that on the way. */
  private Stream<Row> rowsAbove(PlaceOfPeriod unit, String code) {
    List<Row> rows = new ArrayList<>();
    String below = null;
    for (Place above : lineage(unit)) {
      rows.add(
          RowFactory.create(unit.period().year(), unit.period().name(), code, above.code(), below));
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
    List<Row> rows = new ArrayList<>();
    for (ReportPeriod period : periods) {
      ReviewedLand land = land(period);
      land.communes()
          .forEach(
              commune ->
                  rows.add(
                      RowFactory.create(
                          period.year(), period.name(), commune, land.area(commune))));
    }
    return rows("year int, period string, review_area string, area_code string", rows);
  }

  /** Areas for which a project is not meant: neither in, nor holding, an area of its group. */
  private Dataset<Row> projectsNotFor() {
    List<Row> rows = new ArrayList<>();
    List<Project> limited =
        workplace.configuration().programme().projects().stream()
            .filter(project -> !project.onlyIn().isEmpty())
            .toList();
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
    List<String> group = workplace.configuration().programme().areaGroups().get(project.onlyIn());
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
}
