package giamngheo.jobs.release;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.PublishedListTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The list of an official release, which opens next year's movements: {@code published_list}. */
final class PublishList {
  private PublishList() {}

  /**
   * Writes it.
   *
   * @param held what the release holds
   * @param communes codes of the communes that the release covers
   */
  static void write(
      JobContext workplace, Release release, Warehouse held, Collection<String> communes) {
    Dataset<Row> list =
        held.read(
                ScoreTable.NAME,
                ScoreTable.schema(workplace.configuration().standards().indicatorIds()))
            .filter(
                col(HouseholdTable.REVIEW_YEAR)
                    .equalTo(release.year())
                    .and(col(ScoreTable.STANDARD_ID).isin(release.standardIds().toArray()))
                    .and(col(HouseholdTable.AREA_CODE).isin(communes.toArray())))
            .select(
                lit(release.releaseId()).as(PublishedListTable.RELEASE_ID),
                col(HouseholdTable.REVIEW_YEAR),
                col(ScoreTable.STANDARD_ID),
                col(HouseholdTable.AREA_CODE),
                col(HouseholdTable.HOUSEHOLD_ID),
                col(ScoreTable.CLASS),
                col(ScoreTable.PERSONS),
                coalesce(col(HouseholdTable.HAMLET), col(HouseholdTable.HAMLET_CODE))
                    .as(HouseholdTable.HAMLET));
    workplace
        .warehouse()
        .replace(
            PublishedListTable.NAME,
            list,
            PublishedListTable.RELEASE_ID + " = '" + release.releaseId() + "'");
  }
}
