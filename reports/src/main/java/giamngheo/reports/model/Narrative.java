package giamngheo.reports.model;

import java.util.ArrayList;
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
 * @param addressees lines after {@code Kính gửi:}; none for a report without addressee
 * @param annexes whole tables behind the signature, each on pages of its own (Phụ lục)
 * @param seal what the QR code of a release says; empty for none
 */
public record Narrative(
    String fileName,
    DocumentBlock document,
    String kind,
    String summary,
    List<NarrativePart> parts,
    Optional<String> watermark,
    String stamp,
    List<String> addressees,
    List<Form> annexes,
    String seal) {
  /** Over whom the report is sent to. */
  static final String TO = "Kính gửi:";

  public Narrative {
    kind = PlainText.of(kind);
    summary = PlainText.of(summary);
    parts = List.copyOf(parts);
    watermark = watermark.map(PlainText::of).filter(word -> !word.isBlank());
    stamp = PlainText.of(stamp);
    addressees = PlainText.of(addressees);
    annexes = List.copyOf(annexes);
    seal = PlainText.of(seal);
    Set<String> remarks = new HashSet<>();
    for (NarrativePart part : parts) {
      if (part instanceof NarrativePart.Remark remark && !remarks.add(remark.id())) {
        throw PrintingException.remarkTwice(fileName, remark.id());
      }
    }
  }

  /** A report that is sent to nobody in particular and has no annex. */
  public Narrative(
      String fileName,
      DocumentBlock document,
      String kind,
      String summary,
      List<NarrativePart> parts,
      Optional<String> watermark,
      String stamp) {
    this(fileName, document, kind, summary, parts, watermark, stamp, List.of(), List.of(), "");
  }

  /** The lines that say whom it is sent to: one beside the word, several below it. */
  public List<String> sentTo() {
    if (addressees.isEmpty()) {
      return List.of();
    }
    if (addressees.size() == 1) {
      return List.of(TO + " " + addressees.get(0));
    }
    List<String> lines = new ArrayList<>(List.of(TO));
    addressees.forEach(addressee -> lines.add("- " + addressee));
    return lines;
  }

  /** The stamp with the watermark's word before it, so that a draft says so in plain text too. */
  public String footLine() {
    return watermark.map(word -> stamp.isEmpty() ? word : word + " · " + stamp).orElse(stamp);
  }
}
