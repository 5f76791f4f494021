package giamngheo.warehouse.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dataset that communes and agencies send: its name and its columns in canonical order.
 *
 * @param name the dataset's name on the command line and in SQL
 * @param columns input columns as in a file, {@code id_number} included
 * @param placement what unit a line belongs to
 */
public record InputTable(String name, List<Column> columns, Placement placement) {

  public InputTable {
    columns = List.copyOf(columns);
  }

  /** A dataset of reviews: its units are communes and review years. */
  public InputTable(String name, List<Column> columns) {
    this(name, columns, Placement.OF_REVIEW);
  }

  /** Every dataset that {@code load} takes, in the order in which they are documented. */
  public static List<InputTable> all() {
    return Stream.concat(ofReviews().stream(), ofProgramme().stream()).toList();
  }

  /** The datasets of household reviews. */
  public static List<InputTable> ofReviews() {
    return List.of(
        HouseholdTable.TABLE,
        MemberTable.TABLE,
        PopulationTable.TABLE,
        DeclaredTotalTable.TABLE,
        HouseholdLinkTable.TABLE);
  }

  /** The datasets of the programme itself: activities, money, targets, deadlines. */
  public static List<InputTable> ofProgramme() {
    return List.of(
        ActivityTable.TABLE,
        ParticipationTable.TABLE,
        StaffTable.TABLE,
        BudgetTable.TABLE,
        InspectionTable.TABLE,
        FeedbackTable.TABLE,
        TargetTable.TABLE,
        SubmissionTable.TABLE);
  }

  /** The dataset of that name, if there is one. */
  public static Optional<InputTable> named(String name) {
    return all().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The column of that name, if there is one. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /** The same for lines that need not say where they belong. */
  public InputTable withoutPlace() {
    return new InputTable(
        name,
        columns.stream()
            .map(column -> placement.area().contains(column.name()) ? column.optional() : column)
            .toList(),
        placement.at());
  }
}
