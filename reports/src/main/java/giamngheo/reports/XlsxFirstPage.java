package giamngheo.reports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the page number off the first page of a sheet (Decree 30/2020/NĐ-CP, Annex I, 1.7), which
 * the library that writes workbooks has no word for.
 */
final class XlsxFirstPage {
  /** An opening bracket never stands in a text, so that no cell is changed. */
  private static final String SAME = "<headerFooter differentFirst=\"false\"";

  private static final String OTHER = "<headerFooter differentFirst=\"true\"";

  /** Any day, so that the same form gives the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private XlsxFirstPage() {}

  /** Rewrites one sheet of a workbook. */
  static void unnumber(Path workbook, String sheet) throws IOException {
    Path rewritten = workbook.resolveSibling(workbook.getFileName() + ".first");
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
            copy(content, to);
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
    Files.move(rewritten, workbook, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies, with the word for the first page replaced. */
  private static void copy(InputStream content, OutputStream to) throws IOException {
    byte[] same = SAME.getBytes(StandardCharsets.US_ASCII);
    OutputStream out = new BufferedOutputStream(to);
    int matched = 0;
    for (int next = content.read(); next >= 0; next = content.read()) {
      if (next != same[matched]) {
        out.write(same, 0, matched);
        matched = 0;
      }
      if (next != same[matched]) {
        out.write(next);
      } else if (++matched == same.length) {
        out.write(OTHER.getBytes(StandardCharsets.US_ASCII));
        matched = 0;
      }
    }
    out.write(same, 0, matched);
    out.flush();
  }
}
