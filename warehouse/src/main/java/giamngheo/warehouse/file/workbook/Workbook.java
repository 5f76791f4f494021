package giamngheo.warehouse.file.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook that was attested and surveyed, open for reading its sheets. */
public final class Workbook implements Closeable {
  private static final String DEFAULT_PART = "xl/workbook.xml";

  private final ZipFile zip;
  private final PartSurvey survey;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
  private final List<WorkbookSheet> sheets = new ArrayList<>();
  private boolean from1904;
  private boolean isUncomputed;
  private CellContent content;

  private Workbook(ZipFile zip, PartSurvey survey) {
    this.zip = zip;
    this.survey = survey;
    Collections.list(zip.getEntries()).forEach(part -> parts.put(key(part.getName()), part));
  }

  /** A link from one part to another. */
  private record Link(String type, String target) {
    boolean isOf(String kind) {
      return type == null || type.endsWith("/" + kind);
    }
  }

  /**
   * Opens a workbook.
   *
   * @param survey what reading its parts through has told
   * @throws WorkbookFault if its parts contradict the format
   */
  public static Workbook open(Path file, PartSurvey survey) throws IOException, WorkbookFault {
    ZipFile zip = ZipFile.builder().setPath(file).get();
    Workbook workbook = new Workbook(zip, survey);
    try {
      workbook.read();
      return workbook;
    } catch (XMLStreamException | RuntimeException e) {
      zip.close();
      throw WorkbookFault.damaged(e);
    } catch (IOException | WorkbookFault e) {
      zip.close();
      throw e;
    }
  }

  private void read() throws IOException, XMLStreamException, WorkbookFault {
    String main =
        links("").values().stream()
            .filter(link -> link.type() != null && link.isOf("officeDocument"))
            .map(Link::target)
            .findFirst()
            .orElse(DEFAULT_PART);
    Map<String, Link> links = links(main);
    readMain(main, links);
    CellStyles styles = CellStyles.NONE;
    SharedTexts texts = SharedTexts.NONE;
    for (Link link : links.values()) {
      if (link.type() != null && parts.containsKey(key(link.target()))) {
        if (link.isOf("styles")) {
          try (InputStream part = part(link.target())) {
            styles = CellStyles.read(part);
          }
        } else if (link.isOf("sharedStrings")) {
          try (InputStream part = part(link.target())) {
            texts = SharedTexts.read(part, survey.usedTexts(), survey.limits());
          }
        }
      }
    }
    content = new CellContent(styles, texts, from1904, isUncomputed);
  }

  private void readMain(String main, Map<String, Link> links)
      throws IOException, XMLStreamException, WorkbookFault {
    try (InputStream part = part(main)) {
      XMLStreamReader xml = Xml.reader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "workbookPr" -> from1904 = Xml.isTrue(xml.getAttributeValue(null, "date1904"));
            case "calcPr" ->
                isUncomputed = Xml.isTrue(xml.getAttributeValue(null, "fullCalcOnLoad"));
            case "sheet" -> addSheet(xml, links);
            default -> {
              // Views, names and the like.
            }
          }
        }
      }
    }
  }

  private void addSheet(XMLStreamReader xml, Map<String, Link> links) throws WorkbookFault {
    Link link = links.get(id(xml));
    if (link == null || (link.isOf("worksheet") && !parts.containsKey(key(link.target())))) {
      throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
    }
    String name = xml.getAttributeValue(null, "name");
    String state = xml.getAttributeValue(null, "state");
    if (link.isOf("worksheet")) {
      boolean isHidden = state != null && !state.equals("visible");
      sheets.add(new WorkbookSheet(name == null ? "" : name, isHidden, link.target()));
      if (sheets.size() > survey.limits().sheets()) {
        throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_SHEETS, survey.limits().sheets());
      }
    }
  }

  /** The identifier of a link; transitional and strict workbooks have it in other namespaces. */
  private static String id(XMLStreamReader xml) {
    for (int index = 0; index < xml.getAttributeCount(); index++) {
      String namespace = xml.getAttributeNamespace(index);
      boolean isLink = namespace != null && !namespace.isEmpty();
      if (isLink && xml.getAttributeLocalName(index).equals("id")) {
        return xml.getAttributeValue(index);
      }
    }
    return null;
  }

  private Map<String, Link> links(String main) throws IOException, XMLStreamException {
    int slash = main.lastIndexOf('/');
    String folder = main.substring(0, slash + 1);
    ZipArchiveEntry entry = parts.get(key(folder + "_rels/" + main.substring(slash + 1) + ".rels"));
    Map<String, Link> links = new HashMap<>();
    if (entry == null) {
      return links;
    }
    try (InputStream part = zip.getInputStream(entry)) {
      XMLStreamReader xml = Xml.reader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")
            && xml.getAttributeValue(null, "Target") != null) {
          links.put(
              xml.getAttributeValue(null, "Id"),
              new Link(
                  xml.getAttributeValue(null, "Type"),
                  resolved(folder, xml.getAttributeValue(null, "Target"))));
        }
      }
    }
    return links;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return base + rest;
  }

  private InputStream part(String name) throws IOException, WorkbookFault {
    ZipArchiveEntry entry = parts.get(key(name));
    if (entry == null) {
      throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
    }
    return zip.getInputStream(entry);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The sheets that hold cells, in the order of their tabs. */
  public List<WorkbookSheet> sheets() {
    return List.copyOf(sheets);
  }

  /** Begins to read a sheet. */
  public SheetRows rows(WorkbookSheet sheet) throws IOException, WorkbookFault {
    InputStream part = part(sheet.part());
    try {
      return new SheetRows(part, content, new MergedCells(survey.merged(key(sheet.part()))));
    } catch (XMLStreamException e) {
      part.close();
      throw WorkbookFault.damaged(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
