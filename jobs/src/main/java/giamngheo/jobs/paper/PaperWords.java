package giamngheo.jobs.paper;

import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.print.Signing;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/** The columns of a row as words that a paper's texts may hold in braces. */
record PaperWords(
    PaperDefinition paper,
    Places places,
    Glossary glossary,
    Signing signing,
    ReportPeriod period,
    String lang) {
  private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

  /** Words of every page: the years, and what the paper reports. */
  Map<String, String> ofPeriod() {
    int year = period.year();
    return Map.of(
        "year", Integer.toString(year),
        "next_year", Integer.toString(year + 1),
        "previous_year", Integer.toString(year - 1),
        "period", period.words(glossary, lang),
        "cut_off", period.cutOffWritten());
  }

  /**
   * Words of one row: its columns, codes by their names, the names of its commune, and that of the
   * unit that signs, which may be the one that took the commune over.
   */
  Map<String, String> of(Row row) {
    Map<String, String> words = new HashMap<>(ofPeriod());
    for (String column : row.schema().fieldNames()) {
      words.put(column, word(column, row.getAs(column)));
    }
    Place commune = place(row.getAs("area_code"));
    words.put("commune", inSentence(commune.name()));
    words.put("commune_name", commune.name());
    words.put("signatory", inSentence(signing.signatory(places, commune, period.mapDate()).name()));
    words.put("parent", commune.parent().map(code -> inSentence(place(code).name())).orElse(""));
    return words;
  }

  private Place place(String code) {
    return places.place(code, period.mapDate()).orElseThrow();
  }

  private String word(String column, Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    return paper.words().containsKey(column)
        ? glossary.word(paper.words().get(column), text, lang)
        : text;
  }

  /** The kind of a unit is written small inside a sentence: xã Bắc Quỳnh. */
  private static String inSentence(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The text with every name replaced once, so that no value is read as a name. */
  static String fill(String text, Map<String, String> words) {
    Function<String, String> value = name -> words.getOrDefault(name, "{" + name + "}");
    return NAME.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }
}
