package giamngheo.jobs.portal;

import giamngheo.jobs.portal.StoredTables.TableRow;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.disclosure.DisclosureRule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of the programme's tables a public site shows: those of districts and larger areas,
 * and of tables that count poor households no row of an area below, no small count, and nothing
 * where the review itself withholds what they rest on.
 */
final class PublicProgramme {
  private static final String NEED = "need-reach";
  private static final String FRAMEWORK = "results-framework";
  private static final String RESULTS = "programme-results";
  private static final String REACHED = "9";
  private static final List<String> NEED_COUNTS = List.of("1", "2", "3", "5", "6", "7");

  private final DisclosureRule rule;
  private final AreaMap map;
  private final Set<String> incomplete = new HashSet<>();

  PublicProgramme(DisclosureRule rule, AreaMap map, SmallCells.Hidden hidden) {
    this.rule = rule;
    this.map = map;
    for (FigureKey key : hidden.small()) {
      if (key.form().contains("deprivation")) {
        incomplete.add(NEED + key.area() + "/" + (key.year() + 1));
      }
      if (key.form().equals("review-result")) {
        incomplete.add(FRAMEWORK + key.area());
        incomplete.add(NEED + key.area() + "/" + (key.year() + 1));
      }
    }
  }

  List<TableRow> of(Collection<TableRow> rows) {
    return rows.stream().filter(this::isPublic).map(this::masked).toList();
  }

  private boolean isPublic(TableRow row) {
    boolean isLarger =
        map.place(row.area(), row.year())
            .map(place -> place.level() != Place.Level.COMMUNE)
            .orElse(false);
    return isLarger
        && switch (row.form()) {
          case FRAMEWORK -> !incomplete.contains(FRAMEWORK + row.area());
          case NEED ->
              !incomplete.contains(NEED + row.area() + "/" + row.year())
                  && !isAreaBelow(row)
                  && NEED_COUNTS.stream().noneMatch(column -> isSmall(row, column));
          default -> true;
        };
  }

  /** Keys of rows of an area hold its code. */
  private static boolean isAreaBelow(TableRow row) {
    return row.key().matches(".*[0-9].*");
  }

  private boolean isSmall(TableRow row, String column) {
    return row.cells().get(column) instanceof BigDecimal count && rule.isSmall(count.longValue());
  }

  private TableRow masked(TableRow row) {
    if (!row.form().equals(RESULTS) || !isSmall(row, REACHED)) {
      return row;
    }
    Map<String, Object> cells = new LinkedHashMap<>(row.cells());
    cells.put(REACHED, AreaScripts.WITHHELD);
    return new TableRow(
        row.area(), row.year(), row.period(), row.form(), row.key(), row.label(), cells);
  }
}
