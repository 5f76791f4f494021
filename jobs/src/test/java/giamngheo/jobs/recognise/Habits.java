package giamngheo.jobs.recognise;

import giamngheo.jobs.recognise.SentTable.Cell;
import giamngheo.jobs.recognise.SentTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people and their programs do to a table before it is sent. */
final class Habits {
  /** Changes a file; false if it has nothing to change. */
  @FunctionalInterface
  interface Change {
    boolean of(SentFile file, Changed changed, Random random);
  }

  /**
   * A habit.
   *
   * @param isHarmless whether every line must be read rightly in spite of it, none refused
   */
  record Habit(String name, boolean isHarmless, Change change) {}

  private static final List<Habit> ALL = new ArrayList<>();

  private Habits() {}

  static List<Habit> all() {
    return List.copyOf(ALL);
  }

  private static void told(String name, Change change) {
    ALL.add(new Habit(name, false, change));
  }

  private static void read(String name, Change change) {
    ALL.add(new Habit(name, true, change));
  }

  static {
    told("a number written otherwise", CellHabits::numberOtherwise);
    told("a number grouped", CellHabits::grouped);
    told("a cell that says nothing", CellHabits::nothing);
    told("a day written otherwise", CellHabits::dayOtherwise);
    told("all days with the month first", CellHabits::monthFirst);
    told("a word misspelt", CellHabits::misspelt);
    told("a mark in a text", CellHabits::marked);
    told("a cell of another kind", CellHabits::otherKind);
    told("a code as a number", CellHabits::codeAsNumber);
    told(
        "a line shifted to the right",
        (file, changed, random) -> TableHabits.shifted(file, changed, random, true));
    told(
        "a line shifted to the left",
        (file, changed, random) -> TableHabits.shifted(file, changed, random, false));
    told("a heading misspelt", TableHabits::headingMisspelt);
    told("a heading twice", TableHabits::headingTwice);
    told("another unit in the heading", TableHabits::otherUnit);
    told("a merged block", TableHabits::merged);
    told(
        "a second sheet, hidden",
        (file, changed, random) -> TableHabits.split(file, random, "|hidden"));
    told("another encoding", TableHabits::encoded);
    told("a quote not closed", TableHabits::quoteOpen);
    told("signs of another separator", TableHabits::mixedSeparators);
    read("a second sheet", (file, changed, random) -> TableHabits.split(file, random, ""));
    read("rows around the lines", TableHabits::around);
    read("columns in another order", TableHabits::reordered);
    read("empty columns and remarks", TableHabits::moreColumns);
    read("headings as they are typed", TableHabits::headingsTyped);
    read("letters in parts", CellHabits::decomposed);
    read("words in another case", CellHabits::otherCase);
    read("spaces around", CellHabits::spaced);
    read("another way to write texts", TableHabits::textDialect);
    read("another way to write workbooks", TableHabits::workbookDialect);
    read("numbers as text", CellHabits::numbersAsText);
    read("formulas with their results", CellHabits::formulas);
    read("noise of binary fractions", CellHabits::noise);
    read("the zero of a commune lost", CellHabits::zeroLost);
  }

  static int line(SentFile file, Random random) {
    return random.nextInt(file.table.lines());
  }

  static List<Cell> row(SentFile file, int line) {
    return file.table.rows.get(file.table.heading + 1 + line);
  }

  /** A column by chance whose cells are of some kind; -1 if there is none. */
  static int column(SentFile file, Random random, Kind... kinds) {
    List<Integer> found = new ArrayList<>();
    for (int index = 0; index < file.table.columns.size(); index++) {
      if (List.of(kinds).contains(row(file, 0).get(index).kind())) {
        found.add(index);
      }
    }
    return found.isEmpty() ? -1 : found.get(random.nextInt(found.size()));
  }

  static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  static boolean put(SentFile file, Changed changed, int line, int column, Cell cell) {
    row(file, line).set(column, cell);
    changed.text(line, file.table.columns.get(column), cell.text());
    return true;
  }

  static List<Cell> headings(SentFile file) {
    return file.table.rows.get(file.table.heading);
  }

  static void each(SentFile file, Kind kind, java.util.function.UnaryOperator<String> to) {
    for (int line = 0; line < file.table.lines(); line++) {
      row(file, line)
          .replaceAll(cell -> cell.kind() == kind ? Cell.text(to.apply(cell.text())) : cell);
    }
  }
}
