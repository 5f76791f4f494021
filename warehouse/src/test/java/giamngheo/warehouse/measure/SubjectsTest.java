package giamngheo.warehouse.measure;

import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.standard.PovertyStandard;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One pass over the subjects, whose result depends neither on their order nor their partition. */
@Tag("session")
class SubjectsTest {
  private static final PovertyStandard STANDARD =
      Made.standard(
          "1", "2", "breakdowns: {sex: sex}\nmeasurement: {cutoffs: ['1', '3']}\n", "a", "b", "c");

  @TempDir private static Path folder;
  private static SparkSession spark;
  private static Dataset<Row> scored;

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.adaptive.enabled", false)
            .getOrCreate();
    String file = folder.resolve("scored").toString();
    spark
        .range(0, 1000, 1, 3)
        .selectExpr(
            "2024 as year",
            "concat('0632', id % 3) as area_code",
            "cast(1 + id % 7 as int) as persons",
            "1 as weight",
            "cast(id % 2 as int) as a",
            "cast(if(id % 11 = 0, null, id % 3 % 2) as int) as b",
            "cast(id % 5 % 2 as int) as c",
            "id % 4 > 0 as gate",
            "false as deprived",
            "if(id % 6 = 0, 'poor', 'not_poor') as class",
            "if(id % 13 = 0, null, if(id % 5 < 3, 'male', 'female')) as sex",
            "id")
        .write()
        .parquet(file);
    scored = spark.read().parquet(file);
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void orderAndPartitionChangeNothing() {
    Map<Group, MeasureSums> once = tabulate(scored);
    for (int partitions : List.of(1, 7, 200)) {
      assertEquals(once, tabulate(scored.orderBy(rand(partitions)).repartition(partitions)));
    }
    Group whole = new Group(2024, "06320", "", "", Unit.HOUSEHOLD);
    assertEquals(334, once.get(whole).at(0));
    assertEquals(
        once.get(whole),
        once.entrySet().stream()
            .filter(entry -> entry.getKey().groupBy().equals("sex"))
            .filter(entry -> entry.getKey().areaCode().equals("06320"))
            .filter(entry -> entry.getKey().unit() == Unit.HOUSEHOLD)
            .map(Map.Entry::getValue)
            .reduce(MeasureSums::plus)
            .orElseThrow());
  }

  private static Map<Group, MeasureSums> tabulate(Dataset<Row> rows) {
    return Subjects.ofCensus(rows, STANDARD).tabulate(STANDARD).sums();
  }

  @Test
  void moreBreakdownsAndCutoffsAddNoScanAndNoShuffle() {
    PovertyStandard more =
        Made.standard(
            "1",
            "2",
            "breakdowns: {sex: sex, size: persons, parity: id % 2}\n"
                + "measurement: {cutoffs: ['1', '3', '1/2'], weightings: {nested: {}, x: {a: 2, b:"
                + " 1}}}\n",
            "a",
            "b",
            "c");
    SparkPlan few = plan(STANDARD);
    SparkPlan many = plan(more);
    assertEquals(1, scans(few));
    assertEquals(1, scans(many));
    assertEquals(0, exchanges(few));
    assertEquals(0, exchanges(many));
    assertTrue(MeasurePlan.of(more).rules().size() > MeasurePlan.of(STANDARD).rules().size());
  }

  private static SparkPlan plan(PovertyStandard standard) {
    return Subjects.ofCensus(scored, standard)
        .lines(MeasurePlan.of(standard))
        .queryExecution()
        .executedPlan();
  }

  private static long scans(SparkPlan plan) {
    return nodes(plan).values().stream().filter(FileSourceScanExec.class::isInstance).count();
  }

  private static long exchanges(SparkPlan plan) {
    return nodes(plan).values().stream().filter(node -> node.nodeName().equals("Exchange")).count();
  }

  private static Map<Integer, SparkPlan> nodes(SparkPlan plan) {
    Map<Integer, SparkPlan> nodes = new LinkedHashMap<>();
    scala.collection.Iterator<SparkPlan> children = plan.children().iterator();
    nodes.put(plan.id(), plan);
    while (children.hasNext()) {
      nodes.putAll(nodes(children.next()));
    }
    return nodes;
  }
}
