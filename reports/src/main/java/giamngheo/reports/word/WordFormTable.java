package giamngheo.reports.word;

import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.RowSections;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.word.WordCell.Merge;
import giamngheo.reports.word.WordParagraph.Align;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table of a form in Word: merged headings repeated on every page, then the rows. */
final class WordFormTable {
  private final WordDocument document;
  private final HeadingGrid grid;
  private final ColumnPlan plan;

  WordFormTable(WordDocument document, HeadingGrid grid, ColumnPlan plan) {
    this.document = document;
    this.grid = grid;
    this.plan = plan;
  }

  /** A table in a text. */
  void write(List<FormRow> rows, List<String[]> words) throws IOException {
    rows(rows, words, rows.size());
    document.closeTable();
  }

  /** A table whose last rows stay on the page of what stands under it. */
  void writeKept(List<FormRow> rows, List<String[]> words) throws IOException {
    rows(rows, words, RowSections.closing(rows));
    document.closeKeptTable();
  }

  /** One table, or one for each part, which begins a page. */
  private void rows(List<FormRow> rows, List<String[]> words, int closing) throws IOException {
    open();
    for (int i = 0; i < rows.size(); i++) {
      if (RowSections.beginsPart(rows, i)) {
        document.breakTable();
        open();
      }
      boolean kept = i >= closing || RowSections.staysWithNext(rows, i);
      document.row(row(words.get(i), rows.get(i).emphasis(), kept), false);
    }
  }

  private void open() throws IOException {
    document.openTable(new WordTable(plan.widths(), true));
    for (int row = 0; row < grid.depth(); row++) {
      document.row(headings(row), true);
    }
    document.row(
        grid.leaves().stream()
            .map(
                leaf ->
                    WordCell.of(
                        paragraph(leaf.number(), Align.CENTER, Typeface.ITALIC, plan.numberSize())))
            .toList(),
        true);
  }

  private List<WordCell> headings(int row) {
    List<WordCell> cells = new ArrayList<>();
    grid.boxes().stream()
        .filter(box -> box.row() <= row && row < box.row() + box.rows())
        .sorted(HeadingGrid.LEFT_FIRST)
        .forEach(
            box -> {
              boolean first = box.row() == row;
              Merge merge = box.rows() == 1 ? Merge.NONE : first ? Merge.START : Merge.CONTINUE;
              WordText text = WordText.bold(first ? box.heading().text() : "", plan.fontSize());
              cells.add(
                  new WordCell(
                      List.of(WordParagraph.of(Align.CENTER, text)), box.columns(), merge, true));
            });
    return cells;
  }

  private List<WordCell> row(String[] words, Emphasis emphasis, boolean kept) {
    List<WordCell> cells = new ArrayList<>();
    Typeface face = emphasis.bold() ? Typeface.BOLD : Typeface.REGULAR;
    for (int i = 0; i < words.length; i++) {
      Align align =
          switch (grid.leaves().get(i).kind()) {
            case TEXT -> Align.LEFT;
            case COUNT, RATE -> Align.RIGHT;
            case ORDINAL, TICK -> Align.CENTER;
          };
      WordParagraph text =
          paragraph(words[i] == null ? "" : words[i], align, face, plan.fontSize());
      cells.add(WordCell.of(kept ? text.kept() : text));
    }
    return cells;
  }

  private static WordParagraph paragraph(String text, Align align, Typeface face, float size) {
    return WordParagraph.of(align, new WordText(text, size, face.bold(), face.italic()));
  }
}
