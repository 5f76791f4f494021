package giamngheo.jobs.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.warehouse.refusal.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file wrong in every line gives a workbook of its first ones; the others are counted. */
@Tag("session")
class CorrectionWorkbooksTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final int FIRST_FAULT = 3;

  @TempDir private Path folder;

  @Test
  void asManyLinesAsOneHoldsLeaveNothingOut() throws Exception {
    CorrectionWorkbooks.Returned returned = returned(5);
    assertEquals(0, returned.leftOut());
    assertEquals(1, returned.lines(Language.VI).size());
    assertEquals(List.of("3", "4", "5", "6", "7"), linesOf(returned));
  }

  @Test
  void ofMoreTheFirstGoBack() throws Exception {
    CorrectionWorkbooks.Returned returned = returned(2);
    assertEquals(3, returned.leftOut());
    assertEquals(2, returned.lines(Language.VI).size());
    assertEquals(List.of("3", "4"), linesOf(returned));
  }

  /** The workbooks of a file with a right line and five faulty ones. */
  private CorrectionWorkbooks.Returned returned(int most) throws Exception {
    Path conf = folder.resolve("conf");
    PathUtils.copyDirectory(CONF, conf);
    Path limits = conf.resolve("limits.yaml");
    Files.writeString(
        limits,
        Files.readString(limits).replace("returned_lines: 10000", "returned_lines: " + most));
    StringBuilder lines =
        new StringBuilder("review_year,review_date,area_code,household_id,ethnicity,b1_points\n");
    for (int line = 2; line < FIRST_FAULT + 5; line++) {
      lines.append("2024,2024-10-15,06328,H").append(line).append(",tay,");
      lines.append(line < FIRST_FAULT ? "100" : "nhiều").append('\n');
    }
    Path file = Files.writeString(folder.resolve("household.csv"), lines);
    JobContext workplace = EmptyWarehouse.in(folder, conf, Language.VI);
    LoadRequest.Source source = new LoadRequest.Source(file, "household", "canonical");
    Receive.load(workplace, new LoadRequest(List.of(source), false, false, Optional.empty()));
    return CorrectionWorkbooks.write(workplace, folder.resolve("corrections"));
  }

  private static List<String> linesOf(CorrectionWorkbooks.Returned returned) throws Exception {
    try (ReadableWorkbook workbook = new ReadableWorkbook(returned.files().get(0).toFile())) {
      return workbook.getFirstSheet().read().stream()
          .map(row -> row.getCellText(0))
          .filter(text -> text.matches("[0-9]+"))
          .toList();
    }
  }
}
