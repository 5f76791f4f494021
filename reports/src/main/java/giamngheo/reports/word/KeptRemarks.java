package giamngheo.reports.word;

import giamngheo.reports.model.Narrative;
import giamngheo.reports.model.NarrativePart;
import giamngheo.reports.model.NarrativePart.Remark;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.model.Remarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlObject;

/**
 * What officers wrote into the remarks of a Word file that was printed earlier, found by the tags
 * of its content controls. Files that come back from people are read with Apache POI.
 */
public final class KeptRemarks implements Remarks {
  private static final String TAG = "remark:";
  private static final String ALIAS = "Nhận xét · ";

  private final Map<String, WrittenRemark> written;
  private final List<String> places;

  private KeptRemarks(Map<String, WrittenRemark> written, List<String> places) {
    this.written = written;
    this.places = places;
  }

  public static KeptRemarks none() {
    return new KeptRemarks(Map.of(), List.of());
  }

  /** Tag of the content control of a remark. */
  static String tag(String id) {
    return TAG + id;
  }

  /**
   * What Word shows at the edge of the control of a remark. LibreOffice keeps this and drops the
   * tag, so it names the remark too.
   */
  static String alias(String id) {
    return ALIAS + id;
  }

  private static Optional<String> id(XmlObject control) {
    String tag = WrittenRemark.property(control, "tag");
    String alias = WrittenRemark.property(control, "alias");
    if (tag.startsWith(TAG)) {
      return Optional.of(tag.substring(TAG.length()));
    }
    return alias.startsWith(ALIAS)
        ? Optional.of(alias.substring(ALIAS.length()))
        : Optional.empty();
  }

  /**
   * Reads the remarks of a Word file; one that still holds its prompt only, or nothing, is not a
   * remark.
   *
   * @throws PrintingException if the file is no Word file, or a remark holds what cannot be carried
   *     over
   */
  public static KeptRemarks of(Path earlier, Narrative report) {
    Map<String, String> prompts = new LinkedHashMap<>();
    for (NarrativePart part : report.parts()) {
      if (part instanceof Remark remark) {
        prompts.put(remark.id(), remark.prompt());
      }
    }
    Map<String, WrittenRemark> written = new LinkedHashMap<>();
    try {
      SoundArchive.require(earlier);
    } catch (IOException failure) {
      throw PrintingException.remarksUnreadable(earlier, failure.getMessage(), failure);
    }
    try (InputStream in = Files.newInputStream(earlier);
        XWPFDocument document = new XWPFDocument(in)) {
      for (XmlObject control : WrittenRemark.controls(document)) {
        Optional<String> id = id(control);
        if (id.isPresent()) {
          WrittenRemark remark = WrittenRemark.read(control, document, earlier);
          if (remark.says(prompts.get(id.get()))) {
            written.put(id.get(), remark);
          }
        }
      }
    } catch (IOException | RuntimeException failure) {
      if (failure instanceof PrintingException refusal) {
        throw refusal;
      }
      throw PrintingException.remarksUnreadable(
          earlier, failure.getClass().getSimpleName(), failure);
    }
    return new KeptRemarks(written, List.copyOf(prompts.keySet()));
  }

  @Override
  public List<String> orphans() {
    return written.keySet().stream().filter(id -> !places.contains(id)).toList();
  }

  @Override
  public List<String> lines(Remark remark) {
    WrittenRemark kept = written.get(remark.id());
    return kept == null ? List.of(remark.prompt()) : kept.lines();
  }

  /** Gives the remarks of a finished Word file the letters and pictures they had. */
  public void into(Path file) throws IOException {
    if (written.isEmpty()) {
      return;
    }
    List<XmlObject> controls = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      controls.addAll(WrittenRemark.controls(document));
      for (XmlObject control : controls) {
        WrittenRemark kept = written.get(id(control).orElse(""));
        if (kept != null) {
          kept.into(control, document);
        }
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        document.write(out);
      }
    }
  }
}
