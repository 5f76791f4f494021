package giamngheo.jobs.receive;

import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.FileGroup.NewFile;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.line.IncomingFile;
import giamngheo.warehouse.file.line.LineContext;
import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.file.layout.ValueLimits;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            ProgrammeCodes.load(configuration.folder(), configuration.places()),
            ValueLimits.load(configuration.folder()),
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
        boolean needsKey = incoming.hasIdNumbers() && context.idKey().isEmpty();
        String corrects = incoming.correctsBatch().orElse(null);
        List<String> unknown = List.copyOf(incoming.unknownColumns());
        notes.add(note(file, corrects, unknown, needsKey, null));
        return needsKey ? Collections.emptyIterator() : new Rows(file, corrects, periods, incoming);
      } catch (FileRefused e) {
        Text why =
            new Text(
                e.checkId() + ": " + file.shown() + ": " + e.messageVi(),
                e.checkId() + ": " + file.shown() + ": " + e.messageEn());
        notes.add(note(file, null, List.of(), false, why));
        return Collections.emptyIterator();
      }
    }

    private FileSummary note(
        NewFile file, String corrects, List<String> unknown, boolean needsKey, Text refusal) {
      return new FileSummary(
          file.batchId(),
          Path.of(file.path()).getFileName().toString(),
          file.shown(),
          dataset,
          file.sha256(),
          layout.sha256(),
          corrects,
          unknown,
          needsKey,
          refusal);
    }
  }

  /** The lines of one file as rows; closes the file after the last. */
  private static final class Rows implements Iterator<Row> {
    private final NewFile file;
    private final String corrects;
    private final LinePeriods periods;
    private final IncomingFile incoming;
    private final Iterator<ReceivedLine> lines;

    Rows(NewFile file, String corrects, LinePeriods periods, IncomingFile incoming)
        throws IOException {
      this.file = file;
      this.corrects = corrects;
      this.periods = periods;
      this.incoming = incoming;
      this.lines = incoming.lines();
    }

    @Override
    public boolean hasNext() {
      boolean more = lines.hasNext();
      if (!more) {
        try {
          incoming.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return more;
    }

    @Override
    public Row next() {
      ReceivedLine line = lines.next();
      int fixed = ReceivedTable.ENVELOPE.size();
      Object[] values = new Object[fixed + line.values().size()];
      values[0] = file.batchId();
      values[1] = line.lineNo();
      values[2] = periods.of(line);
      values[3] = line.reviewYear();
      values[4] = line.areaCode() == null && !line.refused() ? "" : line.areaCode();
      values[5] = line.householdId();
      values[6] = line.refused();
      values[7] = line.raw();
      values[8] = corrects;
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
