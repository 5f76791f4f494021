package giamngheo.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.CountedUnit;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.SumItem;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From a printed figure to the households it counts. */
public final class Trace {
  private Trace() {}

  /**
   * A printed cell.
   *
   * @param areaCode the area the form is for
   * @param rowKey key of its row
   * @param column number printed under its heading
   */
  public record Cell(
      FormDefinition form,
      String standardId,
      String areaCode,
      int year,
      String rowKey,
      String column) {}

  /**
   * The households behind a cell.
   *
   * @return review_year, area_code, household_id, persons: as many rows as a cell that counts
   *     households says, {@code persons} adding up to a cell that counts persons
   * @throws DataDoNotAllow if the cell is not a count of households
   */
  public static Dataset<Row> households(Workplace workplace, Cell cell) {
    String key = cell.form().isList() ? cell.rowKey() : cell.form().placeOf(cell.rowKey());
    SumItem item =
        cell.form()
            .traced(cell.column(), cell.form().lineOf(cell.rowKey()).id())
            .orElseThrow(() -> untraceable(cell));
    Dataset<Row> facts = facts(workplace, item);
    Dataset<Row> counted =
        facts
            .filter(
                col(HouseholdTable.REVIEW_YEAR)
                    .equalTo(cell.year())
                    .and(col(ScoreTable.STANDARD_ID).equalTo(cell.standardId())))
            .filter(expr(item.where()))
            .filter(place(workplace, cell, key));
    String persons = item.unit() == CountedUnit.PERSON ? item.count() : persons(item);
    Dataset<Row> rows =
        item.unit() == CountedUnit.OCCURRENCE
            ? counted.withColumn("time", expr("explode(sequence(1, " + item.count() + "))"))
            : counted;
    return rows.select(
            col(HouseholdTable.REVIEW_YEAR),
            col(HouseholdTable.AREA_CODE),
            col(HouseholdTable.HOUSEHOLD_ID),
            expr(persons).cast("int").as("persons"))
        .orderBy(HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID);
  }

  private static String persons(SumItem item) {
    return item.facts().equals("transition")
        ? "coalesce(persons_to, persons_from, 0)"
        : ScoreTable.PERSONS;
  }

  private static Dataset<Row> facts(Workplace workplace, SumItem item) {
    if (item.facts().equals("transition")) {
      return workplace.warehouse().read(TransitionTable.NAME, TransitionTable.SCHEMA);
    }
    Dataset<Row> scores =
        workplace
            .warehouse()
            .read(
                ScoreTable.NAME,
                ScoreTable.schema(workplace.configuration().standards().indicatorIds()));
    return FormFacts.households(workplace, scores);
  }

  private static Column place(Workplace workplace, Cell cell, String key) {
    if (cell.form().isList()) {
      String household = key.split("/", -1)[0];
      return col(HouseholdTable.HOUSEHOLD_ID)
          .equalTo(household)
          .and(within(workplace, cell.areaCode(), cell.year()));
    }
    if (key.equals(ComposedCell.TOTAL)) {
      return within(workplace, cell.areaCode(), cell.year());
    }
    int slash = key.indexOf('/');
    if (slash < 0) {
      return within(workplace, key, cell.year());
    }
    return col(HouseholdTable.AREA_CODE)
        .equalTo(key.substring(0, slash))
        .and(
            coalesce(col(HouseholdTable.HAMLET), lit(FormSums.NO_HAMLET))
                .equalTo(key.substring(slash + 1)));
  }

  private static Column within(Workplace workplace, String areaCode, int year) {
    List<String> communes = new ArrayList<>();
    collect(workplace.configuration().places(), areaCode, year, communes);
    return col(HouseholdTable.AREA_CODE).isin(communes.toArray());
  }

  private static void collect(Places places, String code, int year, List<String> communes) {
    places
        .place(code, ReviewMap.mapDay(year))
        .filter(place -> place.level() == Level.COMMUNE)
        .map(Place::code)
        .ifPresent(communes::add);
    places
        .children(code, ReviewMap.mapDay(year))
        .forEach(below -> collect(places, below.code(), year, communes));
  }

  private static DataDoNotAllow untraceable(Cell cell) {
    return new DataDoNotAllow(
        new Text(
            "Ô này (biểu "
                + cell.form().id()
                + ", cột "
                + cell.column()
                + ") không đếm hộ nên không truy được về hộ.\nHãy chọn cột đếm hộ hoặc nhân khẩu; với"
                + " cột 5 và 10 của subject-groups dùng 5b và 10b.",
            "This cell (form "
                + cell.form().id()
                + ", column "
                + cell.column()
                + ") does not count households, so it leads back to none.\nChoose a column that"
                + " counts households or persons; for columns 5 and 10 of subject-groups use 5b and"
                + " 10b."));
  }
}
