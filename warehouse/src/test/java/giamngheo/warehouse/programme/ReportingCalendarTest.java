package giamngheo.warehouse.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.programme.ReportingCalendar.Duty;
import giamngheo.warehouse.programme.ReportingCalendar.Sender;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped calendar: its days, days off among them, wherever the machine stands. */
class ReportingCalendarTest {
  private static final ReportingCalendar CALENDAR =
      ReportingCalendar.load(Path.of(System.getProperty("giamngheo.home"), "conf"));

  private static Duty duty(String form, Sender from, String period) {
    return CALENDAR.duties().stream()
        .filter(duty -> duty.form().equals(form) && duty.from() == from)
        .filter(duty -> duty.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "monitoring-report-6m,COMMUNE,6m,2024-05-09",
    "monitoring-report-6m,AGENCY,6m,2024-05-09",
    "monitoring-report-year,AGENCY,year,2024-10-19",
    "monitoring-report-6m,DISTRICT,6m,2024-05-30",
    "monitoring-report-year,DISTRICT,year,2024-11-08",
    "monitoring-report-6m,PROVINCE,6m,2024-05-31",
    "monitoring-report-year,PROVINCE,year,2024-11-30",
    "review-provisional,PROVINCE,year,2024-11-15",
    "review-official,PROVINCE,year,2024-12-20",
    "review-monthly,PROVINCE,02,2024-02-05",
    "review-monthly,PROVINCE,09,2024-09-05"
  })
  void knowsTheLastDayOnTime(String form, Sender from, String period, LocalDate last) {
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : new String[] {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(last, CALENDAR.lastDay(duty(form, from, period), 2024), zone);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void reportsOfAMonthRunFromFebruaryToSeptember() {
    assertEquals(
        8, CALENDAR.duties().stream().filter(d -> d.form().equals("review-monthly")).count());
    assertEquals("2024-03", duty("review-monthly", Sender.PROVINCE, "03").periodOf(2024));
    assertEquals("2024", duty("review-official", Sender.PROVINCE, "year").periodOf(2024));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-12",
    "2022-02-01",
    "2023-01-23",
    "2024-02-12",
    "2025-01-29",
    "2026-02-17",
    "2021-04-21",
    "2022-04-11",
    "2024-04-18",
    "2025-04-07",
    "2026-04-27",
    "2024-04-30",
    "2024-05-01",
    "2024-09-02",
    "2024-09-03",
    "2024-05-04",
    "2024-05-05"
  })
  void officesAreClosed(LocalDate day) {
    assertFalse(CALENDAR.isWorkingDay(day));
  }

  @Test
  void noDayOffIsAWeekendAndEveryYearHasAtLeastTen() {
    assertTrue(CALENDAR.daysOff().stream().allMatch(day -> day.getDayOfWeek().getValue() < 6));
    for (int year = 2021; year <= 2026; year++) {
      int wanted = year;
      assertTrue(CALENDAR.daysOff().stream().filter(d -> d.getYear() == wanted).count() >= 10);
    }
  }
}
