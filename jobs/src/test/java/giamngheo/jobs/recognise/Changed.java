package giamngheo.jobs.recognise;

import giamngheo.warehouse.file.text.VietnameseText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a change put into which cells, by line and column: what may be read of them besides. */
final class Changed {
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> anything = new HashSet<>();
  private boolean everything;
  private boolean cut;
  private boolean joined;
  private int shiftedLine = -1;

  private static String cell(int line, String column) {
    return line + " " + column;
  }

  /** That text stands in a cell now; a column of texts may read it as it stands. */
  void text(int line, String column, String text) {
    texts.put(cell(line, column), text);
  }

  /** Whatever is read of a cell is right: what was meant is gone. */
  void any(int line, String column) {
    anything.add(cell(line, column));
  }

  /** The same of all cells of a column. */
  void any(String column) {
    anything.add(column);
  }

  /** Only that reading it does not fail is asked for. */
  void anything() {
    everything = true;
  }

  /** Lines after a cut are gone and nobody can know; the line that was cut is to be told. */
  void cut() {
    cut = true;
  }

  /** The end of a line is gone: two lines are one, which is to be refused. */
  void joined() {
    joined = true;
  }

  boolean isJoined() {
    return joined;
  }

  /** Cells of a line were moved: a word about cells under no heading tells it. */
  void shifted(int line) {
    shiftedLine = line;
  }

  boolean isShifted(int line) {
    return line == shiftedLine;
  }

  boolean isCut() {
    return cut;
  }

  boolean isEverything() {
    return everything;
  }

  boolean allows(int line, String column, Object value) {
    String text = texts.get(cell(line, column));
    return anything.contains(cell(line, column))
        || anything.contains(column)
        || (text != null
            && value instanceof String read
            && (Objects.equals(key(read), key(text)) || isSameNumber(read, text)));
  }

  /** A code that was written as a number. */
  private static boolean isSameNumber(String one, String other) {
    try {
      return new BigDecimal(one.replace(',', '.')).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String key(String text) {
    return VietnameseText.matchingKey(text)
        .replaceFirst("[.]0$", "")
        .replaceAll("[\\s\\p{Cf}\\p{Zs}]+", " ")
        .strip();
  }
}
