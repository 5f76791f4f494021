package giamngheo.warehouse.release;

import java.time.LocalDate;

/**
 * The document that a release was published or approved with.
 *
 * @param number number and symbol, e.g. {@code 125/QĐ-UBND}
 * @param date day it was signed
 */
public record Decision(String number, LocalDate date) {}
