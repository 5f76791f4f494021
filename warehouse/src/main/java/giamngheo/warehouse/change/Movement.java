package giamngheo.warehouse.change;

import java.util.Locale;

/** What a household did on one list between two reviews; words of the official movement forms. */
public enum Movement {
  STAY,
  TO_POOR,
  TO_NEAR_POOR,
  EXIT,
  OTHER_OUT,
  UNRESOLVED_OUT,
  FROM_POOR,
  FROM_NEAR_POOR,
  RELAPSE,
  NEW,
  OTHER_IN,
  UNRESOLVED_IN;

  /** The word in table {@code transition}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Movement to(String list) {
    return valueOf("TO_" + list.toUpperCase(Locale.ROOT));
  }

  static Movement from(String list) {
    return valueOf("FROM_" + list.toUpperCase(Locale.ROOT));
  }
}
