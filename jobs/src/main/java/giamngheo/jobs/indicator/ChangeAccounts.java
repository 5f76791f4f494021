package giamngheo.jobs.indicator;

import giamngheo.warehouse.account.Account;
import giamngheo.warehouse.account.ListAccount;
import giamngheo.warehouse.account.ListAccount.Step;
import giamngheo.warehouse.account.PanelAccount;
import giamngheo.warehouse.account.PanelAccount.Panel;
import giamngheo.warehouse.account.QuotientAccounts;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.MeasurePlan;
import giamngheo.warehouse.measure.Scope;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: exact accounts of what changed since last year, of every area whose communes were all
 * reviewed in both years under the same codes. {@code list_account} (a list's count by movement),
 * {@code rate_account} (its rate by list and residents), {@code score_account} (the gated sum of
 * scores, in the standard's whole weights), {@code m0_account}, and {@code mechanical_exit}
 * (households that left poverty because one named indicator cleared). A household that moves inside
 * an area leaves one commune and arrives in another; it is not netted.
 */
public final class ChangeAccounts {
  private final ChangeCounts accounts;
  private final Populations populations;
  private final PovertyStandard standard;
  private final AreaMap map;

  private ChangeAccounts(
      ChangeCounts accounts, Populations populations, PovertyStandard standard, AreaMap map) {
    this.accounts = accounts;
    this.populations = populations;
    this.standard = standard;
    this.map = map;
  }

  /**
   * Rows of {@code indicator_value}.
   *
   * @param classed scored households with a class, all standards
   * @param transitions movements of lists, all standards
   * @param restated the same from last year's lists as the data have them since they were released
   * @param notReviewed listed households without a line: review_year, area_code, household_id
   */
  public static List<Row> rows(
      Dataset<Row> classed,
      Dataset<Row> transitions,
      Dataset<Row> restated,
      Dataset<Row> notReviewed,
      PovertyStandard standard,
      Populations populations,
      AreaMap map) {
    ChangeCounts accounts = ChangeCounts.of(classed, transitions, restated, notReviewed, standard);
    List<Group> communes =
        accounts.panels().entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(panel -> panel.now() != null))
            .map(entry -> entry.getKey())
            .map(key -> new Group(key.year(), key.areaCode(), "", "", Unit.HOUSEHOLD))
            .toList();
    ChangeAccounts figures = new ChangeAccounts(accounts, populations, standard, map);
    List<Row> rows = new ArrayList<>();
    ReviewedCommunes reviewed = ReviewedCommunes.of(communes, map);
    reviewed
        .byArea()
        .forEach(
            (area, years) ->
                years.forEach(
                    (year, codes) -> {
                      if (codes.equals(years.get(year - 1))
                          && reviewed.earlier(area, year).contains(year - 1)) {
                        rows.addAll(figures.of(area, year, codes));
                      }
                    }));
    return rows;
  }

  private List<Row> of(String area, int year, Set<String> communes) {
    List<Row> rows = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      Group group = new Group(year, area, "", "", unit);
      IndicatorValueRows values = ReviewIndicators.values(standard, map, group);
      List<Figure> figures = new ArrayList<>(lists(group, communes));
      figures.addAll(scores(group, communes));
      figures.forEach(figure -> rows.add(values.row(group, figure)));
    }
    return rows;
  }

  private List<Figure> lists(Group group, Set<String> communes) {
    List<Figure> figures = new ArrayList<>();
    for (String list : standard.lists()) {
      List<Step> steps = together(accounts.steps(), group.year(), communes, list);
      boolean persons = group.unit() == Unit.PERSON;
      Account account =
          ListAccount.of(standard.lists(), published(group, communes, list, steps), steps, persons);
      figures.addAll(rows("list_account", list, null, group).figures(account));
      residents(group, communes, group.year() - 1)
          .flatMap(
              before ->
                  residents(group, communes, group.year())
                      .map(
                          now ->
                              QuotientAccounts.rate(
                                  account.before(), account.after(), before, now)))
          .ifPresent(rate -> figures.addAll(rows("rate_account", list, null, group).figures(rate)));
    }
    return figures;
  }

  /** Last year's count as it was published; where it was not, as the data have it. */
  private double published(Group group, Set<String> communes, String list, List<Step> steps) {
    boolean persons = group.unit() == Unit.PERSON;
    if (accounts.openings().isEmpty()) {
      return ListAccount.of(standard.lists(), 0, steps, persons).part("correction");
    }
    return communes.stream()
        .map(commune -> accounts.openings().get(new ChangeCounts.Key(group.year(), commune, list)))
        .filter(Objects::nonNull)
        .mapToDouble(opening -> persons ? opening.persons() : opening.households())
        .sum();
  }

  private List<Figure> scores(Group group, Set<String> communes) {
    List<Panel> panels = together(accounts.panels(), group.year(), communes, "");
    Optional<CountingRule> test =
        MeasurePlan.of(standard).rules().stream().filter(CountingRule::official).findFirst();
    if (test.isEmpty()) {
      return List.of();
    }
    CountingRule rule = test.get();
    Account account = PanelAccount.scores(panels, group.unit() == Unit.PERSON);
    List<Figure> figures =
        new ArrayList<>(rows("score_account", null, rule, group).figures(account));
    Optional<Long> before = residents(group, communes, group.year() - 1);
    Optional<Long> now = residents(group, communes, group.year());
    if (before.isPresent() && now.isPresent()) {
      figures.addAll(
          rows("m0_account", null, rule, group)
              .figures(PanelAccount.measure(account, rule.total(), before.get(), now.get())));
    }
    if (group.unit() == Unit.HOUSEHOLD) {
      AccountRows exits = rows("mechanical_exit", null, rule, group);
      PanelAccount.mechanicalExits(panels, standard.indicatorIds())
          .forEach((indicator, households) -> figures.add(exits.figure(indicator, households)));
    }
    return figures;
  }

  private static AccountRows rows(String measure, String list, CountingRule rule, Group group) {
    return new AccountRows(measure, list, rule, Scope.RESIDENT, group.year() - 1);
  }

  private Optional<Long> residents(Group group, Set<String> communes, int year) {
    return populations
        .ofCommunes(year, communes)
        .map(all -> group.unit() == Unit.HOUSEHOLD ? all.households() : all.persons());
  }

  private static <T> List<T> together(
      Map<ChangeCounts.Key, List<T>> parts, int year, Set<String> communes, String list) {
    return new TreeSet<>(communes)
        .stream()
            .flatMap(
                commune ->
                    parts
                        .getOrDefault(new ChangeCounts.Key(year, commune, list), List.of())
                        .stream())
            .toList();
  }
}
