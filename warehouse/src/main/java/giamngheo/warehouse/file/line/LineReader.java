package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.LineCheck;
import giamngheo.warehouse.check.LineChecks;
import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.SurveyDescription;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types and checks one record after the other. Every fault of a line is found. */
final class LineReader {
  private final Binding binding;
  private final LineContext context;
  private final Map<String, Integer> positions = new HashMap<>();
  private final CellReader[] readers;
  private final Object[] constants;
  private final List<LineCheck> checks;
  private final RawLine raw;
  private final IdentityNumbers identityNumbers;
  private final LinePlace place;
  private final String householdColumn;

  LineReader(InputTable table, SourceLayout layout, Binding binding, LineContext context) {
    this.binding = binding;
    this.context = context;
    this.readers = new CellReader[binding.slots().size()];
    this.constants = new Object[binding.slots().size()];
    CellReaders cellReaders = new CellReaders(context);
    for (int index = 0; index < readers.length; index++) {
      Slot slot = binding.slots().get(index);
      positions.put(slot.column().name(), index);
      readers[index] = cellReaders.of(slot.column(), slot.notation());
      constants[index] = constant(slot, readers[index]);
    }
    List<Column> columns = binding.slots().stream().map(Slot::column).toList();
    this.checks =
        LineChecks.of(table, columns, context.places(), context.programme(), context.texts());
    this.raw = new RawLine(binding, layout.of(table.name()).notation().vietnameseNumbers());
    this.identityNumbers =
        binding.idNumber() == Slot.ABSENT
            ? null
            : context.idKey().map(IdentityNumbers::new).orElse(null);
    SurveyDescription survey =
        table.name().equals(SourceLayout.SURVEY) ? layout.survey() : SurveyDescription.NONE;
    this.place = LinePlace.of(table, survey);
    this.householdColumn = survey.householdId().orElse(HouseholdTable.HOUSEHOLD_ID);
  }

  /** The current record as a line, or null if all its cells are blank. */
  ReceivedLine read(RecordSource record) {
    OpenLine line = new OpenLine(binding.slots(), positions, context.texts());
    String[] cells = cells(record);
    if (cells == null) {
      return null;
    }
    for (int index = 0; index < readers.length; index++) {
      readCell(line, index, record, cells);
    }
    fillReviewKind(line);
    readIdentity(line, record);
    Long correctsLine = correctsLine(line, cells);
    if (cells.length > binding.header().headings().size()) {
      line.report("EXTRA_CELLS", null, cells.length, binding.header().headings().size());
    }
    checks.forEach(check -> check.check(line));
    return received(line, record, correctsLine);
  }

  private ReceivedLine received(OpenLine line, RecordSource record, Long correctsLine) {
    String idHash = idCell(record) == null ? null : (String) line.value(MemberTable.ID_HASH);
    String idLast3 = idHash == null ? null : (String) line.value(MemberTable.ID_LAST3);
    return new ReceivedLine(
        record.lineNo(),
        raw.of(record, idHash, idLast3),
        Collections.unmodifiableList(Arrays.asList(line.values())),
        line.isRefused(),
        List.copyOf(line.findings()),
        place.year(line),
        place.area(line),
        shown(line.value(householdColumn)),
        correctsLine);
  }

  /** Clean texts of the cells without empty ones at the end, or null if all are empty. */
  private String[] cells(RecordSource record) {
    String[] cells = new String[record.size()];
    int filled = 0;
    for (int index = 0; index < cells.length; index++) {
      cells[index] = VietnameseText.clean(record.text(index));
      filled = cells[index].isEmpty() ? filled : index + 1;
    }
    return filled == 0 ? null : Arrays.copyOf(cells, filled);
  }

  private void readCell(OpenLine line, int index, RecordSource record, String[] cells) {
    Slot slot = binding.slots().get(index);
    int source = slot.source();
    if (source == Slot.ABSENT || source >= cells.length || cells[source].isEmpty()) {
      boolean isBlank = source != Slot.ABSENT && slot.column().type() == ColumnType.BOOLEAN;
      line.set(
          index, isBlank && constants[index] == null ? slot.notation().blank() : constants[index]);
      return;
    }
    line.fill(index, cells[source]);
    Reading reading = readers[index].read(cells[source], record.kind(source));
    if (reading.isFailed()) {
      line.report(reading.checkId(), slot.column().name(), reading.details().toArray());
    }
    line.set(index, reading.value());
  }

  /** A review is the periodic one unless the line says otherwise. */
  private static void fillReviewKind(OpenLine line) {
    if (line.has(HouseholdTable.REVIEW_KIND) && !line.isFilled(HouseholdTable.REVIEW_KIND)) {
      line.set(HouseholdTable.REVIEW_KIND, HouseholdTable.PERIODIC);
    }
  }

  private void readIdentity(OpenLine line, RecordSource record) {
    String number = idCell(record);
    if (number != null) {
      if (identityNumbers == null) {
        throw new IllegalStateException("Identity numbers are read only with a key");
      }
      String normal = IdentityNumbers.normal(number, record.kind(binding.idNumber()));
      line.set(MemberTable.ID_HASH, identityNumbers.hash(normal));
      line.set(MemberTable.ID_LAST3, IdentityNumbers.last3(normal));
    }
  }

  /** The identity number of the record, or null if it has none. */
  private String idCell(RecordSource record) {
    int position = binding.idNumber();
    if (position == Slot.ABSENT || position >= record.size()) {
      return null;
    }
    String number = VietnameseText.clean(record.text(position));
    return number.isEmpty() ? null : number;
  }

  private Long correctsLine(OpenLine line, String[] cells) {
    int position = binding.line();
    if (position == Slot.ABSENT || position >= cells.length || cells[position].isEmpty()) {
      return null;
    }
    Reading reading = CellReaders.LINE_NUMBER.read(cells[position], CellKind.TEXT);
    if (reading.isFailed()) {
      line.add(
          context
              .texts()
              .findingUnder(
                  Correction.ORIGINAL_LINE,
                  reading.checkId(),
                  Correction.LINE_NO,
                  cells[position],
                  reading.details().toArray()));
    }
    return (Long) reading.value();
  }

  private static Object constant(Slot slot, CellReader reader) {
    if (slot.constant() == null) {
      return null;
    }
    Reading reading = reader.read(slot.constant(), CellKind.TEXT);
    if (reading.isFailed()) {
      String name = slot.column().name();
      throw new CallerMistake(
          new Text(
              "Hằng số của cột " + name + " không dùng được: “" + slot.constant() + "”",
              "The constant of column " + name + " cannot be used: “" + slot.constant() + "”"));
    }
    return reading.value();
  }

  private static String shown(Object value) {
    return value == null ? null : value.toString();
  }
}
