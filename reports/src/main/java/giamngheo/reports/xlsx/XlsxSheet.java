package giamngheo.reports.xlsx;

import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.layout.TitleRule;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.pdf.PageFit;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Lays a form out on a sheet, top to bottom. An instance writes one sheet. */
final class XlsxSheet {
  private static final String FONT = "Times New Roman";
  private static final float POINTS_PER_INCH = 72;

  /** Share of the sheet's width that the issuing agency's side takes. */
  private static final double AGENCY_SHARE = 0.42;

  private static final int SIGNING_ROW = 15;

  private static final int RULE_SIZE = 6;

  /** What a cell outside the table says. */
  private record Text(String words, Typeface face, int size, String align) {}

  /** A text over some columns, the last among them. */
  private record Side(Text text, int from, int to) {}

  private final Worksheet sheet;
  private final Form form;
  private final PageFit fit;
  private final TableLayout layout;
  private final XlsxTable table;
  private final int columns;
  private int row;

  XlsxSheet(Worksheet sheet, Form form, PageFit fit, List<String[]> words) {
    this.sheet = sheet;
    this.form = form;
    this.fit = fit;
    this.layout = fit.layout();
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
    form.notes().forEach(note -> across(new Text(note, Typeface.REGULAR, 11, "left")));
    signatures();
    across(new Text(form.footLine(), Typeface.ITALIC, 8, "left"));
    print(head, body);
    return body;
  }

  private void document() {
    DocumentBlock document = form.document();
    if (document.annex()) {
      across(new Text(document.mark(), Typeface.BOLD, 12, "right"));
      return;
    }
    int middle = columnAt(AGENCY_SHARE);
    sides(
        text(document.superiorAgency(), Typeface.REGULAR, 12),
        text(DocumentBlock.COUNTRY, Typeface.BOLD, 12),
        middle);
    sides(
        text(document.issuingAgency(), Typeface.BOLD, 12),
        text(DocumentBlock.MOTTO, Typeface.BOLD, 13),
        middle);
    sides(
        rule(Typeface.BOLD.width(document.issuingAgency(), 12) * TitleRule.SHARE),
        rule(Typeface.BOLD.width(DocumentBlock.MOTTO, 13)),
        middle);
    sides(
        text(document.number(), Typeface.REGULAR, 13),
        text(document.placeAndDate(), Typeface.ITALIC, 13),
        middle);
    across(new Text(document.mark(), Typeface.BOLD, 12, "right"));
    row++;
  }

  private static Text text(String words, Typeface face, int size) {
    return new Text(words, face, size, "center");
  }

  /** A rule as text, since a sheet has no lines but borders, and those are as wide as columns. */
  private static Text rule(float length) {
    int dashes = Math.round(length / Typeface.REGULAR.width("─", RULE_SIZE));
    return text("─".repeat(dashes), Typeface.REGULAR, RULE_SIZE);
  }

  private void title() {
    form.watermark().ifPresent(word -> across(text(word, Typeface.BOLD, 14)));
    across(
        text(
            form.title().toUpperCase(DocumentBlock.VIETNAMESE),
            Typeface.BOLD,
            fit.density().title()));
    form.subtitles().forEach(subtitle -> across(text(subtitle, Typeface.ITALIC, 13)));
    across(rule(TitleRule.length(form, fit.paper().bodyWidth())));
    across(new Text(form.unitLine(), Typeface.ITALIC, 12, "right"));
  }

  /** Recipients if there are any, then the signatures, side by side. */
  private void signatures() {
    row++;
    if (form.document().annex()) {
      return;
    }
    List<Text> recipients = recipients();
    DocumentBlock signed =
        fit.density().joined() ? form.document().withoutInstructions() : form.document();
    List<Text> left = signature(signed.leftSignature());
    List<Text> right = signature(signed.rightSignature());
    boolean three = !recipients.isEmpty() && !left.isEmpty();
    int from = three ? Math.max(1, Math.min(columnAt(1 / 3.0), columns - 2)) : columnAt(0.5);
    int middle = three ? Math.max(from + 1, columnAt(2 / 3.0)) : from;
    boolean beside = middle < columns;
    int signing = Math.max(left.size(), right.size());
    int rows =
        Math.max(signing + fit.density().signing() / SIGNING_ROW, beside ? recipients.size() : 0);
    for (int i = 0; i < rows; i++) {
      List<Side> sides = new ArrayList<>();
      if (beside && i < recipients.size()) {
        sides.add(new Side(recipients.get(i), 0, from - 1));
      }
      if (i < left.size()) {
        sides.add(new Side(left.get(i), beside && three ? from : 0, (beside ? middle : from) - 1));
      }
      if (i < right.size()) {
        sides.add(new Side(right.get(i), beside ? middle : from, columns - 1));
      }
      line(sides);
    }
    if (!beside) {
      recipients.forEach(this::across);
    }
  }

  private List<Text> recipients() {
    List<Text> lines = new ArrayList<>();
    if (!form.document().recipients().isEmpty()) {
      lines.add(new Text(DocumentBlock.RECIPIENTS, Typeface.BOLD_ITALIC, 12, "left"));
      form.document()
          .recipients()
          .forEach(line -> lines.add(new Text(line, Typeface.REGULAR, 11, "left")));
    }
    return lines;
  }

  private static List<Text> signature(List<String> lines) {
    return lines.stream().map(line -> text(line, signatureFace(line), 13)).toList();
  }

  private static Typeface signatureFace(String line) {
    return DocumentBlock.isInstruction(line) ? Typeface.ITALIC : Typeface.BOLD;
  }

  /** Writes a text over the whole width; an empty one takes no row. */
  private void across(Text text) {
    if (!text.words().isBlank()) {
      line(List.of(new Side(text, 0, columns - 1)));
    }
  }

  private void sides(Text left, Text right, int middle) {
    line(List.of(new Side(left, 0, middle - 1), new Side(right, middle, columns - 1)));
  }

  /** Writes texts side by side into the current row; without any it stays as high as it is. */
  private void line(List<Side> sides) {
    int height = sides.stream().mapToInt(this::merged).max().orElse(0);
    if (height > 0) {
      sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, height));
    }
    row++;
  }

  /** Writes a text over its columns of the current row and returns the height it needs. */
  private int merged(Side side) {
    Text text = side.text();
    int from = side.from();
    int to = side.to();
    sheet.value(row, from, text.words());
    Range range = sheet.range(row, from, row, to);
    if (to > from) {
      range.merge();
    }
    StyleSetter style =
        range
            .style()
            .fontName(FONT)
            .fontSize(text.size())
            .horizontalAlignment(text.align())
            .verticalAlignment("center")
            .wrapText(true);
    weigh(style, text.face()).set();
    int width =
        Math.round(
            layout
                    .plan()
                    .width(
                        Math.min(from, layout.columns()),
                        Math.max(0, Math.min(to + 1, layout.columns()) - from))
                * table.scale());
    List<String> lines = text.face().lines(text.words(), text.size(), Math.max(width, 40));
    return Typeface.heightOf(lines.size(), text.size()) + 2;
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
        && layout.x(Math.min(column, layout.columns())) < share * fit.paper().bodyWidth()) {
      column++;
    }
    return column;
  }

  private void print(int head, int body) {
    sheet.freezePane(table.labelColumns(), body);
    sheet.repeatRows(head, body - 1);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(fit.paper().isLandscape() ? "landscape" : "portrait");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) (fit.onePage() ? 1 : 0));
    if (!form.rows().isEmpty()) {
      sheet.setAutoFilter(body - 1, 0, body + form.rows().size() - 1, layout.columns() - 1);
    }
    sheet.setAutoPageBreaks(true);
    PageSize paper = fit.paper();
    sheet.topMargin(paper.top() / POINTS_PER_INCH);
    sheet.bottomMargin(paper.bottom() / POINTS_PER_INCH);
    sheet.leftMargin(paper.left() / POINTS_PER_INCH);
    sheet.rightMargin(paper.right() / POINTS_PER_INCH);
    sheet.headerMargin(paper.top() / 2f / POINTS_PER_INCH);
    sheet.hideGridLines();
  }
}
