package giamngheo.jobs.narrative;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinitions;
import giamngheo.jobs.narrative.NarrativeDefinition.Across;
import giamngheo.jobs.narrative.NarrativeDefinition.Cell;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Measured;
import giamngheo.jobs.narrative.NarrativeDefinition.Ranking;
import giamngheo.jobs.print.PrintedCells;
import giamngheo.warehouse.refusal.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures as sentences say them, each with the keys of what is stored.
 *
 * @param forms columns of the forms, which say how their figures are written
 */
record SaidFigures(NarrativeFigures figures, Language language, Optional<FormDefinitions> forms) {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9_.]+)}");
  private static final String YEARLY = "year";

  /** The figure in words; nothing if it is missing. */
  Said of(Figure figure) {
    FigureWords words = new FigureWords(language);
    if (figure.source() instanceof Ranking ranking) {
      return ranking.each().vi().isEmpty()
          ? named(figures.largest(ranking), figure, ranking)
          : rows(ranking);
    }
    if (figure.source() instanceof Across across) {
      return across(across, figure);
    }
    return figures
        .value(figure)
        .map(value -> words.of(value, figure))
        .map(text -> new Said(text, List.of(new Said.Key(key(figure), text))))
        .orElse(Said.NOTHING);
  }

  /** Places and their figures. */
  private Said named(List<ComposedCell> places, Figure figure, Ranking ranking) {
    FigureWords words = new FigureWords(language);
    return new Said(
        words.places(places, figure),
        places.stream()
            .map(
                cell ->
                    new Said.Key(
                        key(ranking.form(), ranking.years(), ranking.ofPeriod(), cell),
                        words.plain(cell.value(), figure)))
            .toList());
  }

  /** Rows, each said by the pattern of the ranking. */
  private Said rows(Ranking ranking) {
    List<Said.Key> keys = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (ComposedCell first : figures.largest(ranking)) {
      Map<String, ComposedCell> row =
          figures.of(ranking.form(), ranking.years(), ranking.ofPeriod()).stream()
              .filter(cell -> cell.rowKey().equals(first.rowKey()))
              .collect(Collectors.toMap(ComposedCell::column, cell -> cell));
      Matcher name = NAME.matcher(ranking.each().in(language));
      StringBuilder filled = new StringBuilder();
      while (name.find()) {
        String word = word(name.group(1), first, row, ranking, keys);
        name.appendReplacement(filled, Matcher.quoteReplacement(word));
      }
      said.add(prose(name.appendTail(filled).toString()));
    }
    return new Said(String.join("; ", said), keys);
  }

  private String word(
      String name,
      ComposedCell first,
      Map<String, ComposedCell> row,
      Ranking ranking,
      List<Said.Key> keys) {
    if (name.equals("label")) {
      return FigureWords.inSentence(name(first));
    }
    if (name.equals("name")) {
      return name(first);
    }
    ComposedCell cell = row.get(name);
    if (cell == null) {
      return "…";
    }
    if (cell.value() == null) {
      return cell.textValue() == null ? "…" : FigureWords.inSentence(cell.textValue());
    }
    FormColumn column =
        forms
            .flatMap(all -> all.named(ranking.form()))
            .flatMap(form -> form.column(name))
            .orElseThrow();
    String text =
        PrintedCells.words(column, cell.value(), language.name().toLowerCase(Locale.ROOT));
    keys.add(new Said.Key(key(ranking.form(), ranking.years(), ranking.ofPeriod(), cell), text));
    return text;
  }

  /** As sentences say it: no space before %, points in full, no remark of the table in brackets. */
  private static String prose(String row) {
    return row.replaceAll(" \\(mục tiêu [^)]*\\)", "")
        .replaceAll("(\\d) %", "$1%")
        .replace("điểm %", "điểm phần trăm");
  }

  /** Name of a row without the dash of a table. */
  private static String name(ComposedCell cell) {
    String label = cell.rowLabel() == null ? cell.rowKey() : cell.rowLabel();
    return label.startsWith("– ") ? label.substring(2) : label;
  }

  /** The largest figures of a row, by the names of their columns. */
  private Said across(Across across, Figure figure) {
    FigureWords words = new FigureWords(language);
    List<ComposedCell> cells =
        figures.of(across.form(), across.years(), false).stream()
            .filter(cell -> cell.rowKey().equals(across.row()) && cell.value() != null)
            .filter(cell -> across.names().containsKey(cell.column()))
            .filter(cell -> cell.value().signum() > 0)
            .sorted(
                Comparator.comparing(ComposedCell::value, Comparator.<BigDecimal>reverseOrder())
                    .thenComparing(cell -> Integer.valueOf(cell.column())))
            .limit(across.most())
            .toList();
    List<Said.Key> keys = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (ComposedCell cell : cells) {
      String text = words.of(cell.value(), figure);
      keys.add(new Said.Key(key(across.form(), across.years(), false, cell), text));
      said.add(across.names().get(cell.column()).in(language) + " (" + text + ")");
    }
    return new Said(String.join(", ", said), keys);
  }

  private String key(Figure figure) {
    if (figure.source() instanceof Cell cell) {
      return key(
          cell.form(),
          cell.years(),
          cell.ofPeriod(),
          new ComposedCell(cell.row(), "", cell.column(), null, null));
    }
    Measured measured = (Measured) figure.source();
    String columns =
        new TreeMap<>(measured.columns())
            .entrySet().stream()
                .map(column -> column.getKey() + "=" + column.getValue())
                .collect(Collectors.joining(","));
    Narratives.Request request = figures.request();
    return String.join(
        "|",
        "indicator_value",
        request.areaCode(),
        Integer.toString(request.reviewYear() + measured.years()),
        columns,
        measured.take().name().toLowerCase(Locale.ROOT));
  }

  private String key(String form, int years, boolean ofPeriod, ComposedCell cell) {
    Narratives.Request request = figures.request();
    int year = request.year(ofPeriod) + years;
    String period = ofPeriod ? request.period() : YEARLY;
    return String.join(
        "|",
        form,
        request.areaCode(),
        period.equals(YEARLY) ? Integer.toString(year) : year + "/" + period,
        cell.rowKey(),
        cell.column());
  }
}
