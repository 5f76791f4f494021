package giamngheo.warehouse.file.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Readers of the XML of parts, without document types and what they could fetch. */
public final class Xml {
  private static final int MOST_DIGITS = 9;

  /** A declaration is not longer than this. */
  private static final int DECLARATION = 256;

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");

  private Xml() {}

  /** A reader at the beginning of a part. */
  public static XMLStreamReader reader(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      InputStream begun = new BufferedInputStream(part);
      // The JDK's own decoder writes what it cannot read to the terminal.
      return isUtf8(begun)
          ? factory.createXMLStreamReader(
              new InputStreamReader(
                  begun,
                  StandardCharsets.UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)))
          : factory.createXMLStreamReader(begun);
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /** Whether a part is in UTF-8, as almost all are; a mark of it is passed over. */
  private static boolean isUtf8(InputStream part) throws IOException {
    part.mark(DECLARATION);
    String start = new String(part.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
    part.reset();
    if (start.startsWith("\u00ef\u00bb\u00bf")) {
      part.skipNBytes(3);
      return true;
    }
    boolean isWide =
        !start.isEmpty() && (start.charAt(0) >= '\u00fe' || start.indexOf('\u0000') >= 0);
    Matcher encoding = ENCODING.matcher(start);
    return !isWide && (!encoding.lookingAt() || encoding.group(1).equalsIgnoreCase("utf-8"));
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
