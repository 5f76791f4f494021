package giamngheo.jobs.form;

/** What a sum counts, which says how its cell is traced. */
public enum CountedUnit {
  /** Traces to as many households as the cell says. */
  HOUSEHOLD,
  /** Traces to households whose counts (persons, children, change of size) add up to the cell. */
  PERSON,
  /** Traces to each household as many times as it counts, e.g. once per deprivation. */
  OCCURRENCE
}
