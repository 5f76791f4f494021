package giamngheo.warehouse.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in messages: dd/mm/yyyy, as the forms print them. */
final class VietnameseDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private VietnameseDate() {}

  static String of(LocalDate date) {
    return FORMAT.format(date);
  }
}
