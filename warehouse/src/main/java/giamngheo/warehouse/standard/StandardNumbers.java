package giamngheo.warehouse.standard;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard.Dimension;
import giamngheo.warehouse.standard.PovertyStandard.Indicator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The weights, cut-offs and dimensions of a standard, checked when its file is read. */
final class StandardNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:\\s*/\\s*([1-9][0-9]*))?");

  private static final Pattern FURTHER_CUTOFF = Pattern.compile("[1-9][0-9]*(/[1-9][0-9]*)?");

  private final PovertyStandard standard;
  private final StandardFile file;

  private StandardNumbers(PovertyStandard standard, StandardFile file) {
    this.standard = standard;
    this.file = file;
  }

  /**
   * Checks every number and every dimension that is named.
   *
   * @throws ConfigurationMistake naming file, line, key, what was expected and the nearest word
   */
  static void check(PovertyStandard standard, StandardFile file) {
    new StandardNumbers(standard, file).check();
  }

  private void check() {
    List<String> dimensions = standard.dimensions().stream().map(Dimension::id).toList();
    double total = 0;
    for (Indicator indicator : standard.indicators()) {
      String key = "indicators." + indicator.id();
      total += number(key + ".weight", indicator.weight());
      if (indicator.dimension() != null && !dimensions.contains(indicator.dimension())) {
        throw file.place(key + ".dimension")
            .unknown(new Text("chiều", "dimension"), indicator.dimension(), dimensions);
      }
    }
    if (standard.cutoff() != null) {
      cutoff("cutoff", standard.cutoff(), total);
    }
    for (Map.Entry<String, String> threshold : standard.thresholds().entrySet()) {
      cutoff("thresholds." + threshold.getKey(), threshold.getValue(), total);
    }
    measurement();
    if (standard.reviewYears() != null
        && standard.reviewYears().from() > standard.reviewYears().to()) {
      throw file.place("review_years")
          .mistake("năm đầu “from” sau năm cuối “to”", "'from' is after 'to'");
    }
    exact();
  }

  private void measurement() {
    standard.measurement().cutoffs().forEach(text -> further("measurement.cutoffs", text));
    standard.measurement().sensitivity().forEach(text -> further("measurement.sensitivity", text));
    for (Map.Entry<String, Map<String, String>> scheme :
        standard.measurement().weightings().entrySet()) {
      String key = "measurement.weightings." + scheme.getKey();
      for (Map.Entry<String, String> weight : scheme.getValue().entrySet()) {
        if (!standard.indicatorIds().contains(weight.getKey())) {
          throw file.place(key)
              .unknown(new Text("chỉ số", "indicator"), weight.getKey(), standard.indicatorIds());
        }
        number(key + "." + weight.getKey(), weight.getValue());
      }
    }
  }

  private void further(String key, String text) {
    if (!text.equals(standard.cutoff()) && !FURTHER_CUTOFF.matcher(text).matches()) {
      throw file.place(key)
          .mistake(
              "“" + text + "” không phải ngưỡng; cần tổng trọng số như 4 hoặc tỷ lệ như 1/3",
              "'" + text + "' is no cut-off; expected a sum of weights like 4 or a share like 1/3");
    }
  }

  private void cutoff(String key, String text, double total) {
    double limit = number(key, text);
    if (limit <= 0 || limit > total * (1 + 1e-12)) {
      throw file.place(key)
          .mistake(
              "“" + text + "” phải lớn hơn 0 và không quá tổng các trọng số, " + total,
              "'" + text + "' must be above 0 and at most the sum of all weights, " + total);
    }
  }

  private double number(String key, String text) {
    Matcher matcher = NUMBER.matcher(text == null ? "" : text.strip());
    if (!matcher.matches()) {
      throw file.place(key)
          .mistake(
              "“" + text + "” không phải số; cần số như 1 hoặc 0.5, hoặc tỷ số như 1/18",
              "'" + text + "' is no number; expected a number like 1 or 0.5, or a ratio like 1/18");
    }
    if (matcher.group(2) != null && matcher.group(1).contains(".")) {
      throw file.place(key)
          .mistake(
              "“" + text + "”: tỷ số phải gồm hai số nguyên, như 1/18",
              "'" + text + "': a ratio is of whole numbers, like 1/18");
    }
    double above = new BigDecimal(matcher.group(1)).doubleValue();
    return matcher.group(2) == null
        ? above
        : above / new BigInteger(matcher.group(2)).doubleValue();
  }

  /** Whether all numbers fit whole numbers over one denominator. */
  private void exact() {
    if (standard.indicators().isEmpty()) {
      return;
    }
    try {
      if (standard.totalScore() <= 0) {
        throw file.place("indicators").mistake("mọi trọng số đều là 0", "all weights are 0");
      }
    } catch (ArithmeticException e) {
      throw file.place("indicators")
          .mistake(
              new Text(
                  "các trọng số không có mẫu số chung nào từ 18 chữ số trở xuống",
                  "the weights have no common denominator of 18 digits or less"),
              e);
    }
  }
}
