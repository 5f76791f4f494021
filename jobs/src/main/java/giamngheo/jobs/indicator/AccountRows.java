package giamngheo.jobs.indicator;

import giamngheo.warehouse.account.Account;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import giamngheo.warehouse.measure.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts as figures: one per part, named in {@code sub_indicator}, and the two ends as {@code
 * opening} and {@code closing}.
 *
 * @param measure name of the account
 * @param indicator official headcount it is of, or null
 * @param rule weight scheme and cut-off, or null
 * @param scope whom it speaks of
 * @param from earlier year
 */
record AccountRows(String measure, String indicator, CountingRule rule, Scope scope, int from) {

  /** Opening, every part, closing. */
  List<Figure> figures(Account account) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("opening", account.before()));
    account.parts().forEach((name, part) -> figures.add(figure(name, part)));
    figures.add(figure("closing", account.after()));
    return figures;
  }

  /** One part. */
  Figure figure(String part, double value) {
    return new Figure(
        indicator,
        measure,
        part,
        rule == null ? null : rule.cutoff(),
        rule == null ? CountingRule.OWN : rule.weighting(),
        scope,
        Change.absolute(from, false),
        null,
        null,
        value,
        Interval.NONE);
  }
}
