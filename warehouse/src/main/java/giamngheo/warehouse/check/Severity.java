package giamngheo.warehouse.check;

/** An error refuses its line; with a warning the line counts. */
public enum Severity {
  ERROR,
  WARNING
}
