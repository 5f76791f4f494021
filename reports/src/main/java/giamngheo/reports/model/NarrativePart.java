package giamngheo.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A part of a report in words, in reading order. */
public sealed interface NarrativePart {

  /**
   * A heading of the text.
   *
   * @param level 1 (I.), 2 (1.) or 3 (a)
   */
  record Title(int level, String text) implements NarrativePart {
    public Title {
      text = PlainText.of(text);
    }
  }

  /** A paragraph: what its sentences say, one after the other. */
  record Paragraph(List<Phrase> phrases) implements NarrativePart {
    public Paragraph {
      phrases = List.copyOf(phrases);
    }

    /** The whole paragraph. */
    public String text() {
      return String.join(" ", phrases.stream().map(Phrase::text).toList());
    }
  }

  /**
   * A sentence, or the gap that stands where one is missing.
   *
   * @param gap whether the figures of the sentence are not there, which the print makes visible
   * @param bold whether it stands out
   */
  record Phrase(String text, boolean gap, boolean bold) {
    public Phrase {
      text = PlainText.of(text);
    }

    /** A sentence like the others, or a gap. */
    public Phrase(String text, boolean gap) {
      this(text, gap, false);
    }
  }

  /** What a paper rests on ({@code Căn cứ …;}), printed italic. */
  record Basis(String text) implements NarrativePart {
    public Basis {
      text = PlainText.of(text);
    }
  }

  /**
   * A line in the middle of the page: {@code QUYẾT ĐỊNH:}, {@code Kính gửi: …}.
   *
   * @param bold whether it stands out
   */
  record Centred(String text, boolean bold) implements NarrativePart {
    public Centred {
      text = PlainText.of(text);
    }
  }

  /**
   * A table inside the text.
   *
   * @param caption line over it
   * @param unitLine unit of measure, or empty
   * @param headings roots of the heading tree
   * @param rows each with one cell per leaf
   */
  record Table(String caption, String unitLine, List<Heading> headings, List<FormRow> rows)
      implements NarrativePart {
    public Table {
      caption = PlainText.of(caption);
      unitLine = PlainText.of(unitLine);
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }

    /**
     * Rows and columns of a form, under its own headings and numbers.
     *
     * @param columns numbers of the columns without their formulas; all columns if empty
     * @param wanted which rows, by their keys
     */
    public static Table of(
        Form form, String caption, List<String> columns, Predicate<String> wanted) {
      List<Heading> leaves = HeadingGrid.of(form.headings()).leaves();
      List<Integer> chosen = new ArrayList<>();
      for (int i = 0; i < leaves.size(); i++) {
        if (columns.isEmpty() || columns.contains(leaves.get(i).key())) {
          chosen.add(i);
        }
      }
      List<Heading> headings =
          form.headings().stream().flatMap(heading -> heading.with(columns).stream()).toList();
      List<FormRow> rows =
          form.rows().stream()
              .filter(row -> wanted.test(row.key()))
              .map(
                  row ->
                      new FormRow(
                          row.key(),
                          row.emphasis(),
                          chosen.stream().map(row.cells()::get).toList()))
              .toList();
      return new Table(caption, form.unitLine(), headings, rows);
    }
  }

  /**
   * A place where officers write in the Word file. What they wrote there stays when the report is
   * printed again into the same folder.
   *
   * @param id name of the place, which must not change between versions of the report
   * @param prompt what to write about; printed while the place is empty
   */
  record Remark(String id, String prompt) implements NarrativePart {
    public Remark {
      prompt = PlainText.of(prompt);
    }
  }
}
