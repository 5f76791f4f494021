package giamngheo.jobs.narrative;

import giamngheo.jobs.narrative.NarrativeDefinition.Across;
import giamngheo.jobs.narrative.NarrativeDefinition.Address;
import giamngheo.jobs.narrative.NarrativeDefinition.Annex;
import giamngheo.jobs.narrative.NarrativeDefinition.Cell;
import giamngheo.jobs.narrative.NarrativeDefinition.Centred;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Heading;
import giamngheo.jobs.narrative.NarrativeDefinition.Look;
import giamngheo.jobs.narrative.NarrativeDefinition.Measured;
import giamngheo.jobs.narrative.NarrativeDefinition.Part;
import giamngheo.jobs.narrative.NarrativeDefinition.Ranking;
import giamngheo.jobs.narrative.NarrativeDefinition.Remark;
import giamngheo.jobs.narrative.NarrativeDefinition.Say;
import giamngheo.jobs.narrative.NarrativeDefinition.Sentence;
import giamngheo.jobs.narrative.NarrativeDefinition.Source;
import giamngheo.jobs.narrative.NarrativeDefinition.Table;
import giamngheo.jobs.narrative.NarrativeDefinition.Take;
import giamngheo.jobs.narrative.NarrativeDefinition.Title;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a file of {@code conf/reports}; a mistake is told with file, line, key, nearest word. */
final class NarrativeReader {
  private static final Text EMPTY = new Text("", "");
  private static final Pattern NAME = Pattern.compile("\\{([a-z0-9_]+)}");

  /** Keys of a report in words. */
  static final Set<String> KEYS =
      Set.of(
          "report",
          "kind",
          "summary",
          "adhoc",
          "own_review_from",
          "period",
          "words",
          "figures",
          "parts",
          "addresses",
          "number");

  private static final Set<String> WORDS =
      Set.of(
          "year",
          "next_year",
          "previous_year",
          "review_year",
          "review_next_year",
          "review_previous_year",
          "area",
          "area_capitals",
          "period",
          "agency",
          "parent");
  private static final Set<String> MEASURED =
      Set.of(
          "indicator",
          "measure",
          "sub_indicator",
          "cutoff",
          "weighting",
          "scope",
          "group_by",
          "group_value",
          "unit",
          "change_kind",
          "from_year");

  private final YamlNode root;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Map<String, Text>> words = new LinkedHashMap<>();

  private NarrativeReader(YamlNode root) {
    this.root = root;
  }

  static NarrativeDefinition read(Path file) {
    return new NarrativeReader(YamlNode.read(file).allowing(KEYS)).definition();
  }

  /** The text of a brief, which draws charts beside it. */
  static NarrativeDefinition brief(YamlNode root) {
    Set<String> keys = new HashSet<>(KEYS);
    keys.add("brief");
    return new NarrativeReader(root.allowing(keys)).definition();
  }

  private NarrativeDefinition definition() {
    root.child("words")
        .ifPresent(
            groups -> groups.children().forEach((name, group) -> words.put(name, texts(group))));
    root.child("figures")
        .ifPresent(all -> all.children().forEach((name, node) -> figures.put(name, figure(node))));
    return new NarrativeDefinition(
        root.required("report").text(),
        heading(root),
        root.child("adhoc").map(node -> heading(node.allowing(Set.of("kind", "summary")))),
        root.child("own_review_from").map(NarrativeReader::dayOfYear),
        root.child("period").map(node -> node.oneOf(List.of("year", "6m"))).orElse("year"),
        words,
        figures,
        root.required("parts").items().stream().map(this::part).toList(),
        addresses(),
        root.child("number").map(YamlNode::text).orElse(""));
  }

  private static Heading heading(YamlNode node) {
    return new Heading(text(node.required("kind")), text(node.required("summary")));
  }

  private static MonthDay dayOfYear(YamlNode node) {
    try {
      return MonthDay.parse("--" + node.text());
    } catch (DateTimeParseException e) {
      throw node.error(
          "“" + node.text() + "” không phải ngày trong năm (tháng-ngày)", "not a month and day");
    }
  }

  private Figure figure(YamlNode node) {
    node.allowing(
        Set.of(
            "name",
            "form",
            "row",
            "column",
            "years",
            "of",
            "top",
            "rows",
            "order",
            "above",
            "below",
            "is",
            "each",
            "across",
            "measured",
            "take",
            "as",
            "unit"));
    List<String> looks = words(Look.values());
    return new Figure(
        text(node.required("name")),
        source(node),
        Look.valueOf(upper(node.child("as").map(look -> look.oneOf(looks)).orElse("count"))),
        node.child("unit").map(NarrativeReader::text).orElse(EMPTY));
  }

  private static Source source(YamlNode node) {
    int years = years(node);
    if (node.child("measured").isPresent()) {
      YamlNode measured = node.required("measured").allowing(MEASURED);
      Map<String, String> columns = new LinkedHashMap<>();
      measured.required("measure");
      measured.children().forEach((column, value) -> columns.put(column, value.text()));
      String take = node.child("take").map(of -> of.oneOf(words(Take.values()))).orElse("value");
      return new Measured(Map.copyOf(columns), years, Take.valueOf(upper(take)));
    }
    String form = node.required("form").text();
    String row = node.child("row").map(YamlNode::text).orElse("total");
    if (node.child("across").isPresent()) {
      return new Across(
          form, row, texts(node.required("across")), node.required("top").integer(), years);
    }
    return node.child("top").isPresent()
        ? ranking(node, form, years)
        : new Cell(form, row, node.required("column").text(), years, isOfPeriod(node));
  }

  private static Ranking ranking(YamlNode node, String form, int years) {
    Map<String, String> is = new LinkedHashMap<>();
    node.child("is")
        .map(YamlNode::children)
        .orElse(Map.of())
        .forEach((column, text) -> is.put(column, text.text()));
    return new Ranking(
        form,
        node.required("column").text(),
        node.required("top").integer(),
        years,
        isOfPeriod(node),
        node.child("rows").map(NarrativeReader::pattern).orElse(""),
        node.child("order").map(order -> order.oneOf(List.of("highest", "lowest"))).stream()
            .anyMatch("lowest"::equals),
        node.child("above").map(YamlNode::number).orElse(null),
        node.child("below").map(YamlNode::number).orElse(null),
        is,
        node.child("each").map(NarrativeReader::text).orElse(EMPTY));
  }

  private static int years(YamlNode node) {
    return node.child("years").map(YamlNode::integer).orElse(0);
  }

  private static boolean isOfPeriod(YamlNode node) {
    return node.child("of")
        .map(of -> of.oneOf(List.of("review", "period")))
        .orElse("review")
        .equals("period");
  }

  private Part part(YamlNode node) {
    node.allowing(Set.of("h1", "h2", "h3", "say", "basis", "centred", "table", "remark", "annex"));
    for (int level = 1; level <= 3; level++) {
      if (node.child("h" + level).isPresent()) {
        YamlNode title = node.required("h" + level);
        return new Title(level, known(title, text(title)));
      }
    }
    if (node.child("say").isPresent()) {
      return new Say(node.required("say").items().stream().map(this::sentence).toList());
    }
    if (node.child("basis").isPresent()) {
      return new Say(node.required("basis").items().stream().map(this::sentence).toList(), true);
    }
    if (node.child("centred").isPresent()) {
      return new Centred(known(node.required("centred"), text(node.required("centred"))));
    }
    if (node.child("annex").isPresent()) {
      return annex(node.required("annex").allowing(Set.of("form", "title", "years", "of")));
    }
    if (node.child("remark").isPresent()) {
      YamlNode remark = node.required("remark").allowing(Set.of("id", "vi", "en"));
      return new Remark(remark.required("id").text(), known(remark, words(remark)));
    }
    YamlNode table =
        node.required("table")
            .allowing(Set.of("form", "caption", "columns", "rows", "years", "of"));
    return new Table(
        table.required("form").text(),
        known(table.required("caption"), text(table.required("caption"))),
        table.child("columns").map(YamlNode::texts).orElse(List.of()),
        table.child("rows").map(NarrativeReader::pattern).orElse(""),
        years(table),
        isOfPeriod(table));
  }

  private Annex annex(YamlNode node) {
    return new Annex(
        node.required("form").text(),
        node.child("title").map(title -> known(title, text(title))).orElse(EMPTY),
        years(node),
        isOfPeriod(node));
  }

  private static String pattern(YamlNode node) {
    try {
      return Pattern.compile(node.text()).pattern();
    } catch (PatternSyntaxException e) {
      throw node.error(
          "“" + node.text() + "” không phải biểu thức chính quy", "not a regular expression");
    }
  }

  private Sentence sentence(YamlNode node) {
    node.allowing(Set.of("vi", "en", "when", "unless", "above", "not_above", "levels", "bold"));
    return new Sentence(
        known(node, words(node)),
        node.child("when").map(name -> name.oneOf(figures.keySet())),
        node.child("unless").map(name -> name.oneOf(figures.keySet())),
        node.child("above").map(name -> name.oneOf(figures.keySet())),
        node.child("not_above").map(name -> name.oneOf(figures.keySet())),
        node.child("levels").map(YamlNode::items).orElse(List.of()).stream()
            .map(level -> Level.valueOf(upper(level.oneOf(words(Level.values())))))
            .toList(),
        node.child("bold").map(YamlNode::text).stream().anyMatch("true"::equals));
  }

  /** The text, whose names in braces must all be known. */
  private Text known(YamlNode node, Text text) {
    for (String language : List.of(text.vi(), text.en())) {
      Matcher name = NAME.matcher(language);
      while (name.find()) {
        String word = name.group(1);
        boolean isKnown =
            WORDS.contains(word)
                || figures.containsKey(word)
                || words.containsKey(word)
                || word.startsWith(NarrativeDefinition.ANNEX);
        if (!isKnown) {
          throw node.unknown(word, figures.keySet());
        }
      }
    }
    return text;
  }

  private Map<Level, Address> addresses() {
    Map<Level, Address> addresses = new EnumMap<>(Level.class);
    List<String> levels = words(Level.values());
    root.child("addresses")
        .map(YamlNode::children)
        .orElse(Map.of())
        .forEach(
            (level, node) -> {
              if (!levels.contains(level)) {
                throw node.unknown(level, levels);
              }
              node.allowing(Set.of("recipients", "signed", "to"));
              addresses.put(
                  Level.valueOf(upper(level)),
                  new Address(
                      node.required("recipients").texts(),
                      node.child("signed").map(YamlNode::texts).orElse(List.of()),
                      node.child("to").map(YamlNode::texts).orElse(List.of())));
            });
    return addresses;
  }

  private static Map<String, Text> texts(YamlNode group) {
    Map<String, Text> texts = new LinkedHashMap<>();
    group.children().forEach((name, node) -> texts.put(name, text(node)));
    return texts;
  }

  static Text text(YamlNode node) {
    return words(node.allowing(Set.of("vi", "en")));
  }

  private static Text words(YamlNode node) {
    return new Text(node.required("vi").text(), node.required("en").text());
  }

  private static List<String> words(Enum<?>... values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
