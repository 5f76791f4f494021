package giamngheo.jobs.compose;

import giamngheo.jobs.form.SumItem;
import giamngheo.warehouse.measure.Population;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one printed place.
 *
 * @param key the row's key: an area code, or {@code commune/hamlet}
 * @param label the printed name
 * @param sums by {@link SumItem#id}; a sum that is absent is not available, never zero
 * @param population the residents, empty if not known
 * @param openingKnown whether last year's list of the place is known
 */
public record PlaceRow(
    String key,
    String label,
    Map<String, BigDecimal> sums,
    Optional<Population> population,
    boolean openingKnown) {}
