package giamngheo.warehouse.check;

/** A sentence whose gaps are filled in one pass, so that a value cannot smuggle in a gap. */
final class FilledTemplate {
  /** Details may list columns or codes; longer lists are cut. */
  private static final int LONGEST_DETAIL = 400;

  private FilledTemplate() {}

  static String of(String template, String column, String value, Object... details) {
    StringBuilder filled = new StringBuilder(template.length() + 40);
    int from = 0;
    int open = template.indexOf('{');
    while (open >= 0) {
      int close = template.indexOf('}', open);
      filled.append(template, from, open);
      filled.append(gap(template.substring(open + 1, close), column, value, details));
      from = close + 1;
      open = template.indexOf('{', from);
    }
    return filled.append(template, from, template.length()).toString();
  }

  private static String gap(String name, String column, String value, Object... details) {
    return switch (name) {
      case "column" -> column == null ? "" : column;
      case "value" -> value;
      default -> {
        int index = Integer.parseInt(name);
        yield index < details.length
            ? ShownValue.of(String.valueOf(details[index]), LONGEST_DETAIL)
            : "";
      }
    };
  }
}
