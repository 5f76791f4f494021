package giamngheo.jobs.programme;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.Succession;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.programme.Programme;
import giamngheo.warehouse.programme.Programme.Agency;
import giamngheo.warehouse.programme.ReportingCalendar;
import giamngheo.warehouse.programme.ReportingCalendar.Duty;
import giamngheo.warehouse.programme.ReportingCalendar.Sender;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Who owes which report in a period: the calendar, met with the map and the list of agencies. Of
 * communes those count whose district uses the warehouse: a district's own warehouse says nothing
 * of the other districts' communes.
 */
final class ReportingDuties {
  /** Columns of table {@code duty}. */
  static final String SHAPE =
      "year int, period string, cut_off date, form string, part string, sender string,"
          + " sender_order int, holder string, holder_order int, holder_name string,"
          + " place_code string, last_day date, loads string";

  /** Senders in the order in which they are listed. */
  private static final List<Sender> SENDERS = List.of(Sender.values());

  private final ReportingCalendar calendar;
  private final Programme programme;
  private final Places places;
  private final Set<String> districts;

  private ReportingDuties(JobContext workplace) {
    this.calendar = ReportingCalendar.load(workplace.configuration().folder());
    this.programme = workplace.configuration().programme();
    this.places = workplace.configuration().places();
    this.districts =
        Stream.concat(
                Stream.of(programme.defaultArea()),
                BatchLogRows.read(workplace.warehouse()).batches().stream()
                    .flatMap(batch -> batch.units().stream())
                    .map(held -> held.unit().areaCode())
                    .filter(code -> code != null)
                    .flatMap(this::districtsOf))
            .collect(Collectors.toSet());
  }

  /** The districts that a code ever named or lay in; communes lie in none since 01/07/2025. */
  private Stream<String> districtsOf(String code) {
    return Stream.concat(
            Stream.of(code),
            places.everKnown(code).stream().flatMap(unit -> unit.parent().stream()))
        .filter(
            area ->
                places.everKnown(area).stream().anyMatch(unit -> unit.level() == Level.DISTRICT));
  }

  private boolean isAtWork(Place unit) {
    return unit.level() != Level.COMMUNE
        || Stream.concat(
                Stream.of(unit.code()),
                places.successions().stream()
                    .filter(step -> step.newCode().equals(unit.code()))
                    .map(Succession::oldCode))
            .flatMap(this::districtsOf)
            .anyMatch(districts::contains);
  }

  /** What is owed by the last day of each period, of the period's year. */
  static List<Row> rows(JobContext workplace, List<ReportPeriod> periods) {
    ReportingDuties duties = new ReportingDuties(workplace);
    return periods.stream().flatMap(duties::ofPeriod).toList();
  }

  private Stream<Row> ofPeriod(ReportPeriod period) {
    return calendar.duties().stream()
        .filter(duty -> !calendar.lastDay(duty, period.year()).isAfter(period.cutOff()))
        .flatMap(duty -> senders(duty, period).stream());
  }

  private List<Row> senders(Duty duty, ReportPeriod period) {
    List<Row> rows = new ArrayList<>();
    LocalDate last = calendar.lastDay(duty, period.year());
    if (duty.from() == Sender.AGENCY) {
      for (Agency agency : programme.agencies()) {
        if (duty.agencies().contains(agency.code())) {
          rows.add(
              row(duty, period, last, agency.code(), rows.size(), agency.name(), agency.area()));
        }
      }
      return rows;
    }
    Level level = Level.valueOf(duty.from().name());
    List<Place> units = places.units();
    for (int order = 0; order < units.size(); order++) {
      Place unit = units.get(order);
      if (unit.level() == level && unit.isValidOn(last) && isAtWork(unit)) {
        rows.add(row(duty, period, last, unit.code(), order, unit.name(), unit.code()));
      }
    }
    return rows;
  }

  private static Row row(
      Duty duty,
      ReportPeriod period,
      LocalDate last,
      String holder,
      int order,
      String name,
      String place) {
    return RowFactory.create(
        period.year(),
        period.name(),
        Date.valueOf(period.cutOff()),
        duty.form(),
        duty.periodOf(period.year()),
        duty.from().name().toLowerCase(Locale.ROOT),
        SENDERS.indexOf(duty.from()),
        holder,
        order,
        name,
        place,
        Date.valueOf(last),
        duty.loads().orElse(null));
  }
}
