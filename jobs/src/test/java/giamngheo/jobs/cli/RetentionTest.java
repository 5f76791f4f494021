package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.text.VietNamTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names are kept for as many years after the last review as {@code conf/retention.yaml} says. */
@Tag("session")
class RetentionTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final String HEADINGS =
      "review_year,review_date,area_code,household_id,head_name,ethnicity\n";

  /** Until the end of this year names of 2023 are kept; they are due with the next. */
  private static final int KEPT = VietNamTime.today().getYear() - 2023;

  @TempDir Path folder;

  @BeforeEach
  void load() throws IOException {
    List<String> words = new ArrayList<>(List.of("load", "household"));
    for (int year = 2022; year <= 2024; year++) {
      StringBuilder lines = new StringBuilder(HEADINGS);
      lines.append(line(year, "MOI-NAM"));
      lines.append(line(year, "CHI-" + year));
      Path file = folder.resolve("06325-" + year + ".csv");
      words.add(Files.writeString(file, lines).toString());
    }
    assertEquals(0, command(KEPT, words).code());
  }

  private static String line(int year, String household) {
    return year + "," + year + "-10-15,06325," + household + ",Triệu Vô Song,tay\n";
  }

  @Test
  void namesAreDueTheYearAfterTheLastThatKeepsThem() throws IOException {
    assertSays(KEPT - 1, "Would erase names and codes of 2 households", "--dry-run");
    assertSays(KEPT, "Would erase names and codes of 1 households", "--dry-run");
    assertSays(KEPT + 1, "Erased names and codes of 0 households");
    assertSays(KEPT - 1, "Erased names and codes of 2 households");
    assertSays(KEPT - 1, "Erased names and codes of 0 households");
    String kept =
        command(
                KEPT,
                List.of(
                    "query",
                    "select distinct household_id, head_name from household"
                        + " where household_id not like 'xoa-%' order by household_id",
                    "--format",
                    "csv"))
            .out();
    assertEquals("household_id,head_name\nCHI-2024,Triệu Vô Song\nMOI-NAM,Triệu Vô Song\n", kept);
  }

  private void assertSays(int years, String words, String... options) throws IOException {
    List<String> line = new ArrayList<>(List.of("erase", "--due"));
    line.addAll(List.of(options));
    InProcess.Ended ended = command(years, line);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().startsWith(words), years + ": " + ended.out());
  }

  private InProcess.Ended command(int years, List<String> words) throws IOException {
    Path conf = folder.resolve("conf-" + years);
    if (!Files.exists(conf)) {
      PathUtils.copyDirectory(CONF, conf);
      Files.writeString(
          conf.resolve("retention.yaml"),
          "register: " + folder.resolve("erasures.jsonl") + "\nyears_with_names: " + years + "\n");
      Path mart = conf.resolve("mart.yaml");
      Files.writeString(
          mart,
          Files.readString(mart)
              .replace("server: data/postgres", "server: " + folder.resolve("postgres")));
    }
    List<String> line = new ArrayList<>(words);
    line.addAll(List.of("--warehouse", folder.resolve("warehouse").toString()));
    return InProcess.run(conf, line);
  }
}
