package giamngheo.reports.pdf;

import giamngheo.reports.layout.Density;
import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.RowSections;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Form;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignConditionalStyle;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;

/** Builds the Jasper design of one form. */
final class FormDesign {
  static final String CELL_STYLE = "cell";

  /** Share of a page up to which notes stay with the last rows and the signatures. */
  private static final int MOST_NOTES = 4;

  private FormDesign() {}

  static JasperDesign of(Form form, PageFit fit, List<String[]> words) throws JRException {
    Density density = fit.density();
    TableLayout layout = fit.layout();
    JasperDesign design = page(fit.paper());
    int width = fit.paper().bodyWidth();
    addFlag(JasperFormRows.BOLD, design);
    addFlag(JasperFormRows.CLOSING, design);
    addField(JasperFormRows.SECTION, Integer.class, design);
    addField(JasperFormRows.PART, Integer.class, design);
    TableBands table = new TableBands(layout);
    JRDesignBand title = TitleBand.of(form, design, fit);
    JRDesignBand head = table.head(design);
    List<JRDesignBand> notes = ClosingBands.notes(form.notes(), design, width);
    JRDesignBand signatures =
        ClosingBands.signatures(form.document(), Optional.empty(), design, width, density);
    int closing = signatures.getHeight() + height(notes);
    if (height(notes) > fit.paper().bodyHeight() / MOST_NOTES) {
      // The last rows need not wait for room below all of them: signatures stay with the last note.
      int last = form.notes().size() - 1;
      notes = notes.subList(0, last);
      signatures =
          ClosingBands.signatures(
              form.document(), Optional.of(form.notes().get(last)), design, width, density);
      closing = 0;
    }
    closing += rowsHeight(form, layout, words, RowSections.closing(form.rows()));
    int room = fit.paper().bodyHeight() - title.getHeight() - head.getHeight();
    design.setTitle(title);
    design.setColumnHeader(head);
    design.addGroup(noted(notes));
    design.addGroup(part());
    design.addGroup(
        kept("closing", JasperFormRows.CLOSING, Math.max(0, Math.min(closing, room)), design));
    design.addGroup(
        kept(
            "section",
            JasperFormRows.SECTION,
            Math.max(0, Math.min(section(form, layout, words), room)),
            design));
    ((JRDesignSection) design.getDetailSection()).addBand(table.row(design));
    design.setSummary(signatures);
    return design;
  }

  /** Height of everything on one page without end. */
  static int height(Form form, PageFit fit, List<String[]> words) throws JRException {
    JasperDesign design = page(fit.paper());
    int width = fit.paper().bodyWidth();
    return TitleBand.of(form, design, fit).getHeight()
        + new TableBands(fit.layout()).head(design).getHeight()
        + rowsHeight(form, fit.layout(), words, 0)
        + height(ClosingBands.notes(form.notes(), design, width))
        + ClosingBands.signatures(form.document(), Optional.empty(), design, width, fit.density())
            .getHeight();
  }

  private static int rowsHeight(Form form, TableLayout layout, List<String[]> words, int from) {
    int height = 0;
    for (int i = from; i < words.size(); i++) {
      height += layout.rowHeight(words.get(i), form.rows().get(i).emphasis());
    }
    return height;
  }

  private static int height(List<JRDesignBand> bands) {
    return bands.stream().mapToInt(JRDesignBand::getHeight).sum();
  }

  /** An empty design on that paper. */
  static JasperDesign page(PageSize page) throws JRException {
    JasperDesign design = new JasperDesign();
    design.setName("form");
    design.setPageWidth(page.width());
    design.setPageHeight(page.height());
    design.setTopMargin(page.top());
    design.setBottomMargin(page.bottom());
    design.setLeftMargin(page.left());
    design.setRightMargin(page.right());
    design.setColumnWidth(page.bodyWidth());
    design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
    design.setProperty("net.sf.jasperreports.text.save.line.breaks", "true");
    addStyles(design);
    return design;
  }

  private static void addStyles(JasperDesign design) throws JRException {
    JRDesignStyle letters = new JRDesignStyle();
    letters.setName("letters");
    letters.setDefault(true);
    letters.setFontName(Typeface.FAMILY);
    design.addStyle(letters);
    JRDesignStyle cell = new JRDesignStyle();
    cell.setName(CELL_STYLE);
    cell.setParentStyleNameReference("letters");
    JRDesignConditionalStyle bold = new JRDesignConditionalStyle();
    bold.setConditionExpression(new JRDesignExpression("$F{" + JasperFormRows.BOLD + "}"));
    bold.setBold(true);
    cell.addConditionalStyle(bold);
    design.addStyle(cell);
  }

  static void addFlag(String name, JasperDesign design) throws JRException {
    addField(name, Boolean.class, design);
  }

  private static void addField(String name, Class<?> kind, JasperDesign design) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(kind);
    design.addField(field);
  }

  /** Height of the highest rows that stay together. */
  private static int section(Form form, TableLayout layout, List<String[]> words) {
    int highest = 0;
    for (int first = 0; first < words.size(); first++) {
      if (RowSections.begins(form.rows(), first)) {
        int height = 0;
        for (int row = first, last = first; row <= last; row++) {
          height += layout.rowHeight(words.get(row), form.rows().get(row).emphasis());
          last += RowSections.staysWithNext(form.rows(), row) ? 1 : 0;
        }
        highest = Math.max(highest, height);
      }
    }
    return highest;
  }

  /** The whole table, with the notes under its end. */
  private static JRDesignGroup noted(List<JRDesignBand> notes) {
    JRDesignGroup group = new JRDesignGroup();
    group.setName("noted");
    notes.forEach(((JRDesignSection) group.getGroupFooterSection())::addBand);
    return group;
  }

  /** A part of a list, which begins a page. */
  private static JRDesignGroup part() {
    JRDesignGroup group = new JRDesignGroup();
    group.setName(JasperFormRows.PART);
    group.setExpression(new JRDesignExpression("$F{" + JasperFormRows.PART + "}"));
    group.setStartNewPage(true);
    return group;
  }

  /**
   * Rows that go to a new page unless there is room for so much: the last ones with notes and
   * signatures, which never stand on a page alone, and rows that stay together. The groups stand in
   * this order, as one that begins makes those after it begin too.
   */
  private static JRDesignGroup kept(String name, String field, int height, JasperDesign design) {
    JRDesignGroup group = new JRDesignGroup();
    group.setName(name);
    group.setExpression(new JRDesignExpression("$F{" + field + "}"));
    group.setMinHeightToStartNewPage(height);
    ((JRDesignSection) group.getGroupHeaderSection()).addBand(new Band(design).of(0));
    return group;
  }
}
