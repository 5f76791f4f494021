package giamngheo.jobs.release;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseLog;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ReleaseTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A release opened for reading: a workplace whose tables are the held ones, but for the printed
 * cells, figures and the log of releases, and whose configuration is the held one.
 *
 * @param release the release
 * @param workplace where to read it
 * @param configuration local folder of the held configuration, removed on closing
 */
public record OpenRelease(Release release, JobContext workplace, Path configuration)
    implements AutoCloseable {
  private static final List<String> NOT_HELD =
      List.of(FormCellTable.NAME, IndicatorValueTable.NAME, ReleaseTable.NAME);

  /**
   * Opens a release for printing, tracing and queries.
   *
   * @throws DataDoNotAllow if a held file is not as it was when the release was made; nothing of it
   *     is read then
   */
  public static OpenRelease of(JobContext here, Release release) {
    HeldFolder held = new HeldFolder(here.warehouse(), release.heldBy());
    Map<String, String> changed = held.differences(release);
    if (!changed.isEmpty()) {
      throw ReleaseRefusals.changedFiles(release.releaseId(), changed);
    }
    return open(here, release, held, held.tables().with(here.warehouse(), NOT_HELD));
  }

  /** Opens a release with nothing but what it holds. */
  static OpenRelease held(JobContext here, Release release) {
    return held(here, release, new HeldFolder(here.warehouse(), release.heldBy()));
  }

  /** The same of a release that is being made in a folder. */
  static OpenRelease held(JobContext here, Release release, HeldFolder making) {
    return open(here, release, making, making.tables());
  }

  private static OpenRelease open(
      JobContext here, Release release, HeldFolder held, Warehouse tables) {
    try {
      Path folder = Files.createTempDirectory("giamngheo-release");
      try {
        held.bringConfiguration(folder);
        return new OpenRelease(
            release,
            new JobContext(tables, Configuration.read(folder), here.language(), here.progress()),
            folder);
      } catch (RuntimeException e) {
        delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The release of that id.
   *
   * @throws CallerMistake if there is none; names the nearest
   */
  public static Release named(JobContext here, String releaseId) {
    ReleaseLog log = ReleaseRows.read(here.warehouse());
    return log.named(releaseId).orElseThrow(() -> ReleaseRefusals.unknown(releaseId, log));
  }

  /** The release in force for an area and year, if there is one. */
  public static Optional<Release> latest(JobContext here, String areaCode, int year) {
    return ReleaseRows.read(here.warehouse())
        .latest(AreaMap.ofReviews(here.configuration().places()), areaCode, year);
  }

  /** Its figures under one of its standards. */
  public Edition edition(Optional<String> asked) {
    return new Edition(
        release.releaseId(), asked.orElse(release.standardIds().get(0)), release.mapDate());
  }

  @Override
  public void close() {
    try {
      delete(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
