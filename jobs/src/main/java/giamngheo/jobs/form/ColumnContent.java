package giamngheo.jobs.form;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the cells of a column hold. */
public sealed interface ColumnContent extends Serializable {

  /** The sum behind the cells of that line, if there is one. */
  default Optional<SumItem> item(String line) {
    return Optional.empty();
  }

  /** Whether the cells are percentages. */
  default boolean isRate() {
    return false;
  }

  /** Whether the cells are blank where last year's list is not known. */
  default boolean needsOpening() {
    return false;
  }

  /** Running number of the place. */
  record Ordinal() implements ColumnContent {}

  /**
   * Name of the place.
   *
   * @param withLine whether every line prints the place together with the line's own name
   */
  record PlaceName(boolean withLine) implements ColumnContent {}

  /** Name of the line. */
  record LineName() implements ColumnContent {}

  /**
   * A sum over fact rows, one per line of the form.
   *
   * @param items sum by id of the line
   * @param needsOpening blank where last year's list is not known
   * @param shareOf column of which the sum is printed as a percentage; empty for the sum itself
   */
  record Sum(Map<String, SumItem> items, boolean needsOpening, String shareOf)
      implements ColumnContent {
    @Override
    public Optional<SumItem> item(String line) {
      return Optional.ofNullable(items.get(line));
    }

    @Override
    public boolean isRate() {
      return !shareOf.isEmpty();
    }
  }

  /** Follows from other columns. */
  record Calculated(Formula formula) implements ColumnContent {
    @Override
    public boolean isRate() {
      return formula.isRate();
    }
  }

  /** A figure about residents. */
  record Residents(PopulationMeasure measure) implements ColumnContent {}

  /** Printed, never filled: the figure does not exist here. */
  record Blank() implements ColumnContent {}

  /**
   * A field of the form's query.
   *
   * @param field column of the query
   * @param width relative to the other columns; 0 for what suits the kind
   */
  record Field(String field, FieldKind kind, double width) implements ColumnContent {
    @Override
    public boolean isRate() {
      return kind == FieldKind.RATE;
    }
  }

  /** Running number of the household in a list, on the head's line. */
  record HouseholdOrdinal() implements ColumnContent {}

  /** Running number of the member in the household. */
  record MemberOrdinal() implements ColumnContent {}

  /**
   * A field of a list line as text.
   *
   * @param field field printed
   * @param headField field added on the head's line; empty for none
   * @param words group of the glossary that names the field's codes; empty for none
   * @param ifField field that must equal {@code ifValue}, else nothing is printed; empty for none
   */
  record Text(String field, String headField, String words, String ifField, String ifValue)
      implements ColumnContent {}

  /**
   * A mark on the head's line: the figure 1, or nothing.
   *
   * @param item the households marked
   * @param field the field asked
   * @param test how it is asked
   * @param values values of the test; none for {@link Test#TRUE}
   * @param needsOpening not available where the field is not known
   */
  record Tick(SumItem item, String field, Test test, Set<String> values, boolean needsOpening)
      implements ColumnContent {
    @Override
    public Optional<SumItem> item(String line) {
      return line.isEmpty() ? Optional.of(item) : Optional.empty();
    }

    /** Ways to ask a field. */
    public enum Test {
      TRUE,
      IN,
      NOT_IN,
      HAS
    }
  }
}
