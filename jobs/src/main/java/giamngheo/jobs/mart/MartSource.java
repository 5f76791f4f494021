package giamngheo.jobs.mart;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.table.FormCellTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where a publication is read: a release as it is held, or the draft.
 *
 * @param here the warehouse
 * @param opened the release; empty for the draft
 * @param areaCode the area published
 * @param year latest year
 */
record MartSource(JobContext here, Optional<OpenRelease> opened, String areaCode, int year)
    implements AutoCloseable {

  /** Opens a release. */
  static MartSource of(JobContext here, Release release) {
    return new MartSource(
        here, Optional.of(OpenRelease.of(here, release)), release.areaCode(), release.year());
  }

  /**
   * The draft: the largest area composed and everything below it.
   *
   * @throws DataDoNotAllow if nothing was composed
   */
  static MartSource ofDraft(JobContext here) {
    AreaMap map = AreaMap.ofReviews(here.configuration().places());
    List<Row> composed =
        table(ReadOnlyQuery.catalogue(here), FormCellTable.NAME)
            .filter(col(FormCellTable.RELEASE_ID).equalTo(FormCellTable.DRAFT))
            .select(FormCellTable.YEAR, FormCellTable.AREA_CODE)
            .distinct()
            .collectAsList();
    int latest =
        composed.stream()
            .mapToInt(row -> row.getInt(0))
            .max()
            .orElseThrow(MartSource::nothingComposed);
    String area =
        composed.stream()
            .filter(row -> row.getInt(0) == latest)
            .map(row -> row.getString(1))
            .min(
                Comparator.<String, Place.Level>comparing(
                        code ->
                            map.place(code, latest).map(Place::level).orElse(Place.Level.COMMUNE))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow(MartSource::nothingComposed);
    return new MartSource(here, Optional.empty(), area, latest);
  }

  private static DataDoNotAllow nothingComposed() {
    return new DataDoNotAllow(
        new Text(
            "Chưa có biểu nào được lập nên chưa có gì để đưa vào cơ sở dữ liệu.\nNạp dữ liệu (load)"
                + " rồi chạy: ./giamngheo run",
            "No form has been composed, so there is nothing to publish.\nLoad the data, then run:"
                + " ./giamngheo run"));
  }

  String releaseId() {
    return opened.map(open -> open.release().releaseId()).orElse(FormCellTable.DRAFT);
  }

  String state() {
    return opened
        .map(open -> open.release().state().name().toLowerCase(java.util.Locale.ROOT))
        .orElse(FormCellTable.DRAFT);
  }

  /** The workplace whose configuration the figures were made with. */
  JobContext workplace() {
    return opened.map(OpenRelease::workplace).orElse(here);
  }

  /** A table as {@code query} shows it for this release. */
  Dataset<Row> table(String name) {
    return table(
        ReadOnlyQuery.catalogue(workplace(), opened.map(open -> open.release().releaseId())), name);
  }

  /**
   * Printed cells or figures: those of the release; of other years those of the release in force,
   * else as they were composed when this release was made.
   */
  Dataset<Row> figures(String name) {
    if (opened.isEmpty()) {
      return drafts(ReadOnlyQuery.catalogue(here), name);
    }
    Set<Integer> released = new HashSet<>(Set.of(year));
    List<Column> wanted = new ArrayList<>();
    wanted.add(
        col(FormCellTable.RELEASE_ID)
            .equalTo(releaseId())
            .and(col(FormCellTable.YEAR).equalTo(year)));
    for (Release other : otherYears()) {
      released.add(other.year());
      wanted.add(
          col(FormCellTable.RELEASE_ID)
              .equalTo(other.releaseId())
              .and(col(FormCellTable.YEAR).equalTo(other.year())));
    }
    Dataset<Row> published =
        table(ReadOnlyQuery.catalogue(here), name)
            .filter(wanted.stream().reduce(Column::or).orElseThrow());
    JobContext held =
        new JobContext(
            new HeldFolder(here.warehouse(), opened.get().release().heldBy()).tables(),
            workplace().configuration(),
            here.language(),
            here.progress());
    Column others =
        org.apache.spark.sql.functions.not(col(FormCellTable.YEAR).isin(released.toArray()));
    return published.unionByName(drafts(ReadOnlyQuery.catalogue(held), name).filter(others), true);
  }

  /** Of every other year, the release in force for this area. */
  private List<Release> otherYears() {
    AreaMap map = AreaMap.ofReviews(here.configuration().places());
    return ReleaseRows.read(here.warehouse()).releases().stream()
        .map(Release::year)
        .distinct()
        .filter(other -> other != year)
        .flatMap(other -> ReleaseRows.read(here.warehouse()).latest(map, areaCode, other).stream())
        .toList();
  }

  private static Dataset<Row> drafts(Catalogue catalogue, String name) {
    return table(catalogue, name)
        .filter(col(FormCellTable.RELEASE_ID).equalTo(FormCellTable.DRAFT));
  }

  private static Dataset<Row> table(Catalogue catalogue, String name) {
    return catalogue.table(name).orElseThrow();
  }

  /** Codes of the area and of every unit that was ever below it. */
  Set<String> areas() {
    Set<String> codes = new HashSet<>(Set.of(areaCode));
    List<Place> units = workplace().configuration().places().units();
    boolean grew = true;
    while (grew) {
      grew =
          codes.addAll(
              units.stream()
                  .filter(unit -> unit.parent().filter(codes::contains).isPresent())
                  .map(Place::code)
                  .toList());
    }
    return codes;
  }

  @Override
  public void close() {
    opened.ifPresent(OpenRelease::close);
  }
}
