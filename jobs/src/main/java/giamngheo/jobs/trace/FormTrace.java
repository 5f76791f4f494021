package giamngheo.jobs.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;

import giamngheo.jobs.compose.FormFacts;
import giamngheo.jobs.compose.FormSums;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.CountedUnit;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.SumItem;
import giamngheo.jobs.transition.RestatedRows;
import giamngheo.jobs.transition.RestatedTransitionTable;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The way back from the figures of one form of one area and year to the households, by the same SQL
 * words that made the sums.
 */
record FormTrace(
    JobContext workplace, FormDefinition form, Edition edition, String areaCode, int year) {
  /** Id of the sum that counts the line. */
  static final String ITEM = "item";

  /** Key of the printed place: of a row below the area, or {@link ComposedCell#TOTAL}. */
  static final String PLACE_KEY = "place_key";

  /**
   * Every household that stands in a figure, once for each time it counts.
   *
   * @param items sums of the form, all of the same facts
   * @return item, place_key, review_year, area_code, household_id, persons
   */
  Dataset<Row> lines(List<SumItem> items) {
    String counted =
        items.stream()
            .map(
                item ->
                    "if(%s, named_struct('item', '%s', 'persons', cast(%s as int), 'times', %s), null)"
                        .formatted(item.where(), item.id(), persons(item), times(item)))
            .collect(Collectors.joining(", "));
    return facts(items.get(0).facts())
        .withColumn("counted", expr("explode(filter(array(" + counted + "), c -> c is not null))"))
        .withColumn("time", expr("explode(array_repeat(1, counted.times))"))
        .withColumn(PLACE_KEY, explode(expr("array(place, '" + ComposedCell.TOTAL + "')")))
        .select(
            col("counted.item").as(ITEM),
            col(PLACE_KEY),
            col(HouseholdTable.REVIEW_YEAR),
            col(HouseholdTable.AREA_CODE),
            col(HouseholdTable.HOUSEHOLD_ID),
            col("counted.persons").as(ScoreTable.PERSONS));
  }

  /** The household of a row of a list. */
  Dataset<Row> listed(String householdId) {
    return facts("household")
        .filter(expr(form.where()))
        .filter(col(HouseholdTable.HOUSEHOLD_ID).equalTo(householdId));
  }

  private static String persons(SumItem item) {
    if (item.unit() == CountedUnit.PERSON) {
      return item.count();
    }
    return item.facts().equals("transition")
        ? "coalesce(persons_to, persons_from, 0)"
        : ScoreTable.PERSONS;
  }

  private static String times(SumItem item) {
    return item.unit() == CountedUnit.OCCURRENCE ? "cast(" + item.count() + " as int)" : "1";
  }

  private Dataset<Row> facts(String kind) {
    Map<String, String> rows = rowsOfCommunes();
    return (kind.equals("transition") ? transitions() : FormFacts.households(workplace, scored()))
        .filter(
            col(HouseholdTable.REVIEW_YEAR)
                .equalTo(year)
                .and(col(ScoreTable.STANDARD_ID).equalTo(edition.standardId()))
                .and(col(HouseholdTable.AREA_CODE).isin(rows.keySet().toArray())))
        .withColumn("place", place(rows));
  }

  private Dataset<Row> transitions() {
    return edition.isRestated()
        ? RestatedTransitionTable.read(workplace.warehouse(), edition.mapDate())
        : workplace.warehouse().read(TransitionTable.NAME, TransitionTable.SCHEMA);
  }

  private Dataset<Row> scored() {
    Dataset<Row> stored =
        workplace
            .warehouse()
            .read(
                ScoreTable.NAME,
                ScoreTable.schema(workplace.configuration().standards().indicatorIds()));
    return edition.isRestated()
        ? RestatedRows.of(workplace.configuration().places(), edition.mapDate(), stored)
            .households(stored)
        : stored;
  }

  private Column place(Map<String, String> rows) {
    if (rows.keySet().equals(Set.of(areaCode))) {
      return concat(
          lit(areaCode + "/"), coalesce(col(HouseholdTable.HAMLET), lit(FormSums.NO_HAMLET)));
    }
    List<Column> pairs = new ArrayList<>();
    rows.forEach((commune, row) -> pairs.addAll(List.of(lit(commune), lit(row))));
    return map(pairs.toArray(Column[]::new)).getItem(col(HouseholdTable.AREA_CODE));
  }

  /** The row in which each commune of the area stands: its own, or that of the unit above it. */
  private Map<String, String> rowsOfCommunes() {
    Places places = workplace.configuration().places();
    Map<String, String> rows = new LinkedHashMap<>();
    LocalDate day = edition.mapDate();
    if (edition.isRestated()) {
      rows.put(areaCode, areaCode + "/" + FormSums.NO_HAMLET);
    }
    places
        .place(areaCode, day)
        .ifPresent(area -> communes(places, area).forEach(code -> rows.put(code, area.code())));
    for (Place below : places.children(areaCode, day)) {
      communes(places, below).forEach(code -> rows.put(code, below.code()));
    }
    return rows;
  }

  private List<String> communes(Places places, Place area) {
    if (area.level() == Level.COMMUNE) {
      return List.of(area.code());
    }
    List<String> communes = new ArrayList<>();
    places
        .children(area.code(), edition.mapDate())
        .forEach(below -> communes.addAll(communes(places, below)));
    return communes;
  }
}
