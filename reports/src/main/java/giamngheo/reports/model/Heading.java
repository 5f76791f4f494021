package giamngheo.reports.model;

import java.util.List;
import java.util.Optional;

/**
 * A node of the tree of column headings; a leaf is a column.
 *
 * @param text what the heading says
 * @param number what the italic row under the headings says of a leaf: {@code A}, {@code 1}, {@code
 *     4=3/1*100}; empty for groups
 * @param kind what the column holds; groups carry any
 * @param weight width of a leaf relative to the other leaves, above 0; groups carry any
 * @param children headings below this one; empty for a leaf
 */
public record Heading(
    String text, String number, ColumnKind kind, double weight, List<Heading> children) {
  public Heading {
    text = PlainText.lines(text);
    number = PlainText.of(number);
    children = List.copyOf(children);
    if (children.isEmpty() && !(weight > 0 && weight < Double.MAX_VALUE)) {
      throw PrintingException.weightOutOfRange(text, weight);
    }
  }

  /** A column. */
  public static Heading leaf(String text, String number, ColumnKind kind, double weight) {
    return new Heading(text, number, kind, weight, List.of());
  }

  /** A heading over others. */
  public static Heading group(String text, List<Heading> children) {
    return new Heading(text, "", ColumnKind.TEXT, 1, children);
  }

  /** Name of a column, without the formula: {@code 4} of {@code 4=3/1*100}. */
  public String key() {
    int formula = number.indexOf('=');
    return formula < 0 ? number : number.substring(0, formula);
  }

  /** This heading with those of its columns only; empty if none of them is below it. */
  Optional<Heading> with(List<String> columns) {
    if (isLeaf()) {
      return columns.isEmpty() || columns.contains(key()) ? Optional.of(this) : Optional.empty();
    }
    List<Heading> below = children.stream().flatMap(child -> child.with(columns).stream()).toList();
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(new Heading(text, number, kind, weight, below));
  }

  public boolean isLeaf() {
    return children.isEmpty();
  }
}
