package giamngheo.warehouse.file.format;

import giamngheo.warehouse.file.workbook.PartSurvey;
import giamngheo.warehouse.file.workbook.WorkbookFault;
import giamngheo.warehouse.file.workbook.Xml;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Limits of the XML inside a workbook. They are those of the format itself, so no honest workbook
 * meets them; a reader that trusts a cell's address would otherwise fill the memory. On the way it
 * notes what reading the sheets needs to know beforehand.
 */
final class XmlPart {
  /** Longest text of a cell, and far above the longest formula. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_FORMULA = 8_192;
  private static final int MOST_COLUMN_LETTERS = 3;

  private static final String SHARED = "s";

  private final XMLStreamReader xml;
  private final String name;
  private final PartSurvey survey;
  private final StringBuilder sharedText = new StringBuilder();
  private String element = "";
  private long textLength;
  private boolean isShared;

  private XmlPart(XMLStreamReader xml, String name, PartSurvey survey) {
    this.xml = xml;
    this.name = name;
    this.survey = survey;
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

  /** Reads a part to its end and notes in the survey what its cells point to. */
  static void inspect(InputStream content, String name, PartSurvey survey)
      throws XMLStreamException, WorkbookFault {
    XmlPart part = new XmlPart(Xml.reader(content), name, survey);
    while (part.xml.hasNext()) {
      part.take(part.xml.next());
    }
  }

  private void take(int event) throws XMLStreamException, WorkbookFault {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new HasDoctype();
      case XMLStreamConstants.START_ELEMENT -> begin();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> addText();
      case XMLStreamConstants.END_ELEMENT -> end();
      default -> {
        // Comments neither hold text nor grow anything.
      }
    }
  }

  private void begin() throws XMLStreamException, WorkbookFault {
    element = xml.getLocalName();
    textLength = 0;
    switch (element) {
      case "c" -> {
        checkAddress(xml.getAttributeValue(null, "r"));
        isShared = SHARED.equals(xml.getAttributeValue(null, "t"));
      }
      case "mergeCell" -> survey.merge(name, xml.getAttributeValue(null, "ref"));
      default -> {
        // Only cells have limits of their own.
      }
    }
  }

  private void end() {
    if (sharedText.length() > 0) {
      survey.use(sharedText.toString());
      sharedText.setLength(0);
    }
    element = "";
  }

  private void addText() throws XMLStreamException {
    textLength += xml.getTextLength();
    switch (element) {
      case "f" -> require(textLength <= LONGEST_FORMULA);
      case "v" -> {
        require(textLength <= LONGEST_TEXT);
        if (isShared) {
          sharedText.append(xml.getText());
        }
      }
      case "t" -> require(textLength <= LONGEST_TEXT);
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
}
