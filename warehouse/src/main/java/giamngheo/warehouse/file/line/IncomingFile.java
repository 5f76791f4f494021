package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.FileForm;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.table.InputTable;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A file as it arrives: CSV or XLSX, told apart by content.
 *
 * <p>Opening reads the whole file once, so that a damaged or hostile file is refused before any of
 * its lines is used; {@link #lines} reads it a second time and then yields typed lines.
 */
public final class IncomingFile implements AutoCloseable {
  private final Path file;
  private final InputTable table;
  private final SourceLayout layout;
  private final LineContext context;
  private final FileForm form;
  private final Binding binding;
  private final Contents contents;
  private final String sha256;
  private Closeable open = () -> {};

  private IncomingFile(
      Path file,
      InputTable table,
      SourceLayout layout,
      LineContext context,
      FileForm form,
      Binding binding,
      Contents contents,
      String sha256) {
    this.file = file;
    this.table = table;
    this.layout = layout;
    this.context = context;
    this.form = form;
    this.binding = binding;
    this.contents = contents;
    this.sha256 = sha256;
  }

  /**
   * Opens a file and reads it through.
   *
   * @throws FileRefused UNREADABLE_FILE, EMPTY_FILE or MISSING_COLUMN
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if the system fails to read it
   */
  public static IncomingFile open(
      Path file, InputTable table, SourceLayout layout, LineContext context)
      throws FileRefused, IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Refusals refusals = new Refusals(context.texts());
    FileForm form = FileForm.of(file, refusals);
    DatasetLayout dataset = layout.of(table.name());
    try (RecordSource records = form.open(file, table.name(), dataset, refusals)) {
      Header header = Header.read(records, dataset.headerRow(), refusals);
      Binding binding = Binding.of(header, table, layout, context, refusals);
      Contents contents = Contents.of(records, binding, refusals);
      return new IncomingFile(
          file, table, layout, context, form, binding, contents, Sha256.of(file));
    }
  }

  /** SHA-256 of the content, in hexadecimal. */
  public static String sha256(Path file) throws IOException {
    return Sha256.of(file);
  }

  /** SHA-256 of the content, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Headings that belong to no column of the dataset, in the order of the file. */
  public List<String> unknownColumns() {
    return binding.unknown();
  }

  /** Whether any line carries an identity number: then a key is needed to read the lines. */
  public boolean hasIdNumbers() {
    return contents.hasIdNumbers();
  }

  /** The batch whose lines this file corrects, if it is a workbook sent back for correction. */
  public Optional<String> correctsBatch() {
    return contents.batch();
  }

  /**
   * The lines in the order of the file, blank ones left out.
   *
   * @throws IllegalStateException if the file has identity numbers and the context no key
   */
  public Iterator<ReceivedLine> lines() throws IOException {
    if (hasIdNumbers() && context.idKey().isEmpty()) {
      throw new IllegalStateException("The file has identity numbers, and there is no key");
    }
    close();
    Refusals refusals = new Refusals(context.texts());
    DatasetLayout dataset = layout.of(table.name());
    try {
      RecordSource records = form.open(file, table.name(), dataset, refusals);
      open = records;
      Header.read(records, dataset.headerRow(), refusals);
      return new Lines(records, new LineReader(table, layout, binding, contents, context));
    } catch (FileRefused e) {
      throw changed(e);
    }
  }

  @Override
  public void close() throws IOException {
    open.close();
    open = () -> {};
  }

  /** The file was sound when it was opened. */
  private static IOException changed(FileRefused cause) {
    return new IOException("The file changed while it was read", cause);
  }

  /** Reads ahead by one line. */
  private static final class Lines implements Iterator<ReceivedLine> {
    private final RecordSource records;
    private final LineReader reader;
    private ReceivedLine next;

    Lines(RecordSource records, LineReader reader) {
      this.records = records;
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null && records.next()) {
          next = reader.read(records);
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
