package giamngheo.warehouse.standard;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.UnresolvedNamedLambdaVariable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The columns and member columns that the rules of a standard name, against those they may see.
 * Told when the file is checked, before any household is read.
 */
public final class RuleWords {
  private static final String MEMBERS = "members";

  /** Functions that give members where they are given members. */
  private static final Set<String> STILL_MEMBERS = Set.of("filter", "array_sort", "slice");

  /** What scoring adds before classes are told apart. */
  private static final List<String> SCORES =
      List.of("gate", "deprived", "deprivations", "known_score", "recorded_score", "points_score");

  private final StandardFile file;
  private final PovertyStandard standard;
  private final Set<String> memberColumns;

  private RuleWords(StandardFile file, PovertyStandard standard, Set<String> memberColumns) {
    this.file = file;
    this.standard = standard;
    this.memberColumns = memberColumns;
  }

  /**
   * Checks every rule of a standard.
   *
   * @param columns columns of the household or of the survey's line
   * @param memberColumns columns of a member
   * @throws ConfigurationMistake naming file, line, key, what is known and the nearest word
   */
  public static void check(
      Path file,
      PovertyStandard standard,
      Collection<String> columns,
      Collection<String> memberColumns) {
    Set<String> members = new TreeSet<>(memberColumns);
    members.add("age");
    Set<String> seen = new TreeSet<>(columns);
    seen.addAll(List.of(MEMBERS, "persons", "area_type"));
    standard.asks().forEach(asked -> seen.add(asked.column()));
    RuleWords outer = new RuleWords(StandardFile.read(file), standard, members);
    standard
        .memberFacts()
        .forEach((id, rule) -> outer.rule("member_facts." + id, rule, seen, Map.of("m", true)));
    members.addAll(standard.memberFacts().keySet());
    new RuleWords(outer.file, standard, members).household(seen);
  }

  private void household(Set<String> columns) {
    standard.facts().forEach((id, rule) -> rule("facts." + id, rule, columns, Map.of()));
    standard
        .indicators()
        .forEach(i -> rule("indicators." + i.id() + ".rule", i.rule(), columns, Map.of()));
    rule("gate", standard.gate(), columns, Map.of());
    rule("recorded_score", standard.recordedScore(), columns, Map.of());
    rule("points_score", standard.pointsScore(), columns, Map.of());
    Set<String> judged = new TreeSet<>(columns);
    judged.addAll(standard.facts().keySet());
    judged.addAll(standard.thresholds().keySet());
    judged.addAll(SCORES);
    standard
        .classes()
        .forEach(one -> rule("classes." + one.id() + ".when", one.when(), judged, Map.of()));
    judged.addAll(standard.indicatorIds());
    judged.add(ScoringPlan.CLASS);
    standard
        .breakdowns()
        .forEach((name, rule) -> rule("breakdowns." + name, rule, judged, Map.of()));
    standard
        .measurement()
        .counts()
        .forEach((name, rule) -> rule("measurement.counts." + name, rule, judged, Map.of()));
  }

  private void rule(String key, String rule, Set<String> columns, Map<String, Boolean> variables) {
    if (rule == null) {
      return;
    }
    new Walk(key, columns).walk(file.rule(key, ScoringPlan.withNumbers(rule)), variables);
  }

  /** One rule on its way down. */
  private final class Walk {
    private final String key;
    private final Set<String> columns;

    Walk(String key, Set<String> columns) {
      this.key = key;
      this.columns = columns;
    }

    /**
     * @param variables variables of the functions around, and whether each is a member
     */
    void walk(Expression expression, Map<String, Boolean> variables) {
      if (expression instanceof UnresolvedAttribute attribute) {
        name(CollectionConverters.asJava(attribute.nameParts()), variables);
      } else if (expression instanceof UnresolvedNamedLambdaVariable variable) {
        name(CollectionConverters.asJava(variable.nameParts()), variables);
      } else if (expression instanceof UnresolvedFunction function) {
        function(function, variables);
      } else {
        children(expression).forEach(child -> walk(child, variables));
      }
    }

    private void function(UnresolvedFunction function, Map<String, Boolean> variables) {
      List<Expression> arguments = CollectionConverters.asJava(function.arguments());
      boolean overMembers = !arguments.isEmpty() && isMembers(arguments.get(0));
      for (Expression argument : arguments) {
        if (argument instanceof LambdaFunction lambda) {
          Map<String, Boolean> inner = new HashMap<>(variables);
          CollectionConverters.asJava(lambda.arguments())
              .forEach(variable -> inner.put(lower(variable.name()), overMembers));
          walk(lambda.function(), inner);
        } else {
          walk(argument, variables);
        }
      }
    }

    private void name(List<String> parts, Map<String, Boolean> variables) {
      Boolean member = variables.get(lower(parts.get(0)));
      if (member == null) {
        known(new Text("cột", "column"), parts.get(0), columns);
      } else if (member && parts.size() > 1) {
        known(new Text("cột của nhân khẩu", "member column"), parts.get(1), memberColumns);
      }
    }

    private void known(Text kind, String word, Set<String> words) {
      if (words.stream().noneMatch(known -> known.equalsIgnoreCase(word))) {
        throw file.place(key).unknown(kind, word, words);
      }
    }
  }

  private static boolean isMembers(Expression expression) {
    if (expression instanceof UnresolvedAttribute attribute) {
      return CollectionConverters.asJava(attribute.nameParts()).equals(List.of(MEMBERS));
    }
    if (expression instanceof UnresolvedNamedLambdaVariable variable) {
      return CollectionConverters.asJava(variable.nameParts()).equals(List.of(MEMBERS));
    }
    return expression instanceof UnresolvedFunction function
        && STILL_MEMBERS.contains(
            lower(
                new HashSet<>(CollectionConverters.asJava(function.nameParts())).iterator().next()))
        && isMembers(CollectionConverters.asJava(function.arguments()).get(0));
  }

  private static List<Expression> children(Expression expression) {
    return CollectionConverters.asJava(expression.children());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
