package giamngheo.warehouse.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** The second look, at queries whose names are explained. */
@Tag("session")
class AnalysedQueriesTest {
  private static final Set<String> OURS = Set.of("household");

  private static SparkSession spark;

  @BeforeAll
  static void open() {
    spark =
        (SparkSession)
            org.apache.spark.sql.SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "ERROR")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.ansi.enabled", "true")
                .getOrCreate();
    spark
        .sql(
            "select 1 as n, 'a' as name, array(1, 2) as xs, date '2024-01-01' as d, 1.5 as amount,"
                + " reflect('java.lang.Integer', 'valueOf', 1) as own")
        .createOrReplaceTempView("household");
    spark.range(1).createOrReplaceTempView("stranger");
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  private static void examine(String sql) throws Exception {
    LogicalPlan plan = SqlExaminer.query(sql, Origin.PERSON).plan();
    LogicalPlan analysed = Dataset.ofRows(spark, plan).queryExecution().analyzed();
    SqlExaminer.requireAllowed(analysed, OURS, Origin.PERSON);
  }

  /** Spark documents its functions by examples: those of every allowed one pass. */
  @Test
  void theExamplesOfEveryAllowedFunctionPass() {
    List<String> refused = new ArrayList<>();
    int passed = 0;
    int broken = 0;
    for (FunctionIdentifier function :
        CollectionConverters.asJava(FunctionRegistry$.MODULE$.builtin().listFunction())) {
      if (!AllowedWords.FUNCTIONS.allows(function.funcName(), Origin.PERSON)) {
        continue;
      }
      String examples =
          FunctionRegistry$.MODULE$.builtin().lookupFunction(function).get().getExamples();
      // The first of each tells the kind of node; the suite waits for the others.
      for (String example : examples.split("\\n\\s*> ", 3)) {
        int end = example.indexOf(';');
        if (end < 0 || !example.strip().regionMatches(true, 0, "select", 0, 6)) {
          continue;
        }
        try {
          examine(example.substring(0, end));
          passed++;
        } catch (CallerMistake e) {
          refused.add(e.text().en() + " <- " + example.substring(0, end));
        } catch (Exception e) {
          broken++; // An example that fails by design, or of a type that needs a setting.
        }
      }
    }
    assertTrue(passed > 300 && broken < passed / 10, passed + " passed, " + broken + " broken");
    // What functions are shown together with is not always allowed itself.
    refused.removeIf(
        text -> text.matches("(?s).*'(unix_timestamp|collation|collate|window|.*_sketch.*)'.*"));
    assertEquals(List.of(), refused);
  }

  @Test
  void ourTablesPassWhateverTheyAreMadeOf() throws Exception {
    examine(
        "select h.own, count(*) over (partition by h.n) from household h join household using (n)");
    examine("with t as (select n from household) select (select max(n) from t), n from t");
    examine("select current_date, x from household lateral view explode(xs) e as x");
  }

  @Test
  void aTablePutIntoTheQueryPassesWhereverItStands() {
    Dataset<Row> made = spark.range(3).toDF().localCheckpoint();
    Dataset<Row> own = Dataset.ofRows(spark, SqlExaminer.ownTable("own", made.logicalPlan()));
    LogicalPlan joined =
        own.as("a").join(own.as("b"), functions.expr("a.id = b.id")).queryExecution().analyzed();
    assertDoesNotThrow(() -> SqlExaminer.requireAllowed(joined, Set.of(), Origin.FILE));
    assertThrows(
        CallerMistake.class,
        () -> SqlExaminer.requireAllowed(made.queryExecution().analyzed(), Set.of(), Origin.FILE));
  }

  @Test
  void aTableThatIsNotOursIsRefused() {
    String said =
        assertThrows(CallerMistake.class, () -> examine("select * from stranger")).text().en();
    assertTrue(said.contains("stranger"), said);
  }

  @Test
  void whatAPlainNameTurnsOutToBeIsLookedAt() {
    String said =
        assertThrows(CallerMistake.class, () -> examine("select current_user")).text().en();
    assertTrue(said.contains("current_user"), said);
    LogicalPlan made =
        Dataset.ofRows(
                spark,
                spark
                    .sql("select reflect('java.util.UUID', 'randomUUID') from range(1)")
                    .logicalPlan())
            .queryExecution()
            .analyzed();
    assertThrows(CallerMistake.class, () -> SqlExaminer.requireAllowed(made, OURS, Origin.PERSON));
  }
}
