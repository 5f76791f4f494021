package giamngheo.warehouse.file.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Limits of the XML inside a workbook. They are those of the format itself, so no honest workbook
 * meets them; a reader that trusts a cell's address would otherwise fill the memory.
 */
final class XmlPart {
  /** Longest text of a cell, and far above the longest formula. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_FORMULA = 8_192;
  private static final int MOST_COLUMN_LETTERS = 3;

  /** Shared strings are held in memory while a sheet is read. */
  private static final long LARGEST_SHARED_STRINGS = 128L << 20;

  /** Every cell is compared with every array formula of its sheet. */
  private static final int MOST_ARRAY_FORMULAS = 1_000;

  private final XMLStreamReader xml;
  private String element = "";
  private long textLength;
  private long sharedStrings;
  private int arrayFormulas;
  private boolean isSharedStrings;

  private XmlPart(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Thrown at a document type declaration, the way in for external and exploding entities. */
  static final class HasDoctype extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether a part could be read as XML by anybody: its first byte opens a tag or marks a text. */
  static boolean mayBeXml(InputStream content) throws IOException {
    content.mark(1);
    int first = content.read();
    content.reset();
    return first == '<' || first <= ' ' || first == 0xEF || first == 0xFE || first == 0xFF;
  }

  /** Reads a part to its end. */
  static void inspect(InputStream content) throws XMLStreamException {
    XmlPart part = new XmlPart(factory().createXMLStreamReader(content));
    while (part.xml.hasNext()) {
      part.take(part.xml.next());
    }
  }

  private void take(int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new HasDoctype();
      case XMLStreamConstants.START_ELEMENT -> begin();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> addText();
      default -> {
        // Comments and ends of elements neither hold text nor grow anything.
      }
    }
  }

  private void begin() throws XMLStreamException {
    element = xml.getLocalName();
    textLength = 0;
    switch (element) {
      case "sst" -> isSharedStrings = true;
      case "c" -> checkAddress(xml.getAttributeValue(null, "r"));
      case "f" -> {
        arrayFormulas += "array".equals(xml.getAttributeValue(null, "t")) ? 1 : 0;
        require(arrayFormulas <= MOST_ARRAY_FORMULAS);
      }
      default -> {
        // Only cells, formulas and shared strings have limits of their own.
      }
    }
  }

  private void addText() throws XMLStreamException {
    textLength += xml.getTextLength();
    sharedStrings += isSharedStrings ? xml.getTextLength() : 0;
    require(sharedStrings <= LARGEST_SHARED_STRINGS);
    switch (element) {
      case "f" -> require(textLength <= LONGEST_FORMULA);
      case "v", "t" -> require(textLength <= LONGEST_TEXT);
      default -> {
        // Text elsewhere is not read.
      }
    }
  }

  private static void checkAddress(String address) throws XMLStreamException {
    int letters = 0;
    while (address != null
        && letters < address.length()
        && Character.isLetter(address.charAt(letters))) {
      letters++;
    }
    require(letters <= MOST_COLUMN_LETTERS);
  }

  private static void require(boolean within) throws XMLStreamException {
    if (!within) {
      throw new XMLStreamException("beyond the limits of the format");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
