package giamngheo.reports.model;

import java.util.List;

/**
 * One row of a form's table.
 *
 * @param key what the row stands for (an area code, {@code total}, a household); not printed; empty
 *     for a heading between the rows
 * @param cells one per leaf heading, in the order of the leaves
 * @param continues whether it says more of what the row before it stands for, as the line of
 *     persons does below the line of households of one place; no page begins with it
 */
public record FormRow(String key, Emphasis emphasis, List<FormCell> cells, boolean continues) {
  public FormRow {
    cells = List.copyOf(cells);
  }

  /** A row that stands for itself. */
  public FormRow(String key, Emphasis emphasis, List<FormCell> cells) {
    this(key, emphasis, cells, false);
  }
}
