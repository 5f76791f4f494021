package giamngheo.warehouse.file.line;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import giamngheo.warehouse.file.cell.CellMeaning;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Correction;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.file.text.NumberText;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.MemberTable;
import java.util.List;

/**
 * A line whole as it stood: a JSON object of heading to text in the order of the file. Identity
 * numbers are replaced by hash and last three digits, in any other cell too; the columns of a
 * correction workbook are left out. Cells without a heading go by their number, {@code #7}.
 */
final class RawLine {
  private final Binding binding;
  private final CellMasking masking;
  private final boolean[] commas;
  private final boolean[] leftOut;
  private final Column[] columns;

  RawLine(Binding binding, boolean vietnameseNumbers, CellMasking masking) {
    this.binding = binding;
    this.masking = masking;
    List<String> headings = binding.header().headings();
    this.commas = new boolean[headings.size()];
    this.leftOut = new boolean[headings.size()];
    this.columns = new Column[headings.size()];
    for (int index = 0; index < headings.size(); index++) {
      commas[index] = vietnameseNumbers;
      leftOut[index] =
          binding.header().isCorrection()
              && Correction.isServiceKey(VietnameseText.matchingKey(headings.get(index)));
    }
    binding.slots().stream()
        .filter(slot -> slot.source() != Slot.ABSENT)
        .forEach(
            slot -> {
              commas[slot.source()] = slot.notation().vietnameseNumbers();
              columns[slot.source()] = slot.column();
            });
  }

  /** A code goes with the zeros that the format of its cell adds. */
  private String text(RecordSource record, int index) {
    return index < columns.length && columns[index] != null
        ? CellMeaning.stored(columns[index], record, index)
        : record.text(index);
  }

  /**
   * Writes the current record.
   *
   * @param record the current record
   * @param idHash hash of its identity number, or null
   * @param idLast3 last digits of its identity number, or null
   */
  String of(RecordSource record, String idHash, String idLast3) {
    StringBuilder json = new StringBuilder(512).append('{');
    int size = Math.max(record.size(), binding.header().headings().size());
    for (int index = 0; index < size; index++) {
      if (index == binding.idNumber()) {
        append(json, MemberTable.ID_HASH, idHash == null ? "" : idHash);
        append(json, MemberTable.ID_LAST3, idLast3 == null ? "" : idLast3);
      } else {
        appendCell(json, record, index);
      }
    }
    return json.append('}').toString();
  }

  private void appendCell(StringBuilder json, RecordSource record, int index) {
    List<String> headings = binding.header().headings();
    String text = index < record.size() ? VietnameseText.composed(text(record, index)) : "";
    String heading = index < headings.size() ? headings.get(index) : "";
    if ((heading.isEmpty() && text.isBlank()) || (index < headings.size() && leftOut[index])) {
      return;
    }
    boolean isNumber = index < record.size() && record.kind(index).isNumber();
    append(
        json,
        heading.isEmpty() ? "#" + (index + 1) : heading,
        masking.resting(
            index, isNumber ? written(text, index < commas.length && commas[index]) : text));
  }

  /** A spreadsheet's number as the layout writes numbers, so that it reads back alike. */
  private static String written(String number, boolean comma) {
    String written = comma ? number.replace('.', ',') : number;
    return NumberText.isAmbiguous(written, comma) ? written + "0" : written;
  }

  private static void append(StringBuilder json, String name, String text) {
    if (json.length() > 1) {
      json.append(',');
    }
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(name, json);
    json.append("\":\"");
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    json.append('"');
  }
}
