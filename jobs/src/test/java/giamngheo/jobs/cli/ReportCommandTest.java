package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command prints of a district from which one report came. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
final class ReportCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path folder;

  @BeforeAll
  void runOneSubmission(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Path file =
        Files.writeString(
            folder.resolve("s.csv"),
            """
            form,period,agency,area_code,due_date,received_at
            monitoring-report-6m,2024-6m,,06328,,2024-05-09T08:00:00
            """);
    assertEquals(0, run("load submission " + file), this::stderr);
    assertEquals(0, run("run"), this::stderr);
  }

  @BeforeEach
  void forget() {
    out.reset();
    err.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "reconciliation,6m,“reconciliation” chỉ lập theo năm;",
    "certificate,adhoc:2024-05-15,“certificate” chỉ lập theo năm;",
    "poor-movement,6m,“poor-movement” chỉ lập theo năm;",
    "reach-outcomes,6m,“reach-outcomes” chỉ lập theo năm;",
    "trend-brief,6m,“trend-brief” chỉ lập theo năm;"
  })
  void whatKnowsTheYearOnlySaysSoUnderItsOwnName(String name, String period, String message) {
    assertEquals(2, run("report " + name + " --area 185 --year 2024 --period " + period));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertTrue(stderr().startsWith(message), stderr());
  }

  @Test
  void aFileThatWasWrittenIsNamedThoughTheNextPaperHasNothingToPrint() {
    String asked =
        "report reminder-list action-list --area 185 --year 2024 --period %s --format csv --out "
            + folder.resolve("out");
    assertEquals(2, run(asked.formatted("year")));
    Path written = folder.resolve("out").resolve("reminder-list-185-2024.csv");
    assertEquals(written + "\n", out.toString(StandardCharsets.UTF_8));
    assertTrue(Files.exists(written));
    assertTrue(stderr().contains("Không in “action-list” của 185 năm 2024"), stderr());
  }

  @Test
  void nothingIsPrintedForAPeriodThatOneOfThePapersDoesNotHave() {
    Path none = folder.resolve("none");
    assertEquals(
        2,
        run("report reminder-list action-list --area 185 --year 2024 --period 6m --out " + none));
    assertFalse(Files.exists(none));
  }

  @Test
  void aReportThatCameInTimeIsNotRemindedOf() throws Exception {
    assertEquals(
        0,
        run(
            "report reminder-list --area 185 --year 2024 --period adhoc:2024-05-15 --format csv"
                + " --out "
                + folder),
        this::stderr);
    String list = Files.readString(folder.resolve("reminder-list-185-2024-adhoc-2024-05-15.csv"));
    assertTrue(list.contains("06331/monitoring-report-6m/2024-6m"), list);
    assertFalse(list.contains("06328/"), list);
    assertFalse(list.contains("monitoring-report-year"), list);
  }

  private int run(String words) {
    return Main.run(
        new CommandContext(
            folder,
            Path.of(System.getProperty("giamngheo.home"), "conf"),
            Language.VI,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Progress(false)),
        (words + " --warehouse " + folder.resolve("warehouse")).split(" ", -1));
  }

  private String stderr() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
