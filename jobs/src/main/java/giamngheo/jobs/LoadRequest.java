package giamngheo.jobs;

import java.nio.file.Path;
import java.util.List;

/**
 * Files of one call.
 *
 * @param files files with their dataset and layout
 * @param force load a file even though later ones took its place
 * @param dryRun only say what would be loaded
 */
public record LoadRequest(List<Source> files, boolean force, boolean dryRun) {

  /**
   * A file to load.
   *
   * @param path the file
   * @param dataset name of its dataset
   * @param layout id of the layout it is written in
   */
  public record Source(Path path, String dataset, String layout) {}
}
