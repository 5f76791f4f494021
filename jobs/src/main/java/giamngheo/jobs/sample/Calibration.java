package giamngheo.jobs.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the district is made to look like: {@code conf/sample/district.yaml}.
 *
 * @param district code of the district
 * @param neighbour code of the district from which outside movers come
 * @param identityPrefix first digits of identity numbers
 * @param opening the list of the year before the first review
 * @param years targets of each review year, oldest first
 * @param householdGrowth growth of the number of households in a year
 * @param reviewDaySpread days around 15 October
 * @param decisionsUntil last year whose decisions were numbered when the files were sent
 * @param hardshipCounts by class, the share of households with 0, 1, 2 … hardships
 * @param hardships how often each hardship occurs, relative to the others
 */
record Calibration(
    String district,
    String neighbour,
    String identityPrefix,
    Target opening,
    List<Target> years,
    double householdGrowth,
    int reviewDaySpread,
    int decisionsUntil,
    Range hamlets,
    Flows flows,
    Households household,
    Map<String, List<Double>> hardshipCounts,
    Map<String, Double> hardships) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** Poor and near-poor households of the district at the end of a year; months reviewed too. */
  record Target(int year, int poor, int nearPoor, List<Integer> monthly) {}

  /** Fewest and most. */
  record Range(int fewest, int most) {}

  /** Yearly rates at which households come, go and change class. */
  record Flows(
      double movedOut,
      double movedWithinDistrict,
      double dissolved,
      double dissolvedElderly,
      double split,
      double movedInFromOutside,
      double nearPoorToPoor,
      double relapsePoor,
      double relapseNearPoor,
      double newPoor,
      double newNearPoor,
      double leastLeaving,
      double poorToNearPoor,
      double refusedRequests,
      double formerApplicants,
      double averageLivingStandard,
      double monthly) {}

  /** Shares of households and persons with a property. */
  record Households(
      double merit,
      double yearOfBirthOnly,
      double disabled,
      double pointsGiven,
      Map<String, Double> risk) {}

  static Calibration load(Path conf) {
    return read(conf.resolve("sample/district.yaml"), Calibration.class);
  }

  static <T> T read(Path file, Class<T> type) {
    try {
      return YAML.readValue(file.toFile(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<Deprivation, Double> hardshipWeights() {
    Map<Deprivation, Double> weights = new EnumMap<>(Deprivation.class);
    for (Deprivation hardship : Deprivation.values()) {
      weights.put(hardship, hardships.get(hardship.name().toLowerCase(Locale.ROOT)));
    }
    return weights;
  }

  /** Weights of ethnic groups on the list: the commune's mix times the relative risk. */
  Map<String, Double> listedMix(Map<String, Double> residents) {
    Map<String, Double> mix = new LinkedHashMap<>();
    residents.forEach(
        (group, share) -> mix.put(group, share * household.risk().getOrDefault(group, 1.0)));
    return mix;
  }
}
