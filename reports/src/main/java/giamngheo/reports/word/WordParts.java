package giamngheo.reports.word;

import giamngheo.reports.layout.PageSize;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts beside the body: what the file consists of, styles, headers and footer. */
final class WordParts {
  private static final String FONT = "Times New Roman";
  private static final String PART = "application/vnd.openxmlformats-officedocument.";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private WordParts() {}

  static void types(Markup xml) throws IOException {
    xml.root("Types", Map.of("", PACKAGE + "content-types"));
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    xml.empty(
        "Override",
        "PartName",
        "/docProps/core.xml",
        "ContentType",
        "application/vnd.openxmlformats-package.core-properties+xml");
    override(xml, "document", "document.main");
    override(xml, "styles", "styles");
    override(xml, "settings", "settings");
    override(xml, "header1", "header");
    override(xml, "header2", "header");
    override(xml, "footer1", "footer");
    xml.end();
  }

  private static void override(Markup xml, String part, String type) throws IOException {
    xml.empty(
        "Override",
        "PartName",
        "/word/" + part + ".xml",
        "ContentType",
        PART + "wordprocessingml." + type + "+xml");
  }

  static void relations(Markup xml) throws IOException {
    xml.root("Relationships", Map.of("", PACKAGE + "relationships"));
    relation(xml, "rId1", Markup.RELATIONS + "/officeDocument", "word/document.xml");
    relation(xml, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
    xml.end();
  }

  static void documentRelations(Markup xml) throws IOException {
    xml.root("Relationships", Map.of("", PACKAGE + "relationships"));
    relation(xml, "rId1", Markup.RELATIONS + "/styles", "styles.xml");
    relation(xml, "rId2", Markup.RELATIONS + "/settings", "settings.xml");
    relation(xml, "rId3", Markup.RELATIONS + "/header", "header1.xml");
    relation(xml, "rId4", Markup.RELATIONS + "/header", "header2.xml");
    relation(xml, "rId5", Markup.RELATIONS + "/footer", "footer1.xml");
    xml.end();
  }

  private static void relation(Markup xml, String id, String type, String target)
      throws IOException {
    xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  static void properties(Markup xml, String title, String language) throws IOException {
    Map<String, String> spaces = new LinkedHashMap<>();
    spaces.put("cp", PACKAGE + "metadata/core-properties");
    spaces.put("dc", "http://purl.org/dc/elements/1.1/");
    xml.root("cp:coreProperties", spaces);
    xml.open("dc:title").text(title).close();
    xml.open("dc:creator").text("giamngheo").close();
    xml.open("dc:language").text(language).close();
    xml.end();
  }

  static void styles(Markup xml, String language) throws IOException {
    xml.root("w:styles", Map.of("w", Markup.WORD));
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:cs", FONT, "w:eastAsia", FONT);
    xml.empty("w:sz", "w:val", 28).empty("w:szCs", "w:val", 28);
    xml.empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", "ar-SA");
    xml.close().close().empty("w:pPrDefault").close();
    style(xml, "Normal", "Normal", true, 28, -1);
    style(xml, "Title", "Title", false, 28, -1);
    style(xml, "Heading1", "heading 1", false, 28, 0);
    style(xml, "Heading2", "heading 2", false, 28, 1);
    style(xml, "Heading3", "heading 3", false, 28, 2);
    xml.end();
  }

  private static void style(
      Markup xml, String id, String name, boolean isDefault, int size, int outline)
      throws IOException {
    if (isDefault) {
      xml.open("w:style", "w:type", "paragraph", "w:default", 1, "w:styleId", id);
    } else {
      xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
    }
    xml.empty("w:name", "w:val", name);
    if (!isDefault) {
      xml.empty("w:basedOn", "w:val", "Normal").empty("w:next", "w:val", "Normal");
    }
    xml.empty("w:qFormat");
    if (outline >= 0) {
      xml.open("w:pPr").empty("w:keepNext").empty("w:outlineLvl", "w:val", outline).close();
    }
    xml.open("w:rPr");
    if (!isDefault) {
      xml.empty("w:b");
    }
    xml.empty("w:sz", "w:val", size).close().close();
  }

  static void settings(Markup xml, String language) throws IOException {
    xml.root("w:settings", Map.of("w", Markup.WORD));
    xml.open("w:compat");
    xml.empty(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        15);
    xml.close().empty("w:themeFontLang", "w:val", language).end();
  }

  /**
   * A header.
   *
   * @param numbered whether it shows the page's number
   * @param pageWord before the number where it says of how many pages; empty where it does not
   * @param watermark word across the page; empty for none
   * @param mark at the right of the page; empty for none
   */
  static void header(
      Markup xml, boolean numbered, String pageWord, String watermark, String mark, PageSize page)
      throws IOException {
    Map<String, String> spaces = new LinkedHashMap<>();
    spaces.put("w", Markup.WORD);
    spaces.put("v", "urn:schemas-microsoft-com:vml");
    spaces.put("o", "urn:schemas-microsoft-com:office:office");
    xml.root("w:hdr", spaces);
    xml.open("w:p").open("w:pPr").empty("w:jc", "w:val", mark.isEmpty() ? "center" : "right");
    xml.close();
    if (!mark.isEmpty()) {
      xml.open("w:r").open("w:rPr").empty("w:b").empty("w:sz", "w:val", 24).close();
      xml.open("w:t").text(mark).close().close();
    }
    boolean isCounted = numbered && !pageWord.isEmpty();
    if (isCounted) {
      xml.open("w:r").open("w:rPr").empty("w:sz", "w:val", 26).close();
      xml.open("w:t", "xml:space", "preserve").text(pageWord + " ").close().close();
    }
    if (numbered) {
      field(xml, "PAGE");
    }
    if (isCounted) {
      xml.open("w:r").open("w:rPr").empty("w:sz", "w:val", 26).close();
      xml.open("w:t").text("/").close().close();
      field(xml, "NUMPAGES");
    }
    if (!watermark.isEmpty()) {
      watermark(xml, watermark, page);
    }
    xml.close().end();
  }

  /** A number that the program fills in. */
  private static void field(Markup xml, String code) throws IOException {
    xml.open("w:r").open("w:rPr").empty("w:sz", "w:val", 26).close();
    xml.empty("w:fldChar", "w:fldCharType", "begin").close();
    xml.open("w:r").open("w:instrText", "xml:space", "preserve");
    xml.text(" " + code + " ").close().close();
    xml.open("w:r").empty("w:fldChar", "w:fldCharType", "separate").close();
    xml.open("w:r").open("w:rPr").empty("w:sz", "w:val", 26).close();
    xml.open("w:t").text("2").close().close();
    xml.open("w:r").empty("w:fldChar", "w:fldCharType", "end").close();
  }

  private static void watermark(Markup xml, String word, PageSize page) throws IOException {
    int width = Math.min(page.bodyWidth(), page.height()) * 9 / 10;
    xml.open("w:r").open("w:pict");
    xml.open(
        "v:shapetype",
        "id",
        "_x0000_t136",
        "coordsize",
        "21600,21600",
        "o:spt",
        "136",
        "adj",
        "10800",
        "path",
        "m@7,l@8,m@5,21600l@6,21600e");
    xml.empty("v:path", "textpathok", "t", "o:connecttype", "rect");
    xml.empty("v:textpath", "on", "t", "fitshape", "t").close();
    xml.open(
        "v:shape",
        "id",
        "watermark",
        "type",
        "#_x0000_t136",
        "style",
        "position:absolute;width:"
            + width
            + "pt;height:"
            + width / 5
            + "pt;rotation:330;z-index:-251658752;mso-position-horizontal:center;"
            + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
            + "mso-position-vertical-relative:margin",
        "fillcolor",
        "#ececec",
        "stroked",
        "f");
    xml.empty("v:textpath", "style", "font-family:'" + FONT + "';font-weight:bold", "string", word);
    xml.close().close().close();
  }

  /** A footer of one line in small slanted letters. */
  static void footer(Markup xml, String line) throws IOException {
    xml.root("w:ftr", Map.of("w", Markup.WORD));
    new WordContent(xml, 0)
        .paragraph(WordParagraph.of(WordParagraph.Align.LEFT, WordText.italic(line, 8)));
    xml.end();
  }

  /** Names of the parts before the body, and how each is written. */
  static Map<String, Part> beside(WordDocument.Frame frame) {
    String language = frame.language().toLanguageTag();
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", WordParts::types);
    parts.put("_rels/.rels", WordParts::relations);
    parts.put("docProps/core.xml", xml -> properties(xml, frame.title(), language));
    parts.put("word/_rels/document.xml.rels", WordParts::documentRelations);
    parts.put("word/styles.xml", xml -> styles(xml, language));
    parts.put("word/settings.xml", xml -> settings(xml, language));
    for (int header : List.of(1, 2)) {
      parts.put(
          "word/header" + header + ".xml",
          xml ->
              header(
                  xml,
                  header == 1,
                  frame.pageWord(),
                  frame.watermark(),
                  header == 1 ? "" : frame.mark(),
                  frame.page()));
    }
    parts.put("word/footer1.xml", xml -> footer(xml, frame.footLine()));
    return parts;
  }

  /** Writes one part. */
  interface Part {
    void write(Markup xml) throws IOException;
  }
}
