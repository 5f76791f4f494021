package giamngheo.reports.pdf;

import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Narrative;
import giamngheo.reports.pdf.NarrativeRow.Kind;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/**
 * Builds the Jasper design of a report in words: a band for each kind of text and for the rows of
 * each table, of which every record prints the one that is its own.
 */
final class NarrativeDesign {
  /** Decree 30/2020: at least 6 points between paragraphs, first line in by 1.27 cm. */
  private static final int SPACE = 6;

  private static final int FIRST_LINE = 36;

  /** What stands with a heading or a caption at the least: two lines of text, or a table's rows. */
  private static final int ROOM_BELOW_HEADING = 100;

  /** Room for the text that the signatures stand under: three lines. */
  private static final int LAST_PARAGRAPH = 60;

  private NarrativeDesign() {}

  static JasperDesign of(Narrative report, List<TableLayout> tables) throws JRException {
    JasperDesign design = FormDesign.page(PageSize.PORTRAIT);
    int width = PageSize.PORTRAIT.bodyWidth();
    FormDesign.addFlag(JasperFormRows.BOLD, design);
    addField(NarrativeRows.TEXT, String.class, design);
    addField(NarrativeRows.START, Integer.class, design);
    JRDesignGroup start = new JRDesignGroup();
    start.setName(NarrativeRows.START);
    start.setExpression(field(NarrativeRows.START));
    int head =
        tables.stream().mapToInt(table -> IntStream.of(table.headHeights()).sum()).max().orElse(0);
    JRDesignBand signatures = ClosingBands.signatures(report.document(), design, width);
    start.setMinHeightToStartNewPage(ROOM_BELOW_HEADING + head);
    // The room is looked at where a header is printed, be it empty.
    ((JRDesignSection) start.getGroupHeaderSection()).addBand(new Band(design).of(0));
    FormDesign.addFlag(NarrativeRows.CLOSING, design);
    JRDesignGroup closing = new JRDesignGroup();
    closing.setName(NarrativeRows.CLOSING);
    closing.setExpression(field(NarrativeRows.CLOSING));
    closing.setMinHeightToStartNewPage(LAST_PARAGRAPH + signatures.getHeight());
    ((JRDesignSection) closing.getGroupHeaderSection()).addBand(new Band(design).of(0));
    design.addGroup(closing);
    design.addGroup(start);
    design.setTitle(TitleBand.of(report, design, width));
    JRDesignSection detail = (JRDesignSection) design.getDetailSection();
    for (Kind kind : Kind.values()) {
      FormDesign.addFlag(NarrativeRows.flag(kind), design);
      if (kind != Kind.TABLE) {
        detail.addBand(text(kind, design, width));
      }
    }
    for (int i = 0; i < tables.size(); i++) {
      FormDesign.addFlag(NarrativeRows.flag(i), design);
      TableBands table = new TableBands(tables.get(i), NarrativeRows.prefix(i));
      design.addGroup(head(i, table, design));
      JRDesignBand row = table.row(design);
      row.setPrintWhenExpression(field(NarrativeRows.flag(i)));
      detail.addBand(row);
    }
    design.setSummary(signatures);
    return design;
  }

  /** The head of a table, again on every page that the table reaches. */
  private static JRDesignGroup head(int table, TableBands bands, JasperDesign design) {
    JRDesignGroup group = new JRDesignGroup();
    group.setName("table" + table);
    group.setExpression(field(NarrativeRows.flag(table)));
    group.setReprintHeaderOnEachPage(true);
    JRDesignBand head = bands.head(design);
    head.setPrintWhenExpression(field(NarrativeRows.flag(table)));
    ((JRDesignSection) group.getGroupHeaderSection()).addBand(head);
    return group;
  }

  private static JRDesignBand text(Kind kind, JasperDesign design, int width) {
    float size = kind == Kind.CAPTION ? 13 : kind == Kind.UNIT ? 12 : 14;
    int height = Typeface.heightOf(1, size);
    JRDesignTextField text = new JRDesignTextField(design);
    text.setX(0);
    text.setY(kind == Kind.UNIT ? 0 : SPACE);
    text.setWidth(width);
    text.setHeight(height);
    text.setFontSize(size);
    text.setExpression(field(NarrativeRows.TEXT));
    text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    text.setHorizontalTextAlign(align(kind));
    switch (kind) {
      case HEADING, CAPTION, CENTRED_BOLD -> text.setBold(true);
      case LOW_HEADING -> {
        text.setBold(true);
        text.setItalic(true);
      }
      case REMARK, UNIT, BASIS -> text.setItalic(true);
      case PARAGRAPH -> text.setMarkup("styled");
      case TABLE, CENTRED -> {}
    }
    if (align(kind) == HorizontalTextAlignEnum.JUSTIFIED) {
      text.getParagraph().setFirstLineIndent(FIRST_LINE);
    }
    JRDesignBand band = new JRDesignBand();
    band.setHeight(text.getY() + height + (kind == Kind.CAPTION || kind == Kind.UNIT ? 2 : 0));
    band.setSplitType(
        kind == Kind.PARAGRAPH || kind == Kind.REMARK || kind == Kind.BASIS
            ? SplitTypeEnum.STRETCH
            : SplitTypeEnum.PREVENT);
    band.setPrintWhenExpression(field(NarrativeRows.flag(kind)));
    band.addElement(text);
    return band;
  }

  private static HorizontalTextAlignEnum align(Kind kind) {
    return switch (kind) {
      case CAPTION, CENTRED, CENTRED_BOLD -> HorizontalTextAlignEnum.CENTER;
      case UNIT -> HorizontalTextAlignEnum.RIGHT;
      default -> HorizontalTextAlignEnum.JUSTIFIED;
    };
  }

  private static void addField(String name, Class<?> kind, JasperDesign design) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(kind);
    design.addField(field);
  }

  private static JRDesignExpression field(String name) {
    return new JRDesignExpression("$F{" + name + "}");
  }
}
