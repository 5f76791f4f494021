package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.Wording;
import giamngheo.jobs.run.RunLog;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Decision;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseLog;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.text.VietNamTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * As what an edition is printed: its state, the decision behind it, when its data were cut off, and
 * what was published before.
 *
 * @param release the release; empty for a draft
 * @param dataCutoff when the last file was loaded that it rests on; empty if not known
 * @param later files that came since a draft was made
 * @param log all releases
 */
public record Publication(
    Edition edition,
    int year,
    Optional<Release> release,
    Optional<Instant> dataCutoff,
    Optional<LaterFiles> later,
    ReleaseLog log) {

  /** Of an edition of a year. */
  public static Publication of(JobContext workplace, Edition edition, int year) {
    return of(
        workplace,
        ReleaseRows.read(workplace.warehouse()),
        edition,
        year,
        edition.isDraft() ? LaterFiles.of(workplace, year) : Optional.empty());
  }

  /** The same where nobody is told of files that came later: to look for them takes long. */
  public static Publication withoutLaterFiles(
      JobContext workplace, ReleaseLog log, Edition edition, int year) {
    return of(workplace, log, edition, year, Optional.empty());
  }

  private static Publication of(
      JobContext workplace, ReleaseLog log, Edition edition, int year, Optional<LaterFiles> later) {
    Optional<Release> release = log.named(edition.releaseId());
    return new Publication(
        edition,
        year,
        release,
        release.map(Release::dataCutoff).or(() -> RunLog.dataCutoff(workplace.warehouse(), year)),
        later,
        log);
  }

  /** Figures of another year beside this edition: beside a release that year's, else its draft. */
  public static Optional<Edition> editionBeside(
      JobContext workplace, Edition edition, String areaCode, int year) {
    Optional<Release> release =
        edition.isDraft()
            ? Optional.empty()
            : ReleaseRows.read(workplace.warehouse())
                .latest(AreaMap.ofReviews(workplace.configuration().places()), areaCode, year);
    return release
        .map(made -> new Edition(made.releaseId(), made.standardIds().get(0), made.mapDate()))
        .or(() -> Edition.draft(workplace, Optional.empty(), year));
  }

  /** {@code draft}, {@code provisional}, {@code official} or {@code approved}. */
  public String state() {
    return release.map(made -> made.state().word()).orElse(FormCellTable.DRAFT);
  }

  /** The decision that it was published or approved with. */
  public Optional<Decision> decision() {
    return release.flatMap(Release::document);
  }

  /** What was in force for an area before this: of a draft the latest release. */
  public Optional<Release> before(AreaMap map, String areaCode, int year) {
    return release
        .map(made -> log.before(made, map, areaCode))
        .orElseGet(() -> log.latest(map, areaCode, year));
  }

  private String restated(JobContext workplace) {
    return edition.isRestated()
        ? new Text(
                " (số liệu quy đổi từ rà soát năm %d)".formatted(year),
                " (figures of the review of %d, restated)".formatted(year))
            .in(workplace.language())
        : "";
  }

  /**
   * The small line at the foot of every page: of a draft what it was made from, of a release the
   * short code by which it is found.
   *
   * @param form form, paper or report
   * @param period {@code 2024}, {@code 2024/6m}
   */
  public String footLine(JobContext workplace, String form, String area, String period) {
    return release
        .map(made -> new PrintedCode(made, form, area, period).code())
        .map(
            code ->
                Wording.fill(
                    workplace
                        .configuration()
                        .glossary()
                        .word("note", "code", workplace.language().name().toLowerCase(Locale.ROOT)),
                    Map.of("code", code)))
        .orElseGet(() -> stamp(workplace));
  }

  /** What the QR code on the first page says; empty for a draft. */
  public String seal(String form, String area, String period) {
    return release.map(made -> new PrintedCode(made, form, area, period).seal()).orElse("");
  }

  /** From what it was made: release, standard, map date, data cut-off. */
  private String stamp(JobContext workplace) {
    String lang = workplace.language().name().toLowerCase(Locale.ROOT);
    String name =
        release
            .map(
                made ->
                    new Text("Bản công bố ", "Release ").in(workplace.language())
                        + made.releaseId()
                        + " ("
                        + workplace.configuration().glossary().word("release", state(), lang)
                        + ")")
            .orElse(new Text("Bản dự thảo", "Draft").in(workplace.language()));
    String figures =
        String.format(
                Locale.ROOT,
                new Text(
                        "%s · chuẩn %s · bản đồ hành chính ngày %td/%<tm/%<tY",
                        "%s · standard %s · administrative map of %td/%<tm/%<tY")
                    .in(workplace.language()),
                name,
                edition.standardId(),
                edition.mapDate())
            + restated(workplace);
    String outdated = later.map(files -> " · " + files.words().in(workplace.language())).orElse("");
    return dataCutoff
            .map(
                time ->
                    figures
                        + String.format(
                            Locale.ROOT,
                            new Text(
                                    " · số liệu chốt lúc %tH:%<tM ngày %<td/%<tm/%<tY",
                                    " · data as of %tH:%<tM, %<td/%<tm/%<tY")
                                .in(workplace.language()),
                            ZonedDateTime.ofInstant(time, VietNamTime.ZONE)))
            .orElse(figures)
        + outdated;
  }
}
