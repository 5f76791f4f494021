package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of files and lines and the plans of Spark change neither figures nor printed cells. */
class InvarianceTest {
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final Map<String, String> TABLES =
      Map.of(
          "indicator_value", "select * from indicator_value",
          "form_cell", "select * from form_cell",
          "household_score", "select * except (batch_id, line_no) from household_score",
          "transition", "select * from transition");

  @TempDir private Path folder;
  private final Path home = Path.of(System.getProperty("giamngheo.home"));
  private final SparkSession spark = Session.open("local[*]", new Settings(null, null));

  @Test
  void shuffledLinesAndOtherPlansGiveTheSameFigures() throws Exception {
    Path input = home.resolve("jobs/src/test/resources/review-a");
    Map<String, Set<String>> once =
        computed("once", List.of("household", "member", "population"), input);
    Map<String, String> before =
        Map.of(ADAPTIVE, spark.conf().get(ADAPTIVE), PARTITIONS, spark.conf().get(PARTITIONS));
    try {
      spark.conf().set(ADAPTIVE, before.get(ADAPTIVE).equals("true") ? "false" : "true");
      spark.conf().set(PARTITIONS, "7");
      Map<String, Set<String>> again =
          computed("again", List.of("population", "member", "household"), shuffled(input));
      for (String table : TABLES.keySet()) {
        assertTrue(once.get(table).size() > 100, table);
        assertEquals(once.get(table).size(), again.get(table).size(), table);
        Set<String> other = new HashSet<>(again.get(table));
        other.removeAll(once.get(table));
        assertEquals(Set.of(), other, table);
      }
    } finally {
      before.forEach((key, value) -> spark.conf().set(key, value));
    }
  }

  private Path shuffled(Path input) throws IOException {
    Path shuffled = Files.createDirectory(folder.resolve("shuffled"));
    for (String dataset : List.of("household", "member", "population")) {
      Path file = input.resolve(dataset + ".csv");
      List<String> lines = new ArrayList<>();
      try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
        for (CSVRecord line : parser) {
          lines.add(CSVFormat.DEFAULT.format((Object[]) line.values()));
        }
      }
      Collections.shuffle(lines.subList(1, lines.size()), new Random(2024));
      Files.write(shuffled.resolve(dataset + ".csv"), lines);
    }
    return shuffled;
  }

  private Map<String, Set<String>> computed(String name, List<String> datasets, Path input)
      throws Exception {
    Workplace workplace =
        new Workplace(
            new Warehouse(spark, folder.resolve(name).toString()),
            Configuration.read(home.resolve("conf")),
            Language.VI,
            new Progress(false));
    for (String dataset : datasets) {
      Receive.load(
          workplace,
          new LoadRequest(
              List.of(
                  new LoadRequest.Source(input.resolve(dataset + ".csv"), dataset, "canonical")),
              false,
              false,
              Optional.empty()));
    }
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    Map<String, Set<String>> rows = new HashMap<>();
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      Set<String> texts = new HashSet<>();
      for (Row row : Ask.query(Ask.catalogue(workplace), spark, table.getValue()).collectAsList()) {
        texts.add(row.mkString("|"));
      }
      rows.put(table.getKey(), texts);
    }
    return rows;
  }
}
