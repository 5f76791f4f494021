package giamngheo.jobs;

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
record FileNote(
    String batchId,
    String fileName,
    String dataset,
    String sha256,
    String layoutSha256,
    String corrects,
    List<String> unknownColumns,
    boolean needsKey,
    Text refusal)
    implements Serializable {}
