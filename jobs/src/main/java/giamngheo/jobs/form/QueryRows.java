package giamngheo.jobs.form;

import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.sql.PlacedSql;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of a form come from that is not summed over the review: one query for all areas
 * and periods at once.
 *
 * @param rows gives year, period, area_code, row_key, row_label, row_order and every field that the
 *     columns name
 * @param periods periods composed: {@code year}, {@code 6m}, {@code adhoc}
 * @param levels levels of the areas that have the form
 * @param groups keys of the rows printed bold, a regular expression; empty for none
 * @param traces by column, the query that leads back to what a cell counts; may hold {@code {row}},
 *     {@code {area}} and {@code {column}}; a line counts one, or what its column {@code adds} says
 */
public record QueryRows(
    PlacedSql rows,
    List<String> periods,
    List<Level> levels,
    String groups,
    Map<String, PlacedSql> traces)
    implements Serializable {
  /** Name of every ad hoc period among {@link #periods}. */
  public static final String AD_HOC = "adhoc";

  /** Whether the form is made for that period, {@code adhoc:DATE} included. */
  public boolean isMadeFor(String period) {
    return periods.contains(period.startsWith(AD_HOC) ? AD_HOC : period);
  }
}
