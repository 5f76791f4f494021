package giamngheo.jobs.form;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the heading tree. A leaf has a key and content; a group has columns below it.
 *
 * @param key printed number, e.g. {@code 1.2.1}; empty for a group
 * @param heading text of the heading
 * @param content what the cells hold; null for a group
 * @param printedFormula formula printed after the number, e.g. {@code 3/1*100}; empty for none
 * @param identity equality that the column's figures must meet; null for none
 * @param columns columns below; empty for a leaf
 */
public record FormColumn(
    String key,
    Label heading,
    ColumnContent content,
    String printedFormula,
    Formula identity,
    List<FormColumn> columns)
    implements Serializable {

  /** Whether the node heads cells of its own. */
  public boolean isLeaf() {
    return columns.isEmpty();
  }

  /** What stands in the row of numbers: {@code 4=3/1*100}; empty for a group. */
  public String number() {
    return printedFormula.isEmpty() ? key : key + "=" + printedFormula;
  }

  /** The leaves from left to right, the node itself if it is one. */
  public Stream<FormColumn> leaves() {
    return isLeaf() ? Stream.of(this) : columns.stream().flatMap(FormColumn::leaves);
  }

  /** Whether the cells are percentages. */
  public boolean isRate() {
    return isLeaf() && content.isRate();
  }
}
