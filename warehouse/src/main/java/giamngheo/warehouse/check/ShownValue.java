package giamngheo.warehouse.check;

/**
 * A value from a file as it may be shown in messages and logs: one short line, no control codes.
 */
final class ShownValue {
  /** Longer values are cut: enough to recognise a cell, too little to flood a log. */
  static final int LONGEST = 60;

  private ShownValue() {}

  static String of(String value) {
    return of(value, LONGEST);
  }

  /** The same, cut at another length. */
  static String of(String value, int longest) {
    if (value == null) {
      return null;
    }
    StringBuilder shown = new StringBuilder();
    int[] points = value.codePoints().limit(longest + 1L).toArray();
    for (int index = 0; index < Math.min(points.length, longest); index++) {
      append(shown, points[index]);
    }
    return points.length > longest ? shown.append('…').toString() : shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          shown.append(String.format("\\u%04x", point));
      default -> shown.appendCodePoint(point);
    }
  }
}
