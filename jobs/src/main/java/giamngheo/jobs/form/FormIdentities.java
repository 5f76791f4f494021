package giamngheo.jobs.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks the equalities within a form's rows, such as the formula printed under column 9. */
public final class FormIdentities {
  private FormIdentities() {}

  /**
   * A printed figure that differs from what its row says it must be.
   *
   * @param rowKey the row
   * @param column the column
   * @param printed its figure
   * @param expected what the other columns of the row give
   */
  public record Broken(String rowKey, String column, BigDecimal printed, BigDecimal expected) {}

  /** The equalities that do not hold; one with a part that is not available is not asked. */
  public static List<Broken> broken(FormDefinition form, List<ComposedCell> cells) {
    Map<String, Map<String, BigDecimal>> rows = new HashMap<>();
    cells.stream()
        .filter(cell -> cell.value() != null)
        .forEach(
            cell ->
                rows.computeIfAbsent(cell.rowKey(), key -> new HashMap<>())
                    .put(cell.column(), cell.value()));
    Map<String, Formula> identities =
        form.leaves().stream()
            .filter(leaf -> leaf.identity() != null)
            .collect(Collectors.toMap(FormColumn::key, FormColumn::identity));
    return cells.stream()
        .filter(cell -> cell.value() != null && identities.containsKey(cell.column()))
        .map(
            cell ->
                new Broken(
                    cell.rowKey(),
                    cell.column(),
                    cell.value(),
                    identities.get(cell.column()).evaluate(rows.get(cell.rowKey())::get)))
        .filter(
            asked -> asked.expected() != null && asked.expected().compareTo(asked.printed()) != 0)
        .toList();
  }
}
