package giamngheo.reports.xlsx;

import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The formulas of a workbook, so that people go on working in it: totals as sums of the rows below,
 * columns by the formula under their heading. A cell has one only where it gives, from the cells as
 * printed, the very figure that is stored; that figure stands beside it as the value.
 */
final class XlsxFormulas {
  private static final Pattern SHARE = Pattern.compile("([^-+*/]+)/([^-+*/]+)\\*100");
  private static final Pattern SUM = Pattern.compile("[^-+*/]+([-+][^-+*/]+)+");
  private static final Pattern TERM = Pattern.compile("([-+]?)([^-+*/]+)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String TOTAL = "total";

  /** Most arguments of a sum in a spreadsheet. */
  private static final int MOST_PARTS = 255;

  private final List<FormRow> rows;
  private final List<Heading> leaves;
  private final int top;

  /** What the keys of the totals say after the word, such as {@code /person}. */
  private final List<String> totalLines;

  private final Map<String, String> formulas = new HashMap<>();

  private XlsxFormulas(Form form, List<Heading> leaves, int top) {
    this.rows = form.rows();
    this.leaves = leaves;
    this.top = top;
    this.totalLines =
        rows.stream()
            .map(FormRow::key)
            .filter(key -> key.startsWith(TOTAL + "/"))
            .map(key -> key.substring(TOTAL.length()))
            .distinct()
            .toList();
  }

  /**
   * By cell ({@code D12}).
   *
   * @param top sheet row of the first row of the table's body, counted from 0
   */
  static Map<String, String> of(Form form, List<Heading> leaves, int top) {
    XlsxFormulas found = new XlsxFormulas(form, leaves, top);
    for (int column = 0; column < leaves.size(); column++) {
      ColumnKind kind = leaves.get(column).kind();
      if (kind == ColumnKind.COUNT || kind == ColumnKind.RATE) {
        for (int row = 0; row < found.rows.size(); row++) {
          found.find(row, column);
        }
      }
    }
    return found.formulas;
  }

  private void find(int row, int column) {
    BigDecimal stored = value(row, column);
    if (stored == null || rows.get(row).cells().get(column).flagged()) {
      return;
    }
    String number = leaves.get(column).number();
    int equals = number.indexOf('=');
    Optional<String> formula =
        equals < 0 ? Optional.empty() : columns(number.substring(equals + 1), row, stored);
    formula
        .or(() -> total(row, column, stored))
        .ifPresent(found -> formulas.put(reference(row, column), found));
  }

  /** The formula under the heading, in the cells of the row. */
  private Optional<String> columns(String formula, int row, BigDecimal stored) {
    Matcher share = SHARE.matcher(formula);
    if (share.matches()) {
      int above = column(share.group(1));
      int below = column(share.group(2));
      BigDecimal over = above < 0 ? null : value(row, above);
      BigDecimal under = below < 0 ? null : value(row, below);
      if (over == null || under == null || under.signum() == 0) {
        return Optional.empty();
      }
      BigDecimal again = over.multiply(HUNDRED).divide(under, 2, RoundingMode.HALF_UP);
      return again.compareTo(stored.setScale(2, RoundingMode.HALF_UP)) == 0
          ? Optional.of("ROUND(" + reference(row, above) + "/" + reference(row, below) + "*100,2)")
          : Optional.empty();
    }
    return SUM.matcher(formula).matches() ? sum(formula, row, stored) : Optional.empty();
  }

  private Optional<String> sum(String formula, int row, BigDecimal stored) {
    Matcher term = TERM.matcher(formula);
    StringBuilder text = new StringBuilder();
    BigDecimal again = BigDecimal.ZERO;
    while (term.find()) {
      int column = column(term.group(2));
      BigDecimal part = column < 0 ? null : value(row, column);
      if (part == null) {
        return Optional.empty();
      }
      boolean isTaken = term.group(1).equals("-");
      again = isTaken ? again.subtract(part) : again.add(part);
      if (isTaken || !text.isEmpty()) {
        text.append(isTaken ? '-' : '+');
      }
      text.append(reference(row, column));
    }
    return again.compareTo(stored) == 0 ? Optional.of(text.toString()) : Optional.empty();
  }

  /** A total as the sum of the rows of the same line below it. */
  private Optional<String> total(int row, int column, BigDecimal stored) {
    boolean isTotal = rows.get(row).key().split("/", -1)[0].equals(TOTAL);
    if (!isTotal) {
      return Optional.empty();
    }
    List<Integer> parts = new ArrayList<>();
    BigDecimal again = BigDecimal.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      boolean isPart = !rows.get(i).emphasis().bold() && line(i).equals(line(row));
      if (isPart && value(i, column) != null) {
        parts.add(i);
        again = again.add(value(i, column));
      }
    }
    if (parts.size() < 2 || parts.size() > MOST_PARTS || again.compareTo(stored) != 0) {
      return Optional.empty();
    }
    int first = parts.get(0);
    int last = parts.get(parts.size() - 1);
    boolean isRange = last - first + 1 == parts.size();
    return Optional.of(
        isRange
            ? "SUM(" + reference(first, column) + ":" + reference(last, column) + ")"
            : "SUM("
                + String.join(",", parts.stream().map(part -> reference(part, column)).toList())
                + ")");
  }

  /**
   * Which line of its place a row is, as the totals name them: households, persons. A key may have
   * further parts, such as the hamlet of a commune.
   */
  private String line(int row) {
    String key = rows.get(row).key();
    return totalLines.stream().filter(key::endsWith).findFirst().orElse("");
  }

  private BigDecimal value(int row, int column) {
    return rows.get(row).cells().get(column).value();
  }

  private int column(String number) {
    List<String> keys = leaves.stream().map(leaf -> leaf.number().split("=", -1)[0]).toList();
    return keys.indexOf(number);
  }

  private String reference(int row, int column) {
    return letters(column) + (top + row + 1);
  }

  /** The letters of a column: A, Z, AA. */
  static String letters(int column) {
    return Stream.iterate(column, left -> left >= 0, left -> left / 26 - 1)
        .map(left -> String.valueOf((char) ('A' + left % 26)))
        .reduce("", (below, letter) -> letter + below);
  }
}
