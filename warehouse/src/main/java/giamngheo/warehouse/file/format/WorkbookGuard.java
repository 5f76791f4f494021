package giamngheo.warehouse.file.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads every part of a workbook through once, counting, before anything is made of it: inflated
 * sizes and ratios, number of parts, and, part by part, the XML itself. Nothing is unpacked to
 * disk, so names of parts cannot lead anywhere.
 */
final class WorkbookGuard {
  /** Ordinary workbooks have a few dozen parts. */
  private static final int MOST_PARTS = 10_000;

  /** A million rows of forty columns inflate to about this. */
  private static final long LARGEST_PART = 1L << 30;

  private static final long LARGEST_WHOLE = 2L << 30;

  /** Sheets compress ten- to thirtyfold; beyond a hundred it is a bomb, past a grace of 1 MiB. */
  private static final long MOST_RATIO = 100;

  private static final long RATIO_GRACE = 1L << 20;

  private final Path file;
  private final Refusals refusals;
  private final long fileSize;
  private long whole;

  private WorkbookGuard(Path file, Refusals refusals, long fileSize) {
    this.file = file;
    this.refusals = refusals;
    this.fileSize = fileSize;
  }

  /**
   * Inspects a file that looks like a workbook.
   *
   * @throws FileRefused if it is damaged, protected, hostile, or no workbook
   */
  static void inspect(Path file, Refusals refusals) throws IOException, FileRefused {
    new WorkbookGuard(file, refusals, Files.size(file)).inspect();
  }

  private void inspect() throws FileRefused {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw refusals.because("UNREADABLE_FILE.bomb", parts.size());
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        throw refusals.because("UNREADABLE_FILE.not_a_spreadsheet");
      }
      for (ZipArchiveEntry part : parts) {
        inspect(zip, part);
      }
    } catch (LimitedStream.Exceeded e) {
      throw refusals.because("UNREADABLE_FILE.bomb", (e.count() >> 20) + " MiB");
    } catch (IOException | RuntimeException e) {
      throw refusals.damaged(e);
    }
  }

  private void inspect(ZipFile zip, ZipArchiveEntry part) throws IOException, FileRefused {
    if (part.getGeneralPurposeBit().usesEncryption()) {
      throw refusals.because("UNREADABLE_FILE.old_spreadsheet");
    }
    String name = part.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("vbaproject.bin")) {
      throw refusals.because("UNREADABLE_FILE.macros");
    }
    long compressed = Math.min(Math.max(part.getCompressedSize(), 0), fileSize);
    long limit = Math.min(LARGEST_PART, RATIO_GRACE + compressed * MOST_RATIO);
    limit = Math.min(limit, LARGEST_WHOLE - whole);
    try (InputStream inflated = zip.getInputStream(part)) {
      LimitedStream content = new LimitedStream(inflated, limit);
      inspectContent(content, name);
      whole += content.count();
    }
  }

  private void inspectContent(LimitedStream content, String name) throws IOException, FileRefused {
    InputStream text = new BufferedInputStream(content);
    try {
      if (XmlPart.mayBeXml(text)) {
        XmlPart.inspect(text);
      }
    } catch (XmlPart.HasDoctype e) {
      throw refusals.because("UNREADABLE_FILE.doctype");
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        throw new IOException(e);
      }
    }
    content.drain();
  }
}
