package giamngheo.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadOutcome.Ending;
import giamngheo.jobs.receive.LoadRequest.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load may do to units that stand, and what it says of it. */
@Tag("session")
class UnitRulesTest {
  private static final Mode WHOLE = new Mode(false, false, false);
  private static final Mode REPLACE = new Mode(false, true, false);
  private static final Mode ADD = new Mode(false, false, true);
  private static final String HEADINGS =
      "review_year,review_date,area_code,household_id,ethnicity,b1_points\n";

  @TempDir private Path folder;
  private JobContext workplace;

  @BeforeEach
  void open() {
    workplace = EmptyWarehouse.in(folder);
  }

  private LoadOutcome load(Mode mode, String... files) throws IOException {
    List<LoadRequest.Source> sources = new ArrayList<>();
    for (int index = 0; index < files.length; index++) {
      Path file = folder.resolve("f" + index + "-" + files[index].hashCode() + ".csv");
      Files.writeString(file, HEADINGS + files[index]);
      sources.add(new LoadRequest.Source(file, "household", "canonical"));
    }
    return Receive.load(workplace, new LoadRequest(sources, mode, false, Optional.empty()));
  }

  private static String lines(String area, int from, int to, int points) {
    StringBuilder lines = new StringBuilder();
    IntStream.rangeClosed(from, to)
        .forEach(
            number ->
                lines.append(
                    "2024,2024-10-15,%s,%s-%d,tay,%d%n".formatted(area, area, number, points)));
    return lines.toString();
  }

  private long count(String where) throws Exception {
    return ReadOnlyQuery.query(
            ReadOnlyQuery.catalogue(workplace),
            workplace.spark(),
            "select count(*) from household where " + where)
        .collectAsList()
        .get(0)
        .getLong(0);
  }

  @Test
  void aUnitThatWouldShrinkIsRefusedUntilItIsMeantAndASupplementAdds() throws Exception {
    load(WHOLE, lines("06328", 1, 10, 100));
    LoadOutcome refused = load(WHOLE, lines("06328", 11, 11, 100));
    assertTrue(refused.isBlocked());
    assertTrue(refused.refused().get(0).refusal().orElseThrow().vi().contains("06328/2024"));
    assertEquals(10, count("true"));

    LoadOutcome added = load(ADD, lines("06328", 10, 11, 120));
    assertFalse(added.isBlocked());
    assertEquals(
        new UnitChange(added.changes().get(0).unit(), UnitChange.Way.ADDS, 2, 10, 11),
        added.changes().get(0));
    assertEquals(11, count("true"));
    assertEquals(2, count("b1_points = 120"));

    LoadOutcome replaced = load(REPLACE, lines("06328", 1, 1, 90));
    assertEquals(1, count("true"));
    assertEquals(UnitChange.Way.REPLACES, replaced.changes().get(0).way());
    assertEquals(11, replaced.changes().get(0).before());
    assertEquals(1, replaced.changes().get(0).after());
  }

  @Test
  void strayLinesAreRefusedAndTheRestLoads() throws Exception {
    String file = lines("06328", 1, 38, 100) + lines("06331", 1, 2, 100);
    LoadOutcome outcome = load(WHOLE, file);
    assertTrue(outcome.isBlocked());
    assertEquals(2, outcome.refusedLines());
    assertEquals(38, count("area_code = '06328'"));
    assertEquals(0, count("area_code = '06331'"));
    List<Row> found =
        ReadOnlyQuery.query(
                ReadOnlyQuery.catalogue(workplace),
                workplace.spark(),
                "select check_id, count(*) from finding group by 1")
            .collectAsList();
    assertEquals("[[STRAY_UNIT,2]]", found.toString());
    assertFalse(load(REPLACE, file).isBlocked());
    assertEquals(2, count("area_code = '06331'"));
  }

  @Test
  void filesOfOneCallThatDifferAreRefusedAndTwinsCountOnce() throws Exception {
    LoadOutcome differ =
        load(
            WHOLE,
            lines("06328", 1, 6, 100),
            lines("06328", 6, 7, 120) + lines("06331", 1, 9, 100));
    assertTrue(differ.isBlocked());
    assertEquals(1, differ.refused().size());
    assertEquals(0, count("area_code = '06328'"));
    assertEquals(9, count("area_code = '06331'"));

    LoadOutcome twins =
        load(WHOLE, lines("06337", 1, 3, 100), lines("06337", 1, 3, 100) + ",,,,,\n");
    assertFalse(twins.isBlocked());
    assertEquals(
        List.of(Ending.LOADED, Ending.REPEATED),
        twins.files().stream().map(LoadOutcome.FileOutcome::ending).sorted().toList());
    assertEquals(3, count("area_code = '06337'"));
  }
}
