package giamngheo.jobs.form;

/** What a field of a form's query is, which decides how it is printed. */
public enum FieldKind {
  /** Running number or other short mark, a text. */
  ORDINAL,
  /** Words. */
  TEXT,
  /** Whole number: households, persons, activities. */
  COUNT,
  /** Figure with two decimals: percent, points. */
  RATE,
  /** Dong, exact in {@code form_cell}, printed in million dong with two decimals. */
  MONEY;

  /** Whether it is a number. */
  public boolean isFigure() {
    return this == COUNT || this == RATE || this == MONEY;
  }
}
