package giamngheo.warehouse.file.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text in runs of different looks; how it is pronounced, which East Asian texts add, is left out.
 *
 * @param text digits that stand raised or lowered are the characters that look so: a footnote's
 *     sign behind a number is no digit of it
 * @param isStruckOut whether any of it is crossed out
 */
record RichText(String text, boolean isStruckOut) {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

  /** The text from the start of an element to its end. */
  static RichText read(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    Run run = new Run();
    boolean isText = false;
    boolean isStruckOut = false;
    int pronounced = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        isText = xml.getLocalName().equals("t");
        pronounced += xml.getLocalName().equals("rPh") ? 1 : 0;
        run.take(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        isText = false;
        pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals(element)) {
          break;
        }
      } else if (isText && pronounced == 0 && Xml.isText(event)) {
        text.append(run.shown(xml.getText()));
        isStruckOut |= run.isStruckOut && !xml.getText().isBlank();
      }
    }
    return new RichText(Xml.unescaped(text.toString()), isStruckOut);
  }

  /** Whether a look that is named is meant: it may be named to be taken away. */
  static boolean isOn(XMLStreamReader xml) {
    String value = xml.getAttributeValue(null, "val");
    return value == null || Xml.isTrue(value);
  }

  /** How the current run looks. */
  private static final class Run {
    private boolean isStruckOut;
    private String digits = "";

    void take(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "r" -> {
          isStruckOut = false;
          digits = "";
        }
        case "strike" -> isStruckOut = isOn(xml);
        case "vertAlign" ->
            digits =
                switch (String.valueOf(xml.getAttributeValue(null, "val"))) {
                  case "superscript" -> RAISED;
                  case "subscript" -> LOWERED;
                  default -> "";
                };
        default -> {
          // Other looks say nothing about values.
        }
      }
    }

    String shown(String text) {
      return digits.isEmpty()
          ? text
          : text.chars()
              .map(sign -> sign >= '0' && sign <= '9' ? digits.charAt(sign - '0') : sign)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    }
  }
}
