package giamngheo.jobs.receive;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Files of one call.
 *
 * @param files files with their dataset and layout
 * @param mode what the files do to the units they speak of
 * @param dryRun only say what would be loaded
 * @param idKey key with which ID numbers are hashed
 * @param receivedOn the day on which the files came, where they are loaded later
 */
public record LoadRequest(
    List<Source> files,
    Mode mode,
    boolean dryRun,
    Optional<String> idKey,
    Optional<LocalDate> receivedOn) {

  /** Files that came when they are loaded. */
  public LoadRequest(List<Source> files, Mode mode, boolean dryRun, Optional<String> idKey) {
    this(files, mode, dryRun, idKey, Optional.empty());
  }

  /** Files that take the place of what they speak of, within the limits. */
  public LoadRequest(List<Source> files, boolean force, boolean dryRun, Optional<String> idKey) {
    this(files, new Mode(force, false, false), dryRun, idKey);
  }

  /**
   * What files do to the units they speak of.
   *
   * @param force load a file even though later ones took its place
   * @param replace replace a unit even if it shrinks beyond the limit or is a stray of its file
   * @param add add the lines to those that stand, instead of taking their place
   */
  public record Mode(boolean force, boolean replace, boolean add) {}

  /**
   * A file to load.
   *
   * @param path the file
   * @param dataset name of its dataset
   * @param layout id of the layout it is written in
   * @param shown what messages call it: its name, with its folder where folders are loaded
   */
  public record Source(Path path, String dataset, String layout, String shown) {

    /** A file called by its name. */
    public Source(Path path, String dataset, String layout) {
      this(path, dataset, layout, String.valueOf(path.getFileName()));
    }
  }
}
