package giamngheo.jobs.recognise;

import giamngheo.jobs.recognise.SentTable.Cell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What happens to the bytes of a file on its way. */
final class Accidents {
  private static final String SIGNS = ",;\t|\"\n\r <>&=/0123456789aZ.-'x\u0000\u001a\u007f";

  private Accidents() {}

  /** Some bytes of a file changed, whatever they are; of a workbook those of its archive. */
  static byte[] bytes(SentFile file, Random random) throws IOException {
    byte[] bytes = file.bytes();
    for (int time = random.nextInt(3); time >= 0; time--) {
      bytes = edited(bytes, random.nextInt(bytes.length), random);
    }
    return bytes;
  }

  private static byte[] edited(byte[] bytes, int at, Random random) {
    byte sign = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
    return switch (random.nextInt(7)) {
      case 0 -> joined(bytes, at, new byte[] {(byte) (bytes[at] ^ (1 << random.nextInt(8)))}, 1);
      case 1 -> joined(bytes, at, new byte[] {sign}, 1);
      case 2 -> joined(bytes, at, new byte[] {sign}, 0);
      case 3 -> joined(bytes, at, new byte[0], 1);
      case 4 -> joined(bytes, at, new byte[0], Math.min(random.nextInt(600), bytes.length - at));
      case 5 -> Arrays.copyOf(bytes, at);
      default -> {
        int length = Math.min(random.nextInt(600), bytes.length - at);
        yield joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), 0);
      }
    };
  }

  private static byte[] joined(byte[] bytes, int at, byte[] put, int instead) {
    byte[] all = new byte[bytes.length - instead + put.length];
    System.arraycopy(bytes, 0, all, 0, at);
    System.arraycopy(put, 0, all, at, put.length);
    System.arraycopy(bytes, at + instead, all, at + put.length, bytes.length - at - instead);
    return all;
  }

  /** One letter of a text replaced, left out or put in: only its own cell may be read otherwise. */
  static byte[] letter(SentFile file, Changed changed, Random random) throws IOException {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    touch(file.table, text.substring(0, at), changed);
    String other = otherLetter(text, at, random);
    if (text.charAt(at) == '\n' && !other.startsWith(text.substring(at), at + 1)) {
      changed.joined();
    }
    return other.getBytes(StandardCharsets.UTF_8);
  }

  private static String otherLetter(String text, int at, Random random) {
    char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + sign + text.substring(at + 1);
      case 1 -> text.substring(0, at) + sign + text.substring(at);
      default -> text.substring(0, at) + text.substring(at + 1);
    };
  }

  private static void touch(SentTable table, String before, Changed changed) {
    int line = -1;
    int column = 0;
    boolean quoted = false;
    for (int index = 0; index < before.length(); index++) {
      char sign = before.charAt(index);
      quoted ^= sign == '"';
      if (!quoted && sign == ',') {
        column++;
      } else if (!quoted && sign == '\n') {
        line++;
        column = 0;
      }
    }
    if (line >= 0) {
      changed.any(line, table.columns.get(Math.min(column, table.columns.size() - 1)));
    }
  }

  /** A text that was cut off: not all of it arrived. */
  static byte[] cut(SentFile file, Changed changed, Random random) throws IOException {
    byte[] bytes = file.bytes();
    int at = 1 + random.nextInt(bytes.length - 1);
    // At the end of a line, or before a last cell that may be blank, nobody can know what is
    // missing.
    while (bytes[at] == '\n' || bytes[at - 1] == '\n' || bytes[at - 1] == ',') {
      at--;
    }
    changed.cut();
    return Arrays.copyOf(bytes, at);
  }

  /** One letter of the XML of a workbook whose archive is sound. */
  static byte[] xml(SentFile file, Changed changed, Random random) throws IOException {
    Map<String, String> parts = file.parts();
    List<String> names = new ArrayList<>(parts.keySet());
    String name =
        random.nextInt(4) == 0
            ? names.get(random.nextInt(names.size()))
            : "xl/worksheets/sheet1.xml";
    String text = parts.get(name);
    int at = random.nextInt(text.length());
    String other = otherLetter(text, at, random);
    parts.put(name, other);
    if (name.endsWith("sheet1.xml")) {
      touchCell(file.table, text, at, changed);
    } else if (name.endsWith("sharedStrings.xml")) {
      touchText(file.table, text, at, changed);
    }
    return SentFile.zipped(parts);
  }

  private static void touchCell(SentTable table, String xml, int at, Changed changed) {
    int from = xml.lastIndexOf("<c r=\"", at);
    int to = from < 0 ? -1 : xml.indexOf("</c>", from) + 4;
    if (from < 0 || at >= to) {
      return;
    }
    String address = xml.substring(from + 6, xml.indexOf('"', from + 6));
    int row = Integer.parseInt(address.replaceAll("[A-Z]", ""));
    int line = row - table.heading - 2;
    boolean isInAddress = at < from + 7 + address.length();
    for (int column = 0; column < table.columns.size(); column++) {
      if (isInAddress || SentFile.address(row - 1, column).equals(address)) {
        changed.any(line, table.columns.get(column));
      }
    }
  }

  private static void touchText(SentTable table, String xml, int at, Changed changed) {
    int from = Math.max(0, xml.lastIndexOf("<si>", at));
    int to = xml.indexOf("</si>", from);
    String text = to < 0 ? "" : xml.substring(from, to).replaceAll("<[^>]*>", "");
    for (int line = 0; line < table.lines(); line++) {
      List<Cell> row = table.rows.get(table.heading + 1 + line);
      for (int column = 0; column < table.columns.size(); column++) {
        if (row.get(column).text().equals(text)) {
          changed.any(line, table.columns.get(column));
        }
      }
    }
  }
}
