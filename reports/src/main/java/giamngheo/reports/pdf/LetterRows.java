package giamngheo.reports.pdf;

import giamngheo.reports.layout.MissingLetters;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Letter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * Letters as Jasper reads them: one row per line of a letter, one for a letter without lines. The
 * document block and the number of the letter stand in every row; a field without text is null.
 */
final class LetterRows implements JRDataSource {
  /** Number of the letter, on which the template breaks pages. */
  static final String LETTER = "letter";

  /** Widest heading of an agency before it takes two lines, points. */
  private static final float AGENCY_WIDTH = 200;

  private final Iterator<Letter> letters;
  private final Map<String, String> texts = new HashMap<>();
  private Iterator<Map<String, String>> lines = List.<Map<String, String>>of().iterator();
  private Map<String, String> line = Map.of();
  private int printed;

  LetterRows(Iterator<Letter> letters) {
    this.letters = letters;
  }

  /** Letters taken so far. */
  int printed() {
    return printed;
  }

  @Override
  public boolean next() {
    if (!lines.hasNext()) {
      if (!letters.hasNext()) {
        return false;
      }
      open(letters.next());
    }
    line = lines.next();
    return true;
  }

  private void open(Letter letter) {
    printed++;
    texts.clear();
    texts.putAll(letter.texts());
    texts.putAll(block(letter.document()));
    lines =
        letter.lines().isEmpty()
            ? List.of(Map.<String, String>of()).iterator()
            : letter.lines().iterator();
  }

  /** The document block under the names that templates know. */
  private static Map<String, String> block(DocumentBlock block) {
    Map<String, String> fields = new HashMap<>();
    fields.put("superior", agency(block.superiorAgency(), Typeface.REGULAR));
    fields.put("issuing", agency(block.issuingAgency(), Typeface.BOLD));
    fields.put("number", block.number());
    fields.put("place_and_date", block.placeAndDate());
    fields.put("country", DocumentBlock.COUNTRY);
    fields.put("motto", DocumentBlock.MOTTO);
    fields.put("recipients_heading", block.recipients().isEmpty() ? "" : DocumentBlock.RECIPIENTS);
    fields.put("recipients", String.join("\n", block.recipients()));
    fields.put("authority", signature(block.rightSignature(), false));
    fields.put("instruction", signature(block.rightSignature(), true));
    return fields;
  }

  private static String agency(String name, Typeface face) {
    return String.join("\n", face.balanced(name, 12, AGENCY_WIDTH));
  }

  private static String signature(List<String> lines, boolean instructions) {
    return String.join(
        "\n",
        lines.stream().filter(text -> DocumentBlock.isInstruction(text) == instructions).toList());
  }

  @Override
  public Object getFieldValue(JRField field) {
    if (field.getName().equals(LETTER)) {
      return printed;
    }
    String text = line.getOrDefault(field.getName(), texts.get(field.getName()));
    return text == null || text.isEmpty() ? null : MissingLetters.marked(text);
  }
}
