package giamngheo.warehouse.review;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The twelve indicators, the gate and the classes of 2022-2025 on their exact thresholds. */
@Tag("session")
class IndicatorThresholdsTest {
  private static SparkSession spark;

  /** A household that is deprived in nothing: one man of 40, self-employed, insured, online. */
  private static final String HOUSEHOLD =
      """
      {"review_year":2024,"review_date":"2024-10-15","area_type":"rural","floor_area_m2":8,
       "wall_durable":true,"column_durable":true,"roof_durable":true,"water_source":"piped",
       "toilet":"septic","tv":true,"b1_points":140}\
      """;

  static final String MAN =
      """
      {"member_no":1,"sex":"male","birth_date":"1984-10-15","health_insurance":true,
       "employment":"self","internet":true,"monthly_allowance":false,"job_training":false,
       "stunted":false,"underweight":false,"completed":"upper_secondary","attending":"none"}\
      """;

  /** household overrides | members beside the man, or in place of him after "!" | column = value */
  static final String[] INDICATORS = {
    "{}||employment=0 dependency=0 nutrition=0 health_insurance=0 adult_education=0"
        + " child_schooling=0 housing_quality=0 housing_area=0 water=0 toilet=0 telecom=0"
        + " information_assets=0 class=near_poor deprivations=0",
    "{}|{\"sex\":\"male\",\"birth_date\":\"1963-10-15\",\"employment\":\"seeking\"}|employment=0",
    "{}|{\"sex\":\"male\",\"birth_date\":\"1963-10-16\",\"employment\":\"seeking\"}|employment=1",
    "{}|{\"sex\":\"female\",\"birth_date\":\"1968-10-15\",\"employment\":\"seeking\"}|employment=0",
    "{}|{\"sex\":\"female\",\"birth_date\":\"1968-10-16\",\"employment\":\"seeking\"}|employment=1",
    "{}|{\"birth_date\":\"2009-10-15\",\"employment\":\"seeking\"}|employment=1",
    "{}|{\"birth_date\":\"2009-10-16\",\"employment\":\"seeking\"}|employment=0",
    "{}|{\"employment\":\"wage\",\"labour_contract\":false}|employment=1",
    "{}|{\"employment\":\"wage\",\"labour_contract\":true}|employment=0",
    "{}|{\"employment\":\"wage\"}|employment=null class=near_poor deprivations=null",
    "{}|{\"birth_date\":\"2008-10-16\"}|dependency=0",
    "{}|{\"birth_date\":\"2008-10-16\"};{\"birth_date\":\"2008-10-16\"}|dependency=1",
    "{}|{\"birth_date\":\"2008-10-15\"};{\"birth_date\":\"2008-10-16\"}|dependency=0",
    "{}|{\"monthly_allowance\":true};{\"monthly_allowance\":true}|dependency=1",
    "{}|{\"birth_date\":\"2008-10-16\",\"stunted\":false,\"underweight\":true}|nutrition=1",
    "{}|{\"birth_date\":\"2008-10-15\",\"stunted\":true}|nutrition=0",
    "{}|{\"birth_date\":\"2018-10-15\",\"health_insurance\":false}|health_insurance=1",
    "{}|{\"birth_date\":\"2018-10-16\",\"health_insurance\":false}|health_insurance=0",
    "{}|{\"birth_date\":\"1993-10-16\",\"completed\":\"primary\",\"job_training\":false}|"
        + "adult_education=1",
    "{}|{\"birth_date\":\"1993-10-15\",\"completed\":\"primary\",\"job_training\":false}|"
        + "adult_education=0",
    "{}|{\"birth_date\":\"2006-10-16\",\"completed\":\"lower_secondary\",\"job_training\":false}|"
        + "adult_education=0",
    "{}|{\"birth_date\":\"2006-10-15\",\"completed\":\"lower_secondary\",\"job_training\":false}|"
        + "adult_education=1",
    "{}|{\"birth_date\":\"2006-10-15\",\"completed\":\"elementary_vocational\","
        + "\"job_training\":false}|adult_education=0",
    "{}|{\"birth_date\":\"2021-10-15\",\"completed\":\"none\"}|child_schooling=1",
    "{}|{\"birth_date\":\"2021-10-16\",\"completed\":\"none\"}|child_schooling=0",
    "{}|{\"birth_date\":\"2018-10-15\",\"completed\":\"none\",\"attending\":\"preschool\"}|"
        + "child_schooling=1",
    "{}|{\"birth_date\":\"2012-10-15\",\"completed\":\"primary\"}|child_schooling=1",
    "{}|{\"birth_date\":\"2012-10-16\",\"completed\":\"primary\"}|child_schooling=0",
    "{\"wall_durable\":false}||housing_quality=0",
    "{\"wall_durable\":false,\"roof_durable\":false}||housing_quality=1",
    "{\"wall_durable\":false,\"roof_durable\":null}||housing_quality=null",
    "{\"wall_durable\":true,\"roof_durable\":true,\"column_durable\":null}||housing_quality=0",
    "{\"floor_area_m2\":7.99}||housing_area=1",
    "{\"water_source\":\"bottled\"}||water=0",
    "{\"water_source\":\"surface\"}||water=1",
    "{\"toilet\":\"double_vault\"}||toilet=0",
    "{\"toilet\":\"single_vault\"}||toilet=1",
    "{\"tv\":false,\"radio\":false,\"desktop\":false,\"telephone\":false,\"laptop\":false,"
        + "\"tablet\":false,\"smartphone\":false}||information_assets=1",
    "{\"tv\":null}||information_assets=null",
    "{\"dep_water\":true}||water=1",
    "{}|!{\"internet\":false}|telecom=1",
    "{}|!{\"internet\":false};{\"internet\":true}|telecom=0",
  };

  private static final String[] CLASSES = {
    // The gate and the classes.
    "{\"b1_points\":141}||class=not_poor",
    "{\"area_type\":\"urban\",\"b1_points\":175}||class=near_poor",
    "{\"area_type\":\"urban\",\"b1_points\":176}||class=not_poor",
    "{\"b1_points\":null,\"income_per_capita\":1500000}||class=near_poor",
    "{\"b1_points\":null,\"income_per_capita\":1500001}||class=average",
    "{\"b1_points\":null,\"income_per_capita\":2250000}||class=average",
    "{\"b1_points\":null,\"income_per_capita\":2250001}||class=not_poor",
    "{\"area_type\":\"urban\",\"b1_points\":null,\"income_per_capita\":2000000}||class=near_poor",
    "{\"area_type\":\"urban\",\"b1_points\":null,\"income_per_capita\":2000001}||class=average",
    "{\"area_type\":\"urban\",\"b1_points\":null,\"income_per_capita\":3000000}||class=average",
    "{\"area_type\":\"urban\",\"b1_points\":null,\"income_per_capita\":3000001}||class=not_poor",
    "{\"b1_points\":null}||class=null",
    "{\"dep_water\":true,\"dep_toilet\":true}||class=near_poor deprivations=2",
    "{\"dep_water\":true,\"dep_toilet\":true,\"dep_telecom\":true}||class=poor deprivations=3",
    // Unknown indicators: certain, decided by the points on the form, or not to be said.
    "{\"toilet\":null,\"b1_points\":141}||class=not_poor deprivations=null",
    "{\"toilet\":null,\"floor_area_m2\":null}||class=near_poor",
    "{\"toilet\":null,\"dep_water\":true,\"dep_telecom\":true}||class=null",
    "{\"toilet\":null,\"dep_water\":true,\"dep_telecom\":true,\"b2_points\":30}||"
        + "class=poor deprivations=3",
    "{\"toilet\":null,\"dep_water\":true,\"dep_telecom\":true,\"b2_points\":20}||"
        + "class=near_poor deprivations=2",
    "{\"dep_water\":true,\"dep_toilet\":true,\"dep_telecom\":true,\"b2_points\":20}||class=poor",
    "{\"toilet\":null,\"dep_water\":true,\"dep_telecom\":true,\"b1_points\":null,"
        + "\"income_per_capita\":1,\"b2_points\":30}||class=null",
  };

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

  @Test
  void everyIndicatorFallsOnItsSide() throws Exception {
    new ThresholdTable(spark, "vn-2022-2025", HOUSEHOLD, MAN).check(INDICATORS);
  }

  @Test
  void everyClassFallsOnItsSide() throws Exception {
    new ThresholdTable(spark, "vn-2022-2025", HOUSEHOLD, MAN).check(CLASSES);
  }
}
