package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * What the total rows of a commune's printed forms must say, from the answers of an independent
 * program: no scoring and no sum of ours stands between them and the paper.
 *
 * @param rows by form, the first printed rows; of each the first figures
 */
record GoldenForms(Map<String, List<List<BigDecimal>>> rows) {

  static GoldenForms of(JsonNode answer) {
    Map<String, List<List<BigDecimal>>> rows = new LinkedHashMap<>();
    List<BigDecimal> result = new ArrayList<>(numbers(answer, "pop_households", "pop_persons"));
    for (String count : List.of("poor", "near_poor", "agri_average")) {
      result.addAll(share(answer, count, "pop_households"));
    }
    for (String count : List.of("poor_persons", "near_poor_persons")) {
      result.addAll(share(answer, count, "pop_persons"));
    }
    rows.put("review-result", List.of(result));
    for (String list : List.of("poor", "near_poor")) {
      String form = list.replace('_', '-');
      rows.put(
          form + "-movement",
          List.of(all(answer.get(list + "_move")), all(answer.get(list + "_move_persons"))));
      List<BigDecimal> deprivations = all(answer.get(list + "_dep"));
      BigDecimal households = number(answer, list);
      rows.put(
          form + "-deprivation",
          List.of(
              joined(
                  households,
                  deprivations.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                  deprivations)));
      rows.put(
          form + "-deprivation-rate",
          List.of(joined(households, null, rates(deprivations, households))));
    }
    rows.put(
        "causes", List.of(all(answer.get("poor_causes")), all(answer.get("near_poor_causes"))));
    return new GoldenForms(rows);
  }

  private static List<BigDecimal> numbers(JsonNode answer, String... names) {
    return List.of(names).stream().map(name -> number(answer, name)).toList();
  }

  private static BigDecimal number(JsonNode answer, String name) {
    return new BigDecimal(answer.get(name).asText());
  }

  private static List<BigDecimal> all(JsonNode values) {
    List<BigDecimal> numbers = new ArrayList<>();
    values.forEach(value -> numbers.add(new BigDecimal(value.asText())));
    return numbers;
  }

  private static List<BigDecimal> share(JsonNode answer, String count, String whole) {
    BigDecimal counted = number(answer, count);
    return List.of(counted, rates(List.of(counted), number(answer, whole)).get(0));
  }

  private static List<BigDecimal> rates(List<BigDecimal> counts, BigDecimal whole) {
    return counts.stream()
        .map(count -> count.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP))
        .toList();
  }

  private static List<BigDecimal> joined(
      BigDecimal first, BigDecimal second, List<BigDecimal> others) {
    List<BigDecimal> row = new ArrayList<>(List.of(first));
    if (second != null) {
      row.add(second);
    }
    row.addAll(others);
    return row;
  }

  /** Compares a form's PDF and XLSX with what they must say. */
  void assertPrinted(String form, Path pdf, Path xlsx) throws IOException {
    String text = text(pdf);
    List<List<BigDecimal>> sheet = figures(xlsx);
    for (int i = 0; i < rows.get(form).size(); i++) {
      List<BigDecimal> row = rows.get(form).get(i);
      List<BigDecimal> read = sheet.get(i).subList(0, row.size());
      assertEquals(plain(row), plain(read), form + " xlsx " + i);
      boolean rated = form.equals("review-result") || form.endsWith("-rate");
      String words = row.stream().map(value -> words(value, rated)).collect(Collectors.joining());
      assertTrue(text.contains(words), form + " pdf: " + words);
    }
  }

  private static List<String> plain(List<BigDecimal> row) {
    return row.stream()
        .map(value -> value.setScale(2, RoundingMode.UNNECESSARY).toPlainString())
        .toList();
  }

  private static String words(BigDecimal value, boolean rated) {
    int decimals = rated && value.scale() > 0 ? 2 : 0;
    return String.format(Locale.forLanguageTag("vi"), "%,." + decimals + "f", value);
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replaceAll("[\\s\\u00A0]", "");
    }
  }

  /** Figures of the rows under the row of column numbers, without their labels. */
  private static List<List<BigDecimal>> figures(Path xlsx) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile())) {
      List<Row> sheet = workbook.getFirstSheet().read();
      int body = 0;
      while (!sheet.get(body).getCellText(0).equals("A")) {
        body++;
      }
      Row keys = sheet.get(body);
      int first = 0;
      while (keys.getCellText(first).matches("[A-Z]")) {
        first++;
      }
      List<List<BigDecimal>> figures = new ArrayList<>();
      for (Row row : sheet.subList(body + 1, sheet.size())) {
        figures.add(numbers(row, first));
      }
      return figures;
    }
  }

  /** Numbers, and formulas with the number that they gave. */
  private static final Set<CellType> FIGURES = Set.of(CellType.NUMBER, CellType.FORMULA);

  private static List<BigDecimal> numbers(Row row, int first) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int column = first; column < row.getCellCount(); column++) {
      if (row.getCell(column) != null && FIGURES.contains(row.getCell(column).getType())) {
        numbers.add(new BigDecimal(row.getCell(column).getRawValue()));
      }
    }
    return numbers;
  }
}
