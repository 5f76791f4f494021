package giamngheo.reports.site;

import java.util.Map;
import java.util.function.Function;

/**
 * What a site is made of.
 *
 * @param title name of the site
 * @param warning what every page says on top, such as that it is internal; null for nothing
 * @param words texts of the pages by name
 */
public record Site(Words title, Words warning, Map<String, Words> words) {

  /** The text of that name. */
  public Words word(String name) {
    Words found = words.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the pages need the words '" + name + "'");
    }
    return found;
  }

  /** Finds texts by name. */
  public Function<String, Words> finder() {
    return this::word;
  }
}
