package giamngheo.reports.csv;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that no spreadsheet computes. An apostrophe is put before what would begin a formula: at the
 * beginning of a cell, and inside it after every character at which a spreadsheet may cut a line
 * into cells, for a file is not always opened with the separator that it was written with.
 */
public final class FormulaGuard {
  /** The unit alone computes nothing. */
  private static final String PERCENT = "%";

  private static final Pattern START =
      Pattern.compile("(^|[;\\t\\r\\n])([\\s\\p{Z}\\x00]*)(?=[=+\\-@|%＝＋－＠])");

  private FormulaGuard() {}

  /** The text as a cell that only shows it. */
  public static String harmless(String text) {
    if (text.strip().equals(PERCENT)) {
      return text;
    }
    Matcher starts = START.matcher(text);
    return starts.find() ? starts.reset().replaceAll(FormulaGuard::guarded) : text;
  }

  /** At the beginning the apostrophe comes first of all, so that spaces do not hide it. */
  private static String guarded(MatchResult start) {
    return start.group(1).isEmpty() ? "'" + start.group(2) : start.group() + "'";
  }
}
