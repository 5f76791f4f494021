package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes of a review's figures between two years of one standard, one map and one set of communes.
 *
 * <p>With y₁, y₂ and Δ years between them: {@code abs} y₂ − y₁, per year (y₂ − y₁)/Δ; {@code rel}
 * y₂/y₁ − 1, per year (y₂/y₁)^(1/Δ) − 1, all fractions. The officials' average yearly reduction
 * stands under its own name, {@code mean_yearly_reduction}: the mean of the yearly falls of an
 * official headcount, (y₁ − y₂)/Δ; 0.0165 is 1.65 percentage points. It is of the same size as the
 * annualised absolute change and never the same as the annualised relative one. A share's {@code
 * abs} lies from −1 to 1, {@code rel} from −1 up; from 0 there is no {@code rel}. Alkire et al.
 * (2015), section 9.1.
 */
public final class YearlyChanges {
  private static final Set<String> EVERYBODY =
      Set.of("count", "official_headcount", "H", "A", "M0", "censored");
  private static final Set<String> GROUPS = Set.of("official_headcount", "H", "A", "M0");

  private YearlyChanges() {}

  /** Changes of the figures that both years can say. */
  public static List<Figure> of(Group group, int from, List<Figure> then, List<Figure> now) {
    Map<String, Figure> before = new HashMap<>();
    then.forEach(figure -> before.put(figure.name(), figure));
    Set<String> wanted = group.isWhole() ? EVERYBODY : GROUPS;
    List<Figure> changes = new ArrayList<>();
    for (Figure figure : now) {
      Figure earlier = before.get(figure.name());
      if (wanted.contains(figure.measure())
          && figure.value() != null
          && earlier != null
          && earlier.value() != null) {
        add(changes, figure, earlier.value(), from, group.year() - from);
      }
    }
    return changes;
  }

  private static void add(List<Figure> changes, Figure figure, double before, int from, int years) {
    double after = figure.value();
    changes.add(figure.with(Change.absolute(from, false), after - before, Interval.NONE));
    changes.add(figure.with(Change.absolute(from, true), (after - before) / years, Interval.NONE));
    if (before != 0) {
      double growth = after / before;
      changes.add(figure.with(Change.relative(from, false), growth - 1, Interval.NONE));
      changes.add(
          figure.with(
              Change.relative(from, true), Math.pow(growth, 1.0 / years) - 1, Interval.NONE));
    }
    if (figure.measure().equals("official_headcount")) {
      changes.add(
          figure
              .called("mean_yearly_reduction")
              .with(Change.absolute(from, true), (before - after) / years, Interval.NONE));
    }
  }
}
