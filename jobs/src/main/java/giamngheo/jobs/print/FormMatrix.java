package giamngheo.jobs.print;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormPrint;
import giamngheo.jobs.form.Wording;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of rows printed as columns: what a form stores line by line of every sender and report
 * stands as one line of the sender, with a column for each report.
 *
 * @param rule how the form's file says it
 * @param columns the columns of the rows that are folded
 * @param heads headings of the columns added, by the key they stand for, in order
 * @param cells stored cells by row and by column added
 */
record FormMatrix(
    FormPrint.Matrix rule,
    List<FormColumn> columns,
    Map<String, String> heads,
    Map<String, Map<String, Map<String, ComposedCell>>> cells,
    String lang) {
  private static final double WIDTH = 2.2;

  static FormMatrix of(
      FormPrint.Matrix rule, PrintedRows rows, List<FormColumn> columns, String lang) {
    Pattern pattern = Pattern.compile(rule.cells());
    Map<String, String> heads = new LinkedHashMap<>();
    Map<String, Map<String, Map<String, ComposedCell>>> cells = new LinkedHashMap<>();
    rows.rows()
        .forEach(
            (key, row) -> {
              Matcher matcher = pattern.matcher(key);
              if (matcher.matches() && matcher.group(1).equals(rule.heads())) {
                heads.put(matcher.group(2), label(row));
              } else if (matcher.matches()) {
                heads.putIfAbsent(matcher.group(2), label(row));
                cells
                    .computeIfAbsent(matcher.group(1), sender -> new HashMap<>())
                    .put(matcher.group(2), row);
              }
            });
    return new FormMatrix(rule, columns, heads, cells, lang);
  }

  private static String label(Map<String, ComposedCell> row) {
    String label = row.values().iterator().next().rowLabel();
    return label.startsWith("– ") ? label.substring(2) : label;
  }

  /** The headings of the columns that stay, those added among them. */
  List<Heading> headings(List<Heading> own) {
    List<Heading> headings = new ArrayList<>();
    for (Heading heading : own) {
      if (rule.columns().contains(heading.key())) {
        headings.add(heading);
      }
      if (heading.key().equals(rule.after()) && !heads.isEmpty()) {
        headings.add(Heading.group(rule.heading().in(lang), added()));
      }
    }
    return headings;
  }

  private List<Heading> added() {
    List<Heading> added = new ArrayList<>();
    for (Map.Entry<String, String> head : heads.entrySet()) {
      String due = usual(head.getKey());
      String heading =
          due.isEmpty()
              ? head.getValue()
              : head.getValue()
                  + " ("
                  + Wording.fill(rule.due().in(lang), Map.of("day", due))
                  + ")";
      added.add(Heading.leaf(heading, letter(added.size()), ColumnKind.TEXT, WIDTH));
    }
    return added;
  }

  private String letter(int index) {
    return String.valueOf((char) (rule.after().charAt(0) + 1 + index));
  }

  /** The last day that most senders of a report have. */
  private String usual(String report) {
    return cells.values().stream()
        .filter(reports -> reports.containsKey(report))
        .map(reports -> text(reports.get(report), rule.day()))
        .collect(Collectors.groupingBy(day -> day, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The rows that stay, numbered, with the cells added. */
  List<FormRow> rows(List<FormRow> printed) {
    List<FormRow> rows = new ArrayList<>();
    int number = 0;
    for (FormRow row : printed) {
      if (row.key().matches(rule.cells())) {
        continue;
      }
      number += row.emphasis() == Emphasis.NORMAL ? 1 : 0;
      List<FormCell> line = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        String key = columns.get(i).key();
        if (rule.columns().contains(key)) {
          boolean isNumber = i == 0 && row.emphasis() == Emphasis.NORMAL;
          line.add(isNumber ? FormCell.text(Integer.toString(number)) : row.cells().get(i));
        }
        if (key.equals(rule.after())) {
          heads.keySet().forEach(report -> line.add(cell(row.key(), report)));
        }
      }
      rows.add(new FormRow(row.key(), row.emphasis(), line, row.continues()));
    }
    return rows;
  }

  /** What is known of a sender's report; blank where none is owed. */
  private FormCell cell(String sender, String report) {
    Map<String, ComposedCell> stored = cells.getOrDefault(sender, Map.of()).get(report);
    if (stored == null) {
      return FormCell.blank();
    }
    Map<String, String> words = new HashMap<>();
    columns.forEach(column -> words.put(column.key(), text(stored, column.key())));
    String said =
        rule.texts().stream()
            .filter(text -> text.when().isEmpty() || isSaid(stored, text.when()))
            .findFirst()
            .map(text -> Wording.fill(text.text().in(lang), words))
            .orElse("");
    String day = text(stored, rule.day());
    return FormCell.text(
        day.equals(usual(report))
            ? said
            : said + "; " + Wording.fill(rule.due().in(lang), Map.of("day", day)));
  }

  private static boolean isSaid(Map<String, ComposedCell> row, String column) {
    ComposedCell cell = row.get(column);
    return cell != null
        && (cell.value() == null ? cell.textValue() != null : cell.value().signum() > 0);
  }

  private static String text(Map<String, ComposedCell> row, String column) {
    ComposedCell cell = row.get(column);
    if (cell == null) {
      return "";
    }
    BigDecimal value = cell.value();
    String text = cell.textValue() == null ? "" : cell.textValue();
    return value == null ? text : value.stripTrailingZeros().toPlainString();
  }
}
