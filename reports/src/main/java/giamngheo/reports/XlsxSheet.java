package giamngheo.reports;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Lays a form out on a sheet, top to bottom. An instance writes one sheet. */
final class XlsxSheet {
  private static final String FONT = "Times New Roman";
  private static final float POINTS_PER_INCH = 72;

  /** Share of the sheet's width that the issuing agency's side takes. */
  private static final double AGENCY_SHARE = 0.42;

  private static final int SIGNING_ROWS = 5;
  private static final int PAGE_NUMBER_SIZE = 13;

  private final Worksheet sheet;
  private final Form form;
  private final TableLayout layout;
  private final XlsxTable table;
  private final int columns;
  private int row;

  XlsxSheet(Worksheet sheet, Form form, TableLayout layout, List<String[]> words) {
    this.sheet = sheet;
    this.form = form;
    this.layout = layout;
    this.table = new XlsxTable(sheet, form.rows(), layout, words);
    // A table of one column still has a left and a right side above it.
    this.columns = Math.max(2, layout.columns());
  }

  /**
   * Writes everything and returns the sheet row of the first row of the table's body, counted from
   * 0.
   */
  int write() {
    document();
    title();
    int head = row;
    int body = table.head(head);
    row = table.body(body);
    form.notes().forEach(note -> across(note, Typeface.REGULAR, 11, "left"));
    signatures();
    across(form.footLine(), Typeface.ITALIC, 8, "left");
    print(head, body);
    return body;
  }

  private void document() {
    DocumentBlock document = form.document();
    int middle = columnAt(AGENCY_SHARE);
    sides(
        document.superiorAgency(),
        Typeface.REGULAR,
        12,
        DocumentBlock.COUNTRY,
        Typeface.BOLD,
        12,
        middle);
    sides(
        document.issuingAgency(),
        Typeface.BOLD,
        12,
        DocumentBlock.MOTTO,
        Typeface.BOLD,
        13,
        middle);
    sides(
        rule(document.issuingAgency(), 12, 0.4f),
        Typeface.REGULAR,
        6,
        rule(DocumentBlock.MOTTO, 13, 1),
        Typeface.REGULAR,
        6,
        middle);
    sides(
        document.number(),
        Typeface.REGULAR,
        13,
        document.placeAndDate(),
        Typeface.ITALIC,
        13,
        middle);
    row++;
  }

  /** A rule as text, since a sheet has no lines but borders, and those are as wide as columns. */
  private static String rule(String text, float size, float share) {
    return "─"
        .repeat(
            Math.round(Typeface.BOLD.width(text, size) * share / Typeface.REGULAR.width("─", 6)));
  }

  private void title() {
    form.watermark().ifPresent(word -> across(word, Typeface.BOLD, 14, "center"));
    across(form.title().toUpperCase(DocumentBlock.VIETNAMESE), Typeface.BOLD, 14, "center");
    form.subtitles().forEach(subtitle -> across(subtitle, Typeface.ITALIC, 13, "center"));
    across(form.unitLine(), Typeface.ITALIC, 12, "right");
  }

  private void signatures() {
    row++;
    List<String> left = form.document().leftSignature();
    List<String> right = form.document().rightSignature();
    int middle = columnAt(0.5);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String leftLine = i < left.size() ? left.get(i) : "";
      String rightLine = i < right.size() ? right.get(i) : "";
      sides(leftLine, signatureFace(leftLine), 13, rightLine, signatureFace(rightLine), 13, middle);
    }
    row += SIGNING_ROWS;
    List<String> recipients = form.document().recipients();
    if (!recipients.isEmpty()) {
      across(DocumentBlock.RECIPIENTS, Typeface.BOLD_ITALIC, 12, "left");
      recipients.forEach(line -> across(line, Typeface.REGULAR, 11, "left"));
    }
  }

  private static Typeface signatureFace(String line) {
    return DocumentBlock.isInstruction(line) ? Typeface.ITALIC : Typeface.BOLD;
  }

  /** Writes a text over the whole width; an empty one takes no row. */
  private void across(String text, Typeface face, int size, String align) {
    if (text.isBlank()) {
      return;
    }
    int height = merged(text, face, size, align, 0, columns - 1);
    sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, height));
    row++;
  }

  private void sides(
      String left,
      Typeface leftFace,
      int leftSize,
      String right,
      Typeface rightFace,
      int rightSize,
      int middle) {
    int height = merged(left, leftFace, leftSize, "center", 0, middle - 1);
    height = Math.max(height, merged(right, rightFace, rightSize, "center", middle, columns - 1));
    sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, height));
    row++;
  }

  /** Writes a text over some columns of the current row and returns the height it needs. */
  private int merged(String text, Typeface face, int size, String align, int from, int to) {
    sheet.value(row, from, text);
    Range range = sheet.range(row, from, row, to);
    if (to > from) {
      range.merge();
    }
    StyleSetter style =
        range
            .style()
            .fontName(FONT)
            .fontSize(size)
            .horizontalAlignment(align)
            .verticalAlignment("center")
            .wrapText(true);
    weigh(style, face).set();
    int width =
        Math.round(
            layout
                    .plan()
                    .width(
                        Math.min(from, layout.columns()),
                        Math.max(0, Math.min(to + 1, layout.columns()) - from))
                * table.scale());
    return Typeface.heightOf(face.lines(text, size, Math.max(width, 40)).size(), size) + 2;
  }

  static StyleSetter weigh(StyleSetter style, Typeface face) {
    if (face.bold()) {
      style.bold();
    }
    return face.italic() ? style.italic() : style;
  }

  /** First column right of a share of the width, at least one column from either edge. */
  private int columnAt(double share) {
    int column = 1;
    while (column < columns - 1
        && layout.x(Math.min(column, layout.columns())) < share * Page.BODY_WIDTH) {
      column++;
    }
    return column;
  }

  private void print(int head, int body) {
    sheet.freezePane(table.labelColumns(), body);
    sheet.repeatRows(head, body - 1);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.setAutoPageBreaks(true);
    sheet.topMargin(Page.TOP / POINTS_PER_INCH);
    sheet.bottomMargin(Page.BOTTOM / POINTS_PER_INCH);
    sheet.leftMargin(Page.LEFT / POINTS_PER_INCH);
    sheet.rightMargin(Page.RIGHT / POINTS_PER_INCH);
    sheet.header("&P", Position.CENTER, FONT, PAGE_NUMBER_SIZE);
    sheet.headerMargin(Page.TOP / 2f / POINTS_PER_INCH);
    sheet.hideGridLines();
  }
}
