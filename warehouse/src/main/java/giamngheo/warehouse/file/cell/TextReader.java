package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.table.CodeColumns;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.text.CleanText;
import giamngheo.warehouse.text.CodeText;
import giamngheo.warehouse.text.LegacyText;
import giamngheo.warehouse.text.LegacyText.Kind;
import java.util.Set;

/**
 * Reads text: codes in their one form, names on one line, the rest as it stands. What is longer
 * than its column may be, or in the letters of a former encoding, is refused.
 */
final class TextReader implements CellReader {
  /** Columns that people are called or found by. */
  private static final Set<String> NAMES =
      Set.of(HouseholdTable.HEAD_NAME, HouseholdTable.HAMLET, MemberTable.FULL_NAME);

  private final int longest;
  private final Set<String> areaCodes;
  private final boolean isCode;
  private final boolean isArea;
  private final boolean isName;

  TextReader(Column column, int longest, Set<String> areaCodes) {
    this.longest = longest;
    this.areaCodes = areaCodes;
    this.isCode = CodeColumns.contains(column.name());
    this.isArea = CodeColumns.isArea(column.name());
    this.isName = NAMES.contains(column.name());
  }

  @Override
  public Reading read(String text, CellKind kind) {
    if (text.length() > longest) {
      return Reading.failed("OUT_OF_RANGE.too_long", text.length(), longest);
    }
    if (isCode) {
      return code(CodeText.of(text).whole());
    }
    return LegacyText.in(text)
        .filter(found -> isName || found.kind() != Kind.LOST)
        .map(CellReaders::legacy)
        .orElseGet(() -> Reading.of(isName ? CleanText.oneLine(text) : text));
  }

  private Reading code(CodeText code) {
    if (code.hidden() != null) {
      return Reading.failed("BAD_CODE", code.hidden());
    }
    if (code.isScientific()) {
      return Reading.failed("BAD_CODE.scientific");
    }
    String text = isArea ? CellReaders.withZeros(code.text(), areaCodes) : code.text();
    return code.foreign().isEmpty()
        ? Reading.of(text)
        : Reading.doubted(text, "CODE_DOUBTFUL", code.foreign());
  }
}
