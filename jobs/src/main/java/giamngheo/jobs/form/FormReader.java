package giamngheo.jobs.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one file of {@code conf/forms/}. */
final class FormReader {
  private static final Set<String> KEYS =
      Set.of(
          "form",
          "title",
          "subtitle",
          "unit",
          "facts",
          "kind",
          "where",
          "lines",
          "sets",
          "columns",
          "remarks",
          "note",
          "rows",
          "periods",
          "levels",
          "groups",
          "trace",
          "print");
  private static final String QUERY = "query";
  private static final List<String> KINDS = List.of("table", "list", QUERY);

  private FormReader() {}

  static FormDefinition read(Path path) {
    FormNode root = FormNode.read(path);
    root.allow(KEYS);
    String id = root.word("form", List.of(path.getFileName().toString().replace(".yaml", "")));
    FormSql sql = new FormSql();
    List<FormLine> lines =
        root.has("lines")
            ? root.list("lines").stream().map(node -> line(node, sql)).toList()
            : List.of(FormLine.ONLY);
    String kind = root.word("kind", KINDS);
    String facts = kind.equals(QUERY) ? "" : root.word("facts", ColumnReader.FACTS);
    String where = sql.rule(root, "where", root.string("where", ""));
    ColumnReader columns = new ColumnReader(id, facts, where, lines, sql);
    List<FormNode> nodes = ColumnSets.of(root).expand(root.list("columns"));
    FormDefinition form =
        new FormDefinition(
            id,
            root.label("title"),
            root.label("subtitle"),
            root.label("unit"),
            kind.equals("list"),
            lines,
            nodes.stream().map(columns::column).toList(),
            root.list("remarks").stream().map(FormNode::toLabel).toList(),
            root.find("note").map(node -> note(id, facts, node, sql)).orElse(null),
            where,
            kind.equals(QUERY) ? QueryReader.read(root) : null,
            root.find("print").map(FormPrint::read).orElse(FormPrint.AS_STORED));
    FormRules.check(form, columns.places(), root);
    return form;
  }

  private static FormLine line(FormNode node, FormSql sql) {
    node.allow(Set.of("id", "label", "unit", "where"));
    return new FormLine(
        node.string("id"),
        node.label("label"),
        ColumnReader.unit(node, "household"),
        sql.rule(node, "where", node.string("where", "")));
  }

  private static FormNote note(String form, String facts, FormNode node, FormSql sql) {
    node.allow(Set.of("text", "where"));
    return new FormNote(
        node.label("text"),
        new SumItem(
            form + "/" + ComposedCell.NOTE,
            facts,
            sql.rule(node, "where", node.string("where")),
            "1",
            CountedUnit.HOUSEHOLD));
  }

  /** Where the columns of a form stand in its file, by number. */
  record ColumnPlaces(Map<String, FormNode> nodes) {}
}
