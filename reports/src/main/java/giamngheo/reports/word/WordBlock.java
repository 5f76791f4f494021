package giamngheo.reports.word;

import giamngheo.reports.layout.Density;
import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.SigningSides;
import giamngheo.reports.layout.TitleRule;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.layout.UnitLine;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.word.WordParagraph.Align;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a document that Decree 30/2020/NĐ-CP, Annex I, prescribes, as Word has them: tables
 * without lines hold the two sides of heading and signatures.
 */
public final class WordBlock {
  private static final float AGENCY_SHARE = 0.4f;

  private final WordDocument document;
  private final int width;
  private final Density density;

  /** Writes into that document, with room around everything. */
  public WordBlock(WordDocument document, PageSize page) {
    this(document, page, Density.ROOMY);
  }

  WordBlock(WordDocument document, PageSize page, Density density) {
    this.document = document;
    this.width = page.bodyWidth();
    this.density = density;
  }

  /** Agencies, country and motto, number, place and date. */
  public void heading(DocumentBlock block) throws IOException {
    if (block.annex()) {
      return;
    }
    int left = Math.round(width * AGENCY_SHARE);
    int right = width - left;
    List<WordParagraph> agencies = new ArrayList<>();
    if (!block.superiorAgency().isBlank()) {
      agencies.add(center(WordText.plain(block.superiorAgency(), 12)));
    }
    agencies.add(center(WordText.bold(block.issuingAgency(), 12)));
    float issuer = Math.min(left, Typeface.BOLD.width(block.issuingAgency(), 12));
    agencies.add(WordParagraph.rule(issuer * TitleRule.SHARE, left));
    List<WordParagraph> country =
        List.of(
            center(WordText.bold(DocumentBlock.COUNTRY, 12)),
            center(WordText.bold(DocumentBlock.MOTTO, 13)),
            WordParagraph.rule(Typeface.BOLD.width(DocumentBlock.MOTTO, 13), right));
    WordTable table = new WordTable(List.of(left, right), false);
    document.openTable(table);
    document.row(List.of(top(agencies), top(country)), false);
    document.row(
        List.of(
            top(List.of(center(WordText.plain(block.number(), 13)))),
            top(List.of(center(WordText.italic(block.placeAndDate(), 13))))),
        false);
    document.closeTable();
  }

  /** {@code Biểu số 01} at the right; nothing where a form has no such name. */
  public void mark(DocumentBlock block) throws IOException {
    if (!block.mark().isBlank()) {
      document.paragraph(WordParagraph.of(Align.RIGHT, WordText.bold(block.mark(), 12)).kept());
    }
  }

  /**
   * Title in capitals, the lines under it, the rule, and the line of units.
   *
   * @param rule length of the rule in points
   */
  public void title(String title, List<String> subtitles, float rule, String unitLine)
      throws IOException {
    document.paragraph(
        new WordParagraph(
            "Title",
            Align.CENTER,
            List.of(WordText.bold(title.toUpperCase(DocumentBlock.VIETNAMESE), density.title())),
            density.gap() / 2f,
            0,
            0,
            true,
            ""));
    boolean isBeside = density.joined() && UnitLine.isBeside(subtitles, unitLine, width);
    for (int i = 0; i < subtitles.size(); i++) {
      boolean isLast = i == subtitles.size() - 1;
      document.paragraph(
          isLast && isBeside
              ? beside(subtitles.get(i), unitLine)
              : center(WordText.italic(subtitles.get(i), 13)).kept());
    }
    document.paragraph(WordParagraph.rule(rule, width).kept());
    if (!unitLine.isBlank() && !isBeside) {
      document.paragraph(
          WordParagraph.of(Align.RIGHT, WordText.italic(unitLine, 12)).spaced(2, 2).kept());
    }
  }

  private static WordParagraph beside(String middle, String right) {
    WordText unit = WordText.italic("\t" + right, UnitLine.SIZE);
    return WordParagraph.of(Align.LEFT, WordText.italic("\t" + middle, 13), unit).kept();
  }

  /** Kind of document, its summary, and the rule of a third to a half of the summary's line. */
  public void title(String kind, String summary) throws IOException {
    WordText name = WordText.bold(kind.toUpperCase(DocumentBlock.VIETNAMESE), 14);
    document.paragraph(new WordParagraph("Title", Align.CENTER, List.of(name), 12, 0, 0, true, ""));
    document.paragraph(center(WordText.bold(summary, 14)).kept());
    float line = Math.min(width, Typeface.BOLD.width(summary, 14));
    document.paragraph(WordParagraph.rule(line * TitleRule.SHARE, width).kept());
  }

  /** Notes under a table, on the page of the signatures under them. */
  public void notes(List<String> notes) throws IOException {
    for (String note : notes) {
      document.paragraph(WordParagraph.of(Align.LEFT, WordText.plain(note, 11)).kept());
    }
  }

  /** Recipients if there are any, then the signatures, with room to sign. */
  public void signatures(DocumentBlock block) throws IOException {
    if (block.annex()) {
      return;
    }
    List<WordCell> cells = new ArrayList<>();
    if (!block.recipients().isEmpty()) {
      cells.add(top(recipients(block)));
    }
    if (!block.leftSignature().isEmpty() || block.recipients().isEmpty()) {
      cells.add(top(signature(block.leftSignature())));
    }
    cells.add(top(signature(block.rightSignature())));
    document.openTable(new WordTable(SigningSides.of(block, width), false));
    document.row(cells, false);
    document.closeTable();
  }

  private static List<WordParagraph> recipients(DocumentBlock block) {
    List<WordParagraph> lines = new ArrayList<>();
    lines.add(WordParagraph.of(Align.LEFT, new WordText(DocumentBlock.RECIPIENTS, 12, true, true)));
    block
        .recipients()
        .forEach(line -> lines.add(WordParagraph.of(Align.LEFT, WordText.plain(line, 11))));
    return lines;
  }

  private List<WordParagraph> signature(List<String> lines) {
    List<WordParagraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      paragraphs.add(
          DocumentBlock.isInstruction(line)
              ? center(WordText.italic(line, 12))
              : center(WordText.bold(line, 13)));
    }
    paragraphs.add(
        WordParagraph.of(Align.CENTER, WordText.plain("", 4)).spaced(density.signing(), 0));
    return paragraphs;
  }

  private static WordParagraph center(WordText text) {
    return WordParagraph.of(Align.CENTER, text);
  }

  private static WordCell top(List<WordParagraph> paragraphs) {
    return new WordCell(paragraphs, 1, WordCell.Merge.NONE, false);
  }
}
