package giamngheo.warehouse.file.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Readers of the XML of parts, without document types and what they could fetch. */
public final class Xml {
  private static final int MOST_DIGITS = 9;

  private Xml() {}

  /** A reader at the beginning of a part. */
  public static XMLStreamReader reader(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(part);
  }

  /** A whole number of up to nine digits, else the other one. */
  static int number(String text, int otherwise) {
    if (text == null || text.isEmpty() || text.length() > MOST_DIGITS) {
      return otherwise;
    }
    int number = 0;
    for (int index = 0; index < text.length(); index++) {
      char digit = text.charAt(index);
      if (digit < '0' || digit > '9') {
        return otherwise;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  /** Whether an event brings text. */
  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** Whether an attribute says yes. */
  static boolean isTrue(String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }

  /**
   * The text that escapes stand for: {@code _x000D_} is a carriage return, {@code _x005F_} an
   * underscore.
   */
  static String unescaped(String text) {
    int from = text.indexOf("_x");
    if (from < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (from >= 0) {
      int letter = letter(text, from);
      plain.append(text, at, letter < 0 ? from + 1 : from);
      if (letter >= 0) {
        plain.append((char) letter);
      }
      at = letter < 0 ? from + 1 : from + 7;
      from = text.indexOf("_x", at);
    }
    return plain.append(text, at, text.length()).toString();
  }

  private static int letter(String text, int from) {
    if (from + 7 > text.length() || text.charAt(from + 6) != '_') {
      return -1;
    }
    int letter = 0;
    for (int index = from + 2; index < from + 6; index++) {
      int digit = Character.digit(text.charAt(index), 16);
      if (digit < 0) {
        return -1;
      }
      letter = letter * 16 + digit;
    }
    return letter;
  }
}
