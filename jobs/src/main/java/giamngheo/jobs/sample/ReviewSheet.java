package giamngheo.jobs.sample;

import com.fasterxml.jackson.databind.JsonNode;
import giamngheo.warehouse.config.ConfigurationTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Vietnamese sheet of one dataset, turned from reading to writing: {@code
 * conf/sources/phieu-ra-soat.yaml} says which header and word means which column and code.
 *
 * @param name name of the worksheet
 * @param columns columns in the order of the form
 */
record ReviewSheet(String name, List<SheetColumn> columns) {

  /**
   * A column of the form.
   *
   * @param column canonical name
   * @param header heading on the form
   * @param multiplier what a cell is multiplied by when it is read
   * @param labels word on the form for each code; empty where any text may stand
   */
  record SheetColumn(
      String column, String header, BigDecimal multiplier, Map<String, String> labels) {

    /** The word or words on the form; what has no word there stands as it is. */
    String label(String value) {
      if (labels.isEmpty()) {
        return value;
      }
      List<String> words = new ArrayList<>();
      for (String part : value.split(";", -1)) {
        words.add(labels.getOrDefault(part, part));
      }
      return String.join(";", words);
    }
  }

  static ReviewSheet load(Path conf, String dataset) {
    JsonNode layout = Calibration.read(conf.resolve("sources/phieu-ra-soat.yaml"), JsonNode.class);
    JsonNode form = layout.path("datasets").path(dataset);
    Map<String, String> groups = ethnicGroups(conf);
    List<SheetColumn> columns = new ArrayList<>();
    for (JsonNode node : form.path("columns")) {
      String column = node.path("column").asText();
      Map<String, String> labels = new HashMap<>();
      node.path("codes")
          .properties()
          .forEach(code -> labels.putIfAbsent(code.getValue().asText(), code.getKey()));
      columns.add(
          new SheetColumn(
              column,
              node.path("headers").path(0).asText(node.path("header").asText()),
              new BigDecimal(node.path("multiply").asText("1")),
              column.equals("ethnicity") ? groups : Map.copyOf(labels)));
    }
    return new ReviewSheet(form.path("sheet").asText(), List.copyOf(columns));
  }

  private static Map<String, String> ethnicGroups(Path conf) {
    try {
      String csv = Files.readString(conf.resolve("ethnicities.csv"));
      return ConfigurationTable.read("ethnicities.csv", csv, List.of("code", "name")).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.required("code"), line -> line.required("name")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
