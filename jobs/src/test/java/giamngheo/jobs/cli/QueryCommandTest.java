package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of strangers, from the command line to their end. */
@Tag("session")
class QueryCommandTest {
  private static final String PLANT = "'java.lang.System', 'setProperty', 'giamngheo.ran', 'x'";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int query(String sql, String... options) {
    out.reset();
    err.reset();
    List<String> words = new ArrayList<>(List.of("query", sql, "--lang", "en"));
    words.addAll(List.of(options));
    CommandContext surroundings =
        new CommandContext(
            folder,
            Path.of(System.getProperty("giamngheo.home"), "conf"),
            Language.EN,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Progress(false));
    return Main.run(surroundings, words.toArray(String[]::new));
  }

  private String answer() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) over w from range(1) window w as (order by java_method(" + PLANT + "))",
        "select count(*) over w from range(1) window w as (order by getenv('HOME'))",
        "select count(*) over w from range(1) window w as"
            + " (order by cast((select max(value) from text.`/etc/passwd`) as int))",
        "select transform(id) using 'id' as (x) from range(1)",
        "select * from delta.`x/batch_log` version as of 0",
        "select * from household version as of 0",
        "select reflect(" + PLANT + ")",
        "select * from values (reflect(" + PLANT + "))",
        "set spark.sql.variable.substitute = true",
        "explain select 1",
        "select 1; select 2",
        "select current_user"
      })
  void whatIsNotAllowedEndsWithOneAndRunsNothing(String sql) {
    assertEquals(1, query(sql), said());
    assertEquals("", answer());
    assertFalse(said().contains("\tat "), said());
    assertNull(System.getProperty("giamngheo.ran"));
  }

  @Test
  void theEnvironmentIsPlainText() {
    assertEquals(0, query("select '${env:PATH}' as a, '${system:user.home}' as b"), said());
    assertTrue(answer().contains("${env:PATH}") && answer().contains("${system:user.home}"));
  }

  @Test
  void aPartOfTheQueryMayBeCalledLikeATable() {
    String sql =
        "with household as (select 7 as x) select x, (select count(*) from household) as n"
            + " from household cross join (select count(*) from member)";
    assertEquals(0, query(sql, "--format", "csv"), said());
    assertEquals("x,n\n7,1\n", answer());
  }

  @Test
  void whatNeedsMoreThanThereIsEndsInASentence() {
    assertEquals(1, query("select length(repeat('x', 2147483647))"), said());
    assertFalse(said().contains("\tat "), said());
    assertEquals(1, query("select " + "(".repeat(3_000) + "1" + ")".repeat(3_000)), said());
    assertTrue(said().contains("nested too deeply"), said());
  }

  @Test
  void whatTakesTooLongIsStopped() {
    String sql = "select sum(a.id * b.id) from range(10000000) a cross join range(100) b";
    assertEquals(1, query(sql, "--timeout", "1s"), said());
    assertTrue(said().contains("not done after 1 seconds"), said());
    assertEquals(1, query("select count(*) from range(10000001)"), said());
    assertTrue(said().contains("at most 10000000 rows"), said());
  }

  @Test
  void aLimitIsTheEndAndSaysThatThereIsMore() {
    assertEquals(0, query("select id from range(5)", "--limit", "2", "--format", "csv"), said());
    assertEquals("id\n0\n1\n", answer());
    assertTrue(said().contains("first 2 rows"), said());
    assertEquals(0, query("select id from range(2)", "--limit", "2"), said());
    assertEquals("", said());
    assertEquals(1, query("select 1", "--limit", "-1"));
    assertEquals(1, query("select 1", "--timeout", "soon"));
  }

  @Test
  void aTextThatASpreadsheetWouldComputeIsGuardedUnlessRaw() {
    String sql = "select '=HYPERLINK(1)' as link, 'a;+1' as part, -3 as number";
    assertEquals(0, query(sql, "--format", "csv"), said());
    assertEquals("link,part,number\n'=HYPERLINK(1),a;'+1,-3\n", answer());
    assertEquals(0, query(sql, "--format", "csv", "--raw"), said());
    assertEquals("link,part,number\n=HYPERLINK(1),a;+1,-3\n", answer());
  }
}
