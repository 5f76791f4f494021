package giamngheo.warehouse.file.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text in runs of different looks; how it is pronounced, which East Asian texts add, is left out.
 */
final class RichText {
  private RichText() {}

  /** The text from the start of an element to its end. */
  static String read(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean isText = false;
    int pronounced = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        isText = xml.getLocalName().equals("t");
        pronounced += xml.getLocalName().equals("rPh") ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        isText = false;
        pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals(element)) {
          return Xml.unescaped(text.toString());
        }
      } else if (isText && pronounced == 0 && Xml.isText(event)) {
        text.append(xml.getText());
      }
    }
    return Xml.unescaped(text.toString());
  }
}
