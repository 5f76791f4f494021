package giamngheo.reports.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Puts formulas before the values of cells while a sheet passes through, since the library that
 * writes workbooks writes a formula or a value, not both.
 */
final class FormulaStream extends FilterOutputStream {
  /** A tag; the sign that begins one never stands in a text. */
  private static final int OPEN = '<';

  private static final int CLOSE = '>';
  private static final String CELL = "<c r=\"";

  private final Map<String, String> formulas;
  private final StringBuilder tag = new StringBuilder();
  private boolean inTag;

  FormulaStream(OutputStream out, Map<String, String> formulas) {
    super(out);
    this.formulas = formulas;
  }

  @Override
  public void write(int letter) throws IOException {
    out.write(letter);
    if (letter == OPEN) {
      tag.setLength(0);
      inTag = true;
    }
    if (inTag) {
      tag.append((char) letter);
    }
    if (letter == CLOSE) {
      inTag = false;
      closed();
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(bytes[i] & 0xFF);
    }
  }

  private void closed() throws IOException {
    if (tag.indexOf(CELL) == 0) {
      String cell = tag.substring(CELL.length(), tag.indexOf("\"", CELL.length()));
      String formula = formulas.get(cell);
      if (formula != null) {
        out.write(("<f>" + formula + "</f>").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
