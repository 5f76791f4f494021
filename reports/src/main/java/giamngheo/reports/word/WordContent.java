package giamngheo.reports.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The elements of a document's body. */
final class WordContent {
  private static final int TWIPS = 20;

  private final Markup xml;
  private int bookmarks;
  private int width;

  WordContent(Markup xml, int width) {
    this.xml = xml;
    this.width = width;
  }

  /** Width between the margins from here on, in points: where the tabs of a line stand. */
  void within(int points) {
    width = points;
  }

  void paragraph(WordParagraph paragraph) throws IOException {
    if (paragraph.isRule()) {
      rule(twips(paragraph.firstLine()), paragraph.keepNext());
      return;
    }
    xml.open("w:p").open("w:pPr");
    if (!paragraph.style().isEmpty()) {
      xml.empty("w:pStyle", "w:val", paragraph.style());
    }
    if (paragraph.keepNext()) {
      xml.empty("w:keepNext");
    }
    if (paragraph.isTabbed()) {
      xml.open("w:tabs");
      xml.empty("w:tab", "w:val", "center", "w:pos", twips(width / 2f));
      xml.empty("w:tab", "w:val", "right", "w:pos", twips(width)).close();
    }
    xml.empty(
        "w:spacing",
        "w:before",
        twips(paragraph.before()),
        "w:after",
        twips(paragraph.after()),
        "w:line",
        240,
        "w:lineRule",
        "auto");
    if (paragraph.firstLine() > 0) {
      xml.empty("w:ind", "w:firstLine", twips(paragraph.firstLine()));
    }
    xml.empty("w:jc", "w:val", paragraph.align().code());
    if (!paragraph.texts().isEmpty()) {
      // An empty cell is as high as its letters would be.
      int halves = Math.round(paragraph.texts().get(0).size() * 2);
      xml.open("w:rPr").empty("w:sz", "w:val", halves).close();
    }
    xml.close();
    if (!paragraph.bookmark().isEmpty()) {
      bookmarks++;
      xml.empty("w:bookmarkStart", "w:id", bookmarks, "w:name", paragraph.bookmark());
      xml.empty("w:bookmarkEnd", "w:id", bookmarks);
    }
    for (WordText text : paragraph.texts()) {
      run(text);
    }
    xml.close();
  }

  private void run(WordText text) throws IOException {
    xml.open("w:r").open("w:rPr");
    if (text.bold()) {
      xml.empty("w:b");
    }
    if (text.italic()) {
      xml.empty("w:i");
    }
    int halves = Math.round(text.size() * 2);
    xml.empty("w:sz", "w:val", halves).empty("w:szCs", "w:val", halves).close();
    String[] lines = text.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.empty("w:br");
      }
      String[] parts = lines[i].split("\t", -1);
      for (int part = 0; part < parts.length; part++) {
        if (part > 0) {
          xml.empty("w:tab");
        }
        xml.open("w:t", "xml:space", "preserve").text(parts[part]).close();
      }
    }
    xml.close();
  }

  private void rule(int side, boolean keepNext) throws IOException {
    xml.open("w:p").open("w:pPr");
    if (keepNext) {
      xml.empty("w:keepNext");
    }
    xml.open("w:pBdr")
        .empty("w:top", "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "000000")
        .close();
    xml.empty("w:spacing", "w:before", 60, "w:after", 0, "w:line", 80, "w:lineRule", "exact");
    xml.empty("w:ind", "w:left", side, "w:right", side);
    xml.open("w:rPr").empty("w:sz", "w:val", 4).close().close().close();
  }

  void openTable(WordTable table) throws IOException {
    xml.open("w:tbl").open("w:tblPr");
    xml.empty("w:tblW", "w:w", table.width(0, table.widths().size()) * TWIPS, "w:type", "dxa");
    if (table.bordered()) {
      xml.open("w:tblBorders");
      for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
        xml.empty("w:" + side, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "000000");
      }
      xml.close();
    }
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.open("w:tblCellMar")
        .empty("w:left", "w:w", 40, "w:type", "dxa")
        .empty("w:right", "w:w", 40, "w:type", "dxa")
        .close()
        .close();
    xml.open("w:tblGrid");
    for (int width : table.widths()) {
      xml.empty("w:gridCol", "w:w", width * TWIPS);
    }
    xml.close();
  }

  void row(WordTable table, List<WordCell> cells, boolean head) throws IOException {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (head) {
      xml.empty("w:tblHeader");
    }
    xml.close();
    int column = 0;
    for (WordCell cell : cells) {
      cell(cell, table.width(column, cell.columns()));
      column += cell.columns();
    }
    xml.close();
  }

  private void cell(WordCell cell, int width) throws IOException {
    xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width * TWIPS, "w:type", "dxa");
    if (cell.columns() > 1) {
      xml.empty("w:gridSpan", "w:val", cell.columns());
    }
    switch (cell.merge()) {
      case START -> xml.empty("w:vMerge", "w:val", "restart");
      case CONTINUE -> xml.empty("w:vMerge");
      case NONE -> {}
    }
    if (cell.middle()) {
      xml.empty("w:vAlign", "w:val", "center");
    }
    xml.close();
    List<WordParagraph> paragraphs = new ArrayList<>(cell.paragraphs());
    if (paragraphs.isEmpty()) {
      paragraphs.add(WordParagraph.of(WordParagraph.Align.LEFT));
    }
    for (WordParagraph paragraph : paragraphs) {
      paragraph(paragraph);
    }
    xml.close();
  }

  void closeTable() throws IOException {
    xml.close();
  }

  void openControl(WordControl control) throws IOException {
    xml.open("w:sdt").open("w:sdtPr");
    xml.empty("w:alias", "w:val", control.alias());
    xml.empty("w:tag", "w:val", control.tag());
    xml.empty("w:lock", "w:val", "sdtLocked").close();
    xml.open("w:sdtContent");
  }

  void closeControl() throws IOException {
    xml.close().close();
  }

  void pageBreak() throws IOException {
    xml.open("w:p").open("w:pPr").empty("w:pageBreakBefore");
    xml.empty("w:spacing", "w:before", 0, "w:after", 0, "w:line", TWIPS, "w:lineRule", "exact");
    xml.open("w:rPr").empty("w:sz", "w:val", 2).close().close().close();
  }

  private static int twips(float points) {
    return Math.round(points * TWIPS);
  }
}
