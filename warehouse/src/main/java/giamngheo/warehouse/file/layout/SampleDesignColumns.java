package giamngheo.warehouse.file.layout;

import java.util.Optional;

/**
 * How households with members were drawn, where they are a sample and no census.
 *
 * @param weight column of the sampling weight: every line has one
 * @param stratum column of the stratum
 * @param cluster column of the primary sampling unit; without one every household is one
 */
public record SampleDesignColumns(
    String weight, Optional<String> stratum, Optional<String> cluster) {}
