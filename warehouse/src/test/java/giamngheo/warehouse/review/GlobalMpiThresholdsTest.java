package giamngheo.warehouse.review;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The ten indicators of the Global MPI, poor, severely poor and vulnerable, exactly at 1/3, 1/2,
 * 1/5.
 */
@Tag("session")
class GlobalMpiThresholdsTest {
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

  private static final String HOUSEHOLD =
      """
      {"review_year":2024,"review_date":"2024-10-15","area_type":"rural","water_source":"piped",
       "toilet":"septic","tv":true,"radio":true,"desktop":false,"telephone":false,"laptop":false,
       "tablet":false,"smartphone":false,"child_died":false,"six_years_of_schooling":true,
       "solid_fuel":false,"electricity":true,"shared_toilet":false,"water_over_30_minutes":false,
       "natural_floor":false,"rudimentary_walls_or_roof":false,"animal_cart":false,
       "bicycle":false,"motorbike":false,"refrigerator":false,"car":false}\
      """;

  private static final String WOMAN =
      """
      {"member_no":1,"sex":"female","birth_date":"1984-10-15","stunted":false,
       "underweight":false,"attending":"none"}\
      """;

  private static final String[] INDICATORS = {
    "{}||undernutrition=0 child_mortality=0 years_of_schooling=0 school_attendance=0 cooking_fuel=0"
        + " sanitation=0 drinking_water=0 electricity=0 dwelling=0 household_assets=0"
        + " class=not_poor deprivations=0",
    "{}|{\"birth_date\":\"1954-10-16\",\"underweight\":true}|undernutrition=1",
    "{}|{\"birth_date\":\"1954-10-15\",\"underweight\":true}|undernutrition=0",
    "{}|{\"birth_date\":\"2020-10-15\",\"stunted\":true}|undernutrition=1",
    "{}|{\"stunted\":null}|undernutrition=null class=null",
    "{\"child_died\":true}||child_mortality=1",
    "{\"six_years_of_schooling\":false}||years_of_schooling=1",
    "{}|{\"birth_date\":\"2018-10-15\"}|school_attendance=1",
    "{}|{\"birth_date\":\"2018-10-16\"}|school_attendance=0",
    "{}|{\"birth_date\":\"2009-10-16\"}|school_attendance=1",
    "{}|{\"birth_date\":\"2009-10-15\"}|school_attendance=0",
    "{}|{\"birth_date\":\"2018-10-15\",\"attending\":\"primary\"}|school_attendance=0",
    "{\"solid_fuel\":true}||cooking_fuel=1",
    "{\"toilet\":\"double_vault\"}||sanitation=0",
    "{\"toilet\":\"single_vault\"}||sanitation=1",
    "{\"shared_toilet\":true}||sanitation=1",
    "{\"water_source\":\"bottled\"}||drinking_water=0",
    "{\"water_source\":\"unprotected_spring\"}||drinking_water=1",
    "{\"water_over_30_minutes\":true}||drinking_water=1",
    "{\"electricity\":false}||electricity=1",
    "{\"natural_floor\":true}||dwelling=1",
    "{\"rudimentary_walls_or_roof\":true}||dwelling=1",
    "{\"radio\":false}||household_assets=1",
    "{\"radio\":false,\"bicycle\":true}||household_assets=0",
    "{\"radio\":false,\"car\":true}||household_assets=0",
    "{\"radio\":false,\"desktop\":true,\"tv\":false,\"laptop\":true}||household_assets=1",
    "{\"radio\":null}||household_assets=null class=null",
  };

  /** Sixths of health and education, eighteenths of living standards. */
  private static final String[] CLASSES = {
    // 1/6 + 0 = 3/18 < 1/5; 1/6 + 1/18 = 4/18 > 1/5.
    "{\"dep_child_mortality\":true}||class=not_poor deprivations=1",
    "{\"dep_child_mortality\":true,\"dep_dwelling\":true}||class=vulnerable deprivations=2",
    "{\"dep_cooking_fuel\":true,\"dep_sanitation\":true,\"dep_electricity\":true}||class=not_poor",
    "{\"dep_cooking_fuel\":true,\"dep_sanitation\":true,\"dep_electricity\":true,"
        + "\"dep_dwelling\":true}||class=vulnerable",
    // 5/18 < 1/3; 6/18 = 1/3.
    "{\"dep_child_mortality\":true,\"dep_dwelling\":true,\"dep_sanitation\":true}||class=vulnerable",
    "{\"dep_child_mortality\":true,\"dep_years_of_schooling\":true}||class=poor",
    "{\"dep_cooking_fuel\":true,\"dep_sanitation\":true,\"dep_electricity\":true,"
        + "\"dep_dwelling\":true,\"dep_drinking_water\":true,\"dep_household_assets\":true}||class=poor",
    // 8/18 < 1/2; 9/18 = 1/2.
    "{\"dep_child_mortality\":true,\"dep_years_of_schooling\":true,\"dep_dwelling\":true,"
        + "\"dep_sanitation\":true}||class=poor",
    "{\"dep_child_mortality\":true,\"dep_years_of_schooling\":true,\"dep_school_attendance\":true}"
        + "||class=severe",
    "{\"dep_child_mortality\":true,\"dep_years_of_schooling\":true,\"dep_dwelling\":true,"
        + "\"dep_sanitation\":true,\"dep_electricity\":true}||class=severe",
    // Unknown is never "not deprived", even where it could not change the class.
    "{\"dep_child_mortality\":true,\"dep_years_of_schooling\":true,\"dep_school_attendance\":true,"
        + "\"solid_fuel\":null}||class=null",
  };

  @Test
  void everyIndicatorFallsOnItsSide() throws Exception {
    new ThresholdTable(spark, "global-mpi", HOUSEHOLD, WOMAN).check(INDICATORS);
  }

  @Test
  void everyClassFallsOnItsSide() throws Exception {
    new ThresholdTable(spark, "global-mpi", HOUSEHOLD, WOMAN).check(CLASSES);
  }
}
