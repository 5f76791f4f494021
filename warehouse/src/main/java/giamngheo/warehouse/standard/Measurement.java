package giamngheo.warehouse.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured besides a standard's own cut-off and weights; key {@code measurement} of its
 * file.
 *
 * @param cutoffs further cut-offs, measured in full: a sum of weights like {@code 4}, or with a
 *     slash a share of all weights like {@code 1/3}; a cut-off in percent is refused, because 33.33
 *     is not a third
 * @param weightings further weight schemes by name, measured in full: weights by indicator, as
 *     numbers or ratios; the empty scheme gives every dimension the same weight and shares it
 *     equally among its indicators. A scheme is brought to the sum of the standard's weights, so
 *     that one list of cut-offs serves all
 * @param sensitivity further cut-offs for which only H, A and M0 of everybody are wanted
 * @param counts further counts of households and persons, by name: SQL conditions over the scored
 *     household, such as an income within 5 % of the line, or poor at a higher line. Those who are
 *     better off were not asked, so a higher line can only say "at least"
 * @param residents who the residents of a breakdown's value are, by breakdown and value: {@code
 *     minority}, {@code majority}, {@code urban} or {@code rural}; a value without an entry has no
 *     rate over residents
 * @param singleCluster a survey's strata with one cluster: {@code adjust} measures the cluster's
 *     distance from the mean of all clusters, {@code certainty} takes the cluster as selected with
 *     certainty, so that it adds no variance
 */
public record Measurement(
    List<String> cutoffs,
    Map<String, Map<String, String>> weightings,
    List<String> sensitivity,
    Map<String, String> counts,
    Map<String, Map<String, Residents>> residents,
    @JsonProperty("single_cluster") SingleCluster singleCluster) {

  /** Part of the residents that table {@code population} tells apart. */
  public enum Residents {
    @JsonProperty("minority")
    MINORITY,
    @JsonProperty("majority")
    MAJORITY,
    @JsonProperty("urban")
    URBAN,
    @JsonProperty("rural")
    RURAL
  }

  /** What a stratum with one cluster adds to a variance. */
  public enum SingleCluster {
    @JsonProperty("adjust")
    ADJUST,
    @JsonProperty("certainty")
    CERTAINTY
  }

  /** Nothing besides the standard's own. */
  public static final Measurement NONE = new Measurement(null, null, null, null, null, null);

  public Measurement {
    cutoffs = cutoffs == null ? List.of() : List.copyOf(cutoffs);
    weightings = ordered(weightings);
    sensitivity = sensitivity == null ? List.of() : List.copyOf(sensitivity);
    counts = ordered(counts);
    residents = ordered(residents);
    singleCluster = singleCluster == null ? SingleCluster.ADJUST : singleCluster;
  }

  private static <T> Map<String, T> ordered(Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
