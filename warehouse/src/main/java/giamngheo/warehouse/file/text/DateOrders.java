package giamngheo.warehouse.file.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at all dates of a file's columns for days and months that a machine turned round: one set
 * to month-first takes 05/08 for the 8th of May and leaves 25/12 as it was typed.
 */
public final class DateOrders {
  private static final Pattern MACHINE =
      Pattern.compile("[0-9]{4}-([0-9]{2})-([0-9]{2})(?:[T ].*)?");
  private static final Pattern TYPED =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{4}(?: .*)?");
  private static final int LAST_MONTH = 12;

  private final Map<Integer, Counts> byColumn = new HashMap<>();

  /** What the dates of a column look like. */
  private static final class Counts {
    private boolean machineEarly;
    private boolean machineLate;
    private boolean typedEarly;
    private boolean typedLate;
    private boolean monthFirst;
  }

  /** How dates of a column are doubted. */
  public enum Doubt {
    /** Dates of a machine have days up to 12 only, those typed days above only. */
    TURNED,
    /** Some dates have the month first, so that others may, too. */
    MONTH_FIRST
  }

  /** Takes a date of a column into account. */
  public void add(int column, String text) {
    Counts counts = byColumn.computeIfAbsent(column, ignored -> new Counts());
    Matcher machine = MACHINE.matcher(text);
    if (machine.matches()) {
      boolean late = Integer.parseInt(machine.group(2)) > LAST_MONTH;
      counts.machineLate |= late;
      counts.machineEarly |= !late;
      return;
    }
    Matcher typed = TYPED.matcher(text);
    if (typed.matches()) {
      boolean late = Integer.parseInt(typed.group(1)) > LAST_MONTH;
      boolean second = Integer.parseInt(typed.group(2)) > LAST_MONTH;
      counts.monthFirst |= second && !late;
      counts.typedLate |= late;
      counts.typedEarly |= !late && !second;
    }
  }

  /** The columns whose dates are doubted. */
  public Map<Integer, Doubt> doubts() {
    Map<Integer, Doubt> doubts = new HashMap<>();
    byColumn.forEach(
        (column, counts) -> {
          if (counts.monthFirst) {
            doubts.put(column, Doubt.MONTH_FIRST);
          } else if (counts.machineEarly
              && !counts.machineLate
              && counts.typedLate
              && !counts.typedEarly) {
            doubts.put(column, Doubt.TURNED);
          }
        });
    return Map.copyOf(doubts);
  }

  /** Whether the doubt concerns this date: day and month could change places. */
  public static boolean concerns(Doubt doubt, String text) {
    Matcher date = (doubt == Doubt.TURNED ? MACHINE : TYPED).matcher(text);
    if (!date.matches()) {
      return false;
    }
    int one = Integer.parseInt(date.group(1));
    int other = Integer.parseInt(date.group(2));
    return one != other && one <= LAST_MONTH && other <= LAST_MONTH;
  }
}
