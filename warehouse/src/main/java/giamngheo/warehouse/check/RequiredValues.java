package giamngheo.warehouse.check;

import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.List;
import java.util.Set;

/**
 * MISSING_VALUE: required cells are filled. A line with an exit reason only says that a listed
 * household left, so it needs what tells the household and the review, and no facts.
 */
final class RequiredValues implements LineCheck {
  private static final Set<String> FACTS = Set.of(HouseholdTable.ETHNICITY);

  private final List<String> required;

  RequiredValues(List<Column> columns) {
    this.required = columns.stream().filter(Column::isRequired).map(Column::name).toList();
  }

  @Override
  public void check(TypedLine line) {
    boolean leaves = line.value(HouseholdTable.EXIT_REASON) != null;
    for (String column : required) {
      if (!line.isFilled(column) && !(leaves && FACTS.contains(column))) {
        line.report("MISSING_VALUE", column);
      }
    }
  }
}
