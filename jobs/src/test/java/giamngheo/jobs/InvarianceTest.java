package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of files and lines and the plans of Spark change neither figures nor printed cells. */
@Tag("session")
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
  private final SparkSession spark = Session.open("local[*]", new Settings(null, null));

  @Test
  void shuffledLinesAndOtherPlansGiveTheSameFigures() throws Exception {
    Map<String, Set<String>> once = rows(ReviewFixture.standing());
    Map<String, String> before =
        Map.of(ADAPTIVE, spark.conf().get(ADAPTIVE), PARTITIONS, spark.conf().get(PARTITIONS));
    try {
      spark.conf().set(ADAPTIVE, before.get(ADAPTIVE).equals("true") ? "false" : "true");
      spark.conf().set(PARTITIONS, "7");
      JobContext other = computed();
      Map<String, Set<String>> again = rows(other);
      for (String table : TABLES.keySet()) {
        assertTrue(once.get(table).size() > 100, table);
        assertEquals(once.get(table).size(), again.get(table).size(), table);
        Set<String> changed = new HashSet<>(again.get(table));
        changed.removeAll(once.get(table));
        assertEquals(Set.of(), changed, table);
      }
      loadedTargetsStandBesideWhatWasReached(other);
    } finally {
      before.forEach((key, value) -> spark.conf().set(key, value));
    }
  }

  /** The warehouse is here, so that its targets need no other run of the fixture. */
  private void loadedTargetsStandBesideWhatWasReached(JobContext workplace) throws Exception {
    Path file = folder.resolve("target.csv");
    Files.writeString(
        file,
        """
        indicator,area_code,year,value,document
        multidimensional_rate,06328,2024,4.5,Kế hoạch của tỉnh (thử)
        poor_households,06325,2024,10,Kế hoạch của tỉnh (thử)
        """);
    load(workplace, file, "target");
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    assertReached(workplace, "multidimensional_rate", "06328", "official_headcount", 0.045);
    assertReached(workplace, "poor_households", "06325", "count", 10);
  }

  private void assertReached(
      JobContext workplace, String target, String area, String measure, double asked)
      throws Exception {
    Map<String, Double> found = new HashMap<>();
    String headcount = target.substring(0, target.lastIndexOf('_'));
    String sql =
        """
        select measure, value from indicator_value
        where year = 2024 and area_code = '%s' and unit = 'household' and group_by = ''
          and change_kind = 'level'
          and (sub_indicator = '%s' or measure = '%s' and indicator = '%s')\
        """
            .formatted(area, target, measure, headcount);
    for (Row row :
        ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), spark, sql).collectAsList()) {
      found.put(row.getString(0), row.getDouble(1));
    }
    assertEquals(asked, found.get("target"), 1e-12);
    assertEquals(found.get(measure), found.get("target_actual"));
    assertEquals(found.get(measure) - asked, found.get("target_gap"), 1e-12);
  }

  private Path shuffled() throws IOException {
    Path shuffled = Files.createDirectory(folder.resolve("shuffled"));
    for (String dataset : List.of("household", "member", "population")) {
      Path file = ReviewFixture.file(dataset + ".csv");
      List<String> lines = new ArrayList<>();
      try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
        for (CSVRecord line : parser) {
          lines.add(CSVFormat.DEFAULT.format((Object[]) line.values()));
        }
      }
      // Members without a household code belong to those before them, wherever the lines lie.
      List<String> codeless = lines.stream().filter(line -> line.contains(",,1,X")).toList();
      int end = lines.indexOf(codeless.isEmpty() ? "" : codeless.get(0));
      Collections.shuffle(lines.subList(1, end < 0 ? lines.size() : end), new Random(2024));
      Files.write(shuffled.resolve(dataset + ".csv"), lines);
    }
    return shuffled;
  }

  private JobContext computed() throws IOException {
    JobContext workplace =
        new JobContext(
            new Warehouse(spark, folder.resolve("again").toString()),
            ReviewFixture.standing().configuration(),
            Language.VI,
            new Progress(false));
    Path input = shuffled();
    for (String dataset : List.of("population", "household", "member")) {
      load(workplace, input.resolve(dataset + ".csv"), dataset);
    }
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    return workplace;
  }

  private static void load(JobContext workplace, Path file, String dataset) {
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, dataset, "canonical")),
            false,
            false,
            Optional.empty()));
  }

  private Map<String, Set<String>> rows(JobContext workplace) throws Exception {
    Map<String, Set<String>> rows = new HashMap<>();
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      Set<String> texts = new HashSet<>();
      for (Row row :
          ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), spark, table.getValue())
              .collectAsList()) {
        texts.add(row.mkString("|"));
      }
      rows.put(table.getKey(), texts);
    }
    return rows;
  }
}
