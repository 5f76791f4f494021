package giamngheo.reports.word;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.PageSize;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.model.Narrative;
import giamngheo.reports.model.NarrativePart;
import giamngheo.reports.model.NarrativePart.Basis;
import giamngheo.reports.model.NarrativePart.Centred;
import giamngheo.reports.model.NarrativePart.Paragraph;
import giamngheo.reports.model.NarrativePart.Phrase;
import giamngheo.reports.model.NarrativePart.Remark;
import giamngheo.reports.model.NarrativePart.Table;
import giamngheo.reports.model.NarrativePart.Title;
import giamngheo.reports.model.Remarks;
import giamngheo.reports.word.WordParagraph.Align;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report in words as a Word document: paragraphs, headings and tables that a clerk can edit. */
public record WordNarrative(Narrative report, KeptRemarks kept) {
  static final float SIZE = 14;

  /** Decree 30/2020: at least 6 points between paragraphs, first line in by 1.27 cm. */
  private static final float SPACE = 6;

  private static final float FIRST_LINE = 36;

  public void write(Path file) throws IOException {
    String title = report.kind() + " " + report.summary();
    WordDocument.Frame frame =
        new WordDocument.Frame(
            PageSize.PORTRAIT,
            title,
            report.document().language(),
            report.watermark().orElse(""),
            report.footLine(),
            "",
            "");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        WordDocument document = new WordDocument(out, frame)) {
      WordBlock block = new WordBlock(document, PageSize.PORTRAIT);
      block.heading(report.document());
      block.title(report.kind(), report.summary());
      for (String line : report.sentTo()) {
        boolean alone = report.addressees().size() == 1;
        document.paragraph(
            alone ? centred(line, false) : body(List.of(WordText.plain(line, SIZE))));
      }
      for (NarrativePart part : report.parts()) {
        write(part, document);
      }
      for (String id : kept.orphans()) {
        document.paragraph(heading(2, Remarks.ORPHAN));
        control(new Remark(id, Remarks.ORPHAN), document);
      }
      block.signatures(report.document());
      for (Form annex : report.annexes()) {
        WordWriter.annex(annex, document);
      }
    }
  }

  private void write(NarrativePart part, WordDocument document) throws IOException {
    if (part instanceof Title title) {
      document.paragraph(heading(title.level(), title.text()));
    } else if (part instanceof Paragraph paragraph) {
      document.paragraph(paragraph(paragraph));
    } else if (part instanceof Basis basis) {
      document.paragraph(body(List.of(WordText.italic(basis.text(), SIZE))));
    } else if (part instanceof Centred line) {
      document.paragraph(centred(line.text(), line.bold()));
    } else if (part instanceof Table table) {
      table(table, document);
    } else if (part instanceof Remark remark) {
      control(remark, document);
    }
  }

  private static WordParagraph heading(int level, String text) {
    List<WordText> texts = List.of(new WordText(text, SIZE, true, level > 2));
    return new WordParagraph("Heading" + level, Align.BOTH, texts, SPACE, 0, FIRST_LINE, true, "");
  }

  private static WordParagraph paragraph(Paragraph paragraph) {
    List<WordText> texts = new ArrayList<>();
    for (Phrase phrase : paragraph.phrases()) {
      String space = texts.isEmpty() ? "" : " ";
      texts.add(
          new WordText(space + phrase.text(), SIZE, phrase.gap() || phrase.bold(), phrase.gap()));
    }
    return body(texts);
  }

  private static WordParagraph centred(String text, boolean bold) {
    return WordParagraph.of(Align.CENTER, new WordText(text, SIZE, bold, false))
        .spaced(SPACE, SPACE);
  }

  private static WordParagraph body(List<WordText> texts) {
    return new WordParagraph("", Align.BOTH, texts, SPACE, 0, FIRST_LINE, false, "");
  }

  private void table(Table table, WordDocument document) throws IOException {
    HeadingGrid grid = HeadingGrid.of(table.headings());
    List<String[]> words =
        CellFormat.words(table.rows(), grid.leaves(), report.document().language());
    ColumnPlan plan = ColumnPlan.of(grid, words, PageSize.PORTRAIT.bodyWidth());
    document.paragraph(
        WordParagraph.of(Align.CENTER, WordText.bold(table.caption(), 13)).spaced(SPACE, 2).kept());
    if (!table.unitLine().isBlank()) {
      document.paragraph(
          WordParagraph.of(Align.RIGHT, WordText.italic(table.unitLine(), 12)).kept());
    }
    new WordFormTable(document, grid, plan).write(table.rows(), words);
  }

  private void control(Remark remark, WordDocument document) throws IOException {
    document.openControl(
        new WordControl(KeptRemarks.tag(remark.id()), KeptRemarks.alias(remark.id())));
    for (String line : kept.lines(remark)) {
      document.paragraph(body(List.of(WordText.italic(line, SIZE))));
    }
    document.closeControl();
    document.paragraph(
        new WordParagraph(
            "",
            Align.LEFT,
            List.of(WordText.plain("", 4)),
            0,
            0,
            0,
            false,
            RemarkBlocks.mark(remark.id())));
  }
}
