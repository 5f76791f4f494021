package giamngheo.jobs.narrative;

import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.refusal.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report in words as its file says. Texts may hold {@code {year} {next_year} {previous_year}
 * {area} {period}} and, in sentences, figures in braces.
 *
 * @param id name, also of the file
 * @param kind kind of document: Báo cáo
 * @param summary what it is about
 * @param period period of the programme's figures unless the caller asks for another
 * @param words further words by year: a group of texts, {@code other} for years not named
 * @param figures figures by name
 * @param parts the text
 * @param addresses recipients and signature by level of the area
 */
record NarrativeDefinition(
    String id,
    Text kind,
    Text summary,
    String period,
    Map<String, Map<String, Text>> words,
    Map<String, Figure> figures,
    List<Part> parts,
    Map<Level, Address> addresses) {

  /**
   * A figure.
   *
   * @param name what it is called where it is missing
   * @param source where it stands
   * @param look how it is written
   * @param unit word after a change: hộ
   */
  record Figure(Text name, Source source, Look look, Text unit) {}

  /** Where a figure stands. */
  sealed interface Source permits Cell, Measured, Ranking {}

  /**
   * A cell of a form.
   *
   * @param years added to the year of the report
   * @param ofPeriod whether the cell is of the report's period, not of the yearly review
   */
  record Cell(String form, String row, String column, int years, boolean ofPeriod)
      implements Source {}

  /**
   * A row of {@code indicator_value}.
   *
   * @param columns values by column that tell the row apart
   */
  record Measured(Map<String, String> columns, int years) implements Source {}

  /**
   * The places with the largest figures of a column.
   *
   * @param most how many places
   */
  record Ranking(String form, String column, int most, int years) implements Source {}

  /** How a figure is written. */
  enum Look {
    /** 1.234. */
    COUNT,
    /** 12,34% of a figure that is in percent. */
    RATE,
    /** 12,34% of a fraction. */
    SHARE,
    /** giảm 483 hộ. */
    CHANGE,
    /** giảm 2,32 điểm phần trăm, of a difference of fractions. */
    POINTS
  }

  /** A part of the text. */
  sealed interface Part permits Title, Say, Table, Remark {}

  /** A heading of level 1 to 3. */
  record Title(int level, Text text) implements Part {}

  /** A paragraph. */
  record Say(List<Sentence> sentences) implements Part {}

  /**
   * A sentence.
   *
   * @param when figure that must not be zero for the sentence to be said
   */
  record Sentence(Text text, Optional<String> when) {}

  /**
   * Rows and columns of a form.
   *
   * @param columns keys of the columns; all if empty
   * @param rows regular expression of the row keys; all if empty
   */
  record Table(
      String form, Text caption, List<String> columns, String rows, int years, boolean ofPeriod)
      implements Part {

    boolean shows(String rowKey) {
      return rows.isEmpty() || rowKey.matches(rows);
    }
  }

  /** A place where officers write. */
  record Remark(String id, Text prompt) implements Part {}

  /**
   * To whom the report goes and who signs.
   *
   * @param recipients lines under {@code Nơi nhận:}
   * @param signed authority and position, line by line; empty: as on forms
   */
  record Address(List<String> recipients, List<String> signed) {}
}
