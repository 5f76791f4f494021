package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.Figure.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code relative_contribution}: a group's share of M0 over its share of the people, 0 or more; 1
 * is a group as poor as the whole. It equals the group's M0 over that of the whole, and it is of
 * those reviewed or of the sample, because only there everybody's group is known. Alkire et al.
 * (2015), section 5.5.
 */
public final class RelativeContribution {
  private RelativeContribution() {}

  /** One figure per cut-off and weight scheme at which somebody is poor. */
  public static List<Figure> of(List<Figure> whole, List<Figure> part) {
    Map<String, Figure> ofWhole = new HashMap<>();
    whole.stream().filter(RelativeContribution::isM0).forEach(m0 -> ofWhole.put(m0.name(), m0));
    List<Figure> figures = new ArrayList<>();
    for (Figure m0 : part) {
      Figure all = ofWhole.get(m0.name());
      if (isM0(m0) && all != null && all.value() != null && all.value() > 0) {
        double value = m0.value() / all.value();
        figures.add(
            m0.called("relative_contribution").with(Figure.Change.LEVEL, value, Interval.NONE));
      }
    }
    return figures;
  }

  private static boolean isM0(Figure figure) {
    return figure.measure().equals("M0")
        && figure.scope() != Scope.RESIDENT
        && figure.value() != null
        && figure.change().equals(Figure.Change.LEVEL);
  }
}
