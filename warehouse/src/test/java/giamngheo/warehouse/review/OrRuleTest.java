package giamngheo.warehouse.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The classes of 2016-2020 on their exact lines, and what cannot be said. */
@Tag("session")
class OrRuleTest {
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static List<String> classes(String areaType, int deprivedIn, String... incomes) {
    Path conf = Path.of(System.getProperty("giamngheo.home"), "conf");
    PovertyStandard standard = Standards.read(conf.resolve("standards/vn-2016-2020.yaml"));
    StringBuilder ticks = new StringBuilder();
    int number = 0;
    for (String id : standard.indicatorIds()) {
      ticks
          .append(", ")
          .append(deprivedIn < 0 ? "cast(null as boolean)" : number++ < deprivedIn)
          .append(" as dep_")
          .append(id);
    }
    String household =
        "select posexplode(array("
            + String.join(", ", incomes)
            + ")) as (number, income), '"
            + areaType
            + "' as area_type, date'2021-10-15' as review_date, 2021 as review_year,"
            + " array(named_struct('member_no', 1, 'birth_date', date'1970-01-01', 'birth_year',"
            + " cast(null as int), 'health_insurance', cast(null as boolean), 'completed',"
            + " cast(null as string), 'attending', cast(null as string), 'internet',"
            + " cast(null as boolean))) as members, true as tv, false as radio, false as desktop,"
            + " false as laptop, true as telephone, true as smartphone, 'piped' as water_source,"
            + " 'septic' as toilet, cast(100 as decimal(18, 2)) as floor_area_m2, true as"
            + " wall_durable, true as column_durable, true as roof_durable"
            + ticks;
    return Scoring.score(
            spark.sql(household).withColumnRenamed("income", "income_per_capita"), standard)
        .orderBy("number")
        .select("class")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void incomeAloneMakesPoorUpToThePovertyLine() {
    assertEquals(
        List.of("poor", "near_poor", "near_poor", "average", "average", "not_poor"),
        classes("rural", 2, "700000", "700001", "1000000", "1000001", "1500000", "1500001"));
    assertEquals(
        List.of("poor", "near_poor", "near_poor", "average", "average", "not_poor"),
        classes("urban", 2, "900000", "900001", "1300000", "1300001", "1950000", "1950001"));
  }

  @Test
  void threeOfTenMakePoorUpToTheMinimumLivingStandard() {
    assertEquals(
        List.of("poor", "poor", "average"), classes("rural", 3, "700001", "1000000", "1000001"));
    assertEquals(List.of("poor", "average"), classes("urban", 3, "1300000", "1300001"));
  }

  @Test
  void withoutIncomeNobodyHasAClass() {
    assertEquals(
        java.util.Arrays.asList((String) null), classes("rural", 10, "cast(null as bigint)"));
  }
}
