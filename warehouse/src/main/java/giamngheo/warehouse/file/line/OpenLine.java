package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.check.Severity;
import giamngheo.warehouse.check.TypedLine;
import giamngheo.warehouse.file.heading.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line while it is being typed and checked. */
final class OpenLine implements TypedLine {
  private final List<Slot> slots;
  private final Map<String, Integer> positions;
  private final CheckTexts texts;
  private final Object[] values;
  private final String[] cells;
  private List<Finding> findings = List.of();
  private boolean refused;

  /**
   * @param slots stored columns
   * @param positions position of each stored column by name
   * @param texts sentences of the checks
   */
  OpenLine(List<Slot> slots, Map<String, Integer> positions, CheckTexts texts) {
    this.slots = slots;
    this.positions = positions;
    this.texts = texts;
    this.values = new Object[slots.size()];
    this.cells = new String[slots.size()];
  }

  /** Notes the text of a filled cell. */
  void fill(int position, String cell) {
    cells[position] = cell;
  }

  void set(int position, Object value) {
    values[position] = value;
  }

  void set(String column, Object value) {
    set(positions.get(column), value);
  }

  boolean has(String column) {
    return positions.containsKey(column);
  }

  Object[] values() {
    return values;
  }

  List<Finding> findings() {
    return findings;
  }

  boolean isRefused() {
    return refused;
  }

  /** The text of a filled cell, else null. */
  String cell(String column) {
    Integer position = positions.get(column);
    return position == null ? null : cells[position];
  }

  @Override
  public boolean isFilled(String column) {
    Integer position = positions.get(column);
    return position != null && (cells[position] != null || values[position] != null);
  }

  @Override
  public Object value(String column) {
    Integer position = positions.get(column);
    return position == null ? null : values[position];
  }

  @Override
  public void report(String checkId, String column, Object... details) {
    Integer position = column == null ? null : positions.get(column);
    String heading = position == null ? column : slots.get(position).heading();
    add(texts.findingUnder(heading, checkId, column, cell(column), details));
  }

  void add(Finding finding) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
    }
    findings.add(finding);
    refused |= finding.severity() == Severity.ERROR;
  }
}
