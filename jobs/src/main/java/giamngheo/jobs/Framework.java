package giamngheo.jobs;

import giamngheo.warehouse.config.YamlNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The results framework as {@code conf/framework.yaml} says.
 *
 * @param green percent of the year's target from which an indicator is green
 * @param amber percent from which it is amber
 * @param indicators rows in printing order
 */
record Framework(BigDecimal green, BigDecimal amber, List<Indicator> indicators) {
  private static final List<String> LEVELS = List.of("commune", "district", "province");

  /**
   * One row.
   *
   * @param levelRank 1 commune, 2 district, 3 province: smallest area that has the row
   * @param baselineYear year whose own figure is the baseline; empty for none
   * @param targets by year
   * @param everyYear target of years without one of their own
   * @param value query giving year, period, area_code, value; empty if entered by hand
   */
  record Indicator(
      String code,
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
      Optional<String> value) {}

  /** Reads the file; a mistake is told with file, line, key and nearest word. */
  static Framework load(Path conf) {
    YamlNode root =
        YamlNode.read(conf.resolve("framework.yaml")).allowing(Set.of("lights", "indicators"));
    YamlNode lights = root.required("lights").allowing(Set.of("green", "amber"));
    return new Framework(
        lights.required("green").number(),
        lights.required("amber").number(),
        root.required("indicators").items().stream().map(Framework::indicator).toList());
  }

  private static Indicator indicator(YamlNode node) {
    node.allowing(
        Set.of(
            "code",
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
            "value"));
    Map<String, BigDecimal> targets = new LinkedHashMap<>();
    node.child("targets")
        .map(YamlNode::children)
        .orElse(Map.of())
        .forEach((year, target) -> targets.put(year, target.number()));
    return new Indicator(
        node.required("code").text(),
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
        node.child("value").map(YamlNode::text));
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
}
