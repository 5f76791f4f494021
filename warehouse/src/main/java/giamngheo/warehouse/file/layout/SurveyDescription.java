package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.table.ColumnType;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of a survey mean.
 *
 * @param unit what a line describes: household or person
 * @param householdId column that tells households apart
 * @param area column of the area, if lines carry one
 * @param cluster column of the primary sampling unit
 * @param stratum column of the stratum
 * @param weight column of the sampling weight; without one every line weighs the same
 * @param persons column of the household's size
 * @param year column of the year of the survey
 * @param time column of the decimal year of the round, where its year is only a label: 2018.5
 * @param round column of the survey's round
 * @param derived columns computed from the others, in order: a later one may use an earlier one
 */
public record SurveyDescription(
    String unit,
    Optional<String> householdId,
    Optional<String> area,
    Optional<String> cluster,
    Optional<String> stratum,
    Optional<String> weight,
    Optional<String> persons,
    Optional<String> year,
    Optional<String> time,
    Optional<String> round,
    List<Derived> derived) {

  /** Of a dataset that is no survey. */
  public static final SurveyDescription NONE =
      new SurveyDescription(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /**
   * A column computed from others.
   *
   * @param column name of the column
   * @param type its type
   * @param expression Spark SQL over the survey's columns
   */
  public record Derived(String column, ColumnType type, String expression) {}

  public SurveyDescription {
    derived = List.copyOf(derived);
  }
}
