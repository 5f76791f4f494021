package giamngheo.jobs.print;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many households and members a list holds, and how many of each hamlet, or of each commune
 * where it holds several: counts of its own lines, so that they are never others than what stands
 * above them.
 *
 * @param places households and members by place, in the order of the list
 */
record ListTotals(Map<String, int[]> places) {
  /** Between a name and its place, and between a hamlet and its commune. */
  private static final String PLACE = "; ";

  private static final String COMMUNE = ", ";

  static ListTotals of(PrintedRows rows) {
    Optional<String> household = column(rows, ColumnContent.HouseholdOrdinal.class);
    Optional<String> named =
        rows.form().leaves().stream()
            .filter(
                leaf ->
                    leaf.content() instanceof ColumnContent.Text text
                        && !text.headField().isEmpty())
            .map(FormColumn::key)
            .findFirst();
    Map<String, int[]> places = new LinkedHashMap<>();
    String place = "";
    for (Map<String, ComposedCell> row : rows.rows().values()) {
      boolean isHead = household.map(row::get).isPresent();
      place = isHead ? named.map(row::get).map(ListTotals::place).orElse("") : place;
      int[] counts = places.computeIfAbsent(place, name -> new int[2]);
      counts[0] += isHead ? 1 : 0;
      counts[1]++;
    }
    return new ListTotals(places);
  }

  private static Optional<String> column(PrintedRows rows, Class<? extends ColumnContent> content) {
    return rows.form().leaves().stream()
        .filter(leaf -> content.isInstance(leaf.content()))
        .map(FormColumn::key)
        .findFirst();
  }

  private static String place(ComposedCell cell) {
    String text = cell.textValue() == null ? "" : cell.textValue();
    int at = text.lastIndexOf(PLACE);
    String whole = at < 0 ? "" : text.substring(at + PLACE.length());
    return whole.substring(whole.lastIndexOf(COMMUNE) < 0 ? 0 : whole.lastIndexOf(COMMUNE) + 2);
  }

  /** The sentence under the list; empty for an empty one. */
  Optional<String> sentence(Glossary glossary, String lang) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int[] all = new int[2];
    places.values().forEach(counts -> add(all, counts));
    String of =
        places.entrySet().stream()
            .filter(place -> !place.getKey().isEmpty())
            .map(place -> fill(glossary, "list_place", place.getKey(), place.getValue(), lang))
            .collect(Collectors.joining("; "));
    String total = fill(glossary, "list_total", "", all, lang);
    return Optional.of(
        List.of(total, of).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(": ", "", ".")));
  }

  private static void add(int[] sums, int[] counts) {
    sums[0] += counts[0];
    sums[1] += counts[1];
  }

  private static String fill(
      Glossary glossary, String word, String place, int[] counts, String lang) {
    Locale language = Locale.forLanguageTag(lang);
    return Wording.fill(
        glossary.word("note", word, lang),
        Map.of(
            "place",
            place,
            "households",
            String.format(language, "%,d", counts[0]),
            "persons",
            String.format(language, "%,d", counts[1])));
  }
}
