package giamngheo.jobs.receive;

import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.text.CleanText;
import giamngheo.warehouse.text.MatchingKey;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names of the workbooks that go back: after the file received, with the first digits of its content
 * where several files have one name, and never longer than file systems allow.
 *
 * @param times how many workbooks would have a name
 */
record CorrectionNames(Map<String, Long> times) {
  /** File systems take 255 bytes; prefix, digits and ending take the rest. */
  private static final int MOST_BYTES = 180;

  private static final int DIGITS = 8;

  static CorrectionNames of(Collection<Batch> batches) {
    return new CorrectionNames(
        batches.stream()
            .collect(
                Collectors.groupingBy(
                    batch -> MatchingKey.of(plain(batch)), Collectors.counting())));
  }

  /** The name of a batch's workbook. */
  String of(Batch batch) {
    String plain = plain(batch);
    boolean isOneOfMany = times.getOrDefault(MatchingKey.of(plain), 1L) > 1;
    return plain + (isOneOfMany ? "-" + batch.sha256().substring(0, DIGITS) : "") + ".xlsx";
  }

  private static String plain(Batch batch) {
    String name = CleanText.oneLine(batch.sourceName().replaceAll("\\.[^.]*$", ""));
    return "sua-" + batch.dataset() + "-" + bounded(name.replaceAll("[/\\\\:*?\"<>|]", "_"));
  }

  private static String bounded(String name) {
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int point : name.codePoints().toArray()) {
      bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.toString();
  }
}
