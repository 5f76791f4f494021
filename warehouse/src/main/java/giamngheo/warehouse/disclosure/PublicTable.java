package giamngheo.warehouse.disclosure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Figures to be published, and what everybody knows of them. A relation that the values do not
 * fulfil is left out: nobody can conclude from it.
 *
 * @param values counts, not negative, by cell
 * @param relations between them
 */
public record PublicTable(Map<String, Long> values, Set<Relation> relations) {

  public PublicTable {
    // In a fixed order, and found at once: names are long and begin alike.
    Map<String, Long> counts = new LinkedHashMap<>(new TreeMap<>(values));
    values = counts;
    relations =
        relations.stream()
            .filter(relation -> relation.holds(counts))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Of any collection of relations. */
  public static PublicTable of(Map<String, Long> values, Collection<Relation> relations) {
    return new PublicTable(values, new LinkedHashSet<>(relations));
  }
}
