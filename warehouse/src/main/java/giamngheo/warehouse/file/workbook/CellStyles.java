package giamngheo.warehouse.file.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number formats to which cells point by number. */
final class CellStyles {
  /** A workbook without styles shows numbers as they are. */
  static final CellStyles NONE = new CellStyles(List.of());

  /** A workbook may have 64,000 combinations. */
  private static final int MOST = 1 << 17;

  private static final int LONGEST_CODE = 1_000;

  private final List<DisplayFormat> formats;

  private CellStyles(List<DisplayFormat> formats) {
    this.formats = formats;
  }

  /** Reads the part of styles. */
  static CellStyles read(InputStream part) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(part);
    Map<Integer, DisplayFormat> own = new HashMap<>();
    List<DisplayFormat> formats = new ArrayList<>();
    boolean inCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> own.put(number(xml, "numFmtId"), format(xml));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            int id = inCells ? number(xml, "numFmtId") : -1;
            if (inCells && formats.size() < MOST) {
              formats.add(own.containsKey(id) ? own.get(id) : DisplayFormat.builtIn(id));
            }
          }
          default -> {
            // Fonts, fills and borders say nothing about values.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
    return new CellStyles(List.copyOf(formats));
  }

  private static DisplayFormat format(XMLStreamReader xml) {
    String code = xml.getAttributeValue(null, "formatCode");
    return code == null || code.length() > LONGEST_CODE
        ? DisplayFormat.GENERAL
        : DisplayFormat.of(code);
  }

  private static int number(XMLStreamReader xml, String attribute) {
    return Xml.number(xml.getAttributeValue(null, attribute), 0);
  }

  /** The format of a cell's style; an unknown style shows numbers as they are. */
  DisplayFormat of(String style) {
    int index = Xml.number(style, 0);
    return index >= 0 && index < formats.size() ? formats.get(index) : DisplayFormat.GENERAL;
  }
}
