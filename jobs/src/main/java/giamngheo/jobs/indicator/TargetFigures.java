package giamngheo.jobs.indicator;

import giamngheo.jobs.indicator.Targets.Kind;
import giamngheo.jobs.indicator.Targets.Target;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Scope;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Step: targets against what was reached, of every area and year that they hold for, in households.
 * {@code target} is what is asked for, {@code target_actual} what the review shows, {@code
 * target_gap} what is missing: above zero the target is missed, else it is met. A rate and its fall
 * are fractions, halving a number of households. An actual figure that is not known, or not
 * comparable with the year it falls from, leaves only {@code target}. Of an area larger than a
 * commune of which too few communes reported, the figures of those that did say nothing: {@code
 * target_actual} and {@code target_gap} are null, over the communes received and expected.
 */
public final class TargetFigures {
  private final Map<Known, Double> known = new HashMap<>();
  private final Map<AreaOfYear, Row> received = new HashMap<>();
  private final double coverage;

  private static final int MEASURE =
      IndicatorValueTable.SCHEMA.fieldIndex(IndicatorValueTable.MEASURE);

  private TargetFigures(List<Row> values, double coverage) {
    this.coverage = coverage;
    for (Row row : values) {
      if ("received".equals(row.getString(MEASURE))) {
        received.put(area(row), row);
      }
      Double value = row.getAs(IndicatorValueTable.VALUE);
      if (value != null && "household".equals(row.getAs(IndicatorValueTable.UNIT))) {
        known.put(
            new Known(
                row.getAs(IndicatorValueTable.YEAR),
                row.getAs(IndicatorValueTable.AREA_CODE),
                row.getAs(IndicatorValueTable.INDICATOR),
                row.getAs(IndicatorValueTable.MEASURE),
                row.getAs(IndicatorValueTable.GROUP_BY),
                row.getAs(IndicatorValueTable.GROUP_VALUE),
                row.getAs(IndicatorValueTable.CHANGE_KIND),
                row.getAs(IndicatorValueTable.ANNUALISED),
                row.getAs(IndicatorValueTable.FROM_YEAR)),
            value);
      }
    }
  }

  /** Which figure it is that is known. */
  private record Known(
      int year,
      String area,
      String indicator,
      String measure,
      String groupBy,
      String groupValue,
      String changeKind,
      boolean annualised,
      Integer fromYear) {}

  private static AreaOfYear area(Row row) {
    return new AreaOfYear(
        row.getAs(IndicatorValueTable.YEAR), row.getAs(IndicatorValueTable.AREA_CODE));
  }

  /**
   * Rows of {@code indicator_value}.
   *
   * @param values rows of the same standard: official headcounts, counts and their changes, and how
   *     many communes were received
   * @param coverage the part of an area's communes that must have reported
   */
  public static List<Row> rows(
      List<Row> values,
      List<Target> targets,
      double coverage,
      PovertyStandard standard,
      AreaMap map) {
    TargetFigures figures = new TargetFigures(values, coverage);
    List<String> headcounts = standard.headcounts().stream().map(h -> h.id()).toList();
    List<Row> rows = new ArrayList<>();
    values.stream()
        .map(TargetFigures::area)
        .distinct()
        .map(area -> new Group(area.year(), area.area(), "", "", Unit.HOUSEHOLD))
        .forEach(
            area ->
                targets.stream()
                    .filter(target -> headcounts.contains(target.headcount()))
                    .filter(target -> target.holds(area.year(), area.areaCode(), level(map, area)))
                    .forEach(target -> rows.addAll(figures.of(target, area, standard, map))));
    return rows;
  }

  private static String level(AreaMap map, Group area) {
    return map.place(area.areaCode(), area.year())
        .map(place -> place.level().name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private List<Row> of(Target target, Group area, PovertyStandard standard, AreaMap map) {
    Group group =
        new Group(area.year(), area.areaCode(), target.breakdown(), target.part(), Unit.HOUSEHOLD);
    IndicatorValueRows values = ReviewIndicators.values(standard, map, group);
    Optional<Row> tooFew = tooFew(area, level(map, area));
    Optional<Double> actual = tooFew.isPresent() ? Optional.empty() : actual(target, group);
    List<Row> rows = new ArrayList<>();
    asked(target, group)
        .ifPresent(
            asked -> {
              rows.add(values.row(group, figure(target, "target", asked, area.year())));
              tooFew.ifPresent(
                  communes -> {
                    Figure unsaid = unsaid(target, "target_actual", communes, area.year());
                    rows.add(values.row(group, unsaid));
                    rows.add(values.row(group, unsaid.called("target_gap")));
                  });
              actual.ifPresent(
                  reached -> {
                    double missing =
                        target.kind() == Kind.REDUCTION ? asked - reached : reached - asked;
                    rows.add(
                        values.row(group, figure(target, "target_actual", reached, area.year())));
                    rows.add(values.row(group, figure(target, "target_gap", missing, area.year())));
                  });
            });
    return rows;
  }

  /** The communes received of a larger area, if they are too few to speak for it. */
  private Optional<Row> tooFew(Group area, String level) {
    return Optional.ofNullable(received.get(new AreaOfYear(area.year(), area.areaCode())))
        .filter(row -> !level.equals("commune"))
        .filter(
            row ->
                row.<Double>getAs(IndicatorValueTable.NUMERATOR)
                    < coverage * row.<Double>getAs(IndicatorValueTable.DENOMINATOR));
  }

  private static Figure unsaid(Target target, String measure, Row communes, int year) {
    Figure named = figure(target, measure, 0, year);
    return new Figure(
        named.indicator(),
        measure,
        named.subIndicator(),
        null,
        CountingRule.OWN,
        Scope.RESIDENT,
        named.change(),
        communes.getAs(IndicatorValueTable.NUMERATOR),
        communes.getAs(IndicatorValueTable.DENOMINATOR),
        null,
        Interval.NONE);
  }

  private Optional<Double> asked(Target target, Group group) {
    if (target.kind() != Kind.HALVING) {
      return Optional.of(target.value());
    }
    return change(group, target, "count", target.opening())
        .flatMap(
            change -> level(group, target, "count").map(now -> (now - change) * target.value()));
  }

  private Optional<Double> actual(Target target, Group group) {
    return switch (target.kind()) {
      case RATE -> level(group, target, "official_headcount");
      case HOUSEHOLDS, HALVING -> level(group, target, "count");
      case REDUCTION ->
          change(group, target, "official_headcount", group.year() - 1).map(change -> -change);
    };
  }

  private Optional<Double> level(Group group, Target target, String measure) {
    return value(group, target, measure, "level", null);
  }

  private Optional<Double> change(Group group, Target target, String measure, Integer from) {
    return value(group, target, measure, "abs", from);
  }

  private Optional<Double> value(
      Group group, Target target, String measure, String kind, Integer from) {
    return Optional.ofNullable(
        known.get(
            new Known(
                group.year(),
                group.areaCode(),
                target.headcount(),
                measure,
                group.groupBy(),
                group.groupValue(),
                kind,
                false,
                from)));
  }

  private static Figure figure(Target target, String measure, double value, int year) {
    Change change =
        switch (target.kind()) {
          case RATE, HOUSEHOLDS -> Change.LEVEL;
          case REDUCTION -> Change.absolute(year - 1, false);
          case HALVING -> Change.absolute(target.opening(), false);
        };
    return new Figure(
        target.headcount(),
        measure,
        target.id(),
        null,
        CountingRule.OWN,
        Scope.RESIDENT,
        change,
        null,
        null,
        value,
        Interval.NONE);
  }
}
