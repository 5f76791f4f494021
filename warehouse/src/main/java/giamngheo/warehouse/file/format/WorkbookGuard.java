package giamngheo.warehouse.file.format;

import giamngheo.warehouse.file.workbook.PartSurvey;
import giamngheo.warehouse.file.workbook.WorkbookFault;
import giamngheo.warehouse.file.workbook.ZipStructure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads every part of a workbook through once, counting, before anything is made of it: the
 * structure of the archive, inflated sizes and ratios, checksums, number of parts, and, part by
 * part, the XML itself. Nothing is unpacked to disk, so names of parts cannot lead anywhere.
 */
final class WorkbookGuard {
  /** Sheets compress ten- to thirtyfold; small ones of blanks more. */
  private static final long RATIO_GRACE = 1L << 20;

  private final Path file;
  private final Refusals refusals;
  private final long fileSize;
  private final FileLimits limits;
  private final PartSurvey survey;
  private long whole;

  private WorkbookGuard(Path file, Refusals refusals, long fileSize) {
    this.file = file;
    this.refusals = refusals;
    this.fileSize = fileSize;
    this.limits = refusals.limits();
    this.survey =
        new PartSurvey(
            new PartSurvey.Limits(
                limits.mergedCells(), limits.texts(), limits.textCharacters(), limits.sheets()));
  }

  /**
   * Inspects a file that looks like a workbook.
   *
   * @return what its sheets point to
   * @throws FileRefused if it is damaged, protected, hostile, or no workbook
   */
  static PartSurvey inspect(Path file, Refusals refusals) throws IOException, FileRefused {
    WorkbookGuard guard = new WorkbookGuard(file, refusals, Files.size(file));
    guard.inspect();
    return guard.survey;
  }

  private void inspect() throws FileRefused {
    try {
      ZipStructure.attest(file);
    } catch (WorkbookFault e) {
      throw refusals.workbook(e);
    } catch (IOException e) {
      throw refusals.damaged(e);
    }
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > limits.parts()) {
        throw refusals.because("UNREADABLE_FILE.bomb", parts.size());
      }
      Dialect.refuseOthers(parts, refusals);
      for (ZipArchiveEntry part : parts) {
        inspect(zip, part);
      }
    } catch (LimitedStream.Exceeded e) {
      throw refusals.because("UNREADABLE_FILE.bomb", (e.count() >> 20) + " MiB");
    } catch (WorkbookFault e) {
      throw refusals.workbook(e);
    } catch (IOException | RuntimeException e) {
      throw refusals.damaged(e);
    }
  }

  private void inspect(ZipFile zip, ZipArchiveEntry part)
      throws IOException, FileRefused, WorkbookFault {
    if (part.getGeneralPurposeBit().usesEncryption()) {
      throw refusals.because("UNREADABLE_FILE.old_spreadsheet");
    }
    String name = part.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("vbaproject.bin")) {
      throw refusals.because("UNREADABLE_FILE.macros");
    }
    long compressed = Math.min(Math.max(part.getCompressedSize(), 0), fileSize);
    long limit =
        Math.min(limits.partMebibytes() << 20, RATIO_GRACE + compressed * limits.unpackedRatio());
    limit = Math.min(limit, (limits.unpackedMebibytes() << 20) - whole);
    CRC32 sum = new CRC32();
    try (InputStream inflated = new CheckedInputStream(zip.getInputStream(part), sum)) {
      LimitedStream content = new LimitedStream(inflated, limit);
      XMLStreamException fault = inspectContent(content, name);
      whole += content.count();
      if (content.count() != part.getSize() || sum.getValue() != part.getCrc()) {
        throw new WorkbookFault(WorkbookFault.Kind.CHECKSUM, part.getName());
      }
      if (fault != null && (name.endsWith(".xml") || name.endsWith(".rels"))) {
        throw new IOException(fault);
      }
    }
  }

  /** Reads a part to its end; returns what was wrong with it as XML, or null. */
  private XMLStreamException inspectContent(LimitedStream content, String name)
      throws IOException, FileRefused, WorkbookFault {
    XMLStreamException fault = null;
    InputStream text = new BufferedInputStream(content);
    try {
      if (XmlPart.mayBeXml(text)) {
        XmlPart.inspect(text, name, survey);
      }
    } catch (XmlPart.HasDoctype e) {
      throw refusals.because("UNREADABLE_FILE.doctype");
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      fault = e;
    }
    content.drain();
    return fault;
  }
}
