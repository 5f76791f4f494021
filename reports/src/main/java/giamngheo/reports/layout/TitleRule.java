package giamngheo.reports.layout;

import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import java.util.List;

/**
 * The rule in the middle under title and summary of a document, a third to a half as long as the
 * line of text over it (Decree 30/2020/NĐ-CP, Annex I, 5b).
 */
public final class TitleRule {
  /** Its share of the line of text. */
  public static final float SHARE = 0.4f;

  private TitleRule() {}

  /** Its length in points under title and subtitles of a form that is so wide. */
  public static float length(Form form, float width) {
    List<String> subtitles = form.subtitles();
    return subtitles.isEmpty()
        ? length(form.title().toUpperCase(DocumentBlock.VIETNAMESE), Typeface.BOLD, 14, width)
        : length(subtitles.get(subtitles.size() - 1), Typeface.ITALIC, 13, width);
  }

  private static float length(String text, Typeface face, float size, float width) {
    return (float)
            face.lines(text, size, width).stream()
                .mapToDouble(line -> face.width(line, size))
                .max()
                .orElse(0)
        * SHARE;
  }
}
