package giamngheo.warehouse.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.sql.AllowedWords.Word;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Nondeterministic;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LeafNode;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** The lists against what this version of Spark has: nothing of it is allowed by chance. */
class AllowedWordsTest {
  private static final String[] PACKAGES = {
    "plans.logical.", "analysis.", "expressions.", "expressions.aggregate.", "expressions.xml."
  };

  @Test
  void everyFunctionThatSparkRegistersIsAllowedOrRefusedOnPurpose() {
    Set<String> registered = new TreeSet<>();
    CollectionConverters.asJava(FunctionRegistry$.MODULE$.builtin().listFunction())
        .forEach(function -> registered.add(function.funcName()));
    CollectionConverters.asJava(TableFunctionRegistry$.MODULE$.builtin().listFunction())
        .forEach(function -> registered.add("table " + function.funcName()));

    assertTrue(registered.size() > 500, "the registry was not read");
    assertEquals(registered, new TreeSet<>(AllowedWords.FUNCTIONS.words().keySet()));
  }

  @Test
  void whatReachesOutOfAQueryIsAllowedNowhere() {
    for (String name :
        Set.of(
            "reflect",
            "java_method",
            "try_reflect",
            "input_file_name",
            "current_user",
            "version",
            "from_protobuf",
            "from_avro",
            "raise_error",
            "table python_worker_logs",
            "a_function_of_tomorrow")) {
      assertFalse(AllowedWords.FUNCTIONS.allows(name, Origin.PERSON), name);
    }
  }

  @Test
  void chanceIsForPeopleAndNotForFigures() throws ClassNotFoundException {
    for (FunctionIdentifier function :
        CollectionConverters.asJava(FunctionRegistry$.MODULE$.builtin().listFunction())) {
      String made =
          FunctionRegistry$.MODULE$.builtin().lookupFunction(function).get().getClassName();
      if (Nondeterministic.class.isAssignableFrom(Class.forName(made))) {
        assertFalse(
            AllowedWords.FUNCTIONS.words().get(function.funcName()) == Word.ALWAYS,
            function.funcName());
      }
    }
    assertTrue(AllowedWords.FUNCTIONS.allows("rand", Origin.PERSON));
    assertFalse(AllowedWords.FUNCTIONS.allows("rand", Origin.RULE));
    assertFalse(AllowedWords.FUNCTIONS.allows("now", Origin.FILE));
  }

  @Test
  void everyKindOfNodeOnTheListIsOneOfSparkAndNoneIsACommand() {
    for (String listed : AllowedWords.NODES.words().keySet()) {
      Class<?> kind = kind(listed.substring(listed.indexOf(' ') + 1));
      boolean plan = listed.startsWith("plan ");
      assertTrue((plan ? LogicalPlan.class : Expression.class).isAssignableFrom(kind), listed);
      assertFalse(Command.class.isAssignableFrom(kind), listed);
      assertFalse(ParsedStatement.class.isAssignableFrom(kind), listed);
    }
  }

  /** Where rows can come from at all: constants, numbers in a row, names, parts of the query. */
  @Test
  void theSourcesOfRowsAreThese() {
    Set<String> sources =
        AllowedWords.NODES.words().keySet().stream()
            .filter(listed -> listed.startsWith("plan "))
            .map(listed -> listed.substring("plan ".length()))
            .filter(name -> LeafNode.class.isAssignableFrom(kind(name)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "CTERelationRef",
            "LocalRelation",
            "OneRowRelation",
            "Range",
            "ResolvedInlineTable",
            "UnresolvedInlineTable",
            "UnresolvedRelation",
            "UnresolvedTableValuedFunction"),
        sources);
  }

  private static Class<?> kind(String name) {
    return Stream.of(PACKAGES)
        .flatMap(inside -> Stream.of(inside + name + "$", inside + name))
        .flatMap(AllowedWordsTest::known)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Spark has no class " + name));
  }

  private static Stream<Class<?>> known(String name) {
    try {
      Class<?> found = Class.forName("org.apache.spark.sql.catalyst." + name);
      return TreeNode.class.isAssignableFrom(found) ? Stream.of(found) : Stream.empty();
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }
}
