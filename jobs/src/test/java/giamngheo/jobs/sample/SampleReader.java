package giamngheo.jobs.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import giamngheo.warehouse.file.cell.Ethnicities;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads sample files back with the libraries alone, into canonical columns and plain text. */
final class SampleReader {
  static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");

  private final JsonNode layout;
  private final Map<String, String> groups = new HashMap<>();

  SampleReader() {
    try {
      layout = new YAMLMapper().readTree(CONF.resolve("sources/phieu-ra-soat.yaml").toFile());
      Ethnicities.lines(Files.readString(CONF.resolve("ethnicities.csv")))
          .forEach(line -> groups.put(line.required("name"), line.required("code")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records of one file: canonical column to canonical text; absent cells are absent keys. */
  List<Map<String, String>> read(SampleFile file) {
    try {
      return file.layout().equals("canonical") ? csv(file.path()) : sheet(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> csv(Path path) throws IOException {
    String text = Files.readString(path);
    boolean vietnamese = text.startsWith("\uFEFF");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(vietnamese ? ';' : ',')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    List<Map<String, String>> records = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(vietnamese ? text.substring(1) : text))
            .setFormat(format)
            .get()) {
      for (var line : parser) {
        Map<String, String> cells = new LinkedHashMap<>();
        line.toMap()
            .forEach(
                (column, value) -> {
                  if (!value.isEmpty()) {
                    cells.put(column, vietnamese ? plain(value) : value);
                  }
                });
        records.add(cells);
      }
    }
    return records;
  }

  private static String plain(String value) {
    return switch (value) {
      case "có" -> "1";
      case "không" -> "0";
      default -> isoDate(value);
    };
  }

  private static String isoDate(String value) {
    return value.matches("\\d\\d/\\d\\d/\\d{4}")
        ? value.substring(6) + "-" + value.substring(3, 5) + "-" + value.substring(0, 2)
        : value;
  }

  private List<Map<String, String>> sheet(SampleFile file) throws IOException {
    JsonNode form = layout.path("datasets").path(file.dataset());
    Map<String, JsonNode> columns = new HashMap<>();
    for (JsonNode column : form.path("columns")) {
      columns.put(column.path("headers").path(0).asText(column.path("header").asText()), column);
    }
    List<Map<String, String>> records = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file.path());
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      Sheet sheet = workbook.findSheet(form.path("sheet").asText()).orElseThrow();
      List<Row> rows = sheet.read();
      Row header = rows.get(0);
      for (Row row : rows.subList(1, rows.size())) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.getCellCount(); i++) {
          JsonNode column = columns.get(header.getCellText(i));
          String value = canonical(row.getOptionalCell(i).orElse(null), column);
          if (value != null) {
            cells.put(column.path("column").asText(), value);
          }
        }
        records.add(cells);
      }
    }
    return records;
  }

  private String canonical(Cell cell, JsonNode column) {
    String name = column.path("column").asText();
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    if (cell.getType() == CellType.NUMBER) {
      if (name.endsWith("date")) {
        return cell.asDate().toLocalDate().toString();
      }
      return scaled(cell.asNumber(), column);
    }
    String text = cell.asString();
    if (name.equals("ethnicity")) {
      return groups.get(text);
    }
    if (text.equals("x")) {
      return "1";
    }
    if (text.matches("[0-9.]+,?[0-9]*")
        && (column.has("multiply") || name.equals("floor_area_m2"))) {
      return scaled(new BigDecimal(text.replace(".", "").replace(',', '.')), column);
    }
    List<String> words = new ArrayList<>();
    for (String word : text.split(";", -1)) {
      words.add(column.path("codes").path(word).asText(word));
    }
    return isoDate(String.join(";", words));
  }

  private static String scaled(BigDecimal number, JsonNode column) {
    return number
        .multiply(new BigDecimal(column.path("multiply").asText("1")))
        .stripTrailingZeros()
        .toPlainString();
  }
}
