package giamngheo.warehouse.file.workbook;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells point to by number; only those that some cell uses are held. */
final class SharedTexts {
  static final SharedTexts NONE = new SharedTexts(Map.of());

  /** Characters and texts beyond which a file is split: a province's members stay below. */
  private static final long MOST_CHARACTERS = 64L << 20;

  private static final int MOST_TEXTS = 4_000_000;

  private final Map<Integer, String> texts;

  private SharedTexts(Map<Integer, String> texts) {
    this.texts = texts;
  }

  /** Reads the part of shared texts. */
  static SharedTexts read(InputStream part, BitSet used) throws XMLStreamException, WorkbookFault {
    if (used.cardinality() > MOST_TEXTS) {
      throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_TEXTS, MOST_TEXTS);
    }
    Map<Integer, String> texts = new HashMap<>();
    XMLStreamReader xml = Xml.reader(part);
    int index = -1;
    long characters = 0;
    while (xml.hasNext() && index < used.length()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        index++;
        if (used.get(index)) {
          String text = RichText.read(xml, "si");
          characters += text.length();
          if (characters > MOST_CHARACTERS) {
            throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_TEXTS, MOST_CHARACTERS);
          }
          texts.put(index, text);
        }
      }
    }
    return new SharedTexts(texts);
  }

  /** The text of that number, or null if the workbook lacks it. */
  String of(String index) {
    return texts.get(Xml.number(index.strip(), -1));
  }
}
