package giamngheo.warehouse.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.junit.jupiter.api.Test;

/** Every kind of statement that Spark's grammar knows: only the one that asks passes. */
class StatementsTest {
  private static List<String> statements() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(StatementsTest.class.getResourceAsStream("statements.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
    }
  }

  /** What the grammar takes a text for. */
  private static String kind(String sql) throws ParseException {
    Object[] kind = new Object[1];
    new CatalystSqlParser()
        .parse(
            sql,
            parser -> {
              SqlBaseParser.CompoundOrSingleStatementContext whole =
                  parser.compoundOrSingleStatement();
              SqlBaseParser.SingleStatementContext single = whole.singleStatement();
              kind[0] = single == null ? whole : single.statement();
              return kind[0];
            });
    return kind[0] == null ? "SetResetStatementContext" : kind[0].getClass().getSimpleName();
  }

  @Test
  void everyKindOfStatementHasAnExampleThatIsRefused() throws IOException {
    Set<String> known =
        Arrays.stream(SqlBaseParser.class.getDeclaredClasses())
            .filter(kind -> kind.getSuperclass() == SqlBaseParser.StatementContext.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(known.size() > 80 && known.remove("StatementDefaultContext"), known::toString);
    Set<String> shown = new TreeSet<>();
    List<String> passed = new ArrayList<>();
    for (String sql : statements()) {
      String kind;
      try {
        kind = kind(sql);
      } catch (ParseException mistake) {
        passed.add("no statement: " + sql);
        continue;
      }
      shown.add(kind);
      try {
        SqlExaminer.query(sql, Origin.PERSON);
        passed.add(kind + ": " + sql);
      } catch (CallerMistake | ParseException refused) {
        known.remove(kind);
      }
    }
    assertEquals(List.of(), passed);
    assertEquals(Set.of(), known, "kinds without an example; shown: " + shown);
  }

  @Test
  void whatAsksPasses() throws ParseException {
    for (String sql : List.of("select 1", "values (1)", "from household select n", "(select 1)")) {
      assertEquals("StatementDefaultContext", kind(sql), sql);
      SqlExaminer.query(sql, Origin.PERSON);
    }
  }
}
