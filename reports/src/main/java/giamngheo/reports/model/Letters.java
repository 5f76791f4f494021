package giamngheo.reports.model;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/**
 * A mail merge: letters of one kind, printed one after another into one file.
 *
 * @param fileName name of the file without its ending
 * @param title title in the properties of the file
 * @param author issuing agency in the properties of the file
 * @param layout template of one letter, JRXML
 * @param letters taken one by one, so that any number fits into memory
 * @param watermark word across every page, such as {@code DỰ THẢO}
 * @param stamp small line at the foot of every page
 */
public record Letters(
    String fileName,
    String title,
    String author,
    Path layout,
    Iterator<Letter> letters,
    Optional<String> watermark,
    String stamp) {
  public Letters {
    title = PlainText.of(title);
    author = PlainText.of(author);
    watermark = watermark.map(PlainText::of).filter(word -> !word.isBlank());
    stamp = PlainText.of(stamp);
  }

  public String footLine() {
    return watermark.map(word -> stamp.isEmpty() ? word : word + " · " + stamp).orElse(stamp);
  }
}
