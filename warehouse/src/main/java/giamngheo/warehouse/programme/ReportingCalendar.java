package giamngheo.warehouse.programme;

import giamngheo.warehouse.config.ConfigurationTable;
import giamngheo.warehouse.config.ConfigurationText;
import giamngheo.warehouse.config.YamlNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who owes which report until when, as {@code conf/calendar.yaml} says. Days are days of Viet Nam;
 * no clock is asked.
 *
 * @param duties what is owed every year
 * @param daysOff working days on which offices are closed (Labour Code 2019, Article 112, with the
 *     government's yearly notices of days in lieu), {@code conf/holidays.csv}
 */
public record ReportingCalendar(List<Duty> duties, Set<LocalDate> daysOff) {
  private static final Set<String> KEYS =
      Set.of(
          "form",
          "period",
          "months",
          "from",
          "agencies",
          "to",
          "before",
          "until",
          "working_days",
          "after",
          "loads",
          "source");

  /** Who sends a report. */
  public enum Sender {
    COMMUNE,
    AGENCY,
    DISTRICT,
    PROVINCE
  }

  /**
   * A report that is owed.
   *
   * @param period {@code 6m}, {@code year}, or a number of a month
   * @param agencies codes of the agencies that owe it
   * @param loads dataset whose load counts as the report
   */
  public record Duty(
      String form,
      String period,
      Sender from,
      List<String> agencies,
      String to,
      Deadline deadline,
      Optional<String> loads,
      String source) {

    /** The period as submissions name it: {@code 2024}, {@code 2024-6m}, {@code 2024-03}. */
    public String periodOf(int year) {
      return period.equals("year") ? Integer.toString(year) : year + "-" + period;
    }
  }

  /**
   * The last day that is on time.
   *
   * @param day a day of the year
   * @param daysLater days after it, −1 for “trước ngày”
   * @param workingDays working days after it instead
   */
  public record Deadline(MonthDay day, int daysLater, int workingDays) {}

  /** Reads the calendar; a mistake is told with file, line and key. */
  public static ReportingCalendar load(Path conf) {
    YamlNode root = YamlNode.read(conf.resolve("calendar.yaml")).allowing(Set.of("duties"));
    return new ReportingCalendar(
        root.required("duties").items().stream().flatMap(ReportingCalendar::duties).toList(),
        holidays(conf.resolve("holidays.csv")));
  }

  /** The last day on which the report of that year is on time. */
  public LocalDate lastDay(Duty duty, int year) {
    Deadline deadline = duty.deadline();
    LocalDate day = deadline.day().atYear(year).plusDays(deadline.daysLater());
    for (int left = deadline.workingDays(); left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /** Whether offices work on that day. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !daysOff.contains(day);
  }

  private static Stream<Duty> duties(YamlNode node) {
    node.allowing(KEYS);
    String period = node.required("period").oneOf(List.of("6m", "year", "month"));
    if (!period.equals("month")) {
      return Stream.of(duty(node, period, ""));
    }
    YamlNode months = node.required("months").allowing(Set.of("from", "to"));
    return IntStream.rangeClosed(months.required("from").integer(), months.required("to").integer())
        .mapToObj("%02d"::formatted)
        .map(month -> duty(node, month, month + "-"));
  }

  private static Duty duty(YamlNode node, String period, String month) {
    List<String> senders =
        Stream.of(Sender.values()).map(sender -> sender.name().toLowerCase(Locale.ROOT)).toList();
    return new Duty(
        node.required("form").text(),
        period,
        Sender.values()[senders.indexOf(node.required("from").oneOf(senders))],
        node.child("agencies").map(YamlNode::texts).orElse(List.of()),
        node.required("to").text(),
        deadline(node, month),
        node.child("loads").map(YamlNode::text),
        node.required("source").text());
  }

  private static Deadline deadline(YamlNode node, String month) {
    if (node.child("working_days").isPresent()) {
      return new Deadline(day(node, "after", month), 0, node.required("working_days").integer());
    }
    return node.child("before").isPresent()
        ? new Deadline(day(node, "before", month), -1, 0)
        : new Deadline(day(node, "until", month), 0, 0);
  }

  private static MonthDay day(YamlNode node, String key, String month) {
    return MonthDay.parse("--" + month + node.required(key).text());
  }

  private static Set<LocalDate> holidays(Path file) {
    return ConfigurationTable.read(
            "holidays.csv", ConfigurationText.read(file), List.of("date", "name"))
        .stream()
        .map(ReportingCalendar::holiday)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LocalDate holiday(ConfigurationTable.Line line) {
    line.required("date");
    return line.day("date").orElseThrow();
  }
}
