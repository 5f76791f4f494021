package giamngheo.reports.xlsx;

import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A list for people who sort and filter it: what the paper writes into one column, a name and the
 * place of its household, stands in two. Every member is given the place of the household, so that
 * a filter on a hamlet keeps whole households.
 */
final class ApartColumns {
  /** Between the two, in the heading as in the cell of the household's head. */
  private static final String BETWEEN = "; ";

  /** Part of the width that the name keeps. */
  private static final double NAME_SHARE = 0.6;

  private ApartColumns() {}

  /** The form itself where it is no list or no column at the top of its head names two things. */
  static Form of(Form form) {
    List<Heading> headings = form.headings();
    int joined = 0;
    while (joined < headings.size() && !isJoined(headings.get(joined))) {
      joined++;
    }
    // Columns left of it are leaves, or its place among the cells would be another.
    boolean isFirst = headings.stream().limit(joined).allMatch(Heading::isLeaf);
    if (!form.isList() || joined == headings.size() || !isFirst) {
      return form;
    }
    return new Form(
        form.id(),
        form.fileName(),
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        headings(headings, joined),
        rows(form.rows(), joined),
        form.notes(),
        form.watermark(),
        form.stamp(),
        form.source(),
        form.seal());
  }

  private static boolean isJoined(Heading heading) {
    return heading.isLeaf()
        && heading.kind() == ColumnKind.TEXT
        && heading.text().contains(BETWEEN);
  }

  private static List<Heading> headings(List<Heading> headings, int joined) {
    Heading both = headings.get(joined);
    int between = both.text().lastIndexOf(BETWEEN);
    String place = both.text().substring(between + BETWEEN.length());
    String capital = place.substring(0, 1).toUpperCase(DocumentBlock.VIETNAMESE);
    double name = both.weight() * NAME_SHARE;
    List<Heading> apart = new ArrayList<>(headings);
    apart.set(
        joined,
        Heading.leaf(both.text().substring(0, between), both.number(), ColumnKind.TEXT, name));
    apart.add(
        joined + 1,
        Heading.leaf(capital + place.substring(1), "", ColumnKind.TEXT, both.weight() - name));
    return apart;
  }

  private static List<FormRow> rows(List<FormRow> rows, int joined) {
    List<FormRow> apart = new ArrayList<>();
    String place = "";
    for (FormRow row : rows) {
      String both = Objects.toString(row.cells().get(joined).text(), "");
      // The number of the household stands on the line of its head.
      boolean isHead = !row.key().isEmpty() && isFilled(row.cells().get(0));
      int between = isHead ? both.lastIndexOf(BETWEEN) : -1;
      if (isHead) {
        place = between < 0 ? "" : both.substring(between + BETWEEN.length());
      }
      List<FormCell> cells = new ArrayList<>(row.cells());
      if (between >= 0) {
        cells.set(joined, FormCell.text(both.substring(0, between)));
      }
      cells.add(
          joined + 1,
          row.key().isEmpty() || place.isEmpty() ? FormCell.blank() : FormCell.text(place));
      apart.add(new FormRow(row.key(), row.emphasis(), cells, row.continues()));
    }
    return apart;
  }

  private static boolean isFilled(FormCell cell) {
    return cell.value() != null || (cell.text() != null && !cell.text().isEmpty());
  }
}
