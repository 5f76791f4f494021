package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences about rows and cells of a table that are no lines. */
record RowRemarks(CheckTexts texts) {
  /** Groups of rows that a sentence names; the rest is counted. */
  private static final int MOST_GROUPS = 8;

  List<Finding> of(Contents contents) {
    List<Finding> remarks = new ArrayList<>();
    contents
        .rows()
        .others()
        .forEach(
            (kind, numbers) ->
                remarks.add(
                    texts.finding(
                        "ROWS_LEFT_OUT." + name(kind),
                        null,
                        null,
                        numbers.size(),
                        shown(numbers))));
    remark("ROWS_HIDDEN", contents.hidden()).ifPresent(remarks::add);
    remark("ROWS_SHORT", contents.shorter()).ifPresent(remarks::add);
    Contents.Strays strays = contents.strays();
    if (strays.count() > 0) {
      String first = String.join(", ", strays.first());
      String more = strays.count() > strays.first().size() ? ", …" : "";
      remarks.add(texts.finding("ROWS_LEFT_OUT.cells", null, null, strays.count(), first + more));
    }
    return remarks;
  }

  private Optional<Finding> remark(String check, NotedRows rows) {
    return rows.count() == 0
        ? Optional.empty()
        : Optional.of(texts.finding(check, null, null, rows.count(), shown(rows.first())));
  }

  private static String name(RowKind kind) {
    return switch (kind) {
      case NUMBERS -> "numbers";
      case HEADINGS -> "headings";
      case SECTION -> "section";
      case TOTAL -> "total";
      case BESIDE -> "beside";
      case CLOSING -> "closing";
    };
  }

  /** Rows in order, neighbours as {@code 4–9}. */
  static String shown(List<Integer> numbers) {
    List<String> groups = new ArrayList<>();
    int from = 0;
    for (int index = 1; index <= numbers.size(); index++) {
      boolean follows = index < numbers.size() && numbers.get(index) == numbers.get(index - 1) + 1;
      if (!follows) {
        int first = numbers.get(from);
        int last = numbers.get(index - 1);
        groups.add(first == last ? Integer.toString(first) : first + "–" + last);
        from = index;
      }
    }
    return groups.size() <= MOST_GROUPS
        ? String.join(", ", groups)
        : String.join(", ", groups.subList(0, MOST_GROUPS)) + ", …";
  }
}
