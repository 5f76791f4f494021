package giamngheo.jobs.indicator;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.MeasurePlan;
import giamngheo.warehouse.measure.NearCutoff;
import giamngheo.warehouse.measure.Overlap;
import giamngheo.warehouse.measure.Profile;
import giamngheo.warehouse.measure.Robustness;
import giamngheo.warehouse.measure.Scope;
import giamngheo.warehouse.measure.Tabulation;
import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the figures would be otherwise: how many stand one deprivation from the cut-off, how
 * deprivations overlap in areas above the commune, and whether the order of an area's communes by
 * the gated H depends on the cut-off ({@code robust_pairs}, {@code kendall_tau_b}).
 */
final class Sensitivity {
  private Sensitivity() {}

  static Map<Group, List<Figure>> of(
      Tabulation tabulation,
      Map<Group, List<Figure>> levels,
      PovertyStandard standard,
      AreaMap map) {
    MeasurePlan plan = MeasurePlan.of(standard);
    Map<Group, List<Figure>> figures = new LinkedHashMap<>();
    Map<Group, List<Group>> communes = new LinkedHashMap<>();
    for (Group commune : tabulation.profiles().keySet()) {
      for (String area : ReviewIndicators.lineage(map, commune.year(), commune.areaCode())) {
        communes.computeIfAbsent(commune.in(area), ignored -> new ArrayList<>()).add(commune);
      }
    }
    Map<Group, Map<Profile, Long>> profiles =
        Tabulation.rolledUp(
            tabulation.profiles(),
            (year, area) -> ReviewIndicators.lineage(map, year, area),
            Tabulation::together);
    profiles.forEach(
        (group, counts) -> {
          List<Figure> own = new ArrayList<>(NearCutoff.of(plan, counts));
          List<Group> parts = communes.get(group);
          if (!parts.equals(List.of(group))) {
            own.addAll(Overlap.of(plan, counts));
            own.addAll(
                order(
                    plan,
                    parts.stream().filter(part -> isCommune(map, part)).map(levels::get).toList()));
          }
          figures.put(group, own);
        });
    return figures;
  }

  /** On a restated map, what could not be told between communes stands in a larger area. */
  private static boolean isCommune(AreaMap map, Group group) {
    return map.place(group.areaCode(), group.year())
        .filter(place -> place.level() == Place.Level.COMMUNE)
        .isPresent();
  }

  /** The order of communes at each cut-off against that at the standard's own. */
  private static List<Figure> order(MeasurePlan plan, List<List<Figure>> communes) {
    List<CountingRule> rules =
        plan.rules().stream().filter(rule -> rule.weighting().equals(CountingRule.OWN)).toList();
    List<List<Double>> incidence = new ArrayList<>();
    for (List<Figure> commune : communes) {
      List<Double> byCutoff =
          rules.stream().map(rule -> incidence(commune, rule)).filter(v -> v != null).toList();
      if (byCutoff.size() == rules.size()) {
        incidence.add(byCutoff);
      }
    }
    if (rules.size() < 2 || incidence.size() < 2) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("robust_pairs", null, Robustness.robustPairs(incidence)));
    for (int i = 1; i < rules.size(); i++) {
      figures.add(
          figure(
              "kendall_tau_b",
              rules.get(i).cutoff(),
              Robustness.rankCorrelation(at(incidence, 0), at(incidence, i))));
    }
    return figures;
  }

  private static Double incidence(List<Figure> figures, CountingRule rule) {
    return figures.stream()
        .filter(figure -> figure.measure().equals("H") && figure.scope() == Scope.RESIDENT)
        .filter(figure -> figure.change().equals(Change.LEVEL))
        .filter(figure -> rule.cutoff().equals(figure.cutoff()))
        .filter(figure -> rule.weighting().equals(figure.weighting()))
        .findFirst()
        .map(Figure::value)
        .orElse(null);
  }

  private static List<Double> at(List<List<Double>> places, int index) {
    return places.stream().map(place -> place.get(index)).toList();
  }

  private static Figure figure(String measure, String cutoff, OptionalDouble value) {
    return new Figure(
        null,
        measure,
        null,
        cutoff,
        CountingRule.OWN,
        Scope.RESIDENT,
        Change.LEVEL,
        null,
        null,
        value.isPresent() ? (Double) value.getAsDouble() : null,
        Interval.NONE);
  }
}
