package giamngheo.jobs.print;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The notes under a form: its own remarks, what its blanks mean, and that figures were restated.
 *
 * @param glossary sentences, group {@code note}
 * @param words words that sentences may hold in braces
 */
record FormNotes(Glossary glossary, Map<String, String> words, String lang) {
  private static final int MOST_NAMES = 5;

  List<String> of(
      FormDefinition form,
      PrintedRows rows,
      Optional<ListTotals> totals,
      boolean isRestated,
      PublicationNotes supplement) {
    List<String> notes = new ArrayList<>();
    totals.flatMap(all -> all.sentence(glossary, lang)).ifPresent(notes::add);
    form.remarks().forEach(remark -> notes.add(Wording.fill(remark.in(lang), words)));
    counted(form, rows).ifPresent(notes::add);
    blank(form, rows, ColumnContent::needsOpening, form.isList() ? "opening_list" : "opening")
        .ifPresent(notes::add);
    blank(form, rows, content -> content instanceof ColumnContent.Residents, "population")
        .ifPresent(notes::add);
    unusual(form, rows).ifPresent(notes::add);
    if (rows.isRounded()) {
      notes.add(glossary.word("note", "rounded", lang));
    }
    if (isRestated) {
      notes.add(Wording.fill(glossary.word("note", "restated", lang), words));
    }
    if (words.containsKey("map_date")) {
      notes.add(Wording.fill(glossary.word("note", "restated_map", lang), words));
    }
    supplement.earlier().ifPresent(earlier -> notes.addAll(corrected(form, rows, earlier)));
    notes.addAll(supplement.closing());
    return notes;
  }

  /** The annex of restated figures: of each row the figures as they were published before. */
  private List<String> corrected(
      FormDefinition form, PrintedRows rows, PublicationNotes.Earlier earlier) {
    List<String> lines = new ArrayList<>();
    rows.rows()
        .values()
        .forEach(
            row -> {
              List<String> figures =
                  form.leaves().stream()
                      .filter(leaf -> row.containsKey(leaf.key()))
                      .filter(leaf -> rows.isRestated(row.get(leaf.key()), Optional.of(earlier)))
                      .map(
                          leaf ->
                              leaf.key() + ": " + figure(leaf, earlier.figure(row.get(leaf.key()))))
                      .toList();
              if (!figures.isEmpty()) {
                ComposedCell any = row.values().iterator().next();
                lines.add(
                    Wording.fill(
                        glossary.word("note", "corrected_row", lang),
                        Map.of("place", place(form, any), "figures", String.join("; ", figures))));
              }
            });
    if (!lines.isEmpty()) {
      lines.add(
          0,
          Wording.fill(
              glossary.word("note", "corrected", lang), Map.of("release", earlier.releaseId())));
    }
    return lines;
  }

  private String place(FormDefinition form, ComposedCell cell) {
    String line = form.lineOf(cell.rowKey()).label().in(lang);
    String name = cell.rowLabel() == null ? cell.rowKey() : cell.rowLabel();
    return line.isEmpty() ? name : name + " (" + line + ")";
  }

  private String figure(FormColumn leaf, BigDecimal value) {
    return value == null ? "…" : PrintedCells.words(leaf, value, lang);
  }

  private Optional<String> counted(FormDefinition form, PrintedRows rows) {
    return rows.rows().values().stream()
        .flatMap(row -> Optional.ofNullable(row.get(ComposedCell.NOTE)).stream())
        .findFirst()
        .filter(cell -> form.note() != null && cell.value() != null)
        .map(
            cell ->
                Wording.fill(
                    form.note().text().in(lang),
                    Map.of("count", cell.value().toBigInteger().toString())));
  }

  /** The sentence that explains figures below zero and shares above the whole. */
  private Optional<String> unusual(FormDefinition form, PrintedRows rows) {
    Map<String, List<String>> unusual = new PrintedCells(form, lang).unusual(rows.rows());
    if (unusual.isEmpty()) {
      return Optional.empty();
    }
    String column = glossary.word("note", "column", lang);
    String named =
        unusual.entrySet().stream()
            .map(
                entry ->
                    Wording.fill(column, Map.of("column", entry.getKey()))
                        + ": "
                        + String.join(", ", entry.getValue()))
            .collect(Collectors.joining("; "));
    String sentence =
        form.print()
            .unusual()
            .map(own -> own.in(lang))
            .orElseGet(() -> glossary.word("note", "unusual", lang));
    return Optional.of(Wording.fill(sentence, Map.of("rows", named)));
  }

  /** The sentence that names the places whose cells of such columns are blank. */
  private Optional<String> blank(
      FormDefinition form, PrintedRows rows, Predicate<ColumnContent> asked, String sentence) {
    List<String> columns =
        form.leaves().stream()
            .filter(leaf -> asked.test(leaf.content()))
            .map(FormColumn::key)
            .toList();
    Map<String, Boolean> blankByPlace = new LinkedHashMap<>();
    rows.rows()
        .forEach(
            (key, row) -> {
              if (!rows.isTotal(key)) {
                boolean blank =
                    columns.stream()
                        .anyMatch(
                            column -> row.containsKey(column) && row.get(column).value() == null);
                blankByPlace.merge(label(row), blank, Boolean::logicalOr);
              }
            });
    List<String> names =
        blankByPlace.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> filled = new HashMap<>(words);
    filled.put("places", named(names, blankByPlace.size()));
    filled.put("count", Integer.toString(names.size()));
    return Optional.of(Wording.fill(glossary.word("note", sentence, lang), filled));
  }

  private String named(List<String> names, int all) {
    if (names.size() == all && all > 1) {
      return glossary.word("note", "all_places", lang);
    }
    String listed = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES ? listed + ", …" : listed;
  }

  private static String label(Map<String, ComposedCell> row) {
    return row.values().iterator().next().rowLabel();
  }
}
