package giamngheo.jobs.form;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula over the columns of a row, as official forms print it: a sum such as {@code 1-2-3+4} or
 * a percentage {@code 3/1*100}. Column numbers are names, so there are no constants.
 *
 * @param terms columns with their sign; for a percentage numerator and denominator
 * @param isRate whether it is a percentage
 */
public record Formula(List<Term> terms, boolean isRate) implements Serializable {
  private static final String KEY = "[0-9]+(?:\\.[0-9]+)*[a-z]?";
  private static final Pattern RATE = Pattern.compile("(" + KEY + ")/(" + KEY + ")\\*100");
  private static final Pattern SUM = Pattern.compile(KEY + "(?:[+-]" + KEY + ")*");
  private static final Pattern SIGNED = Pattern.compile("([+-]?)(" + KEY + ")");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int DECIMALS = 2;

  /** A column and whether it is subtracted. */
  record Term(String key, boolean minus) implements Serializable {}

  /** Reads a formula; empty if the text is none. Spaces do not count. */
  static Optional<Formula> parse(String text) {
    String dense = text.replace(" ", "");
    Matcher rate = RATE.matcher(dense);
    if (rate.matches()) {
      return Optional.of(
          new Formula(
              List.of(new Term(rate.group(1), false), new Term(rate.group(2), false)), true));
    }
    if (!SUM.matcher(dense).matches()) {
      return Optional.empty();
    }
    List<Term> terms = new ArrayList<>();
    Matcher signed = SIGNED.matcher(dense);
    while (signed.find()) {
      terms.add(new Term(signed.group(2), signed.group(1).equals("-")));
    }
    return Optional.of(new Formula(List.copyOf(terms), false));
  }

  /** The columns that a sum adds, with 1, and takes, with -1; empty for a percentage. */
  public Map<String, Integer> signs() {
    Map<String, Integer> signs = new LinkedHashMap<>();
    if (!isRate) {
      terms.forEach(term -> signs.merge(term.key(), term.minus() ? -1 : 1, Integer::sum));
    }
    return signs;
  }

  /** The columns it refers to. */
  List<String> references() {
    return terms.stream().map(Term::key).toList();
  }

  /** The column above the line of a percentage. */
  String numerator() {
    return terms.get(0).key();
  }

  /**
   * The result, null as soon as one part is null.
   *
   * @param values figure by column, null if not available
   */
  public BigDecimal evaluate(Function<String, BigDecimal> values) {
    List<BigDecimal> parts = terms.stream().map(term -> values.apply(term.key())).toList();
    if (parts.stream().anyMatch(part -> part == null)) {
      return null;
    }
    if (isRate) {
      return percentage(parts.get(0), parts.get(1));
    }
    BigDecimal result = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      result = terms.get(i).minus() ? result.subtract(parts.get(i)) : result.add(parts.get(i));
    }
    return result;
  }

  /**
   * Part of a whole in percent, two decimals, half up, rounded once; null if a part is not
   * available or the whole is zero.
   */
  public static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return null;
    }
    return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
