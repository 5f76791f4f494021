package giamngheo.jobs.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of one call.
 *
 * @param files files with their dataset and layout
 * @param force load a file even though later ones took its place
 * @param dryRun only say what would be loaded
 * @param idKey key with which ID numbers are hashed
 */
public record LoadRequest(
    List<Source> files, boolean force, boolean dryRun, Optional<String> idKey) {

  /**
   * A file to load.
   *
   * @param path the file
   * @param dataset name of its dataset
   * @param layout id of the layout it is written in
   */
  public record Source(Path path, String dataset, String layout) {}
}
