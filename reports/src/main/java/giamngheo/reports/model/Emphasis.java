package giamngheo.reports.model;

/** How a row stands out. */
public enum Emphasis {
  NORMAL,
  /** Sum of the rows around it, bold. */
  TOTAL,
  /** Heading of the rows below it, bold. */
  GROUP;

  public boolean bold() {
    return this != NORMAL;
  }
}
