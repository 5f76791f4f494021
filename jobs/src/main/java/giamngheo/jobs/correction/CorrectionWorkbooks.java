package giamngheo.jobs.correction;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.file.correction.CorrectionWorkbook;
import giamngheo.warehouse.file.correction.FaultyLine;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.InputTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Workbooks to send back: one per file with refused lines, the faulty cells marked, ready to mend
 * and load again.
 */
public final class CorrectionWorkbooks {
  private static final int ID_SHOWN = 8;

  private CorrectionWorkbooks() {}

  /**
   * Writes a workbook for every batch that stands and has refused lines; one that cannot be written
   * stops no other.
   *
   * @param folder where the workbooks go; made if needed
   * @throws CallerMistake if some could not be written, after the others were
   */
  public static Returned write(JobContext workplace, Path folder) {
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    Map<String, SourceLayout> layouts = layouts(workplace);
    WrittenWorkbooks written = WrittenWorkbooks.read(folder);
    FaultyLines faulty = FaultyLines.read(workplace);
    faulty
        .byBatch()
        .forEach(
            (batchId, lines) ->
                log.batch(batchId)
                    .filter(batch -> log.supersededBy(batch).isEmpty())
                    .ifPresent(batch -> write(batch, lines, layouts, written)));
    return new Returned(written.close(), faulty.leftOut());
  }

  /**
   * What was written.
   *
   * @param files the workbooks
   * @param leftOut faulty lines beyond those that one workbook holds
   */
  public record Returned(List<Path> files, long leftOut) {

    /** The workbooks, and that there is more to come, each a line. */
    public List<String> lines(Language language) {
      List<String> lines = new ArrayList<>();
      files.forEach(file -> lines.add(file.toString()));
      if (leftOut > 0) {
        lines.add(
            new Text(
                    "Còn %d dòng lỗi nữa chưa ghi vào tệp nào: một tệp chỉ mang những dòng lỗi đầu tiên. Lỗi lặp lại ở mọi dòng thì sửa ngay tệp gốc rồi nạp lại."
                        .formatted(leftOut),
                    "%d more faulty lines are in no workbook: one holds the first only. A fault of every line is best mended in the file itself, which is then loaded again."
                        .formatted(leftOut))
                .in(language));
      }
      return lines;
    }
  }

  private static void write(
      Batch batch,
      List<FaultyLine> lines,
      Map<String, SourceLayout> layouts,
      WrittenWorkbooks written) {
    Optional<InputTable> table = InputTable.named(batch.dataset());
    SourceLayout layout = layouts.get(batch.layoutSha256());
    if (table.isEmpty() || layout == null) {
      return;
    }
    String id = batch.batchId();
    written.write(
        CorrectionNames.plain(batch),
        id.substring(Math.max(0, id.length() - ID_SHOWN)),
        file -> CorrectionWorkbook.write(file, table.get(), layout, id, lines));
  }

  private static Map<String, SourceLayout> layouts(JobContext workplace) {
    Map<String, SourceLayout> layouts = new LinkedHashMap<>();
    SourceLayout.all(workplace.configuration().folder())
        .forEach(layout -> layouts.put(layout.sha256(), layout));
    return layouts;
  }
}
