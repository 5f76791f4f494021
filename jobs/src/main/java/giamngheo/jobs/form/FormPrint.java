package giamngheo.jobs.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the print of a form differs from its stored cells, which keep every column and value: key
 * {@code print} of the form's file.
 *
 * @param mark {@code Biểu số 01}, at the right over the title; empty for none
 * @param instead columns whose figure is printed, by the column whose formula gives a number below
 *     zero
 * @param unrecorded rows whose figure means nothing, as nothing records it; null for none
 * @param provincial columns that mean something in some provinces only; null for none
 * @param folded rows printed as columns; null for none
 * @param whole rows that count things; null for none
 * @param hidden regular expression of rows that are not printed; empty for none
 * @param words what is printed for a text that only those who run the system understand
 * @param unusualNote note under figures below zero or shares above the whole, with {@code {rows}};
 *     null: the glossary's
 */
public record FormPrint(
    String mark,
    Map<String, String> instead,
    Untracked unrecorded,
    Local provincial,
    Matrix folded,
    Counted whole,
    String hidden,
    Map<String, Label> words,
    Label unusualNote)
    implements Serializable {

  /** Print and stored cells are the same. */
  static final FormPrint AS_STORED =
      new FormPrint("", Map.of(), null, null, null, null, "", Map.of(), null);

  public FormPrint {
    instead = Map.copyOf(instead);
    words = Map.copyOf(words);
  }

  /** Rows whose figure means nothing. */
  public Optional<Untracked> untracked() {
    return Optional.ofNullable(unrecorded);
  }

  /** Columns that mean something in some provinces only. */
  public Optional<Local> local() {
    return Optional.ofNullable(provincial);
  }

  /** Rows printed as columns. */
  public Optional<Matrix> matrix() {
    return Optional.ofNullable(folded);
  }

  /** Rows that count things though their columns hold figures with decimals. */
  public Optional<Counted> counted() {
    return Optional.ofNullable(whole);
  }

  /** The form's own note under unusual figures. */
  public Optional<Label> unusual() {
    return Optional.ofNullable(unusualNote);
  }

  /**
   * Figures that nothing records.
   *
   * @param rows regular expression of the row keys
   * @param unless column whose figure, if it is not zero, says that something was recorded after
   *     all
   * @param columns the columns left blank; the first says why
   * @param text why
   */
  public record Untracked(String rows, String unless, List<String> columns, Label text)
      implements Serializable {}

  /**
   * Columns of some provinces.
   *
   * @param columns left out of the print elsewhere, where they are empty
   * @param provinces codes of the provinces that have them
   * @param text note about what was left out
   */
  public record Local(List<String> columns, Set<String> provinces, Label text)
      implements Serializable {}

  /**
   * Rows printed as columns: each is a cell of the row that its key begins with.
   *
   * @param cells regular expression of their keys: group 1 the row, group 2 the column
   * @param heads group 1 of the rows whose label heads a column
   * @param heading over the columns added
   * @param after column behind which they stand
   * @param columns the form's own columns that are printed
   * @param day column that says until when; what most rows have stands in the heading
   * @param due how it is said, with {@code {day}}
   * @param texts what a cell says: the first whose column holds something
   */
  public record Matrix(
      String cells,
      String heads,
      Label heading,
      String after,
      List<String> columns,
      String day,
      Label due,
      List<Said> texts)
      implements Serializable {}

  /**
   * Rows that count things.
   *
   * @param column that says in which unit
   * @param shares units of the rows that do not
   */
  public record Counted(String column, Set<String> shares) implements Serializable {}

  /**
   * What a cell of a matrix says.
   *
   * @param when column that holds something then; empty: always
   * @param text with the columns' keys in braces
   */
  public record Said(String when, Label text) implements Serializable {}

  /** Reads it. */
  static FormPrint read(FormNode node) {
    node.allow(
        Set.of(
            "mark",
            "instead",
            "untracked",
            "local",
            "matrix",
            "counted",
            "hidden",
            "words",
            "unusual"));
    Map<String, Label> words = new LinkedHashMap<>();
    node.list("words")
        .forEach(
            word -> {
              word.allow(Set.of("from", "to"));
              words.put(word.string("from"), word.label("to"));
            });
    Map<String, String> instead = new LinkedHashMap<>();
    node.find("instead")
        .map(FormNode::mapping)
        .orElse(Map.of())
        .forEach((column, other) -> instead.put(column, other.scalar(column)));
    return new FormPrint(
        node.string("mark", ""),
        instead,
        node.find("untracked").map(FormPrint::untracked).orElse(null),
        node.find("local").map(FormPrint::local).orElse(null),
        node.find("matrix").map(FormPrint::matrix).orElse(null),
        node.find("counted").map(FormPrint::counted).orElse(null),
        node.string("hidden", ""),
        words,
        node.find("unusual").map(FormNode::toLabel).orElse(null));
  }

  private static Untracked untracked(FormNode node) {
    node.allow(Set.of("rows", "unless", "columns", "text"));
    return new Untracked(
        node.string("rows"), node.string("unless"), texts(node, "columns"), node.label("text"));
  }

  private static Local local(FormNode node) {
    node.allow(Set.of("columns", "provinces", "text"));
    return new Local(
        texts(node, "columns"), Set.copyOf(texts(node, "provinces")), node.label("text"));
  }

  private static Matrix matrix(FormNode node) {
    node.allow(Set.of("cells", "heads", "heading", "after", "columns", "day", "due", "texts"));
    List<Said> texts = new ArrayList<>();
    for (FormNode said : node.list("texts")) {
      said.allow(Set.of("when", "text"));
      texts.add(new Said(said.string("when", ""), said.label("text")));
    }
    return new Matrix(
        node.string("cells"),
        node.string("heads"),
        node.label("heading"),
        node.string("after"),
        texts(node, "columns"),
        node.string("day"),
        node.label("due"),
        texts);
  }

  private static Counted counted(FormNode node) {
    node.allow(Set.of("column", "shares"));
    return new Counted(node.string("column"), Set.copyOf(texts(node, "shares")));
  }

  private static List<String> texts(FormNode node, String key) {
    return node.list(key).stream().map(item -> item.scalar(key)).toList();
  }
}
