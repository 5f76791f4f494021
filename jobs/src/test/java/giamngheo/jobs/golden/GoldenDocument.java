package giamngheo.jobs.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a printed document looked like when somebody last looked at it: number of pages, cells,
 * text, layout and picture of its first and last page. Documents that were looked at again are
 * taken over with {@code -Dgiamngheo.golden=write}, which leaves the pages as pictures in {@code
 * target/golden} for that look.
 *
 * @param sections what is compared line by line
 * @param pictures what is compared by eye, roughly
 */
public record GoldenDocument(List<String> sections, List<List<String>> pictures) {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static final Path FOLDER = HOME.resolve("jobs/src/test/resources/golden");
  private static final Path PICTURES = HOME.resolve("target/golden");

  private static final String PICTURE = "== picture";
  private static final boolean WRITING = "write".equals(System.getProperty("giamngheo.golden"));

  /**
   * Reads a printed document.
   *
   * @param cells lines of its CSV, none if it has no cells
   */
  public static GoldenDocument of(Path pdf, List<String> cells) throws IOException {
    List<String> sections = new ArrayList<>();
    List<List<String>> pictures = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      int pages = document.getNumberOfPages();
      sections.add("== pages " + pages);
      if (!cells.isEmpty()) {
        sections.add("== cells " + PageLayout.digest(String.join("\n", cells)));
        cells.stream().limit(40).map(String::stripTrailing).forEach(sections::add);
      }
      for (int page : pages == 1 ? new int[] {1} : new int[] {1, pages}) {
        sections.add("== text of page " + page);
        sections.addAll(text(document, page));
        sections.add("== layout of page " + page);
        sections.addAll(PageLayout.of(document, page));
        pictures.add(PagePicture.of(document, page));
        if (WRITING) {
          String name = pdf.getFileName().toString().replace(".pdf", "-" + page + ".png");
          Files.createDirectories(PICTURES);
          BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, 72);
          ImageIO.write(image, "png", PICTURES.resolve(name).toFile());
        }
      }
      List<String> all = new ArrayList<>();
      for (int page = 1; page <= pages; page++) {
        all.addAll(PageLayout.of(document, page));
      }
      sections.add("== layout of all pages " + PageLayout.digest(String.join("\n", all)));
    }
    return new GoldenDocument(List.copyOf(sections), List.copyOf(pictures));
  }

  private static List<String> text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    String text = stripper.getText(document);
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), "text is composed");
    return text.lines().map(String::stripTrailing).toList();
  }

  /** The document as it was last looked at. */
  public static GoldenDocument read(String name) throws IOException {
    List<String> sections = new ArrayList<>();
    List<List<String>> pictures = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(name + ".txt"))) {
      if (line.equals(PICTURE)) {
        pictures.add(new ArrayList<>());
      } else if (pictures.isEmpty()) {
        sections.add(line);
      } else {
        pictures.get(pictures.size() - 1).add(line);
      }
    }
    return new GoldenDocument(sections, pictures);
  }

  /** Fails unless this is the document that was looked at. */
  public void assertGolden(String name) throws IOException {
    if (WRITING) {
      write(name);
    }
    GoldenDocument golden = read(name);
    assertEquals(String.join("\n", golden.sections()), String.join("\n", sections), name);
    assertTrue(looksLike(golden), () -> name + " looks different:\n" + drawn());
  }

  boolean looksLike(GoldenDocument other) {
    boolean same = pictures.size() == other.pictures.size();
    for (int i = 0; same && i < pictures.size(); i++) {
      same = PagePicture.alike(pictures.get(i), other.pictures.get(i));
    }
    return same;
  }

  private String drawn() {
    return String.join("\n", pictures.stream().flatMap(List::stream).toList());
  }

  private void write(String name) throws IOException {
    List<String> lines = new ArrayList<>(sections);
    for (List<String> picture : pictures) {
      lines.add(PICTURE);
      lines.addAll(picture);
    }
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".txt"), lines);
  }

  /** The sections of that heading, for tests that look at one thing only. */
  public List<String> section(String heading) {
    String all = "\n" + String.join("\n", sections);
    return Arrays.stream(all.split("\n== ", -1)).filter(part -> part.startsWith(heading)).toList();
  }
}
