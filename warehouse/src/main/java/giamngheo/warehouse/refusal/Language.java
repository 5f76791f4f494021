package giamngheo.warehouse.refusal;

import java.util.Locale;

/** The two languages the program speaks to people. */
public enum Language {
  VI,
  EN;

  /** The locale of help texts in this language. */
  public Locale locale() {
    return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
  }
}
