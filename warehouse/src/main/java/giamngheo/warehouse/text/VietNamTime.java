package giamngheo.warehouse.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of the offices: days begin at midnight in Viet Nam (UTC+7), wherever the program runs.
 */
public final class VietNamTime {
  /** The zone of every day that is shown, read or compared. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietNamTime() {}

  /** The day it is now. */
  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /** The day of a moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
