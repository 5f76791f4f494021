package giamngheo.warehouse.file.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How a CSV file is written: what separates its cells, and what a first line that is no heading
 * says. Programs put {@code sep=;} there for Excel; a table of a database comes with the kinds of
 * its columns.
 *
 * @param separator what stands between cells
 * @param linesBefore lines before the heading that belong to the dialect
 * @param kinds kinds of the cells by column; empty where all are text
 */
public record CsvDialect(char separator, int linesBefore, List<CellKind> kinds) {
  /** How far the header is searched for its separator. */
  static final int HEADER_LENGTH = 1 << 16;

  /** Begins the line that tells the kinds of a database table's columns. */
  public static final String KINDS = "giamngheo-kinds:";

  private static final String SEPARATOR = "sep=";
  private static final String SEPARATORS = ",;\t|";

  /** Looks at the beginning of a text and leaves it at the heading. */
  static CsvDialect of(BufferedReader text) throws IOException {
    skipByteOrderMark(text);
    String first = firstLine(text);
    String said = first.startsWith("\"") ? first.substring(1) : first;
    if (said.startsWith(KINDS)) {
      return new CsvDialect(',', 0, kinds(said));
    }
    if (said.startsWith(SEPARATOR)) {
      String sign = said.substring(SEPARATOR.length());
      char separator = sign.isEmpty() ? separator(text) : sign.charAt(0);
      return new CsvDialect(
          SEPARATORS.indexOf(separator) < 0 ? separator(text) : separator, 1, List.of());
    }
    text.reset();
    return new CsvDialect(separator(text), 0, List.of());
  }

  CellKind kind(int index) {
    return index < kinds.size() ? kinds.get(index) : CellKind.TEXT;
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(HEADER_LENGTH);
    if (text.read() != '\ufeff') {
      text.reset();
    }
  }

  /** The first line; the text can be reset to its beginning. */
  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(HEADER_LENGTH);
    StringBuilder line = new StringBuilder();
    for (int read = 1; read < HEADER_LENGTH; read++) {
      int letter = text.read();
      if (letter < 0 || letter == '\n') {
        break;
      }
      line.append((char) letter);
    }
    return line.toString().stripTrailing();
  }

  private static List<CellKind> kinds(String line) {
    return Arrays.stream(line.substring(KINDS.length()).split(" ", -1))
        .map(CellKind::valueOf)
        .toList();
  }

  /** The sign that the heading uses most outside of quotes. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(HEADER_LENGTH);
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int read = 1; read < HEADER_LENGTH; read++) {
      int letter = text.read();
      boolean lineEnds = !quoted && (letter == '\n' || letter == '\r');
      if (letter < 0 || (lineEnds && Arrays.stream(counts).sum() > 0)) {
        break;
      }
      quoted ^= letter == '"';
      int sign = quoted ? -1 : SEPARATORS.indexOf(letter);
      if (sign >= 0) {
        counts[sign]++;
      }
    }
    text.reset();
    int most = 0;
    for (int sign = 1; sign < counts.length; sign++) {
      most = counts[sign] > counts[most] ? sign : most;
    }
    return SEPARATORS.charAt(most);
  }
}
