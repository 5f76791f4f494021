package giamngheo.jobs.indicator;

/**
 * An area in the year of a review.
 *
 * @param area its code on the map of that year
 */
public record AreaOfYear(int year, String area) {}
