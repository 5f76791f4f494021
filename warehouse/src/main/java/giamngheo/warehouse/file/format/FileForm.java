package giamngheo.warehouse.file.format;

import giamngheo.warehouse.file.workbook.PartSurvey;
import giamngheo.warehouse.file.workbook.Workbook;
import giamngheo.warehouse.file.workbook.WorkbookFault;
import giamngheo.warehouse.file.workbook.WorkbookSheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The two forms of files that are read, told apart by their first bytes. */
public enum FileForm {
  CSV,
  XLSX;

  /** Bytes by which a kind of file shows itself. */
  private static final int START = 4_096;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

  /**
   * Looks at a file.
   *
   * @throws FileRefused if it is neither, or too large
   */
  public static FileForm of(Path file, Refusals refusals) throws IOException, FileRefused {
    requireFile(file, refusals);
    long size = Files.size(file);
    if (size == 0) {
      throw refusals.because("EMPTY_FILE");
    }
    if (size > refusals.limits().mebibytes() << 20) {
      throw refusals.because("UNREADABLE_FILE.too_large", refusals.limits().mebibytes());
    }
    return ofStart(file, refusals);
  }

  /**
   * Refuses what cannot be read as a file, before anybody waits for it: a pipe never ends.
   *
   * @throws FileRefused if it is none, or may not be read
   */
  public static void requireFile(Path file, Refusals refusals) throws FileRefused {
    if (Files.isDirectory(file)) {
      throw refusals.because("UNREADABLE_FILE.directory");
    }
    if (!Files.isRegularFile(file)) {
      throw refusals.because("UNREADABLE_FILE.special");
    }
    if (!Files.isReadable(file)) {
      throw refusals.because("UNREADABLE_FILE.no_right");
    }
  }

  private static FileForm ofStart(Path file, Refusals refusals) throws IOException, FileRefused {
    byte[] start;
    try (InputStream content = Files.newInputStream(file)) {
      start = content.readNBytes(START);
    }
    if (startsWith(start, OLE2)) {
      throw refusals.because("UNREADABLE_FILE.old_spreadsheet");
    }
    if (startsWith(start, ZIP)) {
      return XLSX;
    }
    Dialect.refusePacked(start, refusals);
    Dialect.refuseMarkup(start, refusals);
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw refusals.because("UNREADABLE_FILE.not_a_spreadsheet");
    }
    if (startsWith(start, UTF_16_LITTLE) || startsWith(start, UTF_16_BIG)) {
      throw refusals.encoding(file);
    }
    return CSV;
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  /** Opens a file that is a workbook, after it was inspected. */
  public static Workbook workbook(Path file, Refusals refusals) throws IOException, FileRefused {
    PartSurvey survey = WorkbookGuard.inspect(file, refusals);
    try {
      return Workbook.open(file, survey);
    } catch (WorkbookFault e) {
      throw refusals.workbook(e);
    }
  }

  /** The records of a CSV file. */
  public static RecordSource text(Path file, Refusals refusals) throws IOException, FileRefused {
    return CsvRecords.open(file, refusals);
  }

  /** The rows of a sheet. */
  public static RecordSource sheet(Workbook workbook, WorkbookSheet sheet, Refusals refusals)
      throws IOException, FileRefused {
    return SheetRecords.open(workbook, sheet, refusals);
  }
}
