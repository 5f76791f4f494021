package giamngheo.warehouse.measure;

import giamngheo.warehouse.standard.Measurement.SingleCluster;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The clusters of one round of a survey, drawn with replacement within strata, and linearised
 * variances on it.
 *
 * <p>A quotient R = N/D is linearised as z = (N − R·D)/D, summed by cluster; its variance is Σₕ
 * nₕ/(nₕ−1) Σ (z − z̄ₕ)² over the nₕ clusters of stratum h. Subgroups and quotients over the poor
 * are measured on the whole design: a cluster without a member of the group has z = 0 and still
 * counts in nₕ. Two rounds covary through the clusters they share; a cluster is known by its
 * stratum and name. Wolter, Introduction to Variance Estimation (2007), chapter 6.
 */
final class SampleDesign {
  private final Map<Cluster, Integer> places;
  private final int[] stratumOf;
  private final boolean[] drawn;
  private final long[] counts;
  private final SingleCluster singleCluster;

  private SampleDesign(
      Map<Cluster, Integer> places,
      int[] stratumOf,
      Set<Cluster> clusters,
      SingleCluster singleCluster) {
    this.places = places;
    this.stratumOf = stratumOf;
    this.drawn = new boolean[stratumOf.length];
    this.counts = new long[stratumOf.length];
    this.singleCluster = singleCluster;
    for (Cluster cluster : clusters) {
      drawn[places.get(cluster)] = true;
      counts[stratumOf[places.get(cluster)]]++;
    }
  }

  /** The designs of all rounds of a survey, by round; clusters in one order, so sums are too. */
  static Map<Integer, SampleDesign> byRound(
      Map<Integer, Set<Cluster>> rounds, SingleCluster singleCluster) {
    TreeSet<Cluster> clusters =
        new TreeSet<>(Comparator.comparing(Cluster::stratum).thenComparing(Cluster::id));
    rounds.values().forEach(clusters::addAll);
    Map<Cluster, Integer> places = new LinkedHashMap<>();
    clusters.forEach(cluster -> places.put(cluster, places.size()));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    clusters.forEach(cluster -> numbers.putIfAbsent(cluster.stratum(), numbers.size()));
    int[] stratumOf = new int[places.size()];
    places.forEach((cluster, place) -> stratumOf[place] = numbers.get(cluster.stratum()));
    Map<Integer, SampleDesign> designs = new LinkedHashMap<>();
    rounds.forEach(
        (round, drawn) ->
            designs.put(round, new SampleDesign(places, stratumOf, drawn, singleCluster)));
    return designs;
  }

  /** Clusters less strata; without any, the design allows no errors. */
  long degreesOfFreedom() {
    long degrees = 0;
    for (long count : counts) {
      degrees += Math.max(0, count - 1);
    }
    return degrees;
  }

  /** z of every cluster of the survey. */
  double[] linearised(
      Map<Cluster, MeasureSums> parts, Ratio ratio, MeasureSums whole, double above, double below) {
    double[] deviations = new double[stratumOf.length];
    parts.forEach(
        (cluster, sums) ->
            deviations[places.get(cluster)] = ratio.deviation(sums, whole, above, below));
    return deviations;
  }

  /** Variance of the sum of z. */
  double variance(double[] deviations) {
    return covariance(deviations, this, deviations);
  }

  /** Covariance of two sums through the clusters that both rounds drew. */
  double covariance(double[] deviations, SampleDesign other, double[] others) {
    double[] centres = centres(deviations);
    double[] otherCentres = other == this ? centres : other.centres(others);
    double[] products = new double[stratumOf.length];
    for (int place = 0; place < stratumOf.length; place++) {
      if (drawn[place] && other.drawn[place]) {
        int stratum = stratumOf[place];
        products[stratum] +=
            (deviations[place] - centres[stratum]) * (others[place] - otherCentres[stratum]);
      }
    }
    double sum = 0;
    for (int stratum = 0; stratum < products.length; stratum++) {
      sum += products[stratum] * Math.sqrt(factor(stratum) * other.factor(stratum));
    }
    return sum;
  }

  /** Means of z by stratum; of all clusters where a stratum has only one. */
  private double[] centres(double[] deviations) {
    double[] sums = new double[counts.length];
    double all = 0;
    long clusters = 0;
    for (int place = 0; place < stratumOf.length; place++) {
      if (drawn[place]) {
        sums[stratumOf[place]] += deviations[place];
        all += deviations[place];
        clusters++;
      }
    }
    for (int stratum = 0; stratum < sums.length; stratum++) {
      sums[stratum] = counts[stratum] == 1 ? all / clusters : sums[stratum] / counts[stratum];
    }
    return sums;
  }

  private double factor(int stratum) {
    long count = counts[stratum];
    if (count > 1) {
      return (double) count / (count - 1);
    }
    return count == 1 && singleCluster == SingleCluster.ADJUST ? 1 : 0;
  }
}
