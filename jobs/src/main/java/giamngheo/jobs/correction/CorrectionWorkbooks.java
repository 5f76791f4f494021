package giamngheo.jobs.correction;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.Withheld;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.check.Severity;
import giamngheo.warehouse.file.correction.CorrectionWorkbook;
import giamngheo.warehouse.file.correction.FaultyLine;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * Workbooks to send back: one per file with refused lines, the faulty cells marked, ready to mend
 * and load again.
 */
public final class CorrectionWorkbooks {
  private static final int ID_SHOWN = 8;
  private static final String REPEAT = ".repeat";
  private static final List<String> REPEATS = List.of("DUPLICATE_HOUSEHOLD", "DUPLICATE_MEMBER");

  private CorrectionWorkbooks() {}

  /**
   * Writes a workbook for every batch that stands and has refused lines; one that cannot be written
   * stops no other.
   *
   * @param folder where the workbooks go; made if needed
   * @return the workbooks
   * @throws CallerMistake if some could not be written, after the others were
   */
  public static List<Path> write(JobContext workplace, Path folder) {
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    Map<String, SourceLayout> layouts = layouts(workplace);
    WrittenWorkbooks written = WrittenWorkbooks.read(folder);
    linesByBatch(workplace)
        .forEach(
            (batchId, lines) ->
                log.batch(batchId)
                    .filter(batch -> log.supersededBy(batch).isEmpty())
                    .ifPresent(batch -> write(batch, lines, layouts, written)));
    return written.close();
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

  private static Map<String, List<FaultyLine>> linesByBatch(JobContext workplace) {
    Catalogue catalogue = ReadOnlyQuery.catalogue(workplace);
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    for (Row row :
        catalogue
            .table("finding")
            .orElseThrow()
            .filter(col(FindingTable.SEVERITY).equalTo(FindingTable.ERROR))
            .filter(col(ReceivedTable.LINE_NO).isNotNull())
            .collectAsList()) {
      findings.computeIfAbsent(key(row), line -> new ArrayList<>()).add(finding(row));
    }
    Map<String, TreeMap<Long, FaultyLine>> lines = new TreeMap<>();
    for (Row row : catalogue.table("quarantine").orElseThrow().collectAsList()) {
      long lineNo = row.getAs(ReceivedTable.LINE_NO);
      List<Finding> own = findings.getOrDefault(key(row), List.of());
      if (own.stream().allMatch(finding -> needsNoMending(workplace, finding))) {
        continue;
      }
      lines
          .computeIfAbsent(row.getAs(ReceivedTable.BATCH_ID), batch -> new TreeMap<>())
          .put(lineNo, new FaultyLine(lineNo, row.getAs(ReceivedTable.RAW), own));
    }
    Map<String, List<FaultyLine>> sorted = new LinkedHashMap<>();
    lines.forEach((batch, faulty) -> sorted.put(batch, List.copyOf(faulty.values())));
    return sorted;
  }

  /** A repeat of a line that counts, or a unit that was not loaded: no line of it is to mend. */
  private static boolean needsNoMending(JobContext workplace, Finding finding) {
    if (Withheld.OF_UNITS.contains(finding.checkId())) {
      return true;
    }
    return REPEATS.contains(finding.checkId())
        && CheckTexts.remedy(finding.messageVi())
            .equals(
                CheckTexts.remedy(
                    workplace
                        .configuration()
                        .texts()
                        .finding(finding.checkId() + REPEAT, null, null, "")
                        .messageVi()));
  }

  private static String key(Row row) {
    return row.getAs(ReceivedTable.BATCH_ID) + "|" + row.getAs(ReceivedTable.LINE_NO);
  }

  private static Finding finding(Row row) {
    return new Finding(
        row.getAs(FindingTable.COLUMN),
        row.getAs(FindingTable.CHECK_ID),
        Severity.valueOf(row.<String>getAs(FindingTable.SEVERITY).toUpperCase(Locale.ROOT)),
        row.getAs(FindingTable.VALUE),
        row.getAs(FindingTable.MESSAGE_VI),
        row.getAs(FindingTable.MESSAGE_EN));
  }

  private static Map<String, SourceLayout> layouts(JobContext workplace) {
    Path sources = workplace.configuration().folder().resolve("sources");
    Map<String, SourceLayout> layouts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(sources)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> workplace.configuration().layout(name.replace(".yaml", "")))
          .forEach(layout -> layouts.put(layout.sha256(), layout));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return layouts;
  }
}
