package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Header;
import giamngheo.warehouse.file.heading.HeaderSearch;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One table of an incoming file: the whole of a CSV file, or a sheet of a workbook. */
public final class IncomingTable {
  private final String sheet;
  private final Opening opening;
  private final InputTable table;
  private final SourceLayout layout;
  private final LineContext context;
  private final Binding binding;
  private final Contents contents;
  private final List<Finding> remarks;

  private IncomingTable(
      String sheet,
      Opening opening,
      InputTable table,
      SourceLayout layout,
      LineContext context,
      Binding binding,
      Contents contents,
      List<Finding> remarks) {
    this.sheet = sheet;
    this.opening = opening;
    this.table = table;
    this.layout = layout;
    this.context = context;
    this.binding = binding;
    this.contents = contents;
    this.remarks = remarks;
  }

  /** Opens the rows of a table anew, from the first. */
  @FunctionalInterface
  interface Opening {
    RecordSource open() throws IOException, FileRefused;
  }

  /**
   * Reads a table through.
   *
   * @param found where its headings stand
   * @throws FileRefused MISSING_COLUMN, UNREADABLE_FILE, or EMPTY_FILE if it has no line
   */
  static IncomingTable read(
      String sheet,
      Opening opening,
      HeaderSearch.Found found,
      InputTable table,
      SourceLayout layout,
      LineContext context)
      throws IOException, FileRefused {
    Refusals refusals = new Refusals(context.texts(), sheet, context.fileLimits());
    Header header = Header.of(found, refusals);
    Binding binding = Binding.of(header, table, layout, context, refusals);
    RowSorter sorter = new RowSorter(binding, context, refusals);
    try (RecordSource records = opening.open()) {
      skipHeadings(records, header);
      Contents contents = Contents.of(records, binding, sorter, refusals);
      if (!sorter.hasLines()) {
        throw refusals.because("EMPTY_FILE");
      }
      List<Finding> remarks = new ArrayList<>(new RowRemarks(context.texts()).of(contents));
      binding
          .near(layout, table.name())
          .forEach(
              (heading, known) ->
                  remarks.add(
                      context.texts().finding("COLUMN_NOT_READ", null, null, heading, known)));
      return new IncomingTable(
          sheet, opening, table, layout, context, binding, contents, List.copyOf(remarks));
    }
  }

  private static void skipHeadings(RecordSource records, Header header)
      throws IOException, FileRefused {
    while (records.next()) {
      if (records.lineNo() >= header.lastRow()) {
        return;
      }
    }
  }

  /** The same table with remarks about the file it stands in. */
  IncomingTable with(List<Finding> ofFile) {
    List<Finding> all = new ArrayList<>(ofFile);
    all.addAll(remarks);
    return new IncomingTable(
        sheet, opening, table, layout, context, binding, contents, List.copyOf(all));
  }

  /** Name of its sheet; empty for a CSV file. */
  public String sheet() {
    return sheet;
  }

  /** Headings that belong to no column of the dataset, in the order of the file. */
  public List<String> unknownColumns() {
    return binding.unknown();
  }

  /** Whether any line carries an identity number: then a key is needed to read the lines. */
  public boolean hasIdNumbers() {
    return contents.hasIdNumbers();
  }

  /** The batch whose lines it corrects, if it was sent back for correction. */
  public Optional<String> correctsBatch() {
    return contents.batch();
  }

  /**
   * What was left out, rows and sheets; what may hold lines is a finding of the first line, too.
   */
  public List<Finding> remarks() {
    return remarks;
  }

  /**
   * The lines in the order of the table. Reading ends with the last line, or when the file is
   * closed.
   *
   * @throws IllegalStateException if the table has identity numbers and the context no key
   */
  public Iterator<ReceivedLine> lines() throws IOException {
    if (hasIdNumbers() && context.idKey().isEmpty()) {
      throw new IllegalStateException("The file has identity numbers, and there is no key");
    }
    try {
      RecordSource records = opening.open();
      skipHeadings(records, binding.header());
      LineReader reader = new LineReader(table, layout, binding, contents, context, doubts());
      Iterator<ReceivedLine> lines = new Lines(records, reader, contents.rows());
      return table.equals(MemberTable.TABLE) && contents.batch().isEmpty()
          ? new TaintedLines(lines, context.texts(), contents.codeless())
          : lines;
    } catch (FileRefused e) {
      throw changed(e);
    }
  }

  /** What is left out for a good reason is told where the file is loaded, and nowhere else. */
  private List<Finding> doubts() {
    return remarks.stream().filter(remark -> !remark.checkId().equals("SHEET_LEFT_OUT")).toList();
  }

  /** The file was sound when it was opened. */
  private static IOException changed(FileRefused cause) {
    return new IOException("The file changed while it was read", cause);
  }

  /** Lines, read ahead by one. */
  private static final class Lines implements Iterator<ReceivedLine> {
    private final RecordSource records;
    private final LineReader reader;
    private final RowSorter rows;
    private ReceivedLine next;

    Lines(RecordSource records, LineReader reader, RowSorter rows) {
      this.records = records;
      this.reader = reader;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null && records.next()) {
          next = rows.isLine(records.lineNo()) ? reader.read(records) : null;
        }
        if (next == null) {
          records.close();
        }
        return next != null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FileRefused e) {
        throw new UncheckedIOException(changed(e));
      }
    }

    @Override
    public ReceivedLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ReceivedLine line = next;
      next = null;
      return line;
    }
  }
}
