package giamngheo.jobs.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One official form: what it is called, how it is headed, and what its cells are.
 *
 * @param id name of the form, e.g. {@code poor-movement}
 * @param title title; may hold {@code {STATE}}
 * @param subtitle line under the title; may hold {@code {year}} and {@code {next_year}}
 * @param unit line that states the units of measure; empty for none
 * @param list whether it lists households and members instead of places
 * @param lines printed lines per place, at least one
 * @param columns roots of the heading tree
 * @param remarks notes printed under every copy
 * @param note note that states a figure; null for none
 * @param where condition that rows of every column meet; in lists, which households are listed
 * @param rows where the rows come from if they are not sums over the review; null otherwise
 */
public record FormDefinition(
    String id,
    Label title,
    Label subtitle,
    Label unit,
    boolean list,
    List<FormLine> lines,
    List<FormColumn> columns,
    List<Label> remarks,
    FormNote note,
    String where,
    QueryRows rows,
    FormPrint print)
    implements Serializable {

  /** The columns that hold cells, from left to right. */
  public List<FormColumn> leaves() {
    return columns.stream().flatMap(FormColumn::leaves).toList();
  }

  /** Whether the form lists households and members. */
  public boolean isList() {
    return list;
  }

  /** The query that gives its rows; empty for forms of the review. */
  public Optional<QueryRows> query() {
    return Optional.ofNullable(rows);
  }

  /** The column with that number. */
  public Optional<FormColumn> column(String key) {
    return leaves().stream().filter(leaf -> leaf.key().equals(key)).findFirst();
  }

  /** Every sum the form needs; in lists the sums only lead back from marks to households. */
  public List<SumItem> items() {
    List<SumItem> items = new ArrayList<>();
    for (FormColumn leaf : leaves()) {
      for (FormLine line : lines) {
        leaf.content().item(line.id()).ifPresent(items::add);
      }
    }
    if (note != null) {
      items.add(note.item());
    }
    return List.copyOf(items);
  }

  /**
   * The households behind a printed cell: the sum of its column, for a rate the sum of its
   * numerator. Empty where there is none: text, residents, and columns that only add up others.
   *
   * @param column number of the column, or {@link ComposedCell#NOTE}
   * @param line id of the line, empty for the main one
   */
  public Optional<SumItem> traced(String column, String line) {
    if (column.equals(ComposedCell.NOTE)) {
      return Optional.ofNullable(note).map(FormNote::item);
    }
    Optional<ColumnContent> content = column(column).map(FormColumn::content);
    if (content.orElse(null) instanceof ColumnContent.Calculated calculated
        && calculated.isRate()) {
      return traced(calculated.formula().numerator(), line);
    }
    return content.flatMap(cells -> cells.item(line));
  }

  /** The line to which a row key belongs. */
  public FormLine lineOf(String rowKey) {
    return lines.stream()
        .filter(line -> !line.id().isEmpty() && rowKey.endsWith("/" + line.id()))
        .findFirst()
        .orElse(lines.get(0));
  }

  /** The key of the place to which a row key belongs: the row key without the line's name. */
  public String placeOf(String rowKey) {
    FormLine line = lineOf(rowKey);
    return line.id().isEmpty()
        ? rowKey
        : rowKey.substring(0, rowKey.length() - line.id().length() - 1);
  }
}
