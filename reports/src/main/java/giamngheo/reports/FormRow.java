package giamngheo.reports;

import java.util.List;

/**
 * One row of a form's table.
 *
 * @param key what the row stands for (an area code, {@code total}, a household); not printed
 * @param cells one per leaf heading, in the order of the leaves
 */
public record FormRow(String key, Emphasis emphasis, List<FormCell> cells) {
  public FormRow {
    cells = List.copyOf(cells);
  }
}
