package giamngheo.reports.model;

/** How a row stands out. */
public enum Emphasis {
  NORMAL,
  /** Sum of the rows around it, bold. */
  TOTAL,
  /** Heading of the rows below it, bold. */
  GROUP,
  /** Heading of a part of a list, bold; the part begins a page. */
  PART;

  /** Whether it stays with the row below it. */
  public boolean heads() {
    return this == GROUP || this == PART;
  }

  public boolean bold() {
    return this != NORMAL;
  }
}
