package giamngheo.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A stream of random draws that depends on nothing but the seed and the keys it was made with. */
final class RandomDraw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private RandomDraw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static RandomDraw of(long seed, String key, int number) {
    long mixed = (seed + GOLDEN) * 0xBF58476D1CE4E5B9L;
    for (int i = 0; i < key.length(); i++) {
      mixed = (mixed ^ key.charAt(i)) * 0x100000001B3L;
    }
    return new RandomDraw(mixed ^ (number * GOLDEN));
  }

  double unit() {
    return random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from lowest to highest, both included. */
  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  double between(double lowest, double highest) {
    return random.nextDouble(lowest, highest);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A key of the map, as likely as its weight says; the map's order must be stable. */
  <T> T weighted(Map<T, Double> weights) {
    double left = unit() * weights.values().stream().mapToDouble(Double::doubleValue).sum();
    T last = null;
    for (Map.Entry<T, Double> entry : weights.entrySet()) {
      last = entry.getKey();
      left -= entry.getValue();
      if (left < 0) {
        break;
      }
    }
    return last;
  }

  /** A position of the list, as likely as the weight that stands there. */
  int position(List<Double> weights) {
    double left = unit() * weights.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < weights.size(); i++) {
      left -= weights.get(i);
      if (left < 0) {
        return i;
      }
    }
    return weights.size() - 1;
  }

  <T> List<T> shuffled(List<T> items) {
    List<T> mixed = new ArrayList<>(items);
    for (int i = mixed.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T held = mixed.get(i);
      mixed.set(i, mixed.get(other));
      mixed.set(other, held);
    }
    return mixed;
  }
}
