package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a spreadsheet program that expects the month first turned days and months round: then
 * days up to the twelfth became real days, those after it stayed texts.
 */
final class DayOrder {
  private static final int MONTHS = 12;
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.](?:[0-9]{2}|[0-9]{4})");

  private final List<Slot> columns;
  private final Map<Integer, Counts> counts = new HashMap<>();

  DayOrder(Binding binding) {
    this.columns =
        binding.slots().stream()
            .filter(slot -> slot.source() != Slot.ABSENT)
            .filter(slot -> isDay(slot.column()))
            .toList();
  }

  /** Days of a column: real ones up to the twelfth and after, texts likewise. */
  private static final class Counts {
    private int realEarly;
    private int realLate;
    private int textEarly;
    private int textLate;

    boolean isDoubtful() {
      return realEarly > 0 && realLate == 0 && textLate > 0 && textEarly == 0;
    }
  }

  private static boolean isDay(Column column) {
    return column.type() == ColumnType.DATE || column.type() == ColumnType.TIME;
  }

  void take(RecordSource record) {
    for (Slot slot : columns) {
      int index = slot.source();
      if (index < record.size()) {
        if (record.kind(index) == CellKind.DAY) {
          addReal(index, record.text(index));
        } else if (record.kind(index) == CellKind.TEXT) {
          addText(index, VietnameseText.clean(record.text(index)));
        }
      }
    }
  }

  private void addReal(int column, String text) {
    try {
      Counts of = counts.computeIfAbsent(column, none -> new Counts());
      if (LocalDate.parse(text.substring(0, Math.min(text.length(), 10))).getDayOfMonth()
          <= MONTHS) {
        of.realEarly++;
      } else {
        of.realLate++;
      }
    } catch (DateTimeParseException e) {
      // No day at all: its line says so.
    }
  }

  private void addText(int column, String text) {
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      Counts of = counts.computeIfAbsent(column, none -> new Counts());
      if (Integer.parseInt(day.group(1)) <= MONTHS) {
        of.textEarly++;
      } else {
        of.textLate++;
      }
    }
  }

  /** Positions of columns whose real days are doubted. */
  Set<Integer> doubtful() {
    return counts.entrySet().stream()
        .filter(column -> column.getValue().isDoubtful())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
