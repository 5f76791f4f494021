package giamngheo.reports.word;

import giamngheo.reports.model.PlainText;
import giamngheo.reports.model.PrintingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/**
 * What stands in one content control of a Word file.
 *
 * @param lines its paragraphs and the rows of its tables as plain text
 * @param content its XML
 * @param pictures by relation, the pictures that the XML names
 */
record WrittenRemark(List<String> lines, String content, Map<String, XWPFPictureData> pictures) {
  private static final String NAMESPACE =
      "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";
  private static final Pattern RELATION = Pattern.compile("\\br:\\w+=\"(\\w+)\"");
  private static final Pattern ELSEWHERE =
      Pattern.compile("<w:(?:footnoteReference|endnoteReference|altChunk|object)\\b");

  /** Comments stay in the earlier file; the names of bookmarks would stand in the new one twice. */
  private static final Pattern ELSEWHERE_BUT_NEEDLESS =
      Pattern.compile(
          "<w:(?:comment(?:RangeStart|RangeEnd|Reference)|bookmark(?:Start|End))\\b[^>]*/>");

  /** Every content control of a document's body, those inside others too. */
  static List<XmlObject> controls(XWPFDocument document) {
    return Arrays.asList(document.getDocument().selectPath(NAMESPACE + ".//w:sdt"));
  }

  /** A property of a control, such as its tag; empty if it has none. */
  static String property(XmlObject control, String name) {
    return Arrays.stream(control.selectPath(NAMESPACE + "./w:sdtPr/w:" + name + "/@w:val"))
        .map(WrittenRemark::text)
        .findFirst()
        .orElse("");
  }

  private static String text(XmlObject object) {
    try (var cursor = object.newCursor()) {
      return cursor.getTextValue();
    }
  }

  /**
   * Reads a control.
   *
   * @throws PrintingException if it holds what lies in another part of the file and is no picture
   */
  static WrittenRemark read(XmlObject control, XWPFDocument document, Path file) {
    XmlObject blocks = RemarkBlocks.of(control);
    String content = ELSEWHERE_BUT_NEEDLESS.matcher(blocks.xmlText()).replaceAll("");
    Map<String, XWPFPictureData> pictures = new LinkedHashMap<>();
    Matcher relation = RELATION.matcher(content);
    while (relation.find()) {
      XWPFPictureData picture = document.getPictureDataByID(relation.group(1));
      if (picture == null) {
        throw PrintingException.remarksUnreadable(file, property(control, "alias"), null);
      }
      pictures.put(relation.group(1), picture);
    }
    if (ELSEWHERE.matcher(content).find()) {
      throw PrintingException.remarksUnreadable(file, property(control, "alias"), null);
    }
    return new WrittenRemark(RemarkBlocks.lines(blocks), content, pictures);
  }

  /** Whether it says more than the prompt that was printed there. */
  boolean says(String prompt) {
    String all = String.join(" ", lines).strip();
    String empty = prompt == null ? "" : PlainText.of(prompt).strip();
    return !pictures.isEmpty() || (!all.isEmpty() && !all.equals(empty));
  }

  /** Puts the content into a control of another document. */
  void into(XmlObject control, XWPFDocument document) throws IOException {
    String moved = content;
    try {
      for (Map.Entry<String, XWPFPictureData> picture : pictures.entrySet()) {
        XWPFPictureData data = picture.getValue();
        String id = document.addPictureData(data.getData(), data.getPictureTypeEnum());
        moved = moved.replace('"' + picture.getKey() + '"', '"' + id + '"');
      }
      XmlObject parsed = XmlObject.Factory.parse(moved);
      try (var from = parsed.newCursor();
          var to = control.selectPath(NAMESPACE + "./w:sdtContent")[0].newCursor()) {
        from.toFirstChild();
        to.removeXmlContents();
        to.toFirstContentToken();
        RemarkBlocks.copyChildren(from, to);
      }
    } catch (XmlException | InvalidFormatException failure) {
      throw new IOException(failure);
    }
  }
}
