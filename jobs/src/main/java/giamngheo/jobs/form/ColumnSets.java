package giamngheo.jobs.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that repeat for each member of a set the form names, e.g. the main ethnic groups of the
 * locality: {@code each} makes one column per member with {@code {n}} counting from 1, {@code rest}
 * one column for all others with the next {@code {n}} and the members' quoted {@code {codes}}.
 *
 * @param sets members by set, each a mapping of names to values
 */
record ColumnSets(Map<String, List<Map<String, String>>> sets) {

  static ColumnSets of(FormNode root) {
    Map<String, List<Map<String, String>>> sets = new LinkedHashMap<>();
    if (root.has("sets")) {
      FormNode node = root.get("sets");
      node.mapping()
          .keySet()
          .forEach(
              name -> sets.put(name, node.list(name).stream().map(ColumnSets::member).toList()));
    }
    return new ColumnSets(sets);
  }

  /** The columns with every repetition written out, at any depth. */
  List<FormNode> expand(List<FormNode> columns) {
    return columns.stream().flatMap(this::expanded).toList();
  }

  private Stream<FormNode> expanded(FormNode column) {
    if (column.has("each")) {
      List<Map<String, String>> members = members(column, "each");
      List<FormNode> repeated = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        Map<String, String> values = new LinkedHashMap<>(members.get(i));
        values.put("n", Integer.toString(i + 1));
        repeated.add(column.without("each").replace(values));
      }
      return repeated.stream();
    }
    if (column.has("rest")) {
      List<Map<String, String>> members = members(column, "rest");
      String codes =
          members.stream()
              .map(member -> "'" + member.get("code") + "'")
              .collect(Collectors.joining(", "));
      return Stream.of(
          column
              .without("rest")
              .replace(Map.of("n", Integer.toString(members.size() + 1), "codes", codes)));
    }
    return Stream.of(
        column.has("columns") ? column.with("columns", expand(column.list("columns"))) : column);
  }

  private List<Map<String, String>> members(FormNode column, String key) {
    return sets.get(column.word(key, List.copyOf(sets.keySet())));
  }

  private static Map<String, String> member(FormNode node) {
    Map<String, String> values = new LinkedHashMap<>();
    node.string("code");
    node.mapping().forEach((name, value) -> values.put(name, value.scalar(name)));
    return values;
  }
}
