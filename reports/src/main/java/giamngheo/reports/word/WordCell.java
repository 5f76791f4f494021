package giamngheo.reports.word;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param paragraphs what stands in it; none for an empty cell
 * @param columns grid columns it covers
 * @param merge whether it starts or goes on a cell that covers several rows
 * @param middle whether the text stands halfway down
 */
public record WordCell(List<WordParagraph> paragraphs, int columns, Merge merge, boolean middle) {
  /** How a cell shares its column with the row above. */
  public enum Merge {
    /** It covers one row. */
    NONE,
    /** It covers the rows below too. */
    START,
    /** It is covered by the cell above. */
    CONTINUE
  }

  public WordCell {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A cell of one row and one column. */
  public static WordCell of(WordParagraph... paragraphs) {
    return new WordCell(List.of(paragraphs), 1, Merge.NONE, true);
  }
}
