package giamngheo.warehouse.measure;

import java.util.Optional;

/**
 * Residents of a place, the denominators of its rates.
 *
 * @param minorityHouseholds households of ethnic minorities, empty if not given
 * @param minorityPersons persons of ethnic minorities, empty if not given
 */
public record Population(
    long households,
    long persons,
    Optional<Long> minorityHouseholds,
    Optional<Long> minorityPersons) {}
