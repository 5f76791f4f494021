package giamngheo.reports.xlsx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives a sheet its headers and footers, since the library that writes workbooks has no word for
 * those of the first page.
 */
final class XlsxHeaders {
  /** An opening bracket never stands in a text, so that no cell is changed. */
  private static final String START = "<headerFooter";

  private static final String END = "</headerFooter>";

  /** Any day, so that the same form gives the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private XlsxHeaders() {}

  /**
   * Rewrites one sheet of a workbook with that element in place of its own, and gives its cells
   * their formulas, whose values they hold already.
   */
  static void give(String headerFooter, Map<String, String> formulas, Path workbook, String sheet)
      throws IOException {
    Path rewritten = workbook.resolveSibling(workbook.getFileName() + ".headers");
    try (ZipFile from = new ZipFile(workbook.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(rewritten));
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> parts = from.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(TIME);
        to.putNextEntry(copy);
        try (InputStream content = new BufferedInputStream(from.getInputStream(part))) {
          if (part.getName().equals(sheet)) {
            copy(content, headerFooter, formulas, to);
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
    Files.move(rewritten, workbook, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(
      InputStream content, String headerFooter, Map<String, String> formulas, OutputStream to)
      throws IOException {
    OutputStream out = new BufferedOutputStream(to);
    pass(content, START, formulas.isEmpty() ? out : new FormulaStream(out, formulas));
    pass(content, END, OutputStream.nullOutputStream());
    out.write(headerFooter.getBytes(StandardCharsets.UTF_8));
    content.transferTo(out);
    out.flush();
  }

  /** Copies up to a tag, which is left out. */
  private static void pass(InputStream content, String tag, OutputStream out) throws IOException {
    byte[] sought = tag.getBytes(StandardCharsets.US_ASCII);
    int matched = 0;
    while (matched < sought.length) {
      int next = content.read();
      if (next < 0) {
        throw new EOFException(tag);
      }
      if (next == sought[matched]) {
        matched++;
      } else {
        out.write(sought, 0, matched);
        matched = next == sought[0] ? 1 : 0;
        if (matched == 0) {
          out.write(next);
        }
      }
    }
  }
}
