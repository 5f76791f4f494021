package giamngheo.reports.pdf;

import java.util.List;

/**
 * What one band of a report in words prints.
 *
 * @param text what it says; in paragraphs in Jasper's markup
 * @param table which table the cells belong to, from 0; -1 outside tables
 * @param bold whether a row of a table stands out
 * @param cells of a row of a table, null where blank
 */
record NarrativeRow(Kind kind, String text, int table, boolean bold, List<String> cells) {
  /** Kinds of bands. */
  enum Kind {
    HEADING,
    LOW_HEADING,
    PARAGRAPH,
    BASIS,
    CENTRED,
    CENTRED_BOLD,
    REMARK,
    CAPTION,
    UNIT,
    TABLE;

    /** Whether what follows must stand on the same page. */
    boolean leads() {
      return this == HEADING || this == LOW_HEADING || this == CAPTION;
    }
  }

  static NarrativeRow of(Kind kind, String text) {
    return new NarrativeRow(kind, text, -1, false, List.of());
  }

  static NarrativeRow styled(String markup) {
    return of(Kind.PARAGRAPH, markup);
  }
}
