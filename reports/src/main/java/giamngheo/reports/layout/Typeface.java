package giamngheo.reports.layout;

import giamngheo.reports.model.PrintingException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The faces of Liberation Serif, which has the widths of Times New Roman, and how texts break into
 * lines in them. Widths are in points.
 */
public final class Typeface {
  static {
    // Servers have no display, and loading a font may look for one.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  public static final Typeface REGULAR = new Typeface("Regular", false, false);
  public static final Typeface BOLD = new Typeface("Bold", true, false);
  public static final Typeface ITALIC = new Typeface("Italic", false, true);
  public static final Typeface BOLD_ITALIC = new Typeface("BoldItalic", true, true);

  /** Name of the family in Jasper's font extension. */
  public static final String FAMILY = "Liberation Serif";

  /** Height of a line over the size of its letters. */
  private static final float LINE_HEIGHT = 1.2f;

  private static final int LAST_LETTER = 0x20FF;
  private static final String JOINTS = "-/=+*";

  private final Font font;
  private final float[] advances = new float[LAST_LETTER + 1];

  private final boolean bold;
  private final boolean italic;

  private Typeface(String face, boolean bold, boolean italic) {
    this.bold = bold;
    this.italic = italic;
    font = load("/fonts/LiberationSerif-" + face + ".ttf");
    FontRenderContext exact = new FontRenderContext(null, true, true);
    char[] letters = new char[LAST_LETTER + 1];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) i;
    }
    var glyphs = font.createGlyphVector(exact, letters);
    for (int i = ' '; i < letters.length; i++) {
      advances[i] = glyphs.getGlyphMetrics(i).getAdvanceX();
    }
  }

  private static Font load(String resource) {
    try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException failure) {
      throw PrintingException.fontsUnavailable(failure);
    }
  }

  public boolean bold() {
    return bold;
  }

  public boolean italic() {
    return italic;
  }

  /** The face at one point. */
  public Font font() {
    return font;
  }

  public static int heightOf(int lines, float size) {
    return (int) Math.ceil(lines * size * LINE_HEIGHT);
  }

  public float width(String text, float size) {
    float width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += advance(text.charAt(i));
    }
    return width * size;
  }

  /** Width of the longest part that a line break will not divide. */
  public float longestPart(String text, float size) {
    float longest = 0;
    float part = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      part = letter == ' ' || letter == '\n' ? 0 : part + advance(letter);
      longest = Math.max(longest, part);
      if (breaksAfter(text, i)) {
        part = 0;
      }
    }
    return longest * size;
  }

  /**
   * The text broken at spaces and joints into lines no wider than {@code width}; a part that is too
   * wide is broken anywhere.
   */
  public List<String> lines(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      breakParagraph(paragraph, width / size, lines);
    }
    return lines;
  }

  /** As {@link #lines}, with the lines as equally long as their number allows. */
  public List<String> balanced(String text, float size, float width) {
    List<String> lines = lines(text, size, width);
    float narrower = width - 1;
    while (narrower > longestPart(text, size)) {
      List<String> tried = lines(text, size, narrower);
      if (tried.size() > lines.size()) {
        break;
      }
      lines = tried;
      narrower--;
    }
    return lines;
  }

  private void breakParagraph(String text, float width, List<String> lines) {
    int start = 0;
    int lastBreak = 0;
    float line = 0;
    for (int i = 0; i < text.length(); i++) {
      line += advance(text.charAt(i));
      if (line > width && text.charAt(i) != ' ' && i > start) {
        int end = lastBreak > start ? lastBreak : i;
        lines.add(text.substring(start, end).strip());
        start = end;
        line = width(text.substring(start, i + 1), 1);
      }
      if (breaksAfter(text, i)) {
        lastBreak = i + 1;
      }
    }
    lines.add(text.substring(start).strip());
  }

  private static boolean breaksAfter(String text, int i) {
    char letter = text.charAt(i);
    boolean joint = JOINTS.indexOf(letter) >= 0 && i > 0 && text.charAt(i - 1) != ' ';
    return letter == ' ' || joint;
  }

  private float advance(char letter) {
    return letter <= LAST_LETTER ? advances[letter] : 1;
  }
}
