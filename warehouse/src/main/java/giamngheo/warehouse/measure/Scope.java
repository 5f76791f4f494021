package giamngheo.warehouse.measure;

import java.util.Locale;

/** Whom a figure speaks of. */
public enum Scope {
  /** All residents; a household that is not on the list counts 0 by law. */
  RESIDENT,
  /** The households that the review asked, with or without the income gate. */
  REVIEWED,
  /** The lines of a survey, with their weights. */
  SAMPLE;

  /** The word in table {@code indicator_value}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
