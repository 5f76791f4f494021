package giamngheo.reports.model;

/** What a column holds, which decides its alignment and how its numbers are printed. */
public enum ColumnKind {
  /** Running number, centred. */
  ORDINAL,
  /** Words, left-aligned. */
  TEXT,
  /** Number of households, persons, dong: {@code 1.234}, right-aligned. */
  COUNT,
  /** Percentage or another ratio: {@code 12,34}, right-aligned. */
  RATE,
  /** A mark such as {@code x}, centred. */
  TICK
}
