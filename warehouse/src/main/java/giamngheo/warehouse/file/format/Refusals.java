package giamngheo.warehouse.file.format;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.file.workbook.WorkbookFault;
import giamngheo.warehouse.text.LegacyText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one place that builds refusals of whole files.
 *
 * @param sheet the sheet that is being read; empty where there is none
 * @param limits beyond which a file is refused
 */
public record Refusals(CheckTexts texts, String sheet, FileLimits limits) {
  /** As much of a file as tells its encoding. */
  private static final int SAMPLE = 1 << 16;

  public FileRefused because(String checkId, Object... details) {
    return new FileRefused(texts.finding(checkId, null, null, details), sheet);
  }

  /** A workbook that a reader stumbled over; the cause helps whoever looks closer. */
  FileRefused damaged(Exception cause) {
    FileRefused refused = because("UNREADABLE_FILE.damaged_spreadsheet");
    refused.initCause(cause);
    return refused;
  }

  /** A file that the system does not give whole. */
  public FileRefused unread(IOException cause) {
    String reason = cause.getMessage() == null ? "" : cause.getMessage();
    FileRefused refused = because("UNREADABLE_FILE.unread", reason.lines().findFirst().orElse(""));
    refused.initCause(cause);
    return refused;
  }

  /** A workbook that contradicts itself or the format. */
  FileRefused workbook(WorkbookFault fault) {
    FileRefused refused =
        because(
            switch (fault.kind()) {
              case DAMAGED -> "UNREADABLE_FILE.damaged_spreadsheet";
              case ARCHIVE -> "UNREADABLE_FILE.archive";
              case CHECKSUM -> "UNREADABLE_FILE.checksum";
              case TOO_MANY_TEXTS -> "UNREADABLE_FILE.too_many_texts";
              case TOO_MANY_MERGED -> "UNREADABLE_FILE.too_many_merged";
              case TOO_MANY_SHEETS -> "UNREADABLE_FILE.too_many_sheets";
            },
            fault.details());
    refused.initCause(fault);
    return refused;
  }

  /** A row or record that no form has. */
  FileRefused tooLong(long lineNo) {
    return because("UNREADABLE_FILE.too_long", lineNo, limits.recordCharacters(), limits.columns());
  }

  /** More rows or records than a table may have. */
  FileRefused tooManyLines() {
    return because("UNREADABLE_FILE.too_many_lines", limits.lines());
  }

  /** A text that is not UTF-8, by the name of the encoding that it is most likely in. */
  FileRefused encoding(Path file) throws IOException {
    byte[] start;
    try (InputStream content = Files.newInputStream(file)) {
      start = content.readNBytes(SAMPLE);
    }
    return isWide(start)
        ? because("LEGACY_ENCODING.wide")
        : because("LEGACY_ENCODING", LegacyText.ofBytes(start).orElse("TCVN3, VNI, Windows-1258"));
  }

  /** UTF-16, marked or not: “Unicode Text” of Excel. */
  private static boolean isWide(byte[] start) {
    int mark = start.length > 1 ? ((start[0] & 0xFF) << 8) | (start[1] & 0xFF) : 0;
    boolean isMarked = mark == 0xFFFE || mark == 0xFEFF;
    int zeros = 0;
    for (byte each : start) {
      zeros += each == 0 ? 1 : 0;
    }
    return isMarked || zeros > start.length / 4;
  }
}
