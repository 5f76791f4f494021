package giamngheo.jobs.form;

import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.sql.PlacedSql;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a form of kind {@code query} says beside its headings. */
final class QueryReader {
  private static final List<String> PERIODS = List.of("year", "6m", QueryRows.AD_HOC);

  private QueryReader() {}

  static QueryRows read(FormNode root) {
    Map<String, PlacedSql> traces = new LinkedHashMap<>();
    for (FormNode trace : root.list("trace")) {
      trace.allow(Set.of("columns", "rows"));
      PlacedSql rows = trace.query("rows");
      trace.list("columns").forEach(column -> traces.put(column.scalar("columns"), rows));
    }
    return new QueryRows(
        root.query("rows"),
        words(root, "periods", PERIODS),
        words(root, "levels", levels()).stream()
            .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
            .toList(),
        root.string("groups", ""),
        traces);
  }

  private static List<String> levels() {
    return Arrays.stream(Level.values())
        .map(level -> level.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The words chosen under that key, all of them if it is left out. */
  private static List<String> words(FormNode root, String key, List<String> known) {
    if (!root.has(key)) {
      return known;
    }
    return root.list(key).stream().map(node -> word(node, key, known)).toList();
  }

  private static String word(FormNode node, String key, List<String> known) {
    if (!known.contains(node.scalar(key))) {
      throw FormErrors.unknownWord(node, node.scalar(key), known);
    }
    return node.scalar(key);
  }
}
