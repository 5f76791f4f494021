package giamngheo.jobs.edition;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.table.FormCellTable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which figures are meant: the same form of the same area and year stands in {@code form_cell} once
 * per edition.
 *
 * @param releaseId value of {@code release_id}: {@code draft}, {@code draft-} and a map date for
 *     figures restated to another map, or the id of a release
 * @param standardId the poverty standard
 * @param mapDate the day whose administrative map the figures stand on
 */
public record Edition(String releaseId, String standardId, LocalDate mapDate) {

  /** What the latest run composed of that year, on the year's own map. */
  public static Edition draft(String standardId, int year) {
    return new Edition(FormCellTable.DRAFT, standardId, ReviewMap.mapDay(year));
  }

  /**
   * The same under the standard asked for, else the one that governs the year; empty if none does.
   */
  public static Optional<Edition> draft(JobContext workplace, Optional<String> asked, int year) {
    return workplace
        .configuration()
        .standards()
        .idFor(asked, year)
        .map(standardId -> draft(standardId, year));
  }

  /** What the latest run restated to the map of that day. */
  public static Edition restated(String standardId, LocalDate day) {
    return new Edition(FormCellTable.draft(day), standardId, day);
  }

  /** Whether the figures stand on another map than that of their review. */
  public boolean isRestated() {
    return releaseId.equals(FormCellTable.draft(mapDate));
  }

  /** Whether the figures are not released: they print as a draft. */
  public boolean isDraft() {
    return FormCellTable.isDraft(releaseId);
  }
}
