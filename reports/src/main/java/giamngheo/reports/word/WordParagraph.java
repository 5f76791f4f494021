package giamngheo.reports.word;

import java.util.List;

/**
 * A paragraph.
 *
 * @param style id of a style of the document: empty for plain text, {@code Heading1}, {@code Title}
 * @param align where its lines stand
 * @param texts what it says
 * @param before points above it
 * @param after points below it
 * @param firstLine points by which its first line is indented
 * @param keepNext whether it stays on the page of the next paragraph
 * @param bookmark name by which the place is found again; empty for none
 */
public record WordParagraph(
    String style,
    Align align,
    List<WordText> texts,
    float before,
    float after,
    float firstLine,
    boolean keepNext,
    String bookmark) {

  private static final String RULE = "Rule";

  /** Where lines stand. */
  public enum Align {
    /** At the left edge. */
    LEFT("left"),
    /** In the middle. */
    CENTER("center"),
    /** At the right edge. */
    RIGHT("right"),
    /** At both edges. */
    BOTH("both");

    private final String code;

    Align(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  public WordParagraph {
    texts = List.copyOf(texts);
  }

  /** A paragraph without space around it. */
  public static WordParagraph of(Align align, WordText... texts) {
    return new WordParagraph("", align, List.of(texts), 0, 0, 0, false, "");
  }

  /** An empty line whose upper edge is a rule of that length in the middle of a width, points. */
  public static WordParagraph rule(float length, float width) {
    float side = Math.max(0, (width - length) / 2);
    return new WordParagraph(RULE, Align.CENTER, List.of(), 0, 0, side, false, "");
  }

  boolean isRule() {
    return style.equals(RULE);
  }

  /** Whether its texts stand at the middle and at the right of the page. */
  boolean isTabbed() {
    return texts.stream().anyMatch(text -> text.text().indexOf('\t') >= 0);
  }

  /** The same paragraph with space around it. */
  public WordParagraph spaced(float above, float below) {
    return new WordParagraph(style, align, texts, above, below, firstLine, keepNext, bookmark);
  }

  /** The same paragraph, kept with what follows. */
  public WordParagraph kept() {
    return new WordParagraph(style, align, texts, before, after, firstLine, true, bookmark);
  }
}
