package giamngheo.jobs.form;

import giamngheo.jobs.form.FormReader.ColumnPlaces;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the heading tree of a form. */
final class ColumnReader {
  static final List<String> FACTS = List.of("household", "transition");
  private static final Set<String> GROUP_KEYS = Set.of("heading", "columns");
  private static final Set<String> LEAF_KEYS =
      Set.of(
          "key",
          "heading",
          "kind",
          "facts",
          "where",
          "count",
          "unit",
          "household",
          "person",
          "needs",
          "formula",
          "holds",
          "share_of",
          "population",
          "blank",
          "tick",
          "text",
          "field",
          "as",
          "width");
  private static final Map<String, ColumnContent> KINDS =
      Map.of(
          "ordinal", new ColumnContent.Ordinal(),
          "place", new ColumnContent.PlaceName(false),
          "place_and_line", new ColumnContent.PlaceName(true),
          "line", new ColumnContent.LineName(),
          "household_ordinal", new ColumnContent.HouseholdOrdinal(),
          "member_ordinal", new ColumnContent.MemberOrdinal());

  private final String form;
  private final String facts;
  private final String where;
  private final List<FormLine> lines;
  private final FormSql sql;
  private final Map<String, FormNode> places = new LinkedHashMap<>();

  ColumnReader(String form, String facts, String where, List<FormLine> lines, FormSql sql) {
    this.form = form;
    this.facts = facts;
    this.where = where;
    this.lines = lines;
    this.sql = sql;
  }

  /** Where the columns read so far stand. */
  ColumnPlaces places() {
    return new ColumnPlaces(places);
  }

  FormColumn column(FormNode node) {
    if (node.has("columns")) {
      node.allow(GROUP_KEYS);
      List<FormColumn> below = node.list("columns").stream().map(this::column).toList();
      return new FormColumn("", node.label("heading"), null, "", null, below);
    }
    node.allow(LEAF_KEYS);
    String key = node.string("key");
    if (places.put(key, node) != null) {
      throw FormErrors.duplicate(node, key);
    }
    Optional<Formula> formula = formula(node, key, "formula");
    ColumnContent content = content(node, key, formula);
    boolean calculated = content instanceof ColumnContent.Calculated;
    return new FormColumn(
        key,
        node.label("heading"),
        content,
        node.string("formula", "").replace(" ", ""),
        calculated ? null : formula.or(() -> formula(node, key, "holds")).orElse(null),
        List.of());
  }

  static CountedUnit unit(FormNode node, String absent) {
    List<String> words = words(CountedUnit.values());
    return CountedUnit.valueOf(
        (node.has("unit") ? node.word("unit", words) : absent).toUpperCase(Locale.ROOT));
  }

  private ColumnContent content(FormNode node, String key, Optional<Formula> formula) {
    if (node.has("kind")) {
      return KINDS.get(node.word("kind", KINDS.keySet().stream().sorted().toList()));
    }
    if (node.has("field")) {
      return field(node);
    }
    if (node.has("text")) {
      return text(node.get("text"));
    }
    if (node.has("tick")) {
      return tick(node, key);
    }
    if (node.has("population")) {
      String measure = node.word("population", words(PopulationMeasure.values()));
      return new ColumnContent.Residents(
          PopulationMeasure.valueOf(measure.toUpperCase(Locale.ROOT)));
    }
    if (node.has("blank")) {
      return new ColumnContent.Blank();
    }
    if (formula.isPresent() && !node.has("where")) {
      return new ColumnContent.Calculated(formula.get());
    }
    Map<String, SumItem> items = new LinkedHashMap<>();
    lines.forEach(line -> items.put(line.id(), item(node, key, line)));
    return new ColumnContent.Sum(items, needsOpening(node), node.string("share_of", ""));
  }

  private SumItem item(FormNode node, String key, FormLine line) {
    String unitKey = line.unit().name().toLowerCase(Locale.ROOT);
    String count = sql.rule(node, "count", node.string("count", "1"));
    String condition = sql.rule(node, "where", node.string("where"));
    if (!line.equals(FormLine.ONLY)) {
      FormNode own =
          line.unit() == CountedUnit.PERSON ? node.get(unitKey) : node.find(unitKey).orElse(null);
      if (own != null && own.entries() != null) {
        own.allow(Set.of("where", "count"));
        count = sql.rule(own, "count", own.string("count"));
        condition = sql.rule(own, "where", own.string("where", condition));
      } else if (own != null) {
        count = sql.rule(own, unitKey, own.scalar(unitKey));
      }
    }
    return new SumItem(
        line.rowKey(form + "/" + key),
        node.has("facts") ? node.word("facts", FACTS) : facts,
        both(line.where(), condition),
        count,
        line.equals(FormLine.ONLY) ? unit(node, "household") : line.unit());
  }

  private ColumnContent tick(FormNode node, String key) {
    FormNode tick = node.get("tick");
    tick.allow(Set.of("field", "in", "not_in", "has"));
    String field = FormSql.column(tick, "field");
    ColumnContent.Tick.Test test = ColumnContent.Tick.Test.TRUE;
    Set<String> values = Set.of();
    String condition = "coalesce(" + field + ", false)";
    if (tick.has("has")) {
      test = ColumnContent.Tick.Test.HAS;
      values = Set.of(tick.string("has"));
      FormSql.words(tick, List.of(tick.string("has")));
      condition = "coalesce(array_contains(%s, '%s'), false)".formatted(field, tick.string("has"));
    } else if (tick.has("in") || tick.has("not_in")) {
      String name = tick.has("in") ? "in" : "not_in";
      test = tick.has("in") ? ColumnContent.Tick.Test.IN : ColumnContent.Tick.Test.NOT_IN;
      List<String> words =
          FormSql.words(tick, tick.list(name).stream().map(item -> item.scalar(name)).toList());
      values = Set.copyOf(words);
      condition =
          words.stream()
              .map(word -> "'" + word + "'")
              .collect(Collectors.joining(", ", field + " " + name.replace('_', ' ') + " (", ")"));
    }
    SumItem item =
        new SumItem(
            form + "/" + key,
            node.has("facts") ? node.word("facts", FACTS) : facts,
            both(sql.rule(node, "where", node.string("where", where)), condition),
            "1",
            CountedUnit.HOUSEHOLD);
    return new ColumnContent.Tick(item, field, test, values, needsOpening(node));
  }

  private static ColumnContent text(FormNode node) {
    node.allow(Set.of("field", "head_field", "words", "if_field", "is"));
    return new ColumnContent.Text(
        node.string("field"),
        node.string("head_field", ""),
        node.string("words", ""),
        node.string("if_field", ""),
        node.string("is", ""));
  }

  private static ColumnContent field(FormNode node) {
    FieldKind kind =
        FieldKind.valueOf(node.word("as", words(FieldKind.values())).toUpperCase(Locale.ROOT));
    String width = node.string("width", "0");
    try {
      return new ColumnContent.Field(node.string("field"), kind, Double.parseDouble(width));
    } catch (NumberFormatException e) {
      throw FormErrors.wrongKind(node.get("width"), "width", new Label("một số", "a number"));
    }
  }

  private static boolean needsOpening(FormNode node) {
    return node.has("needs") && node.word("needs", List.of("opening")).equals("opening");
  }

  private static Optional<Formula> formula(FormNode node, String key, String name) {
    return node.find(name)
        .map(
            text ->
                Formula.parse(text.scalar(name))
                    .orElseThrow(() -> FormErrors.badFormula(text, key, text.scalar(name))));
  }

  private static String both(String first, String second) {
    return first.isEmpty() ? second : "(" + first + ") and (" + second + ")";
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
