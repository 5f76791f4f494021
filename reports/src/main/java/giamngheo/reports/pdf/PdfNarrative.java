package giamngheo.reports.pdf;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.layout.Watermark;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.model.Narrative;
import giamngheo.reports.model.NarrativePart;
import giamngheo.reports.model.NarrativePart.Basis;
import giamngheo.reports.model.NarrativePart.Centred;
import giamngheo.reports.model.NarrativePart.Paragraph;
import giamngheo.reports.model.NarrativePart.Phrase;
import giamngheo.reports.model.NarrativePart.Remark;
import giamngheo.reports.model.NarrativePart.Table;
import giamngheo.reports.model.NarrativePart.Title;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.model.Remarks;
import giamngheo.reports.pdf.NarrativeRow.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;

/** A report in words as PDF/A-2U through JasperReports. */
public record PdfNarrative(Narrative report, Remarks kept) {

  public void write(Path file) throws IOException {
    try {
      List<JasperPrint> prints = new ArrayList<>(List.of(fill()));
      for (Form annex : report.annexes()) {
        JasperPrint print = PdfWriter.fill(annex);
        int printed = PdfWriter.rows(print);
        if (printed != annex.rows().size()) {
          throw PrintingException.rowsMissing(
              report.fileName() + ": " + annex.id(), annex.rows().size(), printed);
        }
        prints.add(print);
      }
      String title = report.kind() + " " + report.summary();
      PdfWriter.export(prints, title, report.document(), file);
    } catch (JRException failure) {
      throw new IOException(failure);
    }
  }

  private JasperPrint fill() throws JRException {
    List<TableLayout> tables = new ArrayList<>();
    List<NarrativeRow> rows = new ArrayList<>();
    List<String> sentTo = report.sentTo();
    for (String line : sentTo) {
      rows.add(
          sentTo.size() == 1
              ? NarrativeRow.of(Kind.CENTRED, line)
              : NarrativeRow.styled(escaped(line)));
    }
    for (NarrativePart part : report.parts()) {
      add(part, tables, rows);
    }
    for (String id : kept.orphans()) {
      rows.add(NarrativeRow.of(Kind.HEADING, Remarks.ORPHAN));
      add(new Remark(id, ""), tables, rows);
    }
    var design = JasperCompileManager.compileReport(NarrativeDesign.of(report, tables));
    JasperPrint print =
        JasperFillManager.fillReport(design, new HashMap<>(), new NarrativeRows(rows));
    long printed = PdfWriter.rows(print);
    long asked = rows.stream().filter(row -> row.kind() == Kind.TABLE).count();
    if (printed != asked) {
      throw PrintingException.rowsMissing(report.fileName(), (int) asked, (int) printed);
    }
    PageFurniture.add(
        print,
        PageSize.PORTRAIT,
        report.watermark().map(Watermark::under),
        report.footLine(),
        report.seal());
    return print;
  }

  private void add(NarrativePart part, List<TableLayout> tables, List<NarrativeRow> rows) {
    if (part instanceof Title title) {
      Kind kind = title.level() > 2 ? Kind.LOW_HEADING : Kind.HEADING;
      rows.add(NarrativeRow.of(kind, title.text()));
    } else if (part instanceof Paragraph paragraph) {
      rows.add(NarrativeRow.styled(marked(paragraph)));
    } else if (part instanceof Basis basis) {
      rows.add(NarrativeRow.of(Kind.BASIS, basis.text()));
    } else if (part instanceof Centred line) {
      rows.add(NarrativeRow.of(line.bold() ? Kind.CENTRED_BOLD : Kind.CENTRED, line.text()));
    } else if (part instanceof Table table) {
      table(table, tables, rows);
    } else if (part instanceof Remark remark) {
      kept.lines(remark).forEach(line -> rows.add(NarrativeRow.of(Kind.REMARK, line)));
    }
  }

  private void table(Table table, List<TableLayout> tables, List<NarrativeRow> rows) {
    HeadingGrid grid = HeadingGrid.of(table.headings());
    List<String[]> words =
        CellFormat.words(table.rows(), grid.leaves(), report.document().language());
    rows.add(NarrativeRow.of(Kind.CAPTION, table.caption()));
    if (!table.unitLine().isBlank()) {
      rows.add(NarrativeRow.of(Kind.UNIT, table.unitLine()));
    }
    for (int i = 0; i < words.size(); i++) {
      boolean bold = table.rows().get(i).emphasis().bold();
      rows.add(new NarrativeRow(Kind.TABLE, "", tables.size(), bold, Arrays.asList(words.get(i))));
    }
    tables.add(new TableLayout(grid, ColumnPlan.of(grid, words, PageSize.PORTRAIT.bodyWidth())));
  }

  /** In Jasper's markup, gaps standing out. */
  private static String marked(Paragraph paragraph) {
    List<String> sentences = new ArrayList<>();
    for (Phrase phrase : paragraph.phrases()) {
      String text = escaped(phrase.text());
      String style =
          phrase.gap()
              ? "isBold=\"true\" isItalic=\"true\""
              : phrase.bold() ? "isBold=\"true\"" : "";
      sentences.add(style.isEmpty() ? text : "<style " + style + ">" + text + "</style>");
    }
    return String.join(" ", sentences);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
