package giamngheo.reports.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report in words ready to be printed, upright A4 by Decree 30/2020/NĐ-CP: every figure computed
 * and put into its sentence.
 *
 * @param fileName name of the file without its ending
 * @param kind kind of document, such as {@code BÁO CÁO}
 * @param summary what it is about, under the kind (trích yếu)
 * @param watermark word across every page, such as {@code DỰ THẢO}
 * @param stamp small line at the foot of every page
 */
public record Narrative(
    String fileName,
    DocumentBlock document,
    String kind,
    String summary,
    List<NarrativePart> parts,
    Optional<String> watermark,
    String stamp) {
  public Narrative {
    kind = PlainText.of(kind);
    summary = PlainText.of(summary);
    parts = List.copyOf(parts);
    watermark = watermark.map(PlainText::of).filter(word -> !word.isBlank());
    stamp = PlainText.of(stamp);
    Set<String> remarks = new HashSet<>();
    for (NarrativePart part : parts) {
      if (part instanceof NarrativePart.Remark remark && !remarks.add(remark.id())) {
        throw PrintingException.remarkTwice(fileName, remark.id());
      }
    }
  }

  /** The stamp with the watermark's word before it, so that a draft says so in plain text too. */
  public String footLine() {
    return watermark.map(word -> stamp.isEmpty() ? word : word + " · " + stamp).orElse(stamp);
  }
}
