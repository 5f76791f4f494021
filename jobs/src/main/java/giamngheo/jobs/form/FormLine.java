package giamngheo.jobs.form;

import java.io.Serializable;

/**
 * One of several printed lines per place, such as households and persons.
 *
 * @param id appended to the row's key after a slash; empty for the place's main line
 * @param label text of the column that names the line
 * @param unit unit of its sums
 * @param where SQL condition that narrows every sum of the line; empty for none
 */
public record FormLine(String id, Label label, CountedUnit unit, String where)
    implements Serializable {
  /** The only line of forms that print one line per place. */
  static final FormLine ONLY = new FormLine("", Label.EMPTY, CountedUnit.HOUSEHOLD, "");

  /** The key of this line of that place. */
  public String rowKey(String placeKey) {
    return id.isEmpty() ? placeKey : placeKey + "/" + id;
  }
}
