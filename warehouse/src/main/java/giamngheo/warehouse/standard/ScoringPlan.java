package giamngheo.warehouse.standard;

import giamngheo.warehouse.refusal.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standard as SQL ready to be selected: each step is a list of columns computed from the columns
 * of the step before.
 *
 * @param memberFacts facts of a member {@code m}, parameters filled in
 * @param facts step 1: {@code computed_<indicator>} boolean, gate, recorded_score, points_score and
 *     the standard's facts
 * @param flags step 2: {@code flag_<indicator>} int, 1 deprived, 0 not, null unknown; ticks win
 *     over facts
 * @param score step 3: known_score and possible_score, whole numbers over the weights' denominator
 * @param deprived step 4: deprived, three-valued, and deprivations
 * @param povertyClass step 5: class, null if it cannot be said
 */
public record ScoringPlan(
    Map<String, String> memberFacts,
    Map<String, String> facts,
    Map<String, String> flags,
    Map<String, String> score,
    Map<String, String> deprived,
    Map<String, String> povertyClass) {

  /** Prefix of the columns with what the facts say, before ticks win over them. */
  public static final String COMPUTED_PREFIX = "computed_";

  /** Prefix of the flags while scoring: an indicator may be called like a column of the input. */
  public static final String FLAG_PREFIX = "flag_";

  public static final String GATE = "gate";
  public static final String DEPRIVED = "deprived";
  public static final String DEPRIVATIONS = "deprivations";
  public static final String CLASS = "class";
  public static final String POINTS_SCORE = "points_score";

  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][a-z0-9_]*)");

  /** Fills in the parameters and checks that every expression parses. */
  public static ScoringPlan of(PovertyStandard standard) {
    return of(standard, StandardFile.of(standard));
  }

  static ScoringPlan of(PovertyStandard standard, StandardFile file) {
    Expressions sql = new Expressions(standard, file);
    ExactWeights weights =
        ExactWeights.of(
            standard.indicators().stream().map(PovertyStandard.Indicator::weight).toList(),
            standard.cutoff());
    Map<String, String> facts = new LinkedHashMap<>();
    standard.facts().forEach((name, rule) -> facts.put(name, sql.filled("facts." + name, rule)));
    standard
        .indicators()
        .forEach(
            indicator ->
                facts.put(
                    COMPUTED_PREFIX + indicator.id(),
                    sql.filled("indicators." + indicator.id() + ".rule", indicator.rule())));
    standard.breakdowns().forEach((name, rule) -> sql.filled("breakdowns." + name, rule));
    standard
        .measurement()
        .counts()
        .forEach((name, rule) -> sql.filled("measurement.counts." + name, rule));
    facts.put(GATE, sql.orElse("gate", standard.gate(), "true"));
    facts.put("recorded_score", sql.orElse("recorded_score", standard.recordedScore(), "null"));
    facts.put(POINTS_SCORE, sql.orElse("points_score", standard.pointsScore(), "null"));
    return new ScoringPlan(
        memberFacts(standard, sql),
        facts,
        flags(standard),
        score(standard, weights),
        deprived(standard, weights),
        Map.of(CLASS, classes(standard, sql)));
  }

  /** A rule with any number in place of its parameters, to look at its words. */
  static String withNumbers(String rule) {
    return PARAMETER.matcher(rule).replaceAll("0");
  }

  private static Map<String, String> memberFacts(PovertyStandard standard, Expressions sql) {
    Map<String, String> facts = new LinkedHashMap<>();
    standard
        .memberFacts()
        .forEach((name, rule) -> facts.put(name, sql.filled("member_facts." + name, rule)));
    return facts;
  }

  private static Map<String, String> flags(PovertyStandard standard) {
    Map<String, String> flags = new LinkedHashMap<>();
    for (String indicator : standard.indicatorIds()) {
      flags.put(
          FLAG_PREFIX + indicator,
          "cast(coalesce(dep_" + indicator + ", " + COMPUTED_PREFIX + indicator + ") as int)");
    }
    return flags;
  }

  private static Map<String, String> score(PovertyStandard standard, ExactWeights weights) {
    List<String> known = new ArrayList<>(List.of("0L"));
    List<String> open = new ArrayList<>(List.of("0L"));
    for (int i = 0; i < weights.weights().size(); i++) {
      String flag = FLAG_PREFIX + standard.indicatorIds().get(i);
      long weight = weights.weights().get(i);
      switch (standard.missingFacts().rule()) {
        case DEPRIVED -> known.add(weight + "L * coalesce(" + flag + ", 1)");
        case NOT_DEPRIVED -> known.add(weight + "L * coalesce(" + flag + ", 0)");
        case KNOWN, COMPLETE -> {
          known.add(weight + "L * coalesce(" + flag + ", 0)");
          open.add("if(" + flag + " is null, " + weight + "L, 0L)");
        }
      }
    }
    Map<String, String> score = new LinkedHashMap<>();
    score.put("known_score", String.join(" + ", known));
    score.put("open_score", String.join(" + ", open));
    score.put("score_unit", weights.denominator() + "L");
    return score;
  }

  private static Map<String, String> deprived(PovertyStandard standard, ExactWeights weights) {
    String recorded = "recorded_score * " + weights.denominator() + "L";
    Map<String, String> deprived = new LinkedHashMap<>();
    deprived.put(
        DEPRIVED,
        standard.cutoff() == null
            ? "cast(null as boolean)"
            : String.format(
                "case when known_score >= %1$d then true when known_score + open_score < %1$d then"
                    + " false else %2$s >= %1$d end",
                weights.cutoff(), recorded));
    standard
        .thresholds()
        .forEach((name, share) -> deprived.put(name, reached(weights(standard, share))));
    List<String> counted = new ArrayList<>(List.of("0"));
    int unknown = standard.missingFacts().rule() == PovertyStandard.Completeness.DEPRIVED ? 1 : 0;
    standard
        .indicatorIds()
        .forEach(id -> counted.add("coalesce(" + FLAG_PREFIX + id + ", " + unknown + ")"));
    deprived.put(
        DEPRIVATIONS,
        "cast(if(open_score = 0L, " + String.join(" + ", counted) + ", points_score) as int)");
    return deprived;
  }

  private static ExactWeights weights(PovertyStandard standard, String limit) {
    return ExactWeights.of(
        standard.indicators().stream().map(PovertyStandard.Indicator::weight).toList(), limit);
  }

  /** Scores are compared over a common denominator of the weights and of this limit. */
  private static String reached(ExactWeights weights) {
    long least = weights.cutoff();
    return String.format(
        "case when known_score * %1$dL >= %2$dL * score_unit then true"
            + " when (known_score + open_score) * %1$dL < %2$dL * score_unit then false end",
        weights.denominator(), least);
  }

  private static String classes(PovertyStandard standard, Expressions sql) {
    StringBuilder rule = new StringBuilder("case");
    if (standard.missingFacts().rule() == PovertyStandard.Completeness.COMPLETE) {
      standard
          .indicatorIds()
          .forEach(id -> rule.append(" when " + FLAG_PREFIX + id + " is null then null"));
    }
    for (PovertyStandard.PovertyClass povertyClass : standard.classes()) {
      String when = sql.filled("classes." + povertyClass.id() + ".when", povertyClass.when());
      rule.append(" when (").append(when).append(") is null then null");
      rule.append(" when (").append(when).append(") then '").append(povertyClass.id()).append("'");
    }
    return rule.append(" end").toString();
  }

  /** The SQL texts of one standard file. */
  private record Expressions(PovertyStandard standard, StandardFile file) {
    String orElse(String key, String text, String absent) {
      return text == null ? absent : filled(key, text);
    }

    String filled(String key, String text) {
      Matcher matcher = PARAMETER.matcher(text);
      String result = matcher.replaceAll(match -> parameter(key, match.group(1)));
      file.rule(key, result);
      return result;
    }

    private String parameter(String key, String name) {
      if (!standard.parameters().containsKey(name)) {
        List<String> known =
            standard.parameters().keySet().stream().sorted().map(one -> ":" + one).toList();
        throw file.place(key).unknown(new Text("tham số", "parameter"), ":" + name, known);
      }
      return standard.parameters().get(name).toPlainString();
    }
  }
}
