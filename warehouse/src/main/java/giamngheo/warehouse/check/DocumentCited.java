package giamngheo.warehouse.check;

import giamngheo.warehouse.table.ActivityTable;
import java.time.LocalDate;
import java.util.List;

/**
 * DOCUMENT_DOUBTFUL, warnings: slips of documents that are cited, as in the plan that cites for
 * “năm 20243” a decision of 22/12/2024, months after the plan itself.
 */
final class DocumentCited implements LineCheck {
  private static final String CHECK = "DOCUMENT_DOUBTFUL.";
  private static final int DECEMBER = 12;

  private final String column;
  private final String dayColumn;

  /**
   * Looks at a text that cites documents.
   *
   * @param column the text
   * @param dayColumn day on which the document must have been there already, or null
   */
  DocumentCited(String column, String dayColumn) {
    this.column = column;
    this.dayColumn = dayColumn;
  }

  @Override
  public void check(TypedLine line) {
    String text = line.text(column);
    if (text == null) {
      return;
    }
    CitedDocument cited = CitedDocument.of(text);
    cited.impossible().forEach(words -> line.report(CHECK + "impossible", column, words));
    if (cited.lacksNumber()) {
      line.report(CHECK + "blank_number", column);
    }
    if (cited.lacksDay()) {
      line.report(CHECK + "blank_day", column);
    }
    checkDays(line, cited);
    Integer year = line.integer(ActivityTable.YEAR);
    if (year != null && !cited.years().isEmpty() && !cited.years().contains(year)) {
      line.report(CHECK + "other_year", column, cited.years().get(0), year);
    }
  }

  /** The first day of a text is the citing document's own where it cites others. */
  private void checkDays(TypedLine line, CitedDocument cited) {
    List<LocalDate> days = cited.days();
    if (days.isEmpty()) {
      return;
    }
    for (LocalDate day : days.subList(1, days.size())) {
      if (day.isAfter(days.get(0))) {
        report(line, "after_citing", day, days.get(0));
        return;
      }
    }
    LocalDate last = dayColumn == null ? null : line.date(dayColumn);
    Integer year = line.integer(ActivityTable.YEAR);
    LocalDate own = days.get(0);
    if (last != null && own.isAfter(last)) {
      report(line, "after_figures", own, last);
    } else if (year != null && isPlanOf(line, year, own)) {
      line.report(CHECK + "after_year_began", column, VietnameseDate.of(own), year);
    }
  }

  private void report(TypedLine line, String name, LocalDate day, LocalDate than) {
    line.report(CHECK + name, column, VietnameseDate.of(day), VietnameseDate.of(than));
  }

  /** What a year is given is decided before it ends: the last weeks decide the next year's. */
  private static boolean isPlanOf(TypedLine line, int year, LocalDate day) {
    boolean isPlan =
        line.value("item") == null
            ? line.value("value") != null
            : "allocated".equals(line.value("item"));
    return isPlan
        && (day.getYear() > year || (day.getYear() == year && day.getMonthValue() == DECEMBER));
  }
}
