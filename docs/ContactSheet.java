import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** First page of every PDF of a folder, side by side in one picture: FOLDER PICTURE. */
public final class ContactSheet {
  private static final int COLUMNS = 6;
  private static final int CELL = 230;
  private static final int NAME = 16;
  private static final float POINTS_PER_INCH = 72;
  private static final int LONGEST = 38;

  private ContactSheet() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files = all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    int rows = (files.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(COLUMNS * CELL, rows * (CELL + NAME), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D ink = sheet.createGraphics();
    ink.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ink.setColor(Color.LIGHT_GRAY);
    ink.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    ink.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    for (int i = 0; i < files.size(); i++) {
      place(files.get(i), ink, i % COLUMNS * CELL, i / COLUMNS * (CELL + NAME));
    }
    ink.dispose();
    ImageIO.write(sheet, "png", new File(arguments[1]));
  }

  private static void place(Path file, Graphics2D ink, int x, int y) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      var box = document.getPage(0).getMediaBox();
      float longest = Math.max(box.getWidth(), box.getHeight());
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(0, (CELL - 8) * POINTS_PER_INCH / longest);
      ink.drawImage(page, x + 4, y + 4, null);
    }
    String name = file.getFileName().toString().replace(".pdf", "");
    ink.setColor(Color.BLACK);
    ink.drawString(
        name.substring(0, Math.min(LONGEST, name.length())), x + 4, y + CELL + NAME - 5);
  }
}
