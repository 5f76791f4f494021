package giamngheo.reports;

import giamngheo.reports.word.WordPage;
import java.util.List;
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

  private FormDesign() {}

  static JasperDesign of(Form form, TableLayout layout, List<String[]> words) throws JRException {
    JasperDesign design = page(WordPage.LANDSCAPE);
    addFlag(FormRows.BOLD, design);
    addFlag(FormRows.CLOSING, design);
    TableBands table = new TableBands(layout);
    JRDesignBand title = TitleBand.of(form, design);
    JRDesignBand head = table.head(design);
    List<JRDesignBand> notes = ClosingBands.notes(form, design);
    JRDesignBand signatures = ClosingBands.signatures(form.document(), design, Page.BODY_WIDTH);
    int closing = signatures.getHeight() + notes.stream().mapToInt(JRDesignBand::getHeight).sum();
    for (int i = Math.max(0, words.size() - FormRows.CLOSING_ROWS); i < words.size(); i++) {
      closing += layout.rowHeight(words.get(i), form.rows().get(i).emphasis());
    }
    int room = Page.BODY_HEIGHT - title.getHeight() - head.getHeight();
    design.setTitle(title);
    design.setColumnHeader(head);
    design.addGroup(noted(notes));
    design.addGroup(closing(Math.max(0, Math.min(closing, room)), design));
    ((JRDesignSection) design.getDetailSection()).addBand(table.row(design));
    design.setSummary(signatures);
    return design;
  }

  /** An empty design on that paper. */
  static JasperDesign page(WordPage page) throws JRException {
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
    bold.setConditionExpression(new JRDesignExpression("$F{" + FormRows.BOLD + "}"));
    bold.setBold(true);
    cell.addConditionalStyle(bold);
    design.addStyle(cell);
  }

  static void addFlag(String name, JasperDesign design) throws JRException {
    JRDesignField flag = new JRDesignField();
    flag.setName(name);
    flag.setValueClass(Boolean.class);
    design.addField(flag);
  }

  /** The whole table, with the notes under its end. */
  private static JRDesignGroup noted(List<JRDesignBand> notes) {
    JRDesignGroup group = new JRDesignGroup();
    group.setName("noted");
    notes.forEach(((JRDesignSection) group.getGroupFooterSection())::addBand);
    return group;
  }

  /**
   * The last rows, which go to a new page unless notes and signatures fit below them: signatures
   * never stand on a page alone.
   */
  private static JRDesignGroup closing(int height, JasperDesign design) {
    JRDesignGroup group = new JRDesignGroup();
    group.setName("closing");
    group.setExpression(new JRDesignExpression("$F{" + FormRows.CLOSING + "}"));
    group.setMinHeightToStartNewPage(height);
    ((JRDesignSection) group.getGroupHeaderSection()).addBand(new Band(design).of(0));
    return group;
  }
}
