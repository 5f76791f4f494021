package giamngheo.warehouse.measure;

import java.util.Locale;

/** What is counted. */
public enum Unit {
  HOUSEHOLD,
  PERSON;

  /** The word in table {@code indicator_value}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
