package giamngheo.jobs.indicator;

import giamngheo.warehouse.account.Account;
import giamngheo.warehouse.account.QuotientAccounts;
import giamngheo.warehouse.account.QuotientAccounts.GroupState;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Levels;
import giamngheo.warehouse.measure.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts of M0 from the figures of two comparable years, by the standard's own test: {@code
 * incidence_account} (gated, of residents), {@code indicator_account} (likewise), {@code
 * group_account} (ungated, of those reviewed, whose groups are all counted).
 */
final class MpiAccounts {
  private final CountingRule rule;
  private final Map<Group, List<Figure>> levels;

  /** The parts of everybody in an area and year; a nation has too many to look through them all. */
  private final Map<Group, List<Group>> parts;

  MpiAccounts(CountingRule rule, Map<Group, List<Figure>> levels) {
    this.rule = rule;
    this.levels = levels;
    this.parts =
        levels.keySet().stream()
            .filter(group -> !group.isWhole())
            .collect(Collectors.groupingBy(Group::whole));
  }

  /** The accounts of everybody in an area. */
  Map<Group, List<Figure>> of(Group whole, int from) {
    Map<Group, List<Figure>> figures = new LinkedHashMap<>();
    figures.put(whole, ofWhole(whole, from));
    for (String breakdown : breakdowns(whole, from)) {
      byGroup(figures, whole, from, breakdown);
    }
    return figures;
  }

  private List<Figure> ofWhole(Group whole, int from) {
    Group then = whole.of(from);
    List<Figure> figures = new ArrayList<>();
    Optional<Double> m0 = value(then, "M0", Scope.RESIDENT);
    Optional<Double> m1 = value(whole, "M0", Scope.RESIDENT);
    if (m0.isEmpty() || m1.isEmpty()) {
      return figures;
    }
    figures.addAll(
        new AccountRows("incidence_account", null, rule, Scope.RESIDENT, from)
            .figures(
                QuotientAccounts.incidenceAndIntensity(
                    value(then, "H", Scope.RESIDENT).orElse(0.0),
                    value(then, "A", Scope.RESIDENT).orElse(0.0),
                    value(whole, "H", Scope.RESIDENT).orElse(0.0),
                    value(whole, "A", Scope.RESIDENT).orElse(0.0))));
    figures.addAll(
        new AccountRows("indicator_account", null, rule, Scope.RESIDENT, from)
            .figures(QuotientAccounts.indicators(contributions(then), contributions(whole))));
    return figures;
  }

  private Map<String, Double> contributions(Group group) {
    return own(group, Scope.RESIDENT)
        .filter(figure -> figure.measure().equals("contribution"))
        .collect(
            Collectors.toMap(Figure::subIndicator, Figure::value, Double::sum, LinkedHashMap::new));
  }

  private Set<String> breakdowns(Group whole, int from) {
    return Stream.of(whole, whole.of(from))
        .flatMap(of -> parts.getOrDefault(of, List.of()).stream())
        .map(Group::groupBy)
        .collect(Collectors.toSet());
  }

  private void byGroup(Map<Group, List<Figure>> figures, Group whole, int from, String breakdown) {
    Account account =
        QuotientAccounts.groups(states(whole.of(from), breakdown), states(whole, breakdown));
    AccountRows rows = new AccountRows("group_account", null, rule, Scope.REVIEWED, from);
    account
        .parts()
        .forEach(
            (name, part) -> {
              int slash = name.indexOf('/');
              Group group =
                  new Group(
                      whole.year(),
                      whole.areaCode(),
                      breakdown,
                      name.substring(slash + 1),
                      whole.unit());
              figures
                  .computeIfAbsent(group, ignored -> new ArrayList<>())
                  .add(rows.figure(name.substring(0, slash), part));
            });
    unknown(whole, from, account)
        .ifPresent(
            part ->
                figures
                    .computeIfAbsent(
                        new Group(whole.year(), whole.areaCode(), breakdown, "", whole.unit()),
                        ignored -> new ArrayList<>())
                    .add(rows.figure("unknown", part)));
  }

  /** What the groups do not tell of the change, because poor households lack a score. */
  private Optional<Double> unknown(Group whole, int from, Account account) {
    return value(whole.of(from), "M0", Scope.REVIEWED)
        .flatMap(
            then ->
                value(whole, "M0", Scope.REVIEWED)
                    .map(now -> now - then - account.change())
                    .filter(rest -> Math.abs(rest) > 1e-12));
  }

  private Map<String, GroupState> states(Group whole, String breakdown) {
    double all = reviewed(whole);
    Map<String, GroupState> states = new LinkedHashMap<>();
    parts.getOrDefault(whole, List.of()).stream()
        .filter(group -> group.groupBy().equals(breakdown))
        .forEach(
            group ->
                states.put(
                    group.groupValue(),
                    new GroupState(
                        reviewed(group) / all, value(group, "M0", Scope.REVIEWED).orElse(0.0))));
    return states;
  }

  private double reviewed(Group group) {
    return levels.get(group).stream()
        .filter(figure -> figure.measure().equals("count"))
        .filter(figure -> Levels.REVIEWED.equals(figure.indicator()))
        .findFirst()
        .map(Figure::value)
        .orElse(0.0);
  }

  private Optional<Double> value(Group group, String measure, Scope scope) {
    return own(group, scope)
        .filter(figure -> figure.measure().equals(measure))
        .findFirst()
        .map(Figure::value);
  }

  private Stream<Figure> own(Group group, Scope scope) {
    return levels.get(group).stream()
        .filter(figure -> figure.scope() == scope && figure.value() != null)
        .filter(figure -> rule.cutoff().equals(figure.cutoff()))
        .filter(figure -> rule.weighting().equals(figure.weighting()));
  }
}
