package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.portal.Portal;
import giamngheo.jobs.portal.PortalEdition;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the pages of trends. */
@Command(name = "portal")
final class PortalCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Option(names = "--release", paramLabel = "ID", descriptionKey = "release-id")
  String release;

  @Option(names = "--draft", descriptionKey = "draft")
  boolean draft;

  /** Folder of the site. */
  @Option(names = "--out", paramLabel = "DIR", defaultValue = "portal")
  Path out;

  /** Folder of printed documents, to be linked. */
  @Option(names = "--documents", paramLabel = "DIR")
  Path documents;

  /** GeoJSON whose features have the property {@code code}. */
  @Option(names = "--boundaries", paramLabel = "FILE")
  Path boundaries;

  /** The day whose administrative map the boundaries show. */
  @Option(names = "--boundaries-date", paramLabel = "yyyy-mm-dd")
  LocalDate boundariesDate;

  /** A site for offices that may hold names: small counts and lists too. */
  @Option(names = "--internal")
  boolean internal;

  @Override
  public Integer call() {
    if (release != null && draft) {
      throw new CallerMistake(
          new Text(
              "--release và --draft không đi cùng nhau.\nChọn một bản công bố, hoặc bản dự thảo.",
              "--release and --draft exclude each other.\nChoose a release, or the draft."));
    }
    Portal.Request request =
        new Portal.Request(
            PortalEdition.DRAFT, Optional.ofNullable(documents), drawn(), internal, out);
    JobContext here = common.workplace();
    Optional<Release> meant = meant(here);
    if (meant.isEmpty()) {
      return written(here, request);
    }
    try (OpenRelease opened = OpenRelease.of(here, meant.get())) {
      return written(
          opened.workplace(),
          request.of(
              PortalEdition.of(
                  opened.edition(Optional.empty()), meant.get().areaCode(), meant.get().year())));
    }
  }

  /** The release asked for, else the one made last; empty for the draft. */
  private Optional<Release> meant(JobContext here) {
    if (release != null) {
      return Optional.of(OpenRelease.named(here, release));
    }
    return draft
        ? Optional.empty()
        : ReleaseRows.read(here.warehouse()).releases().stream()
            .max(Comparator.comparing(Release::createdAt));
  }

  private int written(JobContext workplace, Portal.Request request) {
    if (writing.isDryRun()) {
      Scratch.files(out, folder -> List.of(Portal.write(workplace, request.into(folder)).page()))
          .forEach(common.surroundings().out()::println);
      return 0;
    }
    new Summaries(common.surroundings()).portal(Portal.write(workplace, request));
    return 0;
  }

  private Optional<Portal.Boundaries> drawn() {
    if ((boundaries == null) != (boundariesDate == null)) {
      throw new CallerMistake(
          new Text(
              "--boundaries và --boundaries-date đi cùng nhau: tệp địa giới và ngày của bản đồ đó.",
              "--boundaries and --boundaries-date go together: the file and the day of its map."));
    }
    return Optional.ofNullable(boundaries).map(file -> new Portal.Boundaries(file, boundariesDate));
  }
}
