package giamngheo.warehouse.file.workbook;

import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells point to by number; only those that some cell uses are held. */
final class SharedTexts {
  static final SharedTexts NONE = new SharedTexts(new int[0], new String[0], new BitSet());

  /** Ascending; beside each its text. */
  private final int[] numbers;

  private final String[] texts;

  /** Numbers of those that are crossed out. */
  private final BitSet struckOut;

  private SharedTexts(int[] numbers, String[] texts, BitSet struckOut) {
    this.numbers = numbers;
    this.texts = texts;
    this.struckOut = struckOut;
  }

  /** Reads the part of shared texts. */
  static SharedTexts read(InputStream part, BitSet used, PartSurvey.Limits limits)
      throws XMLStreamException, WorkbookFault {
    int most = used.cardinality();
    if (most > limits.texts()) {
      throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_TEXTS, limits.texts());
    }
    int[] numbers = new int[most];
    String[] texts = new String[most];
    BitSet struckOut = new BitSet();
    XMLStreamReader xml = Xml.reader(part);
    int number = -1;
    int found = 0;
    long characters = 0;
    while (xml.hasNext() && found < most) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        number++;
        if (used.get(number)) {
          RichText text = RichText.read(xml, "si");
          characters += text.text().length();
          if (characters > limits.textCharacters()) {
            throw new WorkbookFault(WorkbookFault.Kind.TOO_MANY_TEXTS, limits.texts());
          }
          numbers[found] = number;
          texts[found] = text.text();
          struckOut.set(number, text.isStruckOut());
          found++;
        }
      }
    }
    return new SharedTexts(Arrays.copyOf(numbers, found), Arrays.copyOf(texts, found), struckOut);
  }

  /** The text of that number, or null if the workbook lacks it. */
  String of(String number) {
    int at = Arrays.binarySearch(numbers, Xml.number(number.strip(), -1));
    return at < 0 ? null : texts[at];
  }

  /** Whether the text of that number, or part of it, is crossed out. */
  boolean isStruckOut(String number) {
    int at = Xml.number(number.strip(), -1);
    return at >= 0 && struckOut.get(at);
  }
}
