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
    return SampleCsv.read(conf.resolve("sample/faults.csv")).stream()
        .map(
            line ->
                new SampleFault(
                    Integer.parseInt(line.get("year")),
                    line.get("area_code"),
                    FaultKind.named(line.get("kind")),
                    line.get("vi"),
                    line.get("en")))
        .toList();
  }
}
