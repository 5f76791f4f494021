package giamngheo.warehouse.measure;

import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.ExactWeights;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.Indicator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The weight schemes and cut-offs that a standard's file asks for. */
final class CountingRules {
  private static final Pattern CUTOFF = Pattern.compile("[1-9][0-9]*(/[1-9][0-9]*)?");

  private final PovertyStandard standard;
  private final ExactWeights own;
  private final BigInteger ownTotal;
  private final List<CountingRule> rules = new ArrayList<>();

  private CountingRules(PovertyStandard standard) {
    this.standard = standard;
    this.own =
        ExactWeights.of(
            standard.indicators().stream().map(Indicator::weight).toList(), standard.cutoff());
    this.ownTotal = BigInteger.valueOf(sum(own.weights()));
  }

  /** Every scheme with every cut-off; none if the standard has no test of deprivation. */
  static List<CountingRule> of(PovertyStandard standard) {
    if (standard.cutoff() == null) {
      return List.of();
    }
    CountingRules rules = new CountingRules(standard);
    rules.scheme(CountingRule.OWN, own(standard));
    standard
        .measurement()
        .weightings()
        .forEach((name, weights) -> rules.scheme(name, rules.weights(name, weights)));
    return List.copyOf(rules.rules);
  }

  private static List<String> own(PovertyStandard standard) {
    return standard.indicators().stream().map(Indicator::weight).toList();
  }

  private void scheme(String name, List<String> texts) {
    ExactWeights exact = ExactWeights.of(texts, null);
    Map<String, Boolean> cutoffs = new LinkedHashMap<>();
    cutoffs.put(standard.cutoff(), false);
    standard.measurement().cutoffs().forEach(cutoff -> cutoffs.putIfAbsent(cutoff, false));
    standard.measurement().sensitivity().forEach(cutoff -> cutoffs.putIfAbsent(cutoff, true));
    cutoffs.forEach((cutoff, brief) -> rules.add(rule(name, exact, cutoff, brief)));
  }

  private CountingRule rule(String name, ExactWeights exact, String cutoff, boolean brief) {
    boolean official = name.equals(CountingRule.OWN) && cutoff.equals(standard.cutoff());
    BigInteger[] share = official ? officialShare() : share(cutoff);
    BigInteger[] officialShare = officialShare();
    long total = sum(exact.weights());
    boolean isOwn = name.equals(CountingRule.OWN);
    int against =
        share[0].multiply(officialShare[1]).compareTo(officialShare[0].multiply(share[1]));
    return new CountingRule(
        name,
        cutoff,
        exact.weights(),
        total,
        limit(share, total),
        official,
        isOwn && against <= 0,
        isOwn && against >= 0,
        isOwn ? exact.denominator() : 0,
        brief);
  }

  /** The smallest whole score that is at least this share of the total. */
  private static long limit(BigInteger[] share, long total) {
    BigInteger[] parts = share[0].multiply(BigInteger.valueOf(total)).divideAndRemainder(share[1]);
    return parts[0].longValueExact() + (parts[1].signum() == 0 ? 0 : 1);
  }

  private BigInteger[] officialShare() {
    return new BigInteger[] {BigInteger.valueOf(own.cutoff()), ownTotal};
  }

  private BigInteger[] share(String cutoff) {
    if (cutoff.equals(standard.cutoff())) {
      return officialShare();
    }
    if (!CUTOFF.matcher(cutoff).matches()) {
      throw place("measurement.cutoffs")
          .mistake(
              "“" + cutoff + "” không phải ngưỡng; cần tổng trọng số như 4 hoặc tỷ lệ như 1/3",
              "'"
                  + cutoff
                  + "' is no cut-off; expected a sum of weights like 4 or a share like 1/3");
    }
    int slash = cutoff.indexOf('/');
    return slash < 0
        ? new BigInteger[] {
          new BigInteger(cutoff).multiply(BigInteger.valueOf(own.denominator())), ownTotal
        }
        : new BigInteger[] {
          new BigInteger(cutoff.substring(0, slash)), new BigInteger(cutoff.substring(slash + 1))
        };
  }

  private List<String> weights(String name, Map<String, String> given) {
    if (given.isEmpty()) {
      return nested();
    }
    for (String indicator : given.keySet()) {
      if (!standard.indicatorIds().contains(indicator)) {
        throw place("measurement.weightings." + name)
            .unknown(new Text("chỉ số", "indicator"), indicator, standard.indicatorIds());
      }
    }
    return standard.indicatorIds().stream().map(id -> given.getOrDefault(id, "0")).toList();
  }

  /** Every dimension weighs the same; its indicators share its weight equally. */
  private List<String> nested() {
    Map<String, Long> sizes =
        standard.indicators().stream()
            .collect(Collectors.groupingBy(this::dimension, Collectors.counting()));
    return standard.indicators().stream()
        .map(indicator -> "1/" + sizes.size() * sizes.get(dimension(indicator)))
        .toList();
  }

  private String dimension(Indicator indicator) {
    if (indicator.dimension() == null) {
      throw place("indicators." + indicator.id())
          .mistake(
              "trọng số theo chiều cần chiều của mọi chỉ số; thêm khoá dimension",
              "nested weights need the dimension of every indicator");
    }
    return indicator.dimension();
  }

  private static long sum(List<Long> weights) {
    return weights.stream().mapToLong(Long::longValue).sum();
  }

  private ConfigurationPlace place(String key) {
    return ConfigurationPlace.of(standard.id() + ".yaml", key);
  }
}
