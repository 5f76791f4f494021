package giamngheo.warehouse.area;

import java.time.LocalDate;
import java.util.Set;

/**
 * One old commune that became part of a new one.
 *
 * @param oldCode code until the day before {@code date}
 * @param newCode code from {@code date} on
 * @param date first day of the new unit
 * @param split whether the old commune was divided between several new ones
 * @param hamlets names or codes of the hamlets that went this way, where a split is known by hamlet
 */
public record Succession(
    String oldCode, String newCode, LocalDate date, boolean split, Set<String> hamlets) {
  public Succession {
    hamlets = Set.copyOf(hamlets);
  }

  /** Whether one of these names or codes is a hamlet that went this way. */
  boolean holds(Set<String> names) {
    return names.stream().anyMatch(hamlets::contains);
  }
}
