package giamngheo.jobs.narrative;

import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.refusal.Text;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report in words as its file says. Texts may hold {@code {year} {next_year} {previous_year}
 * {review_year} {review_next_year} {review_previous_year} {area} {period}} and, in sentences,
 * figures in braces.
 *
 * @param id name, also of the file
 * @param heading what it is called
 * @param adHoc what it is called on an ad hoc day
 * @param ownReview first day on which figures of the review are those of the year itself, before it
 *     those of the year before; empty: whatever the day
 * @param period period of the programme's figures unless the caller asks for another
 * @param words further words by year: a group of texts, {@code other} for years not named
 * @param figures figures by name
 * @param parts the text
 * @param addresses recipients and signature by level of the area
 * @param number number and symbol line with dots to fill in; empty for the agency's own
 */
record NarrativeDefinition(
    String id,
    Heading heading,
    Optional<Heading> adHoc,
    Optional<MonthDay> ownReview,
    String period,
    Map<String, Map<String, Text>> words,
    Map<String, Figure> figures,
    List<Part> parts,
    Map<Level, Address> addresses,
    String number) {

  /** The year whose review a report of that period may know. */
  int reviewYear(ReportPeriod asked) {
    return ownReview.filter(day -> asked.cutOff().isBefore(day.atYear(asked.year()))).isPresent()
        ? asked.year() - 1
        : asked.year();
  }

  /** What a report of that period is called. */
  Heading heading(ReportPeriod asked) {
    return adHoc.filter(own -> !asked.isStored()).orElse(heading);
  }

  /** The same without the sentences that areas of that level do not have. */
  NarrativeDefinition at(Level level) {
    List<Part> own = new ArrayList<>();
    for (Part part : parts) {
      own.add(
          part instanceof Say say
              ? new Say(
                  say.sentences().stream().filter(said -> said.isFor(level)).toList(), say.basis())
              : part);
    }
    return with(own);
  }

  /** The same of other parts. */
  NarrativeDefinition with(List<Part> other) {
    return new NarrativeDefinition(
        id,
        heading,
        adHoc,
        ownReview,
        period,
        words,
        figures,
        List.copyOf(other),
        addresses,
        number);
  }

  /**
   * What a report is called.
   *
   * @param kind kind of document: Báo cáo
   * @param summary what it is about
   */
  record Heading(Text kind, Text summary) {}

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
  sealed interface Source permits Cell, Measured, Ranking, Across {}

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
   * @param take what of the row
   */
  record Measured(Map<String, String> columns, int years, Take take) implements Source {
    /** The value of the row. */
    Measured(Map<String, String> columns, int years) {
      this(columns, years, Take.VALUE);
    }
  }

  /** What of a row of {@code indicator_value} a figure is. */
  enum Take {
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    /** The denominator without the numerator. */
    REST
  }

  /**
   * Rows of a form in the order of a column, as they are named in a sentence.
   *
   * @param column by which they are ordered
   * @param most how many
   * @param ofPeriod whether they are of the report's period, not of the yearly review
   * @param rows regular expression of the row keys; empty: places
   * @param isLowestFirst whether the smallest figure comes first
   * @param above rows whose figure is above it; null for all
   * @param below rows whose figure is below it; null for all
   * @param is texts that columns must hold, by column; one of those between bars
   * @param each how a row is named, with {@code {label}} and columns in braces; empty: label and
   *     figure
   */
  record Ranking(
      String form,
      String column,
      int most,
      int years,
      boolean ofPeriod,
      String rows,
      boolean isLowestFirst,
      BigDecimal above,
      BigDecimal below,
      Map<String, String> is,
      Text each)
      implements Source {
    /** The places with the largest figures. */
    Ranking(String form, String column, int most, int years) {
      this(form, column, most, years, false, "", false, null, null, Map.of(), new Text("", ""));
    }
  }

  /**
   * The columns of one row in the order of their figures, the largest first.
   *
   * @param names what the columns are called in a sentence
   * @param most how many
   */
  record Across(String form, String row, Map<String, Text> names, int most, int years)
      implements Source {}

  /** How a figure is written. */
  enum Look {
    /** 1.234. */
    COUNT,
    /** 1.234,56 triệu đồng, of a sum in đồng. */
    MONEY,
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
  sealed interface Part permits Title, Say, Table, Remark, Centred, Annex {}

  /** A heading of level 1 to 3. */
  record Title(int level, Text text) implements Part {}

  /**
   * A paragraph.
   *
   * @param basis whether it names what the paper rests on, which prints italic
   */
  record Say(List<Sentence> sentences, boolean basis) implements Part {
    Say(List<Sentence> sentences) {
      this(sentences, false);
    }
  }

  /** A line in the middle. */
  record Centred(Text text) implements Part {}

  /**
   * A whole table behind the signature.
   *
   * @param form a form, or a paper that is a table
   * @param title title in place of its own; empty for that
   */
  record Annex(String form, Text title, int years, boolean ofPeriod) implements Part {
    /** Its name in sentences: {@code annex_poor_movement}. */
    String name() {
      return ANNEX + form.replace('-', '_');
    }
  }

  /** What the names of annexes in sentences begin with. */
  static final String ANNEX = "annex_";

  /**
   * A sentence.
   *
   * @param when figure that must not be zero for the sentence to be said
   * @param unless figure that must be zero or unknown for it
   * @param above figure that must be above zero for it
   * @param notAbove figure that must be known and not above zero for it
   * @param levels levels of the areas that have it; all if empty
   * @param bold whether it stands out: {@code Điều 1.}
   */
  record Sentence(
      Text text,
      Optional<String> when,
      Optional<String> unless,
      Optional<String> above,
      Optional<String> notAbove,
      List<Level> levels,
      boolean bold) {

    boolean isFor(Level level) {
      return levels.isEmpty() || levels.contains(level);
    }
  }

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
   * @param to lines after {@code Kính gửi:}
   */
  record Address(List<String> recipients, List<String> signed, List<String> to) {}
}
