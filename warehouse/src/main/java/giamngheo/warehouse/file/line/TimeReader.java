package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.CellKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day with or without a time of day. What names no offset is Viet Nam time, whatever the
 * clock of this machine shows; what names one is turned into Viet Nam time.
 */
final class TimeReader implements CellReader {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Day; hours, minutes and seconds; offset. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\S+?)(?:T|\\s+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
              + "\\s*(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

  private static final Reading FAILED = Reading.failed("BAD_DATE");

  private final DateReader days = new DateReader();

  @Override
  public Reading read(String text, CellKind kind) {
    Matcher moment = MOMENT.matcher(text);
    boolean timed = kind == CellKind.TEXT && moment.matches();
    Reading day = days.read(timed ? moment.group(1) : text, kind);
    if (day.isFailed()) {
      return day;
    }
    LocalDate date = (LocalDate) day.value();
    return timed ? timed(date, moment) : Reading.of(date.atStartOfDay());
  }

  private static Reading timed(LocalDate date, Matcher moment) {
    try {
      LocalTime time =
          LocalTime.of(number(moment.group(2)), number(moment.group(3)), number(moment.group(4)));
      LocalDateTime local = date.atTime(time);
      String offset = moment.group(5);
      return Reading.of(
          offset == null
              ? local
              : local
                  .atOffset(ZoneOffset.of(offset))
                  .atZoneSameInstant(VIET_NAM)
                  .toLocalDateTime());
    } catch (DateTimeException e) {
      return FAILED;
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
