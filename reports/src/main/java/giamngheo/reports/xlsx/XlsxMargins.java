package giamngheo.reports.xlsx;

import giamngheo.reports.layout.EscapedText;
import giamngheo.reports.layout.RowSections;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.pdf.PageFit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands in the margins of the printed pages of a sheet that takes several: the number in the
 * middle of the top from page two on (Decree 30/2020/NĐ-CP, Annex I, 1.7), the watermark's word
 * beside it, the stamp at the foot. A sheet has nothing that lies across its pages; the first page
 * bears the word over its title, and a sheet of one page its stamp in its last line.
 */
final class XlsxMargins {
  /** Excel takes no longer headers and footers. */
  private static final int LONGEST = 255;

  private static final String MORE = "…";

  // The size stands before the face, as a text that begins with a figure would lengthen it.
  private static final String CENTRE = "&C&13&\"Times New Roman,Regular\"";
  private static final String NUMBER = "&P";
  private static final String OF_ALL = "/&N";
  private static final int LONGEST_PAGE_WORD = "trang ".length();
  private static final String WORD = "&L&14&\"Times New Roman,Bold\"";
  private static final String STAMP = "&L&8&\"Times New Roman,Italic\"";
  private static final float STAMP_SIZE = 8;

  private XlsxMargins() {}

  /** The element of the sheet; empty for a sheet of one page. */
  static String of(Form form, PageFit fit) {
    if (fit.onePage()) {
      return "";
    }
    String word = form.watermark().map(text -> WORD + shortened(text, room(WORD))).orElse("");
    String stamp = stamp(form.footLine(), fit.paper().bodyWidth());
    return "<headerFooter differentFirst=\"true\" scaleWithDoc=\"false\">"
        + part("oddHeader", word + number(form))
        + part("oddFooter", stamp)
        + part("firstFooter", stamp)
        + "</headerFooter>";
  }

  /** The number of a page; of a list with the word for it and how many there are. */
  private static String number(Form form) {
    return form.isList()
        ? CENTRE + form.document().pageWord() + " " + NUMBER + OF_ALL
        : CENTRE + NUMBER;
  }

  /**
   * The element with the breaks before the parts of a list; empty for none.
   *
   * @param top sheet row of the first row of the table's body, counted from 0
   */
  static String breaks(List<FormRow> rows, int top) {
    List<Integer> before =
        IntStream.range(0, rows.size())
            .filter(row -> RowSections.beginsPart(rows, row))
            .mapToObj(row -> top + row)
            .toList();
    if (before.isEmpty()) {
      return "";
    }
    String lines =
        before.stream()
            .map(row -> "<brk id=\"" + row + "\" max=\"16383\" man=\"1\"/>")
            .collect(Collectors.joining());
    String count = "\"" + before.size() + "\"";
    return "<rowBreaks count="
        + count
        + " manualBreakCount="
        + count
        + ">"
        + lines
        + "</rowBreaks>";
  }

  private static String stamp(String footLine, int width) {
    if (footLine.isBlank()) {
      return "";
    }
    List<String> lines = Typeface.ITALIC.lines(footLine, STAMP_SIZE, width);
    return STAMP + shortened(String.join("\n", lines), room(STAMP));
  }

  /** The number of page two and after needs its room too. */
  private static int room(String codes) {
    return LONGEST
        - codes.length()
        - CENTRE.length()
        - LONGEST_PAGE_WORD
        - NUMBER.length()
        - OF_ALL.length();
  }

  /** The text as it stands in a header, in which & begins a code. */
  private static String shortened(String text, int room) {
    String whole = text.replace("&", "&&");
    if (whole.length() <= room) {
      return whole;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.charAt(i) == '&' ? "&&" : text.substring(i, i + 1);
      if (kept.length() + letter.length() + MORE.length() > room) {
        break;
      }
      kept.append(letter);
    }
    return kept.append(MORE).toString();
  }

  private static String part(String name, String text) {
    return text.isEmpty() ? "" : "<" + name + ">" + EscapedText.of(text) + "</" + name + ">";
  }
}
