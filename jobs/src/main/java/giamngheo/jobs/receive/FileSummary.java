package giamngheo.jobs.receive;

import giamngheo.warehouse.refusal.Text;
import java.io.Serializable;
import java.util.List;

/**
 * What is known of a file besides its lines.
 *
 * @param shown what messages call the file
 * @param corrects the batch whose lines it replaces, or null
 * @param unknownColumns headings that belong to no column
 * @param needsKey whether it holds ID numbers and there is no key
 * @param remarks what was left out of it, rows and sheets
 * @param refusal why it cannot be used at all, or null
 */
record FileSummary(
    String batchId,
    String fileName,
    String shown,
    String dataset,
    String sha256,
    String layoutSha256,
    String corrects,
    List<String> unknownColumns,
    boolean needsKey,
    List<Text> remarks,
    Text refusal)
    implements Serializable {

  /** The same file, refused because the batch it mends does not stand any more. */
  FileSummary asOvertaken() {
    return refused(
        new Text(
            "SUPERSEDED_FILE: tệp "
                + shown
                + " sửa các dòng của một tệp đã được thay.\nSửa trên tệp nộp mới nhất, hoặc thêm"
                + " --force nếu đúng là muốn thế.",
            "SUPERSEDED_FILE: the file "
                + shown
                + " mends lines of a file that was replaced.\nMend the latest file, or add --force"
                + " if that is meant."));
  }

  /** The same file, refused whole. */
  FileSummary refused(Text why) {
    return new FileSummary(
        batchId,
        fileName,
        shown,
        dataset,
        sha256,
        layoutSha256,
        corrects,
        unknownColumns,
        needsKey,
        remarks,
        why);
  }

  /** Whether it speaks of whole units, and is not a file sent back to mend single lines. */
  boolean isWhole() {
    return corrects == null;
  }

  /** Whether both are the same file: sheets of a workbook, or one and the same. */
  boolean isOfSameFile(FileSummary other) {
    return dataset.equals(other.dataset)
        && sha256.equals(other.sha256)
        && layoutSha256.equals(other.layoutSha256);
  }

  /** Whether lines of the file are used. */
  boolean isUsed() {
    return refusal == null;
  }
}
