package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load says of a file, as people read it on the screen. */
@Tag("session")
class LoadSummaryTest {
  @TempDir Path folder;

  @Test
  void aHeadingOfTwoLinesIsNamedInOne() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("06325.csv"),
            """
            review_year,review_date,area_code,household_id,ethnicity,"tv
            (ti vi)",Ghi chú
            2024,2024-10-15,06325,H1,tay,1,
            """);
    InProcess.Ended ended =
        InProcess.run(
            Path.of(System.getProperty("giamngheo.home"), "conf"),
            List.of(
                "load",
                "household",
                file.toString(),
                "--warehouse",
                folder.resolve("warehouse").toString()));
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("columns left out: tv (ti vi), Ghi chú\n"), ended.out());
    assertTrue(ended.out().contains("1 lines received, 0 refused"), ended.out());
  }
}
