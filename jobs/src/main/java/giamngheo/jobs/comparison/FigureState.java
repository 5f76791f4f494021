package giamngheo.jobs.comparison;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.release.ReleaseState;
import giamngheo.warehouse.table.FormCellTable;
import java.util.List;
import java.util.Optional;

/**
 * How far the figures of an area have come in one year: only figures of one kind are compared,
 * because in an official release the recognised class counts, elsewhere the computed one.
 *
 * @param year review year
 * @param release the release in force; empty for what the latest run computed
 */
public record FigureState(int year, Optional<Release> release) {

  /** What the latest run computed. */
  static FigureState draft(int year) {
    return new FigureState(year, Optional.empty());
  }

  /** The release in force for the area under that standard, else the draft. */
  static FigureState of(JobContext workplace, String area, int year, String standardId) {
    return new FigureState(
        year,
        ReleaseRows.read(workplace.warehouse())
            .latest(AreaMap.ofReviews(workplace.configuration().places()), area, year)
            .filter(release -> release.standardIds().contains(standardId)));
  }

  /**
   * What is to be said where figures of an edition stand beside those of the year before and the
   * two are of different kinds; empty if they are of one kind.
   */
  public static Optional<Text> mixture(
      JobContext workplace, Edition edition, String area, int year) {
    FigureState before = of(workplace, area, year - 1, edition.standardId());
    FigureState now =
        edition.isDraft()
            ? draft(year)
            : new FigureState(
                year, ReleaseRows.read(workplace.warehouse()).named(edition.releaseId()));
    return before.kind().equals(now.kind())
        ? Optional.empty()
        : Optional.of(
            new Text(
                "Số liệu năm %d là %s, năm %d là %s."
                    .formatted(before.year, before.kindName().vi(), year, now.kindName().vi()),
                "Figures of %d are %s, of %d %s."
                    .formatted(before.year, before.kindName().en(), year, now.kindName().en())));
  }

  /** Value of {@code release_id}. */
  String releaseId() {
    return release.map(Release::releaseId).orElse(FormCellTable.DRAFT);
  }

  /** Why the two cannot be compared; empty if they can: approved figures are official ones. */
  Optional<Comparability.Reason> against(FigureState later) {
    if (kind().equals(later.kind())) {
      return Optional.empty();
    }
    return Optional.of(
        new Comparability.Reason(
            Comparability.Kind.STATE,
            List.of(releaseId(), later.releaseId()),
            new Text(
                "năm %d là %s, năm %d là %s; công bố hai năm ở cùng trạng thái, hoặc dùng --draft để so sánh số dự thảo của cả hai năm"
                    .formatted(year, name().vi(), later.year, later.name().vi()),
                "%d is %s, %d is %s; release both years in one state, or use --draft to compare the drafts of both"
                    .formatted(year, name().en(), later.year, later.name().en()))));
  }

  private Optional<ReleaseState> kind() {
    return release
        .map(Release::state)
        .map(state -> state == ReleaseState.APPROVED ? ReleaseState.OFFICIAL : state);
  }

  private Text name() {
    String id = release.isEmpty() ? "" : " (" + releaseId() + ")";
    return new Text(kindName().vi() + id, kindName().en() + id);
  }

  private Text kindName() {
    return kind()
        .map(
            state ->
                state == ReleaseState.OFFICIAL
                    ? new Text("số chính thức", "official")
                    : new Text("số sơ bộ", "provisional"))
        .orElse(new Text("số dự thảo", "a draft"));
  }
}
