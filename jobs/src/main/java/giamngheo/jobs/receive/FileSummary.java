package giamngheo.jobs.receive;

import giamngheo.warehouse.refusal.Text;
import java.io.Serializable;
import java.util.List;

/**
 * What is known of a file besides its lines.
 *
 * @param corrects the batch whose lines it replaces, or null
 * @param unknownColumns headings that belong to no column
 * @param needsKey whether it holds ID numbers and there is no key
 * @param refusal why it cannot be used at all, or null
 */
record FileSummary(
    String batchId,
    String fileName,
    String dataset,
    String sha256,
    String layoutSha256,
    String corrects,
    List<String> unknownColumns,
    boolean needsKey,
    Text refusal)
    implements Serializable {

  /** The same file, refused because the batch it mends does not stand any more. */
  FileSummary asOvertaken() {
    Text why =
        new Text(
            "SUPERSEDED_FILE: tệp "
                + fileName
                + " sửa các dòng của một tệp đã được thay.\nSửa trên tệp nộp mới nhất, hoặc thêm"
                + " --force nếu đúng là muốn thế.",
            "SUPERSEDED_FILE: the file "
                + fileName
                + " mends lines of a file that was replaced.\nMend the latest file, or add --force"
                + " if that is meant.");
    return new FileSummary(
        batchId, fileName, dataset, sha256, layoutSha256, corrects, unknownColumns, needsKey, why);
  }
}
