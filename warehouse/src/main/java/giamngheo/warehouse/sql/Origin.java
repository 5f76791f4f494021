package giamngheo.warehouse.sql;

/** Where an SQL text comes from, which decides what it may use. */
public enum Origin {
  /** Somebody asks: today's date and chance may be used. */
  PERSON,
  /** A query of a form, paper or view: its answer must be the same whenever it is asked again. */
  FILE,
  /** An expression over the columns of one row: no table, no subquery, no window. */
  RULE
}
