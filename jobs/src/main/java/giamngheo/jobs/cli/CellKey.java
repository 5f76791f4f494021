package giamngheo.jobs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The key that a printed cell carries in web pages and workbooks, {@code form|area|year|row|column}
 * (for another period {@code form|area|year/6m|row|column}), as the words that {@code trace} takes.
 * The row may hold bars of its own.
 */
final class CellKey {
  private static final String COMMAND = "trace";
  private static final int PARTS = 5;

  private CellKey() {}

  /** The arguments with a key after {@code trace} written out; others as they are. */
  static String[] expanded(String... arguments) {
    List<String> words = new ArrayList<>();
    boolean tracing = false;
    for (String argument : arguments) {
      String[] parts = argument.split("\\|", -1);
      if (tracing && !argument.startsWith("-") && parts.length >= PARTS) {
        String[] row = Arrays.copyOfRange(parts, 3, parts.length - 1);
        words.add(parts[0]);
        String[] onMap = parts[2].split("@", -1);
        String[] period = onMap[0].split("/", -1);
        words.addAll(List.of("--area", parts[1], "--year", period[0]));
        if (period.length > 1) {
          words.addAll(List.of("--period", period[1]));
        }
        if (onMap.length > 1) {
          words.addAll(List.of("--map-date", onMap[1]));
        }
        words.add("--row=" + String.join("|", row));
        words.add("--column=" + parts[parts.length - 1]);
        tracing = false;
      } else {
        words.add(argument);
        tracing |= argument.equals(COMMAND);
      }
    }
    return words.toArray(String[]::new);
  }
}
