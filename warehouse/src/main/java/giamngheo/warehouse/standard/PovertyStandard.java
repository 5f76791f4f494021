package giamngheo.warehouse.standard;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A poverty standard as its file in {@code conf/standards/} gives it.
 *
 * @param id the standard's id, also the file's name
 * @param names what it is called, by language
 * @param legal the acts it rests on
 * @param dataset what it judges: {@code household}, or {@code survey}
 * @param survey the layout of the survey it judges, if it judges one
 * @param reviewYears the review years it governs; absent if it is applied only when asked for
 * @param officialYears review years it was law for, where it is not applied unless asked for
 * @param provisional what of the file is not verified against the act, by language
 * @param asks columns it needs beyond the canonical ones: a layout supplies them, or ticks do
 * @param missingFacts what becomes of a household with unknown facts; unless said, a review classes
 *     where it is certain, a survey only those of whom every indicator is known
 * @param thresholds further sums of weights by name, such as 1/2 for severe poverty: conditions of
 *     classes may use the name like {@code deprived}
 * @param parameters numbers that rules name as {@code :name}
 * @param memberFacts facts of a member {@code m}, by name, as SQL
 * @param facts facts of the household, by name, as SQL
 * @param dimensions groups of indicators
 * @param indicators deprivations, in the order of the act
 * @param gate SQL condition without which nobody is poor or near-poor; null if there is none
 * @param cutoff sum of weights from which a household is deprived: a number or a ratio like 1/3;
 *     null if the standard has no such test
 * @param recordedScore SQL: the score on the signed form, used when unknown indicators leave the
 *     answer open; may be null
 * @param pointsScore SQL: the score that the points on the form stand for; may be null
 * @param classes classes in order of precedence
 * @param lists classes whose households are followed from year to year
 * @param headcounts official headcounts: names for sets of classes
 * @param breakdowns SQL expressions by which figures are broken down, by name
 * @param measurement cut-offs and weight schemes measured besides the standard's own
 */
public record PovertyStandard(
    @JsonProperty(value = "standard", required = true) String id,
    @JsonProperty(required = true) Map<String, String> names,
    List<String> legal,
    @JsonProperty(required = true) String dataset,
    String survey,
    @JsonProperty("review_years") YearRange reviewYears,
    @JsonProperty("official_years") YearRange officialYears,
    List<Map<String, String>> provisional,
    List<AskedColumn> asks,
    @JsonProperty("missing_facts") MissingFacts missingFacts,
    Map<String, String> thresholds,
    Map<String, BigDecimal> parameters,
    @JsonProperty("member_facts") Map<String, String> memberFacts,
    Map<String, String> facts,
    List<Dimension> dimensions,
    List<Indicator> indicators,
    String gate,
    String cutoff,
    @JsonProperty("recorded_score") String recordedScore,
    @JsonProperty("points_score") String pointsScore,
    @JsonProperty(required = true) List<PovertyClass> classes,
    List<String> lists,
    @JsonProperty(required = true) List<Headcount> headcounts,
    Map<String, String> breakdowns,
    Measurement measurement) {

  /** First and last review year a standard governs, both included. */
  public record YearRange(
      @JsonProperty(required = true) int from, @JsonProperty(required = true) int to) {}

  /**
   * A column of the household beyond the canonical ones.
   *
   * @param type a Spark SQL type such as {@code boolean}
   */
  public record AskedColumn(
      @JsonProperty(required = true) String column,
      @JsonProperty(required = true) String type,
      Map<String, String> names) {}

  /**
   * What becomes of a household with unknown facts.
   *
   * @param names the same in plain words
   */
  public record MissingFacts(
      @JsonProperty(required = true) Completeness rule, Map<String, String> names) {}

  /** What an unknown indicator does. */
  public enum Completeness {
    /** A class where it is certain all the same. */
    @JsonProperty("known")
    @JsonAlias("certain")
    KNOWN,
    /** No class: only those count whose every indicator is known. */
    @JsonProperty("complete")
    COMPLETE,
    /** It is taken for a deprivation. */
    @JsonProperty("deprived")
    DEPRIVED,
    /** It is taken for none. */
    @JsonProperty("not_deprived")
    NOT_DEPRIVED
  }

  /** A group of indicators, such as health. */
  public record Dimension(@JsonProperty(required = true) String id, Map<String, String> names) {}

  /**
   * A deprivation.
   *
   * @param weight what it adds to the score of a deprived household: a number or a ratio like 1/18
   * @param means when a household is deprived, in plain words by language
   * @param provisional whether its threshold is not verified against the act
   * @param rule SQL over the household's columns and members: true if deprived, null if unknown
   */
  public record Indicator(
      @JsonProperty(required = true) String id,
      String dimension,
      @JsonProperty(required = true) String weight,
      Map<String, String> names,
      Map<String, String> means,
      Boolean provisional,
      String legal,
      @JsonProperty(required = true) String rule) {
    public Indicator {
      provisional = provisional != null && provisional;
    }
  }

  /** A class of households; {@code when} may use gate, deprived and score. */
  public record PovertyClass(
      @JsonProperty(required = true) String id,
      Map<String, String> names,
      Map<String, String> means,
      @JsonProperty(required = true) String when) {}

  /** An official headcount: the households or persons of these classes. */
  public record Headcount(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) List<String> classes,
      Map<String, String> names)
      implements Serializable {}

  public PovertyStandard {
    legal = legal == null ? List.of() : List.copyOf(legal);
    provisional = provisional == null ? List.of() : List.copyOf(provisional);
    asks = asks == null ? List.of() : List.copyOf(asks);
    missingFacts =
        missingFacts == null
            ? new MissingFacts(
                dataset.equals("household") ? Completeness.KNOWN : Completeness.COMPLETE, Map.of())
            : missingFacts;
    thresholds = ordered(thresholds);
    parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    memberFacts = ordered(memberFacts);
    facts = ordered(facts);
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    classes = List.copyOf(classes);
    lists = lists == null ? List.of() : List.copyOf(lists);
    headcounts = List.copyOf(headcounts);
    breakdowns = ordered(breakdowns);
    measurement = measurement == null ? Measurement.NONE : measurement;
  }

  private static Map<String, String> ordered(Map<String, String> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Ids of the indicators, in order. */
  public List<String> indicatorIds() {
    return indicators.stream().map(Indicator::id).toList();
  }

  /** Whether this standard governs the review of that year without being asked for. */
  public boolean governs(int year) {
    return Optional.ofNullable(reviewYears)
        .map(range -> range.from() <= year && year <= range.to())
        .orElse(false);
  }

  /** Whether it judges households of the annual review, rather than a survey. */
  public boolean judgesReviews() {
    return dataset.equals("household");
  }

  /** Weights as whole numbers over one common denominator, in the order of the indicators. */
  public List<Long> wholeWeights() {
    return ExactWeights.of(indicators.stream().map(Indicator::weight).toList(), cutoff).weights();
  }

  /** The score of a household deprived in everything, over the same denominator. */
  public long totalScore() {
    return wholeWeights().stream().mapToLong(Long::longValue).sum();
  }
}
