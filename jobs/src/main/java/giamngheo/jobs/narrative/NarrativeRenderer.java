package giamngheo.jobs.narrative;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinitions;
import giamngheo.jobs.narrative.NarrativeDefinition.Across;
import giamngheo.jobs.narrative.NarrativeDefinition.Centred;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Part;
import giamngheo.jobs.narrative.NarrativeDefinition.Ranking;
import giamngheo.jobs.narrative.NarrativeDefinition.Remark;
import giamngheo.jobs.narrative.NarrativeDefinition.Say;
import giamngheo.jobs.narrative.NarrativeDefinition.Sentence;
import giamngheo.jobs.narrative.NarrativeDefinition.Table;
import giamngheo.jobs.narrative.NarrativeDefinition.Title;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.NarrativePart;
import giamngheo.reports.model.NarrativePart.Phrase;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts figures into the sentences and tables of a report; what is missing becomes a gap. */
final class NarrativeRenderer {
  private static final Pattern NAME = Pattern.compile("\\{([a-z0-9_]+)}");
  private static final Text GAP = new Text("[chưa có số liệu: %s]", "[no figures: %s]");

  private final NarrativeFigures figures;
  private final Map<String, String> words;
  private final Language language;
  private final SaidFigures said;
  private final Function<Table, Form> form;
  private final Set<Text> gaps = new LinkedHashSet<>();
  private final List<Said.Key> keys = new ArrayList<>();

  /**
   * @param words words other than figures
   * @param forms columns of the forms that sentences name
   * @param form dresses the form of a table whose cells are there
   */
  NarrativeRenderer(
      NarrativeFigures figures,
      Map<String, String> words,
      Language language,
      Optional<FormDefinitions> forms,
      Function<Table, Form> form) {
    this.figures = figures;
    this.words = words;
    this.language = language;
    this.said = new SaidFigures(figures, language, forms);
    this.form = form;
  }

  /** Where no row of a form is named in a sentence by several of its columns. */
  NarrativeRenderer(
      NarrativeFigures figures,
      Map<String, String> words,
      Language language,
      Function<Table, Form> form) {
    this(figures, words, language, Optional.empty(), form);
  }

  /** The parts of the report, in order. */
  List<NarrativePart> parts() {
    List<NarrativePart> parts = new ArrayList<>();
    for (Part part : figures.report().parts()) {
      if (part instanceof Title title) {
        parts.add(new NarrativePart.Title(title.level(), plain(title.text())));
      } else if (part instanceof Say say) {
        paragraph(say).ifPresent(parts::add);
      } else if (part instanceof Centred line) {
        parts.add(new NarrativePart.Centred(plain(line.text()), true));
      } else if (part instanceof Table table) {
        parts.add(table(table));
      } else if (part instanceof Remark remark) {
        parts.add(new NarrativePart.Remark(remark.id(), plain(remark.prompt())));
      }
    }
    return parts;
  }

  /** The stored figures of everything said so far, in reading order. */
  List<Said.Key> keys() {
    return List.copyOf(keys);
  }

  /** What was missing, once each, in reading order. */
  Set<Text> gaps() {
    return gaps;
  }

  /** A text without figures. */
  String plain(Text text) {
    return filled(text).in(language);
  }

  private Text filled(Text text) {
    return new Text(fill(text.vi(), words), fill(text.en(), words));
  }

  private Optional<NarrativePart> paragraph(Say say) {
    List<Phrase> phrases = new ArrayList<>();
    for (Sentence sentence : say.sentences()) {
      if (isSaid(sentence)) {
        phrases.add(phrase(sentence));
      }
    }
    if (phrases.isEmpty()) {
      return Optional.empty();
    }
    NarrativePart.Paragraph paragraph = new NarrativePart.Paragraph(phrases);
    return Optional.of(say.basis() ? new NarrativePart.Basis(paragraph.text()) : paragraph);
  }

  /** Whether everything that a sentence depends on is so. */
  boolean isSaid(Sentence sentence) {
    boolean isNothing = sentence.when().map(name -> is(0, name)).orElse(false);
    boolean isOtherwise = sentence.unless().map(name -> is(1, name)).orElse(false);
    boolean isAbove = sentence.above().map(name -> is(1, name)).orElse(true);
    boolean isNotAbove = sentence.notAbove().map(name -> is(0, name) || is(-1, name)).orElse(true);
    return !isNothing && !isOtherwise && isAbove && isNotAbove && annexesAreThere(sentence);
  }

  /** A sentence that sends the reader to a table which there is not is not said. */
  private boolean annexesAreThere(Sentence sentence) {
    return NAME.matcher(sentence.text().vi())
        .results()
        .map(found -> found.group(1))
        .allMatch(name -> !name.startsWith(NarrativeDefinition.ANNEX) || words.containsKey(name));
  }

  /** Whether the figure is known and of that sign; a choice of rows is zero if there is none. */
  private boolean is(int sign, String name) {
    Figure figure = figures.report().figures().get(name);
    if (figure.source() instanceof Ranking || figure.source() instanceof Across) {
      return said.of(figure).text().isEmpty() == (sign == 0);
    }
    return figures
        .value(figures.report().figures().get(name))
        .map(value -> value.signum() == sign)
        .orElse(false);
  }

  /** The sentence with its figures, or the gap in its place. */
  Phrase phrase(Sentence sentence) {
    String text = sentence.text().in(language);
    Set<Text> missing = new LinkedHashSet<>();
    Map<String, Figure> known = figures.report().figures();
    Matcher name = NAME.matcher(text);
    StringBuilder filled = new StringBuilder();
    List<Said.Key> used = new ArrayList<>();
    while (name.find()) {
      Figure figure = known.get(name.group(1));
      String word = words.get(name.group(1));
      if (figure != null) {
        Said found = said.of(figure);
        word = found.text();
        used.addAll(found.keys());
        if (word.isEmpty()) {
          missing.add(figure.name());
        }
      }
      name.appendReplacement(filled, Matcher.quoteReplacement(word));
    }
    name.appendTail(filled);
    if (!missing.isEmpty()) {
      return gap(missing);
    }
    keys.addAll(used);
    return new Phrase(begun(filled.toString()), false, sentence.bold());
  }

  private Phrase gap(Set<Text> missing) {
    gaps.addAll(missing);
    String names =
        missing.stream().map(name -> name.in(language)).collect(Collectors.joining(", "));
    return new Phrase(GAP.in(language).formatted(names), true);
  }

  /** The figure in words, empty if it is missing. */
  String word(Figure figure) {
    return said.of(figure).text();
  }

  /** A sentence begins with a capital, whatever figure or name it begins with. */
  private static String begun(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private NarrativePart table(Table table) {
    List<ComposedCell> cells = figures.of(table);
    if (cells.isEmpty()) {
      return new NarrativePart.Paragraph(List.of(gap(Set.of(filled(table.caption())))));
    }
    return NarrativePart.Table.of(
        form.apply(table), plain(table.caption()), table.columns(), table::shows);
  }

  private static String fill(String text, Map<String, String> words) {
    return NAME.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
  }
}
