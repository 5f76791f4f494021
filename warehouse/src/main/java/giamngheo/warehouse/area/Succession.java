package giamngheo.warehouse.area;

import java.time.LocalDate;

/**
 * One old commune that became part of a new one.
 *
 * @param oldCode code until the day before {@code date}
 * @param newCode code from {@code date} on
 * @param date first day of the new unit
 * @param split whether the old commune was divided between several new ones
 */
public record Succession(String oldCode, String newCode, LocalDate date, boolean split) {}
