package giamngheo.jobs.print;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.Wording;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many households and members a list holds, and how many of each commune and hamlet: counts of
 * its own lines, so that they are never others than what stands among them.
 *
 * @param places where each line belongs, in the order of the list
 * @param several whether the list is of several communes
 */
record ListTotals(List<Place> places, boolean several) {
  /** Between a name and its place, and between a hamlet and its commune. */
  private static final String PLACE = "; ";

  private static final String COMMUNE = ", ";

  /**
   * Where a line belongs.
   *
   * @param commune empty in the list of one commune
   * @param hamlet empty where it is not recorded
   * @param isHead whether a household begins with the line
   */
  record Place(String commune, String hamlet, boolean isHead) {
    boolean isOf(Place other) {
      return commune.equals(other.commune) && hamlet.equals(other.hamlet);
    }
  }

  static ListTotals of(PrintedRows rows, boolean several) {
    Optional<String> household = column(rows, ColumnContent.HouseholdOrdinal.class);
    Optional<String> named = named(rows);
    List<Place> places = new ArrayList<>();
    Place place = new Place("", "", false);
    for (Map<String, ComposedCell> row : rows.rows().values()) {
      boolean isHead = household.map(row::get).isPresent();
      place =
          isHead
              ? place(named.map(row::get).map(ComposedCell::textValue).orElse(""), several)
              : new Place(place.commune(), place.hamlet(), false);
      places.add(place);
    }
    return new ListTotals(List.copyOf(places), several);
  }

  private static Optional<String> column(PrintedRows rows, Class<? extends ColumnContent> content) {
    return rows.form().leaves().stream()
        .filter(leaf -> content.isInstance(leaf.content()))
        .map(FormColumn::key)
        .findFirst();
  }

  /** The column in which the place stands behind the name of the head. */
  static Optional<String> named(PrintedRows rows) {
    return rows.form().leaves().stream()
        .filter(
            leaf ->
                leaf.content() instanceof ColumnContent.Text text && !text.headField().isEmpty())
        .map(FormColumn::key)
        .findFirst();
  }

  private static Place place(String text, boolean several) {
    int at = text.lastIndexOf(PLACE);
    String whole = at < 0 ? "" : text.substring(at + PLACE.length());
    if (!several) {
      return new Place("", whole, true);
    }
    int comma = whole.lastIndexOf(COMMUNE);
    return comma < 0
        ? new Place(whole, "", true)
        : new Place(whole.substring(comma + COMMUNE.length()), whole.substring(0, comma), true);
  }

  /** Whether a commune begins with that line. */
  boolean beginsCommune(int line) {
    return several
        && (line == 0 || !places.get(line).commune().equals(places.get(line - 1).commune()));
  }

  /** Whether a hamlet begins with that line; never where no hamlet is recorded. */
  boolean beginsHamlet(int line) {
    return places.stream().anyMatch(place -> !place.hamlet().isEmpty())
        && (line == 0 || !places.get(line).isOf(places.get(line - 1)));
  }

  /** The commune of a line and how many it holds. */
  String commune(int line, Glossary glossary, String lang) {
    String commune = places.get(line).commune();
    int[] counts = count(places.stream().filter(place -> place.commune().equals(commune)).toList());
    return fill(glossary, "list_place", commune, counts, lang);
  }

  /** The hamlet of a line and how many it holds. */
  String hamlet(int line, Glossary glossary, String lang) {
    Place own = places.get(line);
    int[] counts = count(places.stream().filter(own::isOf).toList());
    String name = own.hamlet().isEmpty() ? glossary.word("note", "no_hamlet", lang) : own.hamlet();
    return fill(glossary, "list_place", name, counts, lang);
  }

  /** The sentence under the list; empty for an empty one. */
  Optional<String> sentence(Glossary glossary, String lang) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Place>> named = new LinkedHashMap<>();
    for (Place place : places) {
      String name = several ? place.commune() : place.hamlet();
      named.computeIfAbsent(name, one -> new ArrayList<>()).add(place);
    }
    String of =
        named.entrySet().stream()
            .filter(place -> !place.getKey().isEmpty())
            .map(
                place ->
                    fill(glossary, "list_place", place.getKey(), count(place.getValue()), lang))
            .collect(Collectors.joining("; "));
    String total = fill(glossary, "list_total", "", count(places), lang);
    return Optional.of(of.isEmpty() ? total + "." : total + " (" + of + ").");
  }

  private static int[] count(List<Place> lines) {
    return new int[] {(int) lines.stream().filter(Place::isHead).count(), lines.size()};
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

  /**
   * The lines of a list under headings of its communes, which begin pages, and hamlets, each with
   * its number of households and persons. Headings stand in print only and lead nowhere.
   *
   * @param columns the columns printed
   */
  record Headings(List<FormColumn> columns, ListTotals totals, Glossary glossary, String lang) {
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** The rows with the headings between them. */
    List<FormRow> over(List<FormRow> rows) {
      List<FormRow> headed = new ArrayList<>();
      int communes = 0;
      for (int line = 0; line < rows.size(); line++) {
        if (totals.beginsCommune(line)) {
          communes++;
          headed.add(heading(Emphasis.PART, roman(communes), totals.commune(line, glossary, lang)));
        }
        if (totals.beginsHamlet(line)) {
          headed.add(heading(Emphasis.GROUP, "", totals.hamlet(line, glossary, lang)));
        }
        headed.add(rows.get(line));
      }
      return headed;
    }

    private FormRow heading(Emphasis emphasis, String number, String text) {
      List<FormCell> cells = new ArrayList<>();
      for (FormColumn column : columns) {
        boolean isName =
            column.content() instanceof ColumnContent.Text name && !name.headField().isEmpty();
        boolean isNumber =
            column.content() instanceof ColumnContent.HouseholdOrdinal && !number.isEmpty();
        cells.add(
            isName ? FormCell.text(text) : isNumber ? FormCell.text(number) : FormCell.blank());
      }
      return new FormRow("", emphasis, cells);
    }

    static String roman(int number) {
      StringBuilder letters = new StringBuilder();
      int left = number;
      for (int i = 0; i < VALUES.length; i++) {
        while (left >= VALUES[i]) {
          letters.append(LETTERS[i]);
          left -= VALUES[i];
        }
      }
      return letters.toString();
    }
  }
}
