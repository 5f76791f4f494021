package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileForm;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.heading.Correction;
import giamngheo.warehouse.file.heading.HeaderSearch;
import giamngheo.warehouse.file.heading.KnownHeadings;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.file.workbook.Workbook;
import giamngheo.warehouse.file.workbook.WorkbookSheet;
import giamngheo.warehouse.table.InputTable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file as it arrives: CSV or XLSX, told apart by content.
 *
 * <p>Opening reads the whole file, so that a damaged or hostile one is refused before any of its
 * lines is used. A workbook holds as many tables as it has sheets with the headings of the dataset.
 */
public final class IncomingFile implements AutoCloseable {
  private final List<IncomingTable> tables;
  private final String sha256;
  private final Closeable content;

  private IncomingFile(List<IncomingTable> tables, String sha256, Closeable content) {
    this.tables = List.copyOf(tables);
    this.sha256 = sha256;
    this.content = content;
  }

  /**
   * Opens a file and reads it through.
   *
   * @throws FileRefused UNREADABLE_FILE, EMPTY_FILE, MISSING_COLUMN or SHEET_UNKNOWN
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if the system fails to read it
   */
  public static IncomingFile open(
      Path file, InputTable table, SourceLayout layout, LineContext context)
      throws FileRefused, IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Refusals refusals = new Refusals(context.texts(), "", context.fileLimits());
    return switch (FileForm.of(file, refusals)) {
      case CSV -> {
        IncomingTable only = text(file, table, layout, context, refusals);
        yield new IncomingFile(List.of(only), Sha256.of(file), () -> {});
      }
      case XLSX -> {
        Workbook workbook = FileForm.workbook(file, refusals);
        try {
          yield new IncomingFile(
              sheets(workbook, table, layout, context, refusals), Sha256.of(file), workbook);
        } catch (IOException | FileRefused | RuntimeException e) {
          workbook.close();
          throw e;
        }
      }
    };
  }

  private static IncomingTable text(
      Path file, InputTable table, SourceLayout layout, LineContext context, Refusals refusals)
      throws IOException, FileRefused {
    IncomingTable.Opening opening = () -> FileForm.text(file, refusals);
    KnownHeadings known = KnownHeadings.of(table, layout, context.tickColumns());
    try (RecordSource records = opening.open()) {
      HeaderSearch.Found found =
          HeaderSearch.in(records, known, layout.of(table.name()).headerRow());
      return IncomingTable.read("", opening, found, table, layout, context);
    }
  }

  private static List<IncomingTable> sheets(
      Workbook workbook,
      InputTable table,
      SourceLayout layout,
      LineContext context,
      Refusals refusals)
      throws IOException, FileRefused {
    List<IncomingTable> tables = new ArrayList<>();
    List<Finding> remarks = new ArrayList<>();
    SheetRemarks words = new SheetRemarks(workbook, table, context, refusals);
    FileRefused empty = null;
    for (SheetChoice.Candidate candidate :
        new SheetChoice(workbook, table, layout, context, refusals).candidates()) {
      WorkbookSheet sheet = candidate.sheet();
      if (candidate.belonging() != SheetChoice.Belonging.OWN) {
        if (!isOurWords(sheet)) {
          remarks.add(words.leftOut(candidate));
        }
        continue;
      }
      try {
        tables.add(
            IncomingTable.read(
                sheet.name(),
                () -> FileForm.sheet(workbook, sheet, refusals),
                candidate.found(),
                table,
                layout,
                context));
      } catch (FileRefused e) {
        if (!e.checkId().equals("EMPTY_FILE")) {
          throw e;
        }
        empty = e;
        remarks.add(words.withoutLines(sheet));
      }
    }
    if (tables.isEmpty()) {
      throw empty;
    }
    tables.set(0, tables.get(0).with(remarks));
    return tables;
  }

  /** The tables in the order of their sheets; at least one. */
  public List<IncomingTable> tables() {
    return tables;
  }

  /**
   * SHA-256 of the content, in hexadecimal.
   *
   * @throws FileRefused if there is something, but no file that can be read to its end
   */
  public static String sha256(Path file, Refusals refusals) throws FileRefused {
    FileForm.requireFile(file, refusals);
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw refusals.unread(e);
    }
  }

  /** SHA-256 of the content, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static boolean isOurWords(WorkbookSheet sheet) {
    return sheet.isHidden() && sheet.name().equals(Correction.WORDS_SHEET);
  }
}
