package giamngheo.warehouse.review;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.review.HouseholdLines.Outcome;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import scala.collection.Seq;

/**
 * {@link HouseholdLines#judge} as a function of Spark: no expression can weigh lines against each
 * other.
 */
final class Judging implements UDF2<Seq<Row>, Seq<Row>, Row> {
  private static final long serialVersionUID = 1L;

  private final Places places;
  private final HashMap<String, String> batchOrder;
  private final HashMap<String, String> files;

  Judging(Places places, Map<String, String> batchOrder, Map<String, String> files) {
    this.places = places;
    this.batchOrder = new HashMap<>(batchOrder);
    this.files = new HashMap<>(files);
  }

  @Override
  public Row call(Seq<Row> households, Seq<Row> members) {
    Outcome<ReviewLine> outcome = new HouseholdLines<>(lines(households), lines(members)).judge();
    return Ruling.of(outcome, outcome.household().flatMap(this::areaType).orElse(null));
  }

  private Optional<String> areaType(ReviewLine household) {
    return places
        .commune(household.areaCode(), household.date())
        .map(Place::kind)
        .map(kind -> kind.isUrban() ? ScoreTable.URBAN : ScoreTable.RURAL);
  }

  private List<ReviewLine> lines(Seq<Row> rows) {
    List<ReviewLine> lines = new ArrayList<>();
    for (int i = 0; i < rows.length(); i++) {
      Row row = rows.apply(i);
      String order = batchOrder.get(row.getString(0)) + String.format("%012d", row.getLong(1));
      lines.add(
          new ReviewLine(row, i, order, files.getOrDefault(row.getString(0), row.getString(0))));
    }
    return lines;
  }
}
