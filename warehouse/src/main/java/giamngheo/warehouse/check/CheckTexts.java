package giamngheo.warehouse.check;

import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.config.ConfigurationText;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.Text;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of every check, from {@code conf/checks.yaml}: per check id a severity, a title, what
 * is wrong ({@code message}), {@code why} it matters and the {@code remedy}, in both languages. A
 * check may know several {@code cases} with a message (and why, remedy) of their own; they are
 * asked for as {@code CHECK_ID.case} and reported under {@code CHECK_ID}.
 */
public final class CheckTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Parsed once per process, however often the object travels to a task. */
  private static final Map<String, Map<String, CheckText>> PARSED = new ConcurrentHashMap<>();

  private static final Map<String, List<NamedLineCheck>> NAMED = new ConcurrentHashMap<>();

  private static final Set<String> TEXT_KEYS = Set.of("message", "why", "remedy");
  private static final Set<String> CHECK_KEYS =
      Set.of("severity", "title", "message", "why", "remedy", "cases", "line_check");

  /** Stands before what to do, in every message. */
  private static final String REMEDY_MARK = " → ";

  private final String file;
  private final String yaml;
  private transient Map<String, CheckText> texts;

  /** Without any check: nothing can be found, and a check is called by its id. */
  public static final CheckTexts NONE = new CheckTexts("checks.yaml", "{}");

  private CheckTexts(String file, String yaml) {
    this.file = file;
    this.yaml = yaml;
  }

  /** Reads {@code checks.yaml}; a text that lacks a language is an error of configuration. */
  public static CheckTexts load(Path conf) {
    Path file = conf.resolve("checks.yaml");
    CheckTexts loaded = new CheckTexts(file.toString(), ConfigurationText.read(file));
    loaded.texts();
    return loaded;
  }

  /**
   * A finding with its sentences.
   *
   * @param checkId id of a check, or {@code CHECK_ID.case}
   * @param column canonical column, or null
   * @param value value as it stood in the file, or null; personal columns lose it here
   * @param details what {@code {0}}, {@code {1}} … stand for
   */
  public Finding finding(String checkId, String column, String value, Object... details) {
    return findingUnder(column, checkId, column, value, details);
  }

  /** The same, calling the column by the heading that it has in the file. */
  public Finding findingUnder(
      String heading, String checkId, String column, String value, Object... details) {
    CheckText text = text(checkId);
    String shown = PersonalColumns.contains(column) ? null : ShownValue.of(value);
    String name = ShownValue.of(heading);
    return new Finding(
        column,
        checkOf(checkId),
        text.severity(),
        shown,
        FilledTemplate.of(text.vi(), name, shown == null ? "(không hiện)" : shown, details),
        FilledTemplate.of(text.en(), name, shown == null ? "(not shown)" : shown, details));
  }

  public Severity severity(String checkId) {
    return text(checkId).severity();
  }

  /** Short name of a check; its id where the file, as it stands now, does not know it. */
  public Text title(String checkId) {
    CheckText text = texts().get(checkId);
    return text == null ? new Text(checkId, checkId) : new Text(text.titleVi(), text.titleEn());
  }

  /** What is wrong and why that matters: the part of a message before the remedy. */
  public static String problem(String message) {
    int mark = message.lastIndexOf(REMEDY_MARK);
    return mark < 0 ? message : message.substring(0, mark);
  }

  /** What to do: the last part of a message. */
  public static String remedy(String message) {
    int mark = message.lastIndexOf(REMEDY_MARK);
    return mark < 0 ? "" : message.substring(mark + REMEDY_MARK.length());
  }

  /** Every check id, without cases, in the order of the file. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    texts().keySet().forEach(id -> ids.add(checkOf(id)));
    return Collections.unmodifiableSet(ids);
  }

  /** The checks of single lines that the file names for a dataset, made anew. */
  List<LineCheck> lineChecks(String dataset) {
    return NAMED
        .computeIfAbsent(
            yaml,
            content ->
                YamlNode.parse(file, content).children().values().stream()
                    .flatMap(check -> check.child("line_check").stream())
                    .map(NamedLineCheck::of)
                    .toList())
        .stream()
        .filter(check -> check.datasets().contains(dataset))
        .map(NamedLineCheck::make)
        .toList();
  }

  /** Every check id and every {@code CHECK_ID.case}. */
  Set<String> idsWithCases() {
    return texts().keySet();
  }

  private static String checkOf(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  private CheckText text(String id) {
    CheckText text = texts().get(id);
    if (text == null) {
      throw ConfigurationPlace.of(file, id).mistake("thiếu kiểm tra này", "this check is missing");
    }
    return text;
  }

  private Map<String, CheckText> texts() {
    if (texts == null) {
      texts = PARSED.computeIfAbsent(yaml, this::parsed);
    }
    return texts;
  }

  private Map<String, CheckText> parsed(String content) {
    Map<String, CheckText> read = new LinkedHashMap<>();
    YamlNode.parse(file, content).children().forEach((id, node) -> addCheck(read, id, node));
    return Collections.unmodifiableMap(read);
  }

  private static void addCheck(Map<String, CheckText> read, String id, YamlNode check) {
    check.allowing(CHECK_KEYS);
    check.child("line_check").ifPresent(NamedLineCheck::of);
    read.put(id, checkText(check, check));
    check
        .child("cases")
        .ifPresent(
            cases ->
                cases
                    .children()
                    .forEach(
                        (name, node) ->
                            read.put(id + "." + name, checkText(check, node.allowing(TEXT_KEYS)))));
  }

  private static CheckText checkText(YamlNode check, YamlNode own) {
    Severity severity =
        Severity.valueOf(
            check.required("severity").oneOf(List.of("error", "warning")).toUpperCase(Locale.ROOT));
    YamlNode title = check.required("title");
    return new CheckText(
        severity,
        title.required("vi").text(),
        title.required("en").text(),
        sentences(check, own, "vi"),
        sentences(check, own, "en"));
  }

  /** What, why and what to do; a case that leaves why or remedy out has those of its check. */
  private static String sentences(YamlNode check, YamlNode own, String language) {
    return own.required("message").required(language).text()
        + " "
        + inherited(check, own, "why", language)
        + REMEDY_MARK
        + inherited(check, own, "remedy", language);
  }

  private static String inherited(YamlNode check, YamlNode own, String key, String language) {
    return own.child(key).orElseGet(() -> check.required(key)).required(language).text();
  }
}
