package giamngheo.reports.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML of one part, written as it comes. */
final class Markup {
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final XMLStreamWriter xml;

  Markup(OutputStream out) throws IOException {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Opens the root with the prefixes that the document uses. */
  Markup root(String name, Map<String, String> namespaces) throws IOException {
    return write(
        () -> {
          xml.writeStartElement(name);
          for (Map.Entry<String, String> space : namespaces.entrySet()) {
            xml.writeAttribute(
                space.getKey().isEmpty() ? "xmlns" : "xmlns:" + space.getKey(), space.getValue());
          }
        });
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Markup open(String name, Object... attributes) throws IOException {
    return write(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Writes an element without content. */
  Markup empty(String name, Object... attributes) throws IOException {
    return write(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  Markup text(String text) throws IOException {
    return write(() -> xml.writeCharacters(text));
  }

  Markup close() throws IOException {
    return write(xml::writeEndElement);
  }

  void end() throws IOException {
    write(
        () -> {
          xml.writeEndDocument();
          xml.flush();
        });
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
    }
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private Markup write(Writing writing) throws IOException {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }
}
