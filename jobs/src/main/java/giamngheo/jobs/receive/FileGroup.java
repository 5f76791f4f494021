package giamngheo.jobs.receive;

import giamngheo.warehouse.file.layout.SourceLayout;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Files of one call with the same dataset and layout.
 *
 * @param files in the order of the call
 */
record FileGroup(String dataset, SourceLayout layout, List<NewFile> files) {

  /**
   * A file that is to be read.
   *
   * @param path the file, as text so that it travels to wherever it is read
   * @param shown what messages call it
   * @param also datasets as which the call reads other sheets of it
   */
  record NewFile(String batchId, String path, String shown, String sha256, Set<String> also)
      implements Serializable {}
}
