package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An officer's commands one after another, as they are read on the screen. */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficersPathTest {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static final Path FIXTURE = HOME.resolve("jobs/src/test/resources/review-a");

  private Path folder;
  private String loaded;
  private String run;

  @BeforeAll
  void loadAndRun(@TempDir Path temporary) throws IOException {
    folder = temporary;
    for (String year : List.of("2023", "2024")) {
      for (String dataset : List.of("household", "member", "population")) {
        List<String> lines = Files.readAllLines(FIXTURE.resolve(dataset + ".csv"));
        List<String> own = new ArrayList<>(lines.subList(0, 1));
        lines.stream()
            .filter(line -> line.startsWith(year + ",") && line.contains("06325"))
            .forEach(own::add);
        if (year.equals("2024") && dataset.equals("household")) {
          own.set(3, own.get(3).replaceFirst(",2024-\\d\\d-\\d\\d,", ",hôm qua,"));
        }
        Path file = folder.resolve("sent").resolve(year).resolve("06325-" + dataset + ".csv");
        Files.createDirectories(file.getParent());
        Files.write(file, own);
      }
    }
    loaded = said(0, "load", folder.resolve("sent").toString());
    run = said(0, "run");
  }

  @Test
  @Order(1)
  void everyFileOfAFolderIsRecognisedAndSummedUp() {
    assertTrue(loaded.contains("2024/06325-household.csv → household (canonical): "), loaded);
    assertTrue(loaded.contains("why: Bad date (BAD_DATE) 1"), loaded);
    assertTrue(loaded.contains("In all 6 tables: "), loaded);
    assertTrue(loaded.contains("1 refused; 0 files refused"), loaded);
  }

  @Test
  @Order(1)
  void aRunSaysWhatIsWrongAndWhatComesNext() {
    assertTrue(
        run.lines()
            .anyMatch(
                line ->
                    line.matches(
                        " {2}Bad date \\(BAD_DATE\\): 1 lines, 1 households; 06325-\\d+"
                            + " \\(06325-household.csv:4\\)")),
        run);
    assertTrue(run.contains("Warnings (the lines count):"), run);
    assertTrue(run.contains("Next: ./giamngheo run --corrections"), run);
    assertFalse(run.contains("Nông Văn"), "no names");
  }

  @Test
  @Order(1)
  void statusIsATableAPageAndData() throws IOException {
    String page = said(0, "status");
    assertTrue(page.contains("Refused lines:") && page.contains("BAD_DATE"), page);
    assertTrue(page.contains("No release yet; figures are drafts."), page);
    assertTrue(page.contains("Due next:"), page);
    List<String> rows = said(0, "status", "--format", "csv").lines().toList();
    assertEquals(7, rows.size(), "a heading and six units: " + rows);
    JsonNode units =
        new ObjectMapper().readTree(said(0, "status", "--year", "2024", "--format", "json"));
    assertEquals(3, units.size(), units.toString());
    assertTrue(units.toString().contains("\"area_code\":\"06325\""), units.toString());
    assertTrue(said(1, "status", "--area", "99999").isEmpty());
  }

  @Test
  @Order(1)
  void aComparisonIsTenLinesUnlessEverythingIsAskedFor() {
    String[] asked = {"compare", "--area", "06325", "--from", "2023", "--to", "2024", "--draft"};
    List<String> lines = said(0, asked).lines().toList();
    assertTrue(lines.get(0).endsWith(", 2024 against 2023"), lines.toString());
    assertTrue(lines.size() > 3 && lines.size() <= 12, lines.toString());
    assertTrue(lines.get(lines.size() - 1).startsWith("Every figure and its accounts"), "the end");
    String[] all =
        Stream.concat(Stream.of(asked), Stream.of("--format", "csv")).toArray(String[]::new);
    assertTrue(said(0, all).lines().count() > 50, "every figure");
  }

  @Test
  @Order(1)
  void aDistrictIsPrintedWithAllBelowItAFolderEachAndAPageOverAll() throws IOException {
    Path out = folder.resolve("out");
    said(
        0,
        "report",
        "review-result",
        "--area",
        "185",
        "--year",
        "2024",
        "--below",
        "--bind",
        "--format",
        "pdf,xlsx",
        "--out",
        out.toString());
    for (String place :
        List.of("185-huyen-bac-son/%s-185-2024", "06325-thi-tran-bac-son/%s-06325-2024")) {
      for (String ending : List.of(".pdf", ".xlsx")) {
        assertTrue(Files.exists(out.resolve(place.formatted("review-result") + ending)), place);
      }
    }
    assertTrue(
        Files.exists(out.resolve("185-huyen-bac-son/.stamps/review-result-185-2024.stamp.json")));
    for (String ending : List.of(".pdf", ".xlsx")) {
      assertTrue(Files.exists(out.resolve("tap-bieu-185-2024" + ending)), "bound " + ending);
    }
    String index = Files.readString(out.resolve("index.html"));
    assertTrue(
        index.contains("href=\"06325-thi-tran-bac-son/review-result-06325-2024.pdf\""), index);
    assertTrue(
        index.contains("Huyện Bắc Sơn") && index.contains("DRAFT RESULT OF THE REVIEW"), index);
  }

  @Test
  @Order(2)
  void aPrintFromBeforeALaterFileSaysSo() throws IOException {
    Path file = folder.resolve("sent/2024/06325-household.csv");
    Files.writeString(file, Files.readString(file).replace("hôm qua", "2024-10-15"));
    assertTrue(said(0, "load", "household", file.toString()).contains("06325/2024"));
    InProcess.Ended printed =
        command(
            "report",
            "review-result",
            "--area",
            "06325",
            "--year",
            "2024",
            "--format",
            "html",
            "--out",
            folder.resolve("late").toString());
    assertEquals(0, printed.code(), printed.err());
    assertTrue(printed.err().contains("made before 1 files came"), printed.err());
    String page = Files.readString(folder.resolve("late/review-result-06325-2024.html"));
    assertTrue(
        page.contains("lập trước khi nhận 1 tệp") || page.contains("made before 1 files"), page);
    assertTrue(said(0, "status").contains("2024: data are newer than the figures."), "stale");
    assertFalse(said(0, "run").contains("BAD_DATE"), "a line that was mended is not told of");
  }

  @Test
  @Order(3)
  void aDraftIsNotWrittenOverThePrintOfARelease() throws IOException {
    Path out = folder.resolve("signed");
    String[] asked = {
      "report",
      "review-result",
      "--area",
      "06325",
      "--year",
      "2024",
      "--format",
      "csv",
      "--out",
      out.toString()
    };
    said(0, asked);
    Path stamp = out.resolve(".stamps/review-result-06325-2024.stamp.json");
    String said = Files.readString(stamp);
    Files.writeString(
        stamp,
        said.replaceFirst("(\"release_id\"\\s*:\\s*)\"[^\"]*\"", "$1\"2024-06325-official-1\""));
    Path print = out.resolve("review-result-06325-2024.csv");
    Files.writeString(print, "signed");
    InProcess.Ended refused = command(asked);
    assertEquals(2, refused.code(), refused.err());
    assertTrue(
        refused.err().contains("2024-06325-official-1; a draft does not overwrite"), refused.err());
    assertEquals("signed", Files.readString(print));
    Files.writeString(stamp, said);
    said(0, asked);
    assertFalse(Files.readString(print).equals("signed"), "its own draft is");
  }

  @Test
  @Order(3)
  void aFormatThatADocumentDoesNotHaveIsNotDroppedInSilence() {
    InProcess.Ended printed =
        command(
            "report",
            "certificate",
            "--area",
            "06325",
            "--year",
            "2024",
            "--format",
            "pdf,xlsx",
            "--out",
            folder.resolve("letters").toString());
    assertEquals(0, printed.code(), printed.err());
    assertTrue(printed.out().contains("certificate-06325-2024.pdf"), printed.out());
    assertTrue(printed.err().toLowerCase(Locale.ROOT).contains("xlsx"), printed.err());
  }

  private String said(int code, String... words) {
    InProcess.Ended ended = command(words);
    assertEquals(code, ended.code(), ended.err());
    return ended.out();
  }

  private InProcess.Ended command(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--warehouse", folder.resolve("warehouse").toString()));
    return InProcess.run(HOME.resolve("conf"), line);
  }
}
