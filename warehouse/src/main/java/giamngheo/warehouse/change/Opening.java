package giamngheo.warehouse.change;

/** Where a commune's opening list of a year comes from. */
public enum Opening {
  /** Last year's review of the same commune. */
  REVIEW,
  /** The class before this review that every scored line states. */
  STATED,
  /** Nowhere: movements are not available. */
  UNKNOWN
}
