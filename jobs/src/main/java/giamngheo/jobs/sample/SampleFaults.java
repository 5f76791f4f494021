package giamngheo.jobs.sample;

import java.nio.file.Path;
import java.util.List;

/**
 * The mistakes of the sample: {@code conf/sample/faults.csv}. Communes declare the totals they
 * believe in: where a line cannot be accepted or a recognised class is wrong, the commune's
 * declared totals may differ from the list for that reason too.
 */
public final class SampleFaults {
  private SampleFaults() {}

  /** Every mistake that {@link SampleDistrict#write} makes, in the order of the file. */
  public static List<SampleFault> list(Path conf) {
    return SampleCsv.read(conf, "faults.csv", "year", "kind").stream()
        .map(
            line ->
                new SampleFault(
                    line.number("year"),
                    line.text("area_code"),
                    line.oneOf("kind", FaultKind.class),
                    line.text("vi"),
                    line.text("en")))
        .toList();
  }
}
