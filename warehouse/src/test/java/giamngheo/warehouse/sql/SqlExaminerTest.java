package giamngheo.warehouse.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.sql.AllowedWords.Word;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and files may write, and what is refused wherever it stands; nothing is run. */
class SqlExaminerTest {
  private static String refused(String sql, Origin origin) {
    return assertThrows(CallerMistake.class, () -> SqlExaminer.query(sql, origin), sql).text().en();
  }

  private static String refusedRule(String sql) {
    return assertThrows(CallerMistake.class, () -> SqlExaminer.rule(sql), sql).text().en();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) over w from range(1) window w as (order by REFLECT('a', 'b'))",
        "select count(*) over (order by `reflect`('a', 'b')) from range(1)",
        "select reflect('a', 'b') from range(1)",
        "select 1 from range(cast(reflect('a', 'b') as int))",
        "select * from values (reflect('a', 'b'))",
        "select 1 limit cast(reflect('a', 'b') as int)",
        "select 1 order by reflect('a', 'b')",
        "select * from explode(array(reflect('a', 'b')))",
        "select * from range(1) lateral view explode(array(reflect('a', 'b'))) e as x",
        "select * from range(1), lateral (select reflect('a', 'b'))",
        "with a as (select reflect('a', 'b')) select * from a",
        "select transform(array(1), x -> reflect('a', 'b'))",
        "select (select reflect('a', 'b'))",
        "select 1 where exists (select 1 where reflect('a', 'b') = '1')",
        "select 1 where 1 in (select reflect('a', 'b'))",
        "select sum(1) filter (where reflect('a', 'b') = '1')",
        "select * from (select 1 as a, 2 as b) pivot (max(reflect('a', 'b')) for a in (1))",
        "select /*+ broadcast(reflect('a', 'b')) */ 1",
        "select 1 group by grouping sets ((reflect('a', 'b')))",
        "select 1 qualify reflect('a', 'b') = '1'",
        "select listagg(reflect('a', 'b')) within group (order by reflect('a', 'b'))",
        "select * from household timestamp as of reflect('a', 'b')",
        "select lpad(str => reflect('a', 'b'), len => 3)"
      })
  void aFunctionThatRunsCodeIsRefusedInEveryPlace(String sql) {
    assertTrue(refused(sql, Origin.PERSON).matches("(?is).*(reflect|not allowed).*"), sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select transform(id) using 'id' as (x) from range(1)",
        "from range(1) map id using 'cat' as (x)",
        "select * from household version as of 0",
        "select * from household timestamp as of '2024-01-01'",
        "select * from delta.`/w/batch_log`",
        "select * from delta.`/w/batch_log` version as of 0",
        "select * from text.`/etc/passwd`",
        "select * from `text.x`.y",
        "select * from spark_catalog.default.household",
        "select * from household with ('path' = '/etc/passwd')",
        "select * from stream household",
        "select * from read_files('/etc/passwd')",
        "select * from csv('/etc/passwd')",
        "select * from identifier('delta.`/w/batch_log`')",
        "select * from identifier('house' || 'hold')",
        "select identifier('reflect')('a', 'b')",
        "execute immediate 'select 1'",
        "begin select 1; end",
        "select session.x",
        "select system.builtin.reflect('a', 'b')",
        "select * from range(1) |> select transform(id) using 'id' as (x)",
        "with recursive r(n) as (select 1 union all select n + 1 from r) select * from r",
        "select * from sql_keywords()",
        "select * from python_worker_logs()",
        "set x = y",
        "reset",
        "explain select 1",
        "show tables",
        "describe household",
        "describe history household",
        "insert into household select 1",
        "insert overwrite directory '/tmp/x' using csv select 1",
        "create temporary view x as select 1",
        "create function f as 'a.B' using jar '/x.jar'",
        "add jar '/x.jar'",
        "cache table household",
        "drop table household",
        "vacuum household",
        "call x.y()",
        "declare variable x int",
        "use default"
      })
  void whatIsNoQueryOfOurTablesIsRefused(String sql) {
    try {
      SqlExaminer.query(sql, Origin.PERSON);
    } catch (CallerMistake | ParseException refusal) {
      return;
    }
    if (sql.equals("select session.x")) {
      return; // A column of a table called so; nobody could declare the variable.
    }
    throw new AssertionError("passed: " + sql);
  }

  @Test
  void everyFunctionMarkedNeverIsRefusedByName() {
    AllowedWords.FUNCTIONS
        .words()
        .forEach(
            (name, word) -> {
              if (word == Word.NEVER && !name.startsWith("table ")) {
                String said = refused("select `" + name + "`(1)", Origin.PERSON);
                assertTrue(said.contains("'" + name + "'"), said);
              }
            });
  }

  @Test
  void theEnvironmentIsNotPutIntoAQuery() throws ParseException {
    assertTrue(
        SqlExaminer.query("select '${env:HOME}${system:user.home}'", Origin.PERSON)
            .plan()
            .toString()
            .contains("${env:HOME}${system:user.home}"));
  }

  @Test
  void namesOfTablesAreToldInLowerCaseAndPartsOfTheQueryApart() throws ParseException {
    SqlExaminer.Query query =
        SqlExaminer.query(
            "with poor as (select * from Household) select * from poor join MEMBER using (x)",
            Origin.FILE);
    assertEquals(Set.of("household", "member", "poor"), query.tables());
    assertEquals(Set.of("poor"), query.explained());
  }

  @Test
  void figuresDoNotDependOnTheDayOrOnChance() {
    for (String sql :
        Set.of(
            "rand()", "now()", "current_date()", "current_date", "current_timestamp", "uuid()")) {
      assertDoesNotThrow(() -> SqlExaminer.query("select " + sql, Origin.PERSON), sql);
      assertTrue(refused("select " + sql, Origin.FILE).contains("another value"), sql);
      assertTrue(refusedRule("a > " + sql).contains("another value"), sql);
    }
    assertTrue(
        refused("select * from household tablesample (1 percent)", Origin.FILE).contains("Sample"));
  }

  @Test
  void aRuleSeesOneLineOnly() {
    assertTrue(refusedRule("a = (select max(b) from household)").contains("SELECT"));
    assertTrue(refusedRule("exists (select 1)").contains("SELECT"));
    assertTrue(refusedRule("a in (select b from c)").contains("SELECT"));
    assertTrue(refusedRule("reflect('a', 'b') = 'c'").contains("'reflect'"));
    assertDoesNotThrow(() -> SqlExaminer.rule("exists(members, m -> m.age < 16) and a <=> b"));
  }

  @Test
  void harmlessRulesAreToldByTheirWords() throws ParseException {
    for (String sql :
        List.of(
            "class = 'poor' and ethnicity <> 'kinh' and not coalesce(no_labour_capacity, false)",
            "size(filter(members, m -> m.age < 16 and m.school in ('a', 'b'))) >= 1",
            "case when persons > 1 then 1.5 else 0 end",
            "(water = 1 or (toilet = 0))")) {
      assertTrue(PlainRule.isPlain(sql), sql);
      SqlExaminer.rule(sql);
    }
    for (String sql :
        List.of(
            "reflect('a', 'b')",
            "`reflect`('a', 'b')",
            "a = (select 1)",
            "a) or (b",
            "(a",
            "a -- b",
            "a--1",
            "a /* b",
            "a; b",
            "rand() > 1",
            "current_date > a",
            "sum(a) over ()",
            "'a\\' or reflect('",
            "${env:HOME}",
            "identifier('a')",
            "")) {
      assertFalse(PlainRule.isPlain(sql), sql);
    }
    assertTrue(refusedRule("sum(a) over (order by b) > 1").contains("OVER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true) or (true", "true -- and", "true /* and", "a;", "a b c", ""})
  void aRuleEndsInItself(String sql) {
    assertThrows(Exception.class, () -> SqlExaminer.rule(sql));
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedInASentence() {
    String deep = "(".repeat(3_000) + "1" + ")".repeat(3_000);
    assertTrue(refused("select " + deep, Origin.PERSON).contains("nested"));
    assertTrue(refusedRule(deep).contains("nested"));
    assertTrue(refusedRule("array(".repeat(301)).contains("nested"));
    assertDoesNotThrow(() -> SqlExaminer.rule("(".repeat(20) + "')))(((' = a" + ")".repeat(20)));
  }

  @Test
  void whatIsEndlessIsRefused() {
    String many = "a = 1" + " or a = 1".repeat(30_000);
    assertTrue(refusedRule(many).contains("longer"));
    assertTrue(refused("select " + many, Origin.PERSON).contains("longer"));
  }

  @Test
  void anUnknownFunctionIsToldWithTheNearest() {
    assertTrue(refused("select coalesc(1)", Origin.PERSON).endsWith("did you mean 'coalesce'?"));
  }
}
