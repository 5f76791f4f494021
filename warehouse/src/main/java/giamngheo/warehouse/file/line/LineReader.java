package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.check.LineCheck;
import giamngheo.warehouse.check.LineChecks;
import giamngheo.warehouse.file.cell.CellMeaning;
import giamngheo.warehouse.file.cell.CellReader;
import giamngheo.warehouse.file.cell.CellReaders;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.cell.NumberReader;
import giamngheo.warehouse.file.cell.Reading;
import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.heading.Binding;
import giamngheo.warehouse.file.heading.Correction;
import giamngheo.warehouse.file.heading.Slot;
import giamngheo.warehouse.file.identity.IdentityMask;
import giamngheo.warehouse.file.identity.IdentityNumbers;
import giamngheo.warehouse.file.layout.Notation;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.SurveyDescription;
import giamngheo.warehouse.file.text.DateOrders;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.Column.Need;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Types and checks one record after the other. Every fault of a line is found. */
final class LineReader {
  /** Reads the number of the line that a line of a correction file corrects. */
  private static final CellReader LINE_NUMBER =
      new NumberReader(
          new Column(
              Correction.LINE_NO,
              ColumnType.AMOUNT,
              Need.OPTIONAL,
              List.of(),
              BigDecimal.ONE,
              BigDecimal.valueOf(Long.MAX_VALUE)),
          Notation.PLAIN);

  private final Binding binding;
  private final Contents contents;
  private final LineContext context;
  private final Map<String, Integer> positions = new HashMap<>();
  private final CellReader[] readers;

  /** Positions of all cells that are used. */
  private final int[] used;

  private static final int MOST_ADDRESSES = 5;
  private static final String NO_TEXT = "";
  private static final List<String> IDENTITY = List.of(MemberTable.ID_HASH, MemberTable.ID_LAST3);

  private final Object[] constants;
  private final List<LineCheck> checks;
  private final RawLine raw;
  private final Optional<IdentityNumbers> identityNumbers;
  private final CellMasking masking;
  private final LinePlace place;
  private final String householdColumn;
  private List<Finding> remarks;

  /**
   * @param contents what reading the table through has told
   * @param remarks what is to be said of the table, at its first line
   */
  LineReader(
      InputTable table,
      SourceLayout layout,
      Binding binding,
      Contents contents,
      LineContext context,
      List<Finding> remarks) {
    this.remarks = remarks;
    this.binding = binding;
    this.contents = contents;
    this.context = context;
    this.readers = new CellReader[binding.slots().size()];
    this.constants = new Object[binding.slots().size()];
    CellReaders cellReaders = new CellReaders(context);
    for (int index = 0; index < readers.length; index++) {
      Slot slot = binding.slots().get(index);
      positions.put(slot.column().name(), index);
      readers[index] = cellReaders.of(slot.column(), slot.notation());
      constants[index] = isAddedText(table, slot) ? NO_TEXT : constant(slot, readers[index]);
    }
    this.used =
        IntStream.concat(
                binding.slots().stream().mapToInt(Slot::source), IntStream.of(binding.idNumber()))
            .filter(position -> position != Slot.ABSENT)
            .distinct()
            .toArray();
    List<Column> columns = binding.slots().stream().map(Slot::column).toList();
    this.checks =
        LineChecks.of(table, columns, context.places(), context.programme(), context.texts());
    this.identityNumbers = context.idKey().map(IdentityNumbers::new);
    boolean isSurvey = table.name().equals(SourceLayout.SURVEY);
    this.masking = new CellMasking(binding, new IdentityMask(identityNumbers), !isSurvey);
    this.raw =
        new RawLine(binding, layout.of(table.name()).notation().vietnameseNumbers(), masking);
    SurveyDescription survey = isSurvey ? layout.survey() : SurveyDescription.NONE;
    this.place = LinePlace.of(table, survey);
    this.householdColumn = survey.householdId().orElse(HouseholdTable.HOUSEHOLD_ID);
  }

  /**
   * Whether the column is a text that a layout adds to a review. A blank one is a text without
   * letters, such as a question that was not asked; where blank means unknown it is a code.
   */
  private static boolean isAddedText(InputTable table, Slot slot) {
    String name = slot.column().name();
    return slot.column().type() == ColumnType.TEXT
        && slot.source() != Slot.ABSENT
        && slot.constant() == null
        && !IDENTITY.contains(name)
        && InputTable.ofReviews().stream()
            .filter(own -> own.name().equals(table.name()))
            .anyMatch(own -> own.columns().stream().noneMatch(one -> one.name().equals(name)));
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
    boolean isMoved = record.address(0).isEmpty();
    if (isMoved && cells.length > binding.header().headings().size()) {
      line.report("EXTRA_CELLS", null, cells.length, binding.header().headings().size());
    }
    reportBroken(line, record);
    reportStruckOut(line, record);
    checks.forEach(check -> check.check(line));
    remarks.forEach(line::add);
    remarks = List.of();
    return received(line, record, correctsLine);
  }

  private void reportBroken(OpenLine line, RecordSource record) {
    boolean isCutOff = contents.broken().isCutOff(record.lineNo());
    if (isCutOff || contents.broken().isPart(record.lineNo())) {
      line.report(
          isCutOff ? "LINE_CUT_OFF" : "LINE_CUT_OFF.broken",
          null,
          record.size(),
          binding.header().headings().size());
    }
  }

  /** What is crossed out may be meant to go, and what stands beside it to take its place. */
  private void reportStruckOut(OpenLine line, RecordSource record) {
    if (IntStream.of(used).noneMatch(at -> at < record.size() && record.isStruckOut(at))) {
      return;
    }
    List<Integer> filled =
        IntStream.of(used).filter(at -> at < record.size() && record.isFilled(at)).boxed().toList();
    List<String> struckOut =
        filled.stream().filter(record::isStruckOut).map(record::address).toList();
    if (!struckOut.isEmpty()) {
      line.report(
          struckOut.size() == filled.size() ? "STRUCK_OUT.line" : "STRUCK_OUT",
          null,
          String.join(", ", struckOut.subList(0, Math.min(MOST_ADDRESSES, struckOut.size())))
              + (struckOut.size() > MOST_ADDRESSES ? ", …" : ""));
    }
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
      cells[index] = CellMeaning.clean(record.text(index));
      filled = cells[index].isEmpty() && !record.kind(index).isFault() ? filled : index + 1;
    }
    return filled == 0 ? null : Arrays.copyOf(cells, filled);
  }

  private void readCell(OpenLine line, int index, RecordSource record, String[] cells) {
    Slot slot = binding.slots().get(index);
    int source = slot.source();
    boolean isBlankCell =
        source == Slot.ABSENT
            || source >= cells.length
            || (cells[source].isEmpty() && !record.kind(source).isFault());
    if (isBlankCell) {
      boolean isBlank = source != Slot.ABSENT && slot.column().type() == ColumnType.BOOLEAN;
      line.set(
          index, isBlank && constants[index] == null ? slot.notation().blank() : constants[index]);
      return;
    }
    String text = CellMeaning.text(slot.column(), record, source);
    Reading reading =
        masking.of(slot.column(), CellMeaning.read(slot.column(), readers[index], record, source));
    line.fill(index, masking.shown(slot.column(), reading, text));
    if (reading.checkId() != null) {
      line.report(reading.checkId(), slot.column().name(), reading.details().toArray());
    }
    DateOrders.Doubt doubt = contents.doubtfulDates().get(source);
    if (doubt != null && !reading.isFailed() && DateOrders.concerns(doubt, text)) {
      line.report(
          "DATE_ORDER_DOUBTFUL." + doubt.name().toLowerCase(Locale.ROOT), slot.column().name());
    }
    line.set(index, reading.value());
  }

  /** A review is the periodic one unless the line says otherwise. */
  private static void fillReviewKind(OpenLine line) {
    if (line.has(HouseholdTable.REVIEW_KIND) && !line.isFilled(HouseholdTable.REVIEW_KIND)) {
      line.set(HouseholdTable.REVIEW_KIND, HouseholdTable.PERIODIC);
    }
  }

  /** Only a number that identifies becomes an identity; anything else is said. */
  private void readIdentity(OpenLine line, RecordSource record) {
    int position = binding.idNumber();
    if (position != Slot.ABSENT && position < record.size() && record.kind(position).isFault()) {
      Reading fault = CellMeaning.fault(record, position);
      line.add(
          context
              .texts()
              .findingUnder(
                  binding.header().headings().get(position),
                  fault.checkId(),
                  MemberTable.ID_NUMBER,
                  null,
                  fault.details().toArray()));
      return;
    }
    String number = idCell(record);
    if (number == null) {
      return;
    }
    IdentityNumbers known =
        identityNumbers.orElseThrow(
            () -> new IllegalStateException("Identity numbers are read only with a key"));
    IdentityNumbers.identity(number, record.kind(binding.idNumber()))
        .ifPresentOrElse(
            identity -> {
              line.set(MemberTable.ID_HASH, known.hash(identity));
              line.set(MemberTable.ID_LAST3, IdentityNumbers.last3(identity));
            },
            () -> line.add(notAnIdentity()));
  }

  private Finding notAnIdentity() {
    String heading = binding.header().headings().get(binding.idNumber());
    return context.texts().findingUnder(heading, "NOT_AN_IDENTITY", MemberTable.ID_NUMBER, null);
  }

  /** The identity number of the record, or null if it has none. */
  private String idCell(RecordSource record) {
    int position = binding.idNumber();
    if (position == Slot.ABSENT || position >= record.size() || record.kind(position).isFault()) {
      return null;
    }
    String number = CellMeaning.clean(record.text(position));
    return number.isEmpty() ? null : number;
  }

  private Long correctsLine(OpenLine line, String[] cells) {
    int position = binding.line();
    if (position == Slot.ABSENT || position >= cells.length || cells[position].isEmpty()) {
      return null;
    }
    Reading reading = LINE_NUMBER.read(cells[position], CellKind.TEXT);
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
