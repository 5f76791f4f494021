package giamngheo.jobs.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a printed file as somebody would who signs it, and names what he would send back. */
public final class PageChecks {
  /** Words of those who run the system. */
  private static final List<String> SOFTWARE =
      List.of(
          "bị từ chối",
          "tệp cấu hình",
          "nạp vào kho",
          "chuẩn vn-",
          "chỉ tiêu tạm",
          "(xanh)",
          "(vàng)",
          "(đỏ)",
          "-provisional-",
          "-official-",
          "-6m",
          "null");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z_]+}");

  /** A figure below zero without a mark; ranges of years and formulas are none. */
  private static final Pattern BELOW_ZERO =
      Pattern.compile("(?:^| )-\\d[\\d.]*(?:,\\d+)?(?![ \u00a0][*r]|\\d)");

  /** Thousands or decimals as English writes them. */
  private static final Pattern OTHER_NOTATION =
      Pattern.compile(
          "(?<![\\d.,])\\d{1,3}(?:,\\d{3})+\\.\\d|\\d\\.\\d+%|(?<![\\d.,])\\d{1,3},\\d{3},\\d{3}");

  /** A thousand without its point; years, codes and numbers of acts are none. */
  private static final Pattern UNDIVIDED =
      Pattern.compile("(?<![\\p{L}\\d.,/:–-])[1-9]\\d{3,}(?![\\p{L}\\d.,/:–-])");

  private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d");

  /** More than the whole without a mark. */
  private static final Pattern ABOVE_WHOLE =
      Pattern.compile(
          "(?<![\\d.,])(?!100(?:,0+)? ?%)(?:[1-9]\\d{2,}|[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,\\d+)?"
              + " ?%(?![ \u00a0]\\*|, vượt)");

  /** What a draft says of itself, and the one paper that sets figures against each other. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "^(?:DỰ THẢO · .*|.*số liệu chốt lúc.*|Dữ liệu của địa bàn năm .*|hợp lệ .*|bị từ chối"
              + " \\d.*|.*hợp lệ [\\d.]+, bị từ chối [\\d.]+|Số dòng nhận = .*|\\d+, bị từ"
              + " chối.*)$");

  /** How the note begins that says what a mark means; it names the figures. */
  private static final String MARK_NOTE = "*:";

  private static final double LEAST_FILLED = 1.0 / 3;
  private static final double MARGIN = 57;

  private PageChecks() {}

  /** Everything wrong with a file, one line each; empty if it can be signed. */
  public static List<String> faults(Path pdf) throws IOException {
    List<String> faults = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      int pages = document.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        Lowest text = new Lowest();
        text.setStartPage(page);
        text.setEndPage(page);
        String words = text.getText(document);
        String where = pdf.getFileName() + " page " + page + ": ";
        for (String fault : body(words)) {
          faults.add(where + fault);
        }
        boolean isLast = page == pages || begins(document, page + 1);
        double height = document.getPage(page - 1).getMediaBox().getHeight() - 2 * MARGIN;
        if (!isLast && (text.lowest - MARGIN) / height < LEAST_FILLED) {
          faults.add(where + "less than a third filled");
        }
      }
    }
    return faults;
  }

  /** The faults of everything but what a draft says of itself and the note that explains marks. */
  private static List<String> body(String words) {
    List<String> faults = new ArrayList<>();
    boolean isNote = false;
    for (String line : words.lines().map(String::strip).toList()) {
      isNote |= line.startsWith(MARK_NOTE);
      if (!isNote && !ALLOWED.matcher(line).matches()) {
        faults.addAll(line(line));
      }
      isNote &= !line.endsWith(").");
    }
    return faults;
  }

  /** Whether a page begins a document or an annex: it bears no number of its own. */
  private static boolean begins(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    text.setSortByPosition(true);
    return text.getText(document)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> !line.matches("\\d+"))
        .isPresent();
  }

  static List<String> line(String line) {
    List<String> faults = new ArrayList<>();
    for (String word : SOFTWARE) {
      if (line.contains(word)) {
        faults.add("“" + word + "” in: " + line);
      }
    }
    if (PLACEHOLDER.matcher(line).find()) {
      faults.add("not filled in: " + line);
    }
    if (BELOW_ZERO.matcher(line).find()) {
      faults.add("below zero without a mark: " + line);
    }
    boolean isUndivided =
        UNDIVIDED.matcher(line).results().anyMatch(found -> !YEAR.matcher(found.group()).matches());
    if (OTHER_NOTATION.matcher(line).find() || isUndivided) {
      faults.add("another notation: " + line);
    }
    if (ABOVE_WHOLE.matcher(line).find()) {
      faults.add("more than the whole without a mark: " + line);
    }
    return faults;
  }

  /** Remembers how far down the text of the body reaches; the stamp at the foot is not of it. */
  private static final class Lowest extends PDFTextStripper {
    private double lowest;

    Lowest() throws IOException {
      setSortByPosition(true);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      super.processTextPosition(text);
      if (text.getYDirAdj() < getCurrentPage().getMediaBox().getHeight() - MARGIN) {
        lowest = Math.max(lowest, text.getYDirAdj());
      }
    }
  }
}
