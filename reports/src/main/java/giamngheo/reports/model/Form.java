package giamngheo.reports.model;

import java.util.List;
import java.util.Optional;

/**
 * A form ready to be printed: every figure computed, every text in Vietnamese. Lists are copied,
 * texts composed to NFC.
 *
 * @param id kind of form, such as {@code review-result}; names the sheet of a workbook
 * @param fileName name of the file without its ending, such as {@code review-result-185-2024}
 * @param title printed in capitals
 * @param subtitles lines under the title
 * @param unitLine {@code Đơn vị tính: hộ, %}, or empty
 * @param headings roots of the heading tree, at least one
 * @param rows any number, each with one cell per leaf of the tree
 * @param notes lines under the table
 * @param watermark word across every page, such as {@code DỰ THẢO}
 * @param stamp small line at the foot of every page: release, standard, map date, data cut-off
 * @param source {@code form|area|year}, with which the keys of its cells begin; empty if its cells
 *     lead nowhere
 * @param seal what the QR code of a release says; empty for none
 */
public record Form(
    String id,
    String fileName,
    DocumentBlock document,
    String title,
    List<String> subtitles,
    String unitLine,
    List<Heading> headings,
    List<FormRow> rows,
    List<String> notes,
    Optional<String> watermark,
    String stamp,
    String source,
    String seal) {
  /** Refuses a form without columns and rows whose cells do not match the columns. */
  public Form {
    title = PlainText.of(title);
    subtitles = PlainText.of(subtitles).stream().filter(line -> !line.isBlank()).toList();
    unitLine = PlainText.of(unitLine);
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    notes = PlainText.of(notes);
    watermark = watermark.map(PlainText::of).filter(word -> !word.isBlank());
    stamp = PlainText.of(stamp);
    source = PlainText.of(source);
    seal = PlainText.of(seal);
    if (headings.isEmpty()) {
      throw PrintingException.noHeadings(fileName);
    }
    int columns = HeadingGrid.of(headings).leaves().size();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).cells().size() != columns) {
        throw PrintingException.cellsDoNotMatchColumns(
            fileName, i + 1, rows.get(i).cells().size(), columns);
      }
    }
  }

  /** A form without a seal. */
  public Form(
      String id,
      String fileName,
      DocumentBlock document,
      String title,
      List<String> subtitles,
      String unitLine,
      List<Heading> headings,
      List<FormRow> rows,
      List<String> notes,
      Optional<String> watermark,
      String stamp,
      String source) {
    this(
        id, fileName, document, title, subtitles, unitLine, headings, rows, notes, watermark, stamp,
        source, "");
  }

  /** Whether it lists households: lists have ticks, tables have figures. */
  public boolean isList() {
    return HeadingGrid.of(headings).leaves().stream()
        .anyMatch(leaf -> leaf.kind() == ColumnKind.TICK);
  }

  /** Whether any figure is restated. */
  public boolean isRestated() {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(FormCell::restated);
  }

  /**
   * Key by which a cell is traced: {@code form|area|year|row|column}; empty without a source, and
   * in rows that stand for nothing stored.
   */
  String key(FormRow row, Heading leaf) {
    return source.isEmpty() || row.key().isEmpty()
        ? ""
        : source + "|" + row.key() + "|" + leaf.key();
  }

  /** The stamp with the watermark's word before it, so that a draft says so in plain text too. */
  public String footLine() {
    return watermark.map(word -> stamp.isEmpty() ? word : word + " · " + stamp).orElse(stamp);
  }
}
