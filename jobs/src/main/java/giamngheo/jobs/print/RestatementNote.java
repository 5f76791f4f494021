package giamngheo.jobs.print;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import java.util.List;
import java.util.Set;

/** Whether last year's list stands in a form on communes that were others last year. */
final class RestatementNote {
  private RestatementNote() {}

  /** Whether all figures were brought to another map than that of their review. */
  static boolean isOfMap(PrintContext occasion) {
    return occasion.period().equals("year")
        && !occasion.mapDate().equals(AreaMap.reviewDay(occasion.year()));
  }

  /** Whether a printed opening figure was brought from the map of the year before to this one's. */
  static boolean isIn(
      FormDefinition form, List<ComposedCell> cells, Places places, PrintContext occasion) {
    List<String> opening =
        form.leaves().stream()
            .filter(leaf -> leaf.content().needsOpening())
            .map(FormColumn::key)
            .toList();
    boolean printed =
        cells.stream().anyMatch(cell -> opening.contains(cell.column()) && cell.value() != null);
    return printed && !isOfMap(occasion) && isRedrawn(places, occasion.areaCode(), occasion.year());
  }

  private static boolean isRedrawn(Places places, String area, int year) {
    AreaMap map = AreaMap.ofReviews(places);
    return map.communes(area, year).stream()
        .anyMatch(code -> !map.predecessors(code, year - 1, year).equals(Set.of(code)));
  }
}
