package giamngheo.jobs.compose;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.OfficialForms;
import giamngheo.jobs.run.RunOutcome.Headline;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.table.FormCellTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Poor and near-poor as a run tells them, read from the cells that {@code conf/review.yaml} names.
 */
public final class Headlines {
  private Headlines() {}

  /**
   * Of the largest area below the nation, by year.
   *
   * @param cells rows of {@code form_cell}, those that are {@link #isTold} among them
   */
  public static List<Headline> of(List<Row> cells, AreaMap map, OfficialForms.Summary summary) {
    Map<String, long[]> found = new LinkedHashMap<>();
    for (Row row : cells) {
      add(found, row, summary);
    }
    List<Headline> headlines = new ArrayList<>();
    found.forEach(
        (key, counts) -> {
          String[] parts = key.split("\\|", -1);
          int year = Integer.parseInt(parts[0]);
          map.place(parts[2], year)
              .filter(place -> isHeadline(map, place, year))
              .ifPresent(
                  place ->
                      headlines.add(
                          new Headline(
                              year, parts[1], parts[2], place.name(), counts[0], counts[1])));
        });
    return List.copyOf(headlines);
  }

  /** Whether a composed cell of a form is one of those that are told. */
  static boolean isTold(String form, ComposedCell cell, OfficialForms.Summary summary) {
    return summary.form().equals(form) && ComposedCell.TOTAL.equals(cell.rowKey());
  }

  /** A district; a province where the map has no districts. */
  private static boolean isHeadline(AreaMap map, Place place, int year) {
    return place.level() == Place.Level.DISTRICT
        || (place.level() == Place.Level.PROVINCE
            && map.children(place.code(), year).stream()
                .noneMatch(below -> below.level() == Place.Level.DISTRICT));
  }

  private static void add(Map<String, long[]> found, Row row, OfficialForms.Summary summary) {
    String column = row.getAs(FormCellTable.COLUMN);
    BigDecimal value = row.getAs(FormCellTable.VALUE);
    boolean isPoor = column.equals(summary.poor());
    if (value == null || !(isPoor || column.equals(summary.nearPoor()))) {
      return;
    }
    String key = row.get(3) + "|" + row.getString(2) + "|" + row.getString(5);
    long[] counts = found.computeIfAbsent(key, ignored -> new long[2]);
    counts[isPoor ? 0 : 1] = value.longValue();
  }
}
