package giamngheo.reports.layout;

import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How wide the columns are and how large the letters in the table.
 *
 * @param fontSize points; the same in head and rows
 * @param widths points per column, adding up to the width of the table
 */
public record ColumnPlan(float fontSize, List<Integer> widths) {
  /** Space between a cell's border and its text, each side. */
  public static final int PADDING = 2;

  private static final float SMALLEST = 7;
  private static final float STEP = 0.5f;

  /** Share of the table one column may claim for a word that cannot be broken. */
  private static final double LARGEST_CLAIM = 0.3;

  /** The same for a text that could be broken. */
  private static final double LARGEST_TEXT = 0.5;

  private static final int SHORT_FORMULA = 12;

  /** Share of the table that claims may take before formulas have to break. */
  private static final double ROOMY = 0.9;

  /**
   * Takes the largest size at which no number and no word is broken: 11 points up to 12 columns,
   * then one point less for every four columns more, never under 7. Columns get their share by
   * weight, but never less than their longest number or word.
   *
   * @param rows the rows in words
   * @param width width of the whole table, points
   */
  public static ColumnPlan of(HeadingGrid grid, List<String[]> rows, int width) {
    return of(grid, rows, width, Density.ROOMY);
  }

  /**
   * The same with letters of a density at the most. Where room is short, figures leave what they do
   * not need to texts, so that rows are low.
   */
  public static ColumnPlan of(HeadingGrid grid, List<String[]> rows, int width, Density density) {
    float largest = density.largest();
    List<Heading> leaves = grid.leaves();
    double[] words = longestWords(grid, rows);
    double[] parts = numbers(leaves, 0);
    double[] formulas = numbers(leaves, SHORT_FORMULA);
    double[] weights = leaves.stream().mapToDouble(Heading::weight).toArray();
    float size = Math.max(SMALLEST, Math.min(largest, 11 - Math.max(0, (leaves.size() - 9) / 4)));
    while (size > SMALLEST && sum(claims(words, parts, size, width)) > width) {
      size -= STEP;
    }
    boolean roomy =
        density.lead() > 0 && sum(claims(words, formulas, size, width)) <= width * ROOMY;
    double[] claims = claims(words, roomy ? formulas : parts, size, width);
    if (density.lead() == 0) {
      widenTexts(leaves, rows, size, width, claims);
    }
    return new ColumnPlan(size, rounded(shares(weights, claims, width), width));
  }

  /** Size of the letters in the row of column numbers, smaller so that formulas stay whole. */
  public float numberSize() {
    return numberSize(fontSize);
  }

  private static float numberSize(float size) {
    return Math.max(SMALLEST, size - 1.5f);
  }

  /** Width of columns {@code from..from+count-1}. */
  public int width(int from, int count) {
    return widths.subList(from, from + count).stream().mapToInt(Integer::intValue).sum();
  }

  /** Longest word or number of each column and of headings over it alone, at one point. */
  private static double[] longestWords(HeadingGrid grid, List<String[]> rows) {
    double[] longest = new double[grid.leaves().size()];
    for (HeadingGrid.Box box : grid.boxes()) {
      if (box.columns() == 1) {
        double word = Typeface.BOLD.longestPart(box.heading().text(), 1);
        longest[box.column()] = Math.max(longest[box.column()], word);
      }
    }
    for (String[] row : rows) {
      for (int i = 0; i < longest.length; i++) {
        if (row[i] != null) {
          longest[i] = Math.max(longest[i], Typeface.BOLD.longestPart(row[i], 1));
        }
      }
    }
    return longest;
  }

  /**
   * Gives the columns of texts what no column claims, up to their longest text on one line: short
   * ones wholly, so that a word is not broken beside a long name, long ones by their length.
   */
  private static void widenTexts(
      List<Heading> leaves, List<String[]> rows, float size, int width, double[] claims) {
    double[] wanted = new double[claims.length];
    for (int i = 0; i < wanted.length; i++) {
      if (leaves.get(i).kind() == ColumnKind.TEXT) {
        int column = i;
        double longest =
            rows.stream()
                .map(row -> row[column])
                .filter(Objects::nonNull)
                .mapToDouble(text -> Typeface.BOLD.width(text, size))
                .max()
                .orElse(0);
        double whole = Math.min(claim(longest), width * LARGEST_TEXT);
        wanted[i] = Math.max(0, whole - claims[i]);
      }
    }
    int[] order =
        IntStream.range(0, wanted.length)
            .filter(i -> wanted[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double free = Math.max(0, width - sum(claims));
    double open = sum(wanted);
    for (int i = 0; i < order.length; i++) {
      double want = wanted[order[i]];
      double given = want * (order.length - i) <= free ? want : Math.min(want, free * want / open);
      claims[order[i]] += given;
      free -= given;
      open -= want;
    }
  }

  /** Width of the column numbers at one point: whole up to a length, else their longest part. */
  private static double[] numbers(List<Heading> leaves, int wholeLength) {
    return leaves.stream()
        .map(Heading::number)
        .mapToDouble(
            number ->
                number.length() <= wholeLength
                    ? Typeface.ITALIC.width(number, 1)
                    : Typeface.ITALIC.longestPart(number, 1))
        .toArray();
  }

  /** Room for a text of that width between the borders of its cell. */
  private static double claim(double text) {
    return text + 2 * PADDING + 1.5;
  }

  private static double[] claims(double[] words, double[] numbers, float size, int width) {
    double[] claims = new double[words.length];
    for (int i = 0; i < claims.length; i++) {
      double text = Math.max(words[i] * size, numbers[i] * numberSize(size));
      claims[i] = Math.min(claim(text), width * LARGEST_CLAIM);
    }
    return claims;
  }

  private static double sum(double[] claims) {
    return Arrays.stream(claims).sum();
  }

  private static double[] shares(double[] weights, double[] claims, int width) {
    double claimed = Arrays.stream(claims).sum();
    if (claimed >= width) {
      return Arrays.stream(claims).map(claim -> claim * width / claimed).toArray();
    }
    boolean[] settled = new boolean[weights.length];
    double[] shares = new double[weights.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      double free = width;
      double open = 0;
      for (int i = 0; i < weights.length; i++) {
        free -= settled[i] ? claims[i] : 0;
        open += settled[i] ? 0 : weights[i];
      }
      for (int i = 0; i < weights.length; i++) {
        shares[i] = settled[i] ? claims[i] : free * weights[i] / open;
        if (!settled[i] && shares[i] < claims[i]) {
          settled[i] = true;
          changed = true;
        }
      }
    }
    return shares;
  }

  /**
   * Rounds running totals, so that the whole is kept and no column gains or loses more than a
   * point.
   */
  private static List<Integer> rounded(double[] shares, int width) {
    List<Integer> widths = new ArrayList<>();
    double running = 0;
    int used = 0;
    for (int i = 0; i < shares.length; i++) {
      running += shares[i];
      int end = i == shares.length - 1 ? width : (int) Math.round(running);
      widths.add(end - used);
      used = end;
    }
    return widths;
  }
}
