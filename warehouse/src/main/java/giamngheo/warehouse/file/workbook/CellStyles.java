package giamngheo.warehouse.file.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number formats, and what is crossed out, to which cells point by number. */
final class CellStyles {
  /** A workbook without styles shows numbers as they are. */
  static final CellStyles NONE = new CellStyles(List.of(), new BitSet());

  /** A workbook may have 64,000 combinations. */
  private static final int MOST = 1 << 17;

  private static final int LONGEST_CODE = 1_000;

  private final List<DisplayFormat> formats;
  private final BitSet struckOut;

  private CellStyles(List<DisplayFormat> formats, BitSet struckOut) {
    this.formats = formats;
    this.struckOut = struckOut;
  }

  /** Reads the part of styles. */
  static CellStyles read(InputStream part) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(part);
    Map<Integer, DisplayFormat> own = new HashMap<>();
    List<DisplayFormat> formats = new ArrayList<>();
    BitSet struckFonts = new BitSet();
    BitSet struckOut = new BitSet();
    boolean inCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> own.put(number(xml, "numFmtId"), format(xml));
          case "fonts" -> struckFonts = struckFonts(xml);
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            int id = inCells ? number(xml, "numFmtId") : -1;
            if (inCells && formats.size() < MOST) {
              int font = Math.max(0, number(xml, "fontId"));
              struckOut.set(formats.size(), struckFonts.get(font));
              formats.add(own.containsKey(id) ? own.get(id) : DisplayFormat.builtIn(id));
            }
          }
          default -> {
            // Fills and borders say nothing about values.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
    return new CellStyles(List.copyOf(formats), struckOut);
  }

  /** Numbers of the fonts that cross out, from the start of the fonts to their end. */
  private static BitSet struckFonts(XMLStreamReader xml) throws XMLStreamException {
    BitSet struck = new BitSet();
    int font = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("fonts")) {
        return struck;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "font" -> font++;
          case "strike" -> struck.set(Math.max(0, font), RichText.isOn(xml));
          default -> {
            // Other looks say nothing about values.
          }
        }
      }
    }
    return struck;
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

  /** Whether the style of a cell crosses its content out. */
  boolean isStruckOut(String style) {
    int index = Xml.number(style, 0);
    return index >= 0 && struckOut.get(index);
  }
}
