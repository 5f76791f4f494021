package giamngheo.jobs.correction;

import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.text.CleanText;
import java.nio.charset.StandardCharsets;

/**
 * Names of the workbooks that go back: after the file received, never longer than file systems
 * allow.
 */
final class CorrectionNames {
  /** File systems take 255 bytes; prefix, digits and ending take the rest. */
  private static final int MOST_BYTES = 180;

  private CorrectionNames() {}

  /** The name of a batch's workbook, without its ending. */
  static String plain(Batch batch) {
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
