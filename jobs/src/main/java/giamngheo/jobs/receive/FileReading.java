package giamngheo.jobs.receive;

import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.FileGroup.NewFile;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.layout.ValueLimits;
import giamngheo.warehouse.file.line.IncomingFile;
import giamngheo.warehouse.file.line.IncomingTable;
import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.CollectionAccumulator;

/**
 * A group of files read in parallel, one task a file at a time, each line typed and checked.
 *
 * @param lines rows of {@code received_<dataset>}
 * @param notes what is known of each file
 * @param tallies what each file holds, by batch
 */
record FileReading(
    FileGroup group,
    Dataset<Row> lines,
    List<FileSummary> notes,
    Map<String, BatchCounts> tallies) {

  static FileReading of(JobContext workplace, FileGroup group, Optional<String> idKey) {
    Configuration configuration = workplace.configuration();
    InputTable table = tableOf(group);
    List<Column> stored = StoredColumns.of(table, group.layout(), configuration.tickColumns());
    LineContext context =
        new LineContext(
            configuration.places(),
            configuration.ethnicities(),
            configuration.texts(),
            ProgrammeCodes.load(
                configuration.folder(),
                configuration.places(),
                configuration.standards().headcountIds()),
            ValueLimits.load(configuration.folder()),
            FileLimits.load(configuration.folder()),
            idKey,
            configuration.tickColumns());
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(workplace.spark().sparkContext());
    CollectionAccumulator<FileSummary> notes = spark.sc().collectionAccumulator("files");
    Reader reader =
        new Reader(group.dataset(), group.layout(), context, LinePeriods.of(table, stored), notes);
    int tasks = Math.min(group.files().size(), spark.defaultParallelism() * 4);
    JavaRDD<Row> rows = spark.parallelize(group.files(), tasks).flatMap(reader::read);
    Dataset<Row> lines =
        Checkpoint.rows(workplace.spark().createDataFrame(rows, ReceivedTable.schema(stored)));
    Map<String, BatchCounts> tallies = BatchCounts.of(group.dataset(), lines);
    Map<String, FileSummary> byBatch = new TreeMap<>();
    notes.value().forEach(note -> byBatch.put(note.batchId(), note));
    return new FileReading(group, lines, List.copyOf(byBatch.values()), tallies);
  }

  /** The same with other files or other lines. */
  FileReading with(
      Dataset<Row> otherLines, List<FileSummary> otherNotes, Map<String, BatchCounts> counts) {
    return new FileReading(group, otherLines, otherNotes, counts);
  }

  /** Why a file, or a sheet of it, is not read. */
  static Text refusal(String shown, FileRefused refused) {
    String name = Part.ofSheet(shown, refused.sheet());
    return new Text(
        refused.checkId() + ": " + name + ": " + refused.messageVi(),
        refused.checkId() + ": " + name + ": " + refused.messageEn());
  }

  private static InputTable tableOf(FileGroup group) {
    return group.layout().table(group.dataset());
  }

  /** Reads one file wherever Spark sends it. */
  private record Reader(
      String dataset,
      SourceLayout layout,
      LineContext context,
      LinePeriods periods,
      CollectionAccumulator<FileSummary> notes)
      implements Serializable {

    Iterator<Row> read(NewFile file) throws IOException {
      Path path = Path.of(file.path());
      InputTable table = layout.table(dataset);
      try {
        IncomingFile incoming = IncomingFile.open(path, table, layout, context);
        List<Part> parts = new ArrayList<>();
        boolean readable = true;
        for (IncomingTable part : incoming.tables()) {
          Part named = Part.of(file, part, parts.size(), incoming.tables().size());
          boolean needsKey = part.hasIdNumbers() && context.idKey().isEmpty();
          notes.add(note(named, needsKey, file.also()));
          parts.add(named);
          readable &= !needsKey;
        }
        if (!readable) {
          incoming.close();
          return Collections.emptyIterator();
        }
        return new Rows(parts, periods, incoming);
      } catch (FileRefused e) {
        notes.add(refused(file, refusal(file.shown(), e)));
        return Collections.emptyIterator();
      } catch (NoSuchFileException e) {
        throw unseen(file, e);
      }
    }

    /** The command saw it, the machine that was to read it does not. */
    private static SystemFailed unseen(NewFile file, NoSuchFileException cause) {
      return new SystemFailed(
          new Text(
              "Máy được giao đọc không thấy tệp %s.\nĐặt tệp vào thư mục mà mọi máy của cụm thấy ở cùng đường dẫn, rồi nạp lại."
                  .formatted(file.shown()),
              "The machine that was to read %s does not see it.\nPut the file into a folder that every machine of the cluster sees under the same path, then load again."
                  .formatted(file.shown())),
          cause);
    }

    private FileSummary note(Part part, boolean needsKey, Set<String> also) {
      return new FileSummary(
          part.batchId(),
          part.name(),
          part.shown(),
          dataset,
          part.file().sha256(),
          layout.sha256(),
          part.table().correctsBatch().orElse(null),
          List.copyOf(part.table().unknownColumns()),
          needsKey,
          part.table().remarks().stream()
              .filter(remark -> remark.value() == null || !also.contains(remark.value()))
              .map(remark -> new Text(problem(remark.messageVi()), problem(remark.messageEn())))
              .toList(),
          null);
    }

    private static String problem(String message) {
      return CheckTexts.problem(message);
    }

    private FileSummary refused(NewFile file, Text why) {
      return new FileSummary(
          file.batchId(),
          Path.of(file.path()).getFileName().toString(),
          file.shown(),
          dataset,
          file.sha256(),
          layout.sha256(),
          null,
          List.of(),
          false,
          List.of(),
          why);
    }
  }

  /**
   * A table of a file, which becomes a batch of its own: a sheet's rows are told from another's by
   * their batch, whose name is the file's with the sheet's.
   *
   * @param shown what messages call it
   */
  private record Part(
      NewFile file, String batchId, String name, String shown, IncomingTable table) {
    static Part of(NewFile file, IncomingTable table, int index, int tables) {
      String fileName = Path.of(file.path()).getFileName().toString();
      return new Part(
          file,
          index == 0 ? file.batchId() : file.batchId() + "-" + (index + 1),
          tables == 1 ? fileName : ofSheet(fileName, table.sheet()),
          tables == 1 ? file.shown() : ofSheet(file.shown(), table.sheet()),
          table);
    }

    /** {@code ho [Thôn 2].xlsx}, fit to be part of a file's name. */
    static String ofSheet(String fileName, String sheet) {
      if (sheet.isEmpty()) {
        return fileName;
      }
      int dot = fileName.lastIndexOf('.');
      int stem = dot < 0 ? fileName.length() : dot;
      String safe = sheet.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
      return fileName.substring(0, stem) + " [" + safe + "]" + fileName.substring(stem);
    }
  }

  /** The lines of one file's tables as rows; closes the file after the last. */
  private static final class Rows implements Iterator<Row> {
    private final Iterator<Part> parts;
    private final LinePeriods periods;
    private final IncomingFile incoming;
    private Part part;
    private Iterator<ReceivedLine> lines = Collections.emptyIterator();

    Rows(List<Part> parts, LinePeriods periods, IncomingFile incoming) {
      this.parts = parts.iterator();
      this.periods = periods;
      this.incoming = incoming;
    }

    @Override
    public boolean hasNext() {
      try {
        while (!lines.hasNext() && parts.hasNext()) {
          part = parts.next();
          lines = part.table().lines();
        }
        boolean more = lines.hasNext();
        if (!more) {
          incoming.close();
        }
        return more;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ReceivedLine line = lines.next();
      int fixed = ReceivedTable.ENVELOPE.size();
      Object[] values = new Object[fixed + line.values().size()];
      values[0] = part.batchId();
      values[1] = line.lineNo();
      values[2] = periods.of(line);
      values[3] = line.reviewYear();
      values[4] = line.areaCode() == null && !line.refused() ? "" : line.areaCode();
      values[5] = line.householdId();
      values[6] = line.refused();
      values[7] = line.raw();
      values[8] = part.table().correctsBatch().orElse(null);
      values[9] = line.correctsLine();
      values[10] = line.findings().stream().map(Rows::finding).toArray(Row[]::new);
      for (int i = 0; i < line.values().size(); i++) {
        values[fixed + i] = line.values().get(i);
      }
      return RowFactory.create(values);
    }

    private static Row finding(Finding finding) {
      return RowFactory.create(
          finding.column(),
          finding.checkId(),
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.value(),
          finding.messageVi(),
          finding.messageEn());
    }
  }
}
