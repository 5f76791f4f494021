package giamngheo.jobs.paper;

import giamngheo.jobs.paper.PaperDefinition.PaperColumn;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.sql.PlacedSql;
import giamngheo.warehouse.sql.SqlNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of {@code conf/papers}; a mistake is told with file, line, key and nearest word. */
final class PaperReader {
  private static final Text EMPTY = new Text("", "");
  private static final String YEARLY = "year";
  private static final List<String> PERIODS = List.of(YEARLY, "6m", "adhoc");

  private PaperReader() {}

  static PaperDefinition read(Path file) {
    YamlNode root =
        YamlNode.read(file)
            .allowing(
                Set.of(
                    "paper",
                    "layout",
                    "title",
                    "subtitle",
                    "none",
                    "number",
                    "recipients",
                    "signed",
                    "groups",
                    "periods",
                    "page",
                    "words",
                    "tables",
                    "rows",
                    "texts",
                    "lines",
                    "notes",
                    "columns"));
    return new PaperDefinition(
        root.required("paper").text(),
        root.child("layout").map(layout -> file.resolveSibling(layout.text())),
        text(root.required("title")),
        root.child("subtitle").map(PaperReader::text).orElse(EMPTY),
        text(root.required("none")),
        root.child("number").map(YamlNode::text).orElse(""),
        root.child("recipients").map(YamlNode::texts).orElse(List.of()),
        root.child("signed").map(YamlNode::texts).orElse(List.of()),
        root.child("groups").map(YamlNode::texts).orElse(List.of()),
        periods(root),
        root.required("page").text(),
        texts(root, "words"),
        root.child("tables")
            .filter(tables -> tables.oneOf(List.of("programme")).equals("programme"))
            .isPresent(),
        rows(root.required("rows")),
        texts(root, "texts"),
        texts(root, "lines"),
        root.child("notes").map(YamlNode::items).orElse(List.of()).stream()
            .map(PaperReader::text)
            .toList(),
        root.child("columns").map(YamlNode::items).orElse(List.of()).stream()
            .map(PaperReader::column)
            .toList());
  }

  /** The query, examined with a number in every place that is filled when it is asked. */
  private static PlacedSql rows(YamlNode node) {
    String filled = node.text().replace("{communes}", "'0'").replaceAll("\\{[a-z_]+\\}", "0");
    return new PlacedSql(node.place(), SqlNode.query(node, filled));
  }

  private static List<String> periods(YamlNode root) {
    return root.child("periods")
        .map(periods -> periods.items().stream().map(item -> item.oneOf(PERIODS)).toList())
        .orElse(List.of(YEARLY));
  }

  private static PaperColumn column(YamlNode node) {
    node.allowing(Set.of("key", "heading", "field", "kind", "width", "grouped", "total"));
    return new PaperColumn(
        node.required("key").text(),
        text(node.required("heading")),
        node.required("field").text(),
        node.child("kind")
            .map(kind -> kind.oneOf(List.of("text", "count", "rate", "ordinal")))
            .orElse("text"),
        node.child("width").map(width -> width.number().doubleValue()).orElse(1.0),
        isSaid(node, "grouped"),
        isSaid(node, "total"));
  }

  private static boolean isSaid(YamlNode node, String key) {
    return node.child(key).map(YamlNode::text).stream().anyMatch("true"::equals);
  }

  private static Text text(YamlNode node) {
    node.allowing(Set.of("vi", "en"));
    return new Text(node.required("vi").text(), node.required("en").text());
  }

  private static Map<String, String> texts(YamlNode root, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    root.child(key)
        .map(YamlNode::children)
        .orElse(Map.of())
        .forEach((name, text) -> texts.put(name, text.text()));
    return texts;
  }
}
