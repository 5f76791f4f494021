package giamngheo.jobs.standard;

import giamngheo.jobs.compose.FormSums;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.Indicator;
import giamngheo.warehouse.standard.PovertyStandard.PovertyClass;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A standard as a table that a lawyer can read against the act. */
public final class StandardTable {
  private StandardTable() {}

  /**
   * The table in one language, {@code vi} or {@code en}.
   *
   * @param forms forms in which indicators may be printed
   */
  public static String of(PovertyStandard standard, List<FormDefinition> forms, String lang) {
    StringBuilder text = new StringBuilder();
    text.append(standard.id()).append(" · ").append(name(standard.names(), standard.id(), lang));
    text.append('\n');
    heading(text, "Căn cứ", "Legal basis", lang);
    standard.legal().forEach(act -> text.append("  ").append(act).append('\n'));
    if (standard.reviewYears() != null) {
      heading(text, "Các năm rà soát", "Review years", lang);
      text.append("  ")
          .append(standard.reviewYears().from())
          .append(" – ")
          .append(standard.reviewYears().to())
          .append('\n');
    }
    appendConditions(text, standard, lang);
    if (!standard.parameters().isEmpty()) {
      heading(text, "Tham số", "Parameters", lang);
    }
    standard.parameters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            parameter ->
                text.append(
                    String.format(
                        "  %-28s %s%n", parameter.getKey(), number(parameter.getValue(), lang))));
    int number = 0;
    if (!standard.indicators().isEmpty()) {
      heading(text, "Chỉ số thiếu hụt (trọng số)", "Indicators (weight)", lang);
    }
    for (Indicator indicator : standard.indicators()) {
      number++;
      text.append(
          String.format(
              "%3d. %-20s %-45s ×%s%s%n",
              number,
              indicator.id(),
              name(indicator.names(), indicator.id(), lang),
              indicator.weight(),
              indicator.provisional() ? "  [" + provisional(lang) + "]" : ""));
      if (indicator.means() != null) {
        text.append("     ").append(name(indicator.means(), "", lang)).append('\n');
      }
      text.append("     ").append(oneLine(indicator.rule())).append('\n');
      String printed = printed(indicator.id(), forms);
      if (!printed.isEmpty()) {
        text.append("     ")
            .append(lang.equals("vi") ? "In ở: " : "Printed in: ")
            .append(printed)
            .append('\n');
      }
    }
    if (standard.gate() != null) {
      heading(text, "Điều kiện thu nhập", "Income gate", lang);
      text.append("  ").append(oneLine(standard.gate())).append('\n');
    }
    if (standard.cutoff() != null) {
      heading(text, "Ngưỡng thiếu hụt", "Cut-off", lang);
      text.append("  k = ").append(standard.cutoff()).append('\n');
    }
    heading(text, "Phân loại, theo thứ tự", "Classes, the first that holds", lang);
    for (PovertyClass povertyClass : standard.classes()) {
      text.append(
          String.format(
              "  %-12s %-40s %s%n",
              povertyClass.id(),
              name(povertyClass.names(), povertyClass.id(), lang),
              oneLine(povertyClass.when())));
    }
    return text.toString();
  }

  private static String number(BigDecimal value, String lang) {
    return new DecimalFormat(
            "#,##0.########", DecimalFormatSymbols.getInstance(Locale.forLanguageTag(lang)))
        .format(value);
  }

  /** What is not verified, what it asks for, and what unknown facts do. */
  private static void appendConditions(StringBuilder text, PovertyStandard standard, String lang) {
    standard
        .provisional()
        .forEach(
            part ->
                text.append("  [")
                    .append(provisional(lang))
                    .append("] ")
                    .append(name(part, "", lang))
                    .append('\n'));
    standard
        .asks()
        .forEach(
            asked ->
                text.append(
                    String.format(
                        "  + %-26s %-10s %s%n",
                        asked.column(), asked.type(), name(asked.names(), "", lang))));
    if (!standard.missingFacts().names().isEmpty()) {
      text.append("  ").append(name(standard.missingFacts().names(), "", lang)).append('\n');
    }
    standard
        .thresholds()
        .forEach(
            (name, share) ->
                text.append("  ").append(name).append(" ≥ ").append(share).append('\n'));
  }

  private static void heading(StringBuilder text, String vi, String en, String lang) {
    text.append('\n').append(lang.equals("vi") ? vi : en).append('\n');
  }

  /** Forms and columns that count the indicator: {@code poor-deprivation 2, 3; …}. */
  private static String printed(String indicator, List<FormDefinition> forms) {
    List<String> places = new ArrayList<>();
    for (FormDefinition form : forms) {
      List<String> columns =
          form.leaves().stream()
              .filter(
                  leaf ->
                      form.lines().stream()
                          .flatMap(line -> leaf.content().item(line.id()).stream())
                          .anyMatch(item -> FormSums.speaksOf(item, List.of(indicator))))
              .map(FormColumn::key)
              .distinct()
              .toList();
      if (!columns.isEmpty()) {
        places.add(form.id() + " " + String.join(", ", columns));
      }
    }
    return String.join("; ", places);
  }

  private static String provisional(String lang) {
    return lang.equals("vi") ? "tạm thời" : "provisional";
  }

  private static String name(Map<String, String> names, String id, String lang) {
    return names == null ? id : names.getOrDefault(lang, id);
  }

  private static String oneLine(String rule) {
    return rule.replaceAll("\\s+", " ").strip();
  }
}
