package giamngheo.warehouse.measure;

import java.util.Arrays;

/**
 * Mergeable sums of one group: whole numbers, so that neither the order of addition nor the number
 * of parts changes them. They mean what the {@link MeasurePlan} says that made them.
 */
public final class MeasureSums {
  private final long[] values;

  MeasureSums(long[] values) {
    this.values = values.clone();
  }

  /** The sums of no subject. */
  static MeasureSums none(MeasurePlan plan) {
    return new MeasureSums(new long[plan.size()]);
  }

  /** The sums of two groups together. */
  public MeasureSums plus(MeasureSums other) {
    long[] sums = values.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(sums[i], other.values[i]);
    }
    return new MeasureSums(sums);
  }

  long at(int place) {
    return values[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeasureSums sums && Arrays.equals(values, sums.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
