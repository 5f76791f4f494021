package giamngheo.reports.html;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.EscapedText;
import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.RowSections;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormKeys;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints a form as one web page that needs nothing else: no script, no font, no other file. Every
 * cell carries the key by which its households are found.
 */
public final class HtmlWriter implements FormWriter {
  private static final String ROW = "<tr class=\"row";

  /** Excel reads pages too: text stays text there, whatever it begins with. */
  private static final String STYLE =
      """
      :root{color:#000;background:#fff;font-family:"Times New Roman","Liberation Serif",serif}
      body{margin:1.5rem auto;max-width:90rem;padding:0 1rem}
      header,.signatures{display:flex;justify-content:space-between;text-align:center;gap:2rem}
      header p,.signatures p{margin:0}header div,.signatures div{flex:1}
      h1{font-size:1.2rem;text-align:center;margin:1.2rem 0 .2rem}
      .issuer,.country,.position{font-weight:bold}.motto span{border-bottom:1px solid;font-weight:bold}
      .subtitle,.unit,.date,.instruction,.stamp{font-style:italic}.subtitle{text-align:center}
      .ruled>span{display:inline-block}
      .ruled>span::after{content:"";display:block;width:40%;margin:.3rem auto;border-top:1px solid}
      .unit,.mark{text-align:right}.mark{font-weight:bold}.draft{font-weight:bold;text-align:center}
      .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
      th,td{border:1px solid #000;padding:.15rem .35rem}th{background:#eee}
      thead th{vertical-align:middle;text-align:center}thead .number th{font-weight:normal;font-style:italic}
      td.c,td.r{text-align:right;white-space:nowrap}td.o,td.k{text-align:center}
      td.t,td.o,td.k,th{mso-number-format:"\\@"}tbody tr.bold{font-weight:bold}
      .recipients{text-align:left;font-size:.9rem}.stamp{font-size:.8rem}
      .watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;
      font-size:16vw;font-weight:bold;color:#ececec;transform:rotate(-25deg);z-index:-1}
      @page{size:A4 landscape;margin:20mm 15mm 20mm 30mm}
      @media print{thead{display:table-header-group}tr{break-inside:avoid}tr.part{break-before:page}.scroll{overflow:visible}}
      """;

  @Override
  public int write(Form form, Path file) throws IOException {
    HeadingGrid grid = HeadingGrid.of(form.headings());
    try (Writer out = Files.newBufferedWriter(file)) {
      open(form, out);
      document(form, out);
      out.write(
          "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"title\">\n");
      out.write("<table aria-labelledby=\"title\">\n");
      widths(form, grid, out);
      head(grid, out);
      body(form, grid, out);
      out.write("</table>\n</div>\n");
      close(form, out);
    }
    return rows(file);
  }

  private static void open(Form form, Writer out) throws IOException {
    out.write("<!DOCTYPE html>\n<html lang=\"" + form.document().language().getLanguage());
    out.write("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
            + " 'unsafe-inline'\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write(
        "<title>" + EscapedText.of(form.title()) + "</title>\n<style>\n" + STYLE + "</style>\n");
    out.write("</head>\n<body>\n");
    if (form.watermark().isPresent()) {
      out.write("<div class=\"watermark\" aria-hidden=\"true\">");
      out.write(EscapedText.of(form.watermark().get()) + "</div>\n");
    }
  }

  private static void document(Form form, Writer out) throws IOException {
    DocumentBlock document = form.document();
    out.write("<main>\n");
    if (!document.annex()) {
      head(document, out);
    }
    paragraph("mark", document.mark(), out);
    title(form, out);
  }

  private static void head(DocumentBlock document, Writer out) throws IOException {
    out.write("<header>\n<div>");
    paragraph("superior", document.superiorAgency(), out);
    paragraph("issuer", document.issuingAgency(), out);
    paragraph("number-line", document.number(), out);
    out.write("</div>\n<div>");
    paragraph("country", DocumentBlock.COUNTRY, out);
    out.write("<p class=\"motto\"><span>" + EscapedText.of(DocumentBlock.MOTTO) + "</span></p>");
    paragraph("date", document.placeAndDate(), out);
    out.write("</div>\n</header>\n");
  }

  private static void title(Form form, Writer out) throws IOException {
    if (form.watermark().isPresent()) {
      paragraph("draft", form.watermark().get(), out);
    }
    List<String> subtitles = form.subtitles();
    String title = EscapedText.of(form.title().toUpperCase(DocumentBlock.VIETNAMESE));
    out.write(
        subtitles.isEmpty()
            ? "<h1 id=\"title\" class=\"ruled\"><span>" + title + "</span></h1>\n"
            : "<h1 id=\"title\">" + title + "</h1>\n");
    for (int i = 0; i < subtitles.size() - 1; i++) {
      paragraph("subtitle", subtitles.get(i), out);
    }
    if (!subtitles.isEmpty()) {
      out.write("<p class=\"subtitle ruled\"><span>");
      out.write(EscapedText.of(subtitles.get(subtitles.size() - 1)) + "</span></p>\n");
    }
    paragraph("unit", form.unitLine(), out);
  }

  /** Columns as wide as on paper, so that texts have room and figures do not. */
  private static void widths(Form form, HeadingGrid grid, Writer out) throws IOException {
    ColumnPlan plan =
        ColumnPlan.of(grid, CellFormat.words(form, grid.leaves()), PageSize.LANDSCAPE.bodyWidth());
    out.write("<colgroup>");
    for (int width : plan.widths()) {
      long tenths = Math.round(width * 1000.0 / PageSize.LANDSCAPE.bodyWidth());
      out.write("<col style=\"width:" + tenths / 10 + "." + tenths % 10 + "%\">");
    }
    out.write("</colgroup>\n");
  }

  private static void head(HeadingGrid grid, Writer out) throws IOException {
    out.write("<thead>\n");
    for (int row = 0; row < grid.depth(); row++) {
      out.write("<tr>");
      for (HeadingGrid.Box box : grid.boxes().stream().sorted(HeadingGrid.LEFT_FIRST).toList()) {
        if (box.row() == row) {
          out.write("<th scope=\"" + (box.heading().isLeaf() ? "col" : "colgroup") + "\"");
          out.write(box.columns() > 1 ? " colspan=\"" + box.columns() + "\"" : "");
          out.write(box.rows() > 1 ? " rowspan=\"" + box.rows() + "\"" : "");
          out.write(">" + EscapedText.of(box.heading().text()) + "</th>");
        }
      }
      out.write("</tr>\n");
    }
    out.write("<tr class=\"number\">");
    for (Heading leaf : grid.leaves()) {
      out.write("<th scope=\"col\">" + EscapedText.of(leaf.number()) + "</th>");
    }
    out.write("</tr>\n</thead>\n");
  }

  private static void body(Form form, HeadingGrid grid, Writer out) throws IOException {
    List<String[]> words = CellFormat.words(form, grid.leaves());
    out.write("<tbody>\n");
    for (int i = 0; i < words.size(); i++) {
      FormRow row = form.rows().get(i);
      List<String> keys = FormKeys.of(form, row, grid.leaves());
      out.write(ROW + (row.emphasis().bold() ? " bold" : ""));
      out.write((RowSections.beginsPart(form.rows(), i) ? " part" : "") + "\">");
      for (int c = 0; c < grid.leaves().size(); c++) {
        Heading leaf = grid.leaves().get(c);
        out.write("<td class=\"" + kind(leaf.kind()) + "\"");
        String key = keys.get(c);
        out.write(key.isEmpty() ? "" : " data-key=\"" + EscapedText.of(key) + "\"");
        out.write(">" + (words.get(i)[c] == null ? "" : EscapedText.of(words.get(i)[c])) + "</td>");
      }
      out.write("</tr>\n");
    }
    out.write("</tbody>\n");
  }

  private static String kind(ColumnKind kind) {
    return switch (kind) {
      case ORDINAL -> "o";
      case TEXT -> "t";
      case COUNT -> "c";
      case RATE -> "r";
      case TICK -> "k";
    };
  }

  private static void close(Form form, Writer out) throws IOException {
    for (String note : form.notes()) {
      paragraph("note", note, out);
    }
    if (!form.document().annex()) {
      signatures(form.document(), out);
    }
    out.write("</main>\n<footer>");
    paragraph("stamp", form.footLine(), out);
    out.write("</footer>\n</body>\n</html>\n");
  }

  private static void signatures(DocumentBlock document, Writer out) throws IOException {
    out.write("<div class=\"signatures\">\n");
    if (!document.recipients().isEmpty()) {
      out.write("<div class=\"recipients\">");
      paragraph("position instruction", DocumentBlock.RECIPIENTS, out);
      for (String recipient : document.recipients()) {
        paragraph("recipient", recipient, out);
      }
      out.write("</div>\n");
    }
    signature(document.leftSignature(), out);
    signature(document.rightSignature(), out);
    out.write("</div>\n");
  }

  private static void signature(List<String> lines, Writer out) throws IOException {
    out.write("<div>");
    for (String line : lines) {
      paragraph(DocumentBlock.isInstruction(line) ? "instruction" : "position", line, out);
    }
    out.write("</div>\n");
  }

  private static void paragraph(String kind, String text, Writer out) throws IOException {
    if (!text.isBlank()) {
      out.write("<p class=\"" + kind + "\">" + EscapedText.of(text) + "</p>\n");
    }
  }

  /** Rows of the table in the finished file; no text can begin a line with a tag. */
  private static int rows(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return (int) in.lines().filter(line -> line.startsWith(ROW)).count();
    }
  }
}
