package giamngheo.jobs;

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
record ComparedState(int year, Optional<Release> release) {

  /** What the latest run computed. */
  static ComparedState draft(int year) {
    return new ComparedState(year, Optional.empty());
  }

  /** The release in force for the area under that standard, else the draft. */
  static ComparedState of(Workplace workplace, String area, int year, String standardId) {
    return new ComparedState(
        year,
        ReleaseRows.read(workplace.warehouse())
            .latest(AreaMap.ofReviews(workplace.configuration().places()), area, year)
            .filter(release -> release.standardIds().contains(standardId)));
  }

  /** Value of {@code release_id}. */
  String releaseId() {
    return release.map(Release::releaseId).orElse(FormCellTable.DRAFT);
  }

  /** Why the two cannot be compared; empty if they can: approved figures are official ones. */
  Optional<Comparability.Reason> against(ComparedState later) {
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
    String id = " (" + releaseId() + ")";
    return kind()
        .map(
            state ->
                state == ReleaseState.OFFICIAL
                    ? new Text("số chính thức" + id, "official" + id)
                    : new Text("số sơ bộ" + id, "provisional" + id))
        .orElse(new Text("số dự thảo", "a draft"));
  }
}
