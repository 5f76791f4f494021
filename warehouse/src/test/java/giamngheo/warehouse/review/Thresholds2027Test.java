package giamngheo.warehouse.review;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lines, indicators and classes of 2027-2030 on their exact thresholds. */
@Tag("session")
class Thresholds2027Test {
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

  /** At the line of the countryside, deprived in nothing. */
  private static final String HOUSEHOLD =
      """
      {"review_year":2024,"review_date":"2024-10-15","area_type":"rural","floor_area_m2":8,
       "wall_durable":true,"column_durable":true,"roof_durable":true,"water_source":"piped",
       "toilet":"septic","tv":true,"income_per_capita":2200000}\
      """;

  private static final String[] CLASSES = {
    "{}||class=near_poor",
    "{\"income_per_capita\":2200001}||class=not_poor",
    "{\"area_type\":\"urban\",\"income_per_capita\":2800000}||class=near_poor",
    "{\"area_type\":\"urban\",\"income_per_capita\":2800001}||class=not_poor",
    "{\"income_per_capita\":null}||class=null",
    "{\"income_per_capita\":null,\"b1_points\":0}||class=null",
    "{\"dep_water\":true,\"dep_toilet\":true}||class=near_poor deprivations=2",
    "{\"dep_water\":true,\"dep_toilet\":true,\"dep_telecom\":true}||class=poor deprivations=3",
    "{\"dep_water\":true,\"dep_toilet\":true,\"dep_telecom\":true,"
        + "\"income_per_capita\":2200001}||class=not_poor",
    "{\"toilet\":null,\"dep_water\":true,\"dep_telecom\":true}||class=null",
    "{\"toilet\":null,\"dep_water\":true}||class=near_poor deprivations=null",
    "{\"toilet\":null,\"income_per_capita\":2200001}||class=not_poor",
  };

  @Test
  void everyIndicatorFallsOnItsSide() throws Exception {
    new ThresholdTable(spark, "vn-2027-2030", HOUSEHOLD, IndicatorThresholdsTest.MAN)
        .check(IndicatorThresholdsTest.INDICATORS);
  }

  @Test
  void everyClassFallsOnItsSide() throws Exception {
    new ThresholdTable(spark, "vn-2027-2030", HOUSEHOLD, IndicatorThresholdsTest.MAN)
        .check(CLASSES);
  }
}
