package giamngheo.jobs.sample;

/** A basic service that a household may lack; names as in the decree's list of twelve. */
enum Deprivation {
  EMPLOYMENT,
  DEPENDENCY,
  NUTRITION,
  HEALTH_INSURANCE,
  ADULT_EDUCATION,
  CHILD_SCHOOLING,
  HOUSING_QUALITY,
  HOUSING_AREA,
  WATER,
  TOILET,
  TELECOM,
  INFORMATION_ASSETS
}
