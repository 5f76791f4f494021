package giamngheo.jobs.status;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.programme.ReportingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Reports that are due next. */
public final class NextDuties {
  private NextDuties() {}

  /**
   * A report that is due.
   *
   * @param from who sends it: {@code commune}, {@code agency}, {@code district}, {@code province}
   * @param to who receives it
   */
  public record Due(LocalDate day, String form, String period, String from, String to) {}

  /** The first so many that are due on that day or later. */
  public static List<Due> of(JobContext workplace, LocalDate today, int many) {
    ReportingCalendar calendar = ReportingCalendar.load(workplace.configuration().folder());
    return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
        .boxed()
        .flatMap(
            year ->
                calendar.duties().stream()
                    .map(
                        duty ->
                            new Due(
                                calendar.lastDay(duty, year),
                                duty.form(),
                                duty.periodOf(year),
                                duty.from().name().toLowerCase(Locale.ROOT),
                                duty.to())))
        .filter(due -> !due.day().isBefore(today))
        .distinct()
        .sorted(Comparator.comparing(Due::day).thenComparing(Due::form).thenComparing(Due::from))
        .limit(many)
        .toList();
  }
}
