package giamngheo.jobs.programme;

import giamngheo.warehouse.config.YamlNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results framework as {@code conf/framework.yaml} says.
 *
 * @param green percent of the year's target from which an indicator is green
 * @param amber percent from which it is amber
 * @param indicators rows in printing order
 */
public record ResultsFramework(BigDecimal green, BigDecimal amber, List<Indicator> indicators) {
  private static final List<String> LEVELS = List.of("commune", "district", "province");

  /**
   * One row.
   *
   * @param also names under which its targets are loaded besides its code
   * @param levelRank 1 commune, 2 district, 3 province: smallest area that has the row
   * @param baselineYear year whose own figure is the baseline; empty for none
   * @param targets by year
   * @param everyYear target of years without one of their own
   * @param value query giving year, period, area_code, value; empty if entered by hand
   * @param lines query giving year, period, area_code, line, adds: what the value is made of; empty
   *     where it is shown as a whole
   */
  public record Indicator(
      String code,
      List<String> also,
      String name,
      String unit,
      int levelRank,
      String frequency,
      String source,
      String direction,
      String cumulate,
      Optional<Integer> baselineYear,
      Optional<BigDecimal> baseline,
      Map<String, BigDecimal> targets,
      Optional<BigDecimal> everyYear,
      Optional<BigDecimal> target2025,
      boolean provisional,
      Optional<String> value,
      Optional<String> lines) {}

  /** Reads the file; a mistake is told with file, line, key and nearest word. */
  public static ResultsFramework load(Path conf) {
    YamlNode root =
        YamlNode.read(conf.resolve("framework.yaml")).allowing(Set.of("lights", "indicators"));
    YamlNode lights = root.required("lights").allowing(Set.of("green", "amber"));
    return new ResultsFramework(
        lights.required("green").number(),
        lights.required("amber").number(),
        root.required("indicators").items().stream().map(ResultsFramework::indicator).toList());
  }

  private static Indicator indicator(YamlNode node) {
    node.allowing(
        Set.of(
            "code",
            "also",
            "vi",
            "en",
            "unit",
            "level",
            "frequency",
            "source",
            "direction",
            "cumulate",
            "baseline_year",
            "baseline",
            "targets",
            "every_year",
            "target_2025",
            "provisional",
            "value",
            "lines"));
    Map<String, BigDecimal> targets = new LinkedHashMap<>();
    node.child("targets")
        .map(YamlNode::children)
        .orElse(Map.of())
        .forEach((year, target) -> targets.put(year, target.number()));
    return new Indicator(
        node.required("code").text(),
        node.child("also").map(YamlNode::texts).orElse(List.of()),
        node.required("vi").text(),
        node.required("unit").text(),
        LEVELS.indexOf(node.required("level").oneOf(LEVELS)) + 1,
        node.required("frequency").oneOf(List.of("year", "6m")),
        node.required("source").text(),
        node.required("direction").oneOf(List.of("higher", "lower")),
        node.child("cumulate").map(word -> word.oneOf(List.of("sum", "last"))).orElse("last"),
        node.child("baseline_year").map(YamlNode::integer),
        node.child("baseline").map(YamlNode::number),
        targets,
        node.child("every_year").map(YamlNode::number),
        node.child("target_2025").map(YamlNode::number),
        node.child("provisional").map(word -> word.text().equals("true")).orElse(false),
        node.child("value").map(YamlNode::text),
        node.child("lines").map(YamlNode::text));
  }

  /** One query for what every row measures: code, year, period, area_code, value. */
  String actual() {
    String measured =
        indicators.stream()
            .filter(indicator -> indicator.value().isPresent())
            .map(
                indicator ->
                    "select '%s' as code, year, period, area_code, cast(value as decimal(24, 4)) as value from (%s)"
                        .formatted(indicator.code(), indicator.value().orElseThrow()))
            .collect(Collectors.joining(" union all "));
    String hand =
        "select row_key as code, review_year as year, 'year' as period, area_code, cast(value as decimal(24, 4)) as value"
            + " from declared_total where form = 'results-framework' and `column` = '3'";
    return measured.isEmpty() ? hand : measured + " union all " + hand;
  }

  /**
   * One query for what the values are made of: code, year, period, area_code, line, adds. A value
   * whose parts the file does not name is one line.
   */
  String lines() {
    List<String> parted =
        indicators.stream()
            .filter(indicator -> indicator.lines().isPresent())
            .map(
                indicator ->
                    "select '%s' as code, year, period, area_code, line, cast(adds as decimal(34, 10)) as adds from (%s)"
                        .formatted(indicator.code(), indicator.lines().orElseThrow()))
            .toList();
    String codes =
        indicators.stream()
            .filter(indicator -> indicator.lines().isPresent())
            .map(indicator -> "'" + indicator.code() + "'")
            .collect(Collectors.joining(", "));
    String whole =
        "select a.code, a.year, a.period, a.area_code, f.source as line, cast(a.value as decimal(34, 10)) as adds"
            + " from framework_actual a join framework f on f.code = a.code"
            + (codes.isEmpty() ? "" : " where a.code not in (" + codes + ")");
    return Stream.concat(parted.stream(), Stream.of(whole))
        .collect(Collectors.joining(" union all "));
  }
}
