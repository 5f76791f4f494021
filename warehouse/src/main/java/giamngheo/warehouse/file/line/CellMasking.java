package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.cell.NumberReader;
import giamngheo.warehouse.file.cell.Reading;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.file.identity.IdentityMask;
import giamngheo.warehouse.file.text.NumberText;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.CodeColumns;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a line are kept as they stand, and which lose identity numbers that stand in them:
 * codes and figures keep their digits, texts and cells that could not be read do not. Microdata of
 * surveys have codes of their own in any column and no identities: they are left alone.
 */
final class CellMasking {
  private static final Set<ColumnType> NUMBERS =
      EnumSet.of(ColumnType.INTEGER, ColumnType.AMOUNT, ColumnType.DECIMAL, ColumnType.DOUBLE);

  /** Columns that hold no amounts, so that digits in groups of three are a number of a card. */
  private static final Set<String> NAMES =
      Set.of(HouseholdTable.HEAD_NAME, MemberTable.FULL_NAME, MemberTable.BIRTH_DATE);

  private final IdentityMask mask;
  private final boolean active;
  private final Map<Integer, Column> columns = new HashMap<>();

  CellMasking(Binding binding, IdentityMask mask, boolean active) {
    this.mask = mask;
    this.active = active;
    binding.slots().stream()
        .filter(slot -> slot.source() != Slot.ABSENT)
        .forEach(slot -> columns.put(slot.source(), slot.column()));
  }

  /** A reading whose value and details hold no identity number. */
  Reading of(Column column, Reading reading) {
    if (!active || keeps(column)) {
      return reading;
    }
    Object value =
        reading.value() instanceof String text && column.type() == ColumnType.TEXT
            ? masked(column, text)
            : reading.value();
    return new Reading(
        value,
        reading.checkId(),
        reading.details().stream()
            .map(detail -> detail instanceof String text ? masked(column, text) : detail)
            .toList());
  }

  /** The cell as findings may show it. */
  String shown(Column column, Reading reading, String cell) {
    boolean isFigure = NUMBERS.contains(column.type()) && !reading.isFailed();
    return !active || keeps(column) || isFigure ? cell : masked(column, cell);
  }

  /** The cell at a position as it may rest. */
  String resting(int position, String cell) {
    Column column = columns.get(position);
    if (!active || (column != null && keeps(column))) {
      return cell;
    }
    return column != null && NUMBERS.contains(column.type()) && isFigure(cell)
        ? cell
        : masked(column, cell);
  }

  private static boolean isFigure(String cell) {
    String text = VietnameseText.clean(cell);
    return !NumberReader.isIdentity(text)
        && (NumberText.plain(text, true) != null || NumberText.plain(text, false) != null);
  }

  private static boolean keeps(Column column) {
    return column.type() == ColumnType.AREA || CodeColumns.keepsDigits(column.name());
  }

  private String masked(Column column, String text) {
    return column != null && NAMES.contains(column.name()) ? mask.ofName(text) : mask.of(text);
  }
}
