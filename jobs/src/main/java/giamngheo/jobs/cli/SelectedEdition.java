package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Release;
import java.util.Optional;

/**
 * Which of the stored figures a command line means, and where to read them: the release asked for;
 * else the release of that area and year that was made last, on the area itself or one above it;
 * else the draft.
 *
 * @param workplace where to read them: a release has tables and configuration of its own
 * @param opened the release; empty for the draft
 */
record SelectedEdition(JobContext workplace, Edition edition, Optional<OpenRelease> opened)
    implements AutoCloseable {

  static SelectedEdition of(JobContext here, CellOptions cells, FigureOptions figures) {
    if (cells.release().isPresent() && cells.draft()) {
      throw new CallerMistake(
          new Text(
              "--release và --draft không đi cùng nhau.\nChọn một bản công bố, hoặc bản dự thảo.",
              "--release and --draft exclude each other.\nChoose a release, or the draft."));
    }
    if (cells.release().isPresent()) {
      return of(here, covering(here, cells), figures);
    }
    boolean ownMap =
        figures.mapDate().filter(day -> !day.equals(ReviewMap.mapDay(cells.year()))).isEmpty();
    Optional<Release> latest =
        cells.draft() || !ownMap || cells.period().startsWith("adhoc:")
            ? Optional.empty()
            : OpenRelease.latest(here, cells.area(), cells.year())
                .filter(
                    release ->
                        figures
                            .standard()
                            .filter(id -> !release.standardIds().contains(id))
                            .isEmpty());
    return latest
        .map(release -> of(here, release, figures))
        .orElseGet(() -> draft(here, cells, figures));
  }

  private static SelectedEdition of(JobContext here, Release release, FigureOptions figures) {
    OpenRelease opened = OpenRelease.of(here, release);
    return new SelectedEdition(
        opened.workplace(), opened.edition(figures.standard()), Optional.of(opened));
  }

  /** The draft; another map than the year's own is a restatement. */
  private static SelectedEdition draft(JobContext here, CellOptions cells, FigureOptions figures) {
    Edition draft =
        Edition.draft(here, figures.standard(), cells.year())
            .orElseThrow(() -> NothingComposed.of(cells.area(), cells.year()));
    Edition edition =
        figures
            .mapDate()
            .filter(day -> !day.equals(draft.mapDate()))
            .map(day -> Edition.restated(draft.standardId(), day))
            .orElse(draft);
    return new SelectedEdition(here, edition, Optional.empty());
  }

  private static Release covering(JobContext here, CellOptions cells) {
    Release release = OpenRelease.named(here, cells.release().orElseThrow());
    boolean covers =
        release.year() == cells.year()
            && AreaMap.ofReviews(here.configuration().places())
                .lineage(cells.area(), cells.year())
                .stream()
                .anyMatch(area -> area.code().equals(release.areaCode()));
    if (!covers) {
      throw new DataDoNotAllow(
          new Text(
              "Bản công bố %s là của địa bàn %s năm %d, không có số liệu của %s năm %d.\nĐổi --area và"
                      .formatted(
                          release.releaseId(),
                          release.areaCode(),
                          release.year(),
                          cells.area(),
                          cells.year())
                  + " --year, hoặc bỏ --release.",
              "Release %s is of area %s in %d; it has no figures of %s in %d.\nChange --area and --year,"
                      .formatted(
                          release.releaseId(),
                          release.areaCode(),
                          release.year(),
                          cells.area(),
                          cells.year())
                  + " or leave out --release."));
    }
    return release;
  }

  @Override
  public void close() {
    opened.ifPresent(OpenRelease::close);
  }
}
