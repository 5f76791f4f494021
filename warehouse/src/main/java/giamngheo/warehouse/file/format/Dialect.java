package giamngheo.warehouse.file.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Files that spreadsheet programs open although they are no workbooks: each is refused by its name,
 * with the way to a workbook.
 */
final class Dialect {
  private static final String REFUSAL = "UNREADABLE_FILE.dialect";

  /** First bytes of packed files, and what they are called. */
  private static final Map<String, String> PACKED =
      Map.of("Rar!\u001a", "rar", "7z\u00bc\u00af", "7z", "\u001f\u008b", "gz", "BZh", "bz2");

  private Dialect() {}

  /** Refuses archives that are documents of another kind. */
  static void refuseOthers(List<ZipArchiveEntry> parts, Refusals refusals) throws FileRefused {
    Set<String> names =
        parts.stream()
            .map(part -> part.getName().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (names.contains("mimetype") || names.contains("content.xml")) {
      throw refusals.because(REFUSAL, "OpenDocument (.ods)");
    }
    if (names.contains("xl/workbook.bin")) {
      throw refusals.because(REFUSAL, "Excel Binary (.xlsb)");
    }
    if (names.contains("word/document.xml")) {
      throw refusals.because(REFUSAL, "Word (.docx)");
    }
    if (names.contains("index/document.iwa")) {
      throw refusals.because(REFUSAL, "Apple Numbers");
    }
    if (!names.contains("[content_types].xml")) {
      throw refusals.because("UNREADABLE_FILE.packed", "zip");
    }
  }

  /** Refuses files packed into one by what offices pack with, a zip apart. */
  static void refusePacked(byte[] start, Refusals refusals) throws FileRefused {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> mark : PACKED.entrySet()) {
      if (text.startsWith(mark.getKey())) {
        throw refusals.because("UNREADABLE_FILE.packed", mark.getValue());
      }
    }
  }

  /** Refuses web pages and other text that spreadsheet programs save under their own endings. */
  static void refuseMarkup(byte[] start, Refusals refusals) throws FileRefused {
    String text =
        new String(start, StandardCharsets.ISO_8859_1)
            .replace("\u0000", "")
            .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("%pdf-")) {
      throw refusals.because(REFUSAL, "PDF");
    }
    if (text.startsWith("{\\rtf")) {
      throw refusals.because(REFUSAL, "RTF");
    }
    if (text.startsWith("mime-version:") || text.contains("content-type: multipart/related")) {
      throw refusals.because(REFUSAL, "MHTML");
    }
    if (!text.startsWith("<")) {
      return;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      throw refusals.because(REFUSAL, "XML Spreadsheet 2003");
    }
    if (text.contains("office:document") || text.contains("opendocument")) {
      throw refusals.because(REFUSAL, "OpenDocument (.fods)");
    }
    if (text.contains("<html")
        || text.contains("<table")
        || text.contains("<!doctype html")
        || text.contains("<meta")
        || text.contains("<style")) {
      throw refusals.because(REFUSAL, "HTML");
    }
    if (text.startsWith("<?xml")) {
      throw refusals.because(REFUSAL, "XML");
    }
  }
}
