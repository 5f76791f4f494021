package giamngheo.reports.word;

import giamngheo.reports.model.PlainText;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The paragraphs and tables of a Word file that make up one remark. Word keeps them all in the
 * content control; LibreOffice moves the control into the first paragraph and leaves the others
 * behind it, so what stands between the control and the mark at the end of its place belongs to the
 * remark too.
 */
final class RemarkBlocks {
  private static final String MARK = "_after_remark_";

  /** Word takes no longer names of bookmarks. */
  private static final int LONGEST_MARK = 40;

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String CONTROL = "sdt";
  private static final String CONTENT = "sdtContent";
  private static final String BETWEEN_CELLS = " | ";

  private RemarkBlocks() {}

  /** Name of the bookmark at the end of a remark's place. */
  static String mark(String id) {
    String name = MARK + id.replaceAll("\\W", "_");
    return name.substring(0, Math.min(LONGEST_MARK, name.length()));
  }

  /** Copies of the blocks, in one element. */
  static XmlObject of(XmlObject control) {
    Element own = (Element) control.getDomNode();
    boolean inParagraph = is(own.getParentNode(), "p");
    int behind =
        inParagraph ? behind((Element) own.getParentNode(), false) : Math.max(0, behind(own, true));
    XmlObject blocks = XmlObject.Factory.newInstance();
    try (XmlCursor to = blocks.newCursor();
        XmlCursor from = control.newCursor()) {
      to.toNextToken();
      to.beginElement(new QName(WORD, CONTENT, "w"));
      if (inParagraph) {
        from.toParent();
        from.copyXml(to);
      } else if (from.toChild(WORD, CONTENT)) {
        boolean loose = holds((Element) from.getObject().getDomNode(), "r");
        if (loose) {
          // Words without a paragraph, which no program shows, become one.
          to.beginElement(new QName(WORD, "p", "w"));
        }
        copyChildren(from, to);
        if (loose) {
          to.toNextToken();
        }
        from.toParent();
      }
      for (int i = 0; i < behind && from.toNextSibling(); i++) {
        from.copyXml(to);
      }
    }
    if (inParagraph) {
      unwrap(blocks);
    }
    return blocks;
  }

  /** Copies every child whole, since its own tag is what makes it a paragraph or a table. */
  static void copyChildren(XmlCursor from, XmlCursor to) {
    from.push();
    for (boolean more = from.toFirstChild(); more; more = from.toNextSibling()) {
      from.copyXml(to);
    }
    from.pop();
  }

  /** Puts the words of the control in the first paragraph in its place. */
  private static void unwrap(XmlObject blocks) {
    try (XmlCursor control = blocks.newCursor();
        XmlCursor content = blocks.newCursor()) {
      control.toFirstChild();
      control.toFirstChild();
      if (control.toChild(WORD, CONTROL)) {
        content.toCursor(control);
        if (content.toChild(WORD, CONTENT)) {
          copyChildren(content, control);
        }
        control.removeXml();
      }
    }
  }

  /**
   * How many elements after the start belong to the remark: those before the mark, else those
   * before what the report itself printed.
   */
  private static int behind(Element start, boolean onlyMarked) {
    int elements = 0;
    int unmarked = -1;
    for (Node next = start.getNextSibling(); next != null; next = next.getNextSibling()) {
      if (next instanceof Element element) {
        if (isMark(element)) {
          return elements;
        }
        if (unmarked < 0 && (isHeading(element) || isSignatures(element))) {
          unmarked = elements;
        }
        if (holdsControl(element) || is(element, "sectPr")) {
          break;
        }
        elements++;
      }
    }
    return onlyMarked ? 0 : unmarked < 0 ? elements : unmarked;
  }

  private static boolean isMark(Element element) {
    if (is(element, "bookmarkStart")) {
      return element.getAttributeNS(WORD, "name").startsWith(MARK);
    }
    return is(element, "p") && children(element).stream().anyMatch(RemarkBlocks::isMark);
  }

  private static boolean isHeading(Element paragraph) {
    return children(paragraph).stream()
        .filter(child -> is(child, "pPr"))
        .flatMap(properties -> children(properties).stream())
        .anyMatch(
            child ->
                is(child, "pStyle") && child.getAttributeNS(WORD, "val").startsWith("Heading"));
  }

  /** The last table of every report holds them. */
  private static boolean isSignatures(Element element) {
    boolean last = is(element, "tbl");
    for (Node next = element.getNextSibling(); last && next != null; next = next.getNextSibling()) {
      last = !is(next, "tbl");
    }
    return last;
  }

  private static boolean holdsControl(Element element) {
    return is(element, CONTROL) || holds(element, CONTROL);
  }

  private static boolean holds(Element element, String name) {
    return children(element).stream().anyMatch(child -> is(child, name));
  }

  /** The text of the blocks: a line for each paragraph that says something, and for each row. */
  static List<String> lines(XmlObject blocks) {
    List<String> lines = new ArrayList<>();
    addLines(blocks.getDomNode(), lines);
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static void addLines(Node node, List<String> lines) {
    for (Element block : children(node)) {
      if (is(block, "p")) {
        lines.add(words(block));
      } else if (is(block, "tr")) {
        lines.add(
            String.join(
                BETWEEN_CELLS,
                children(block).stream()
                    .filter(child -> is(child, "tc"))
                    .map(RemarkBlocks::cell)
                    .toList()));
      } else {
        addLines(block, lines);
      }
    }
  }

  private static String cell(Element cell) {
    List<String> lines = new ArrayList<>();
    addLines(cell, lines);
    return String.join(" ", lines).strip();
  }

  private static String words(Element paragraph) {
    StringBuilder words = new StringBuilder();
    addWords(paragraph, words);
    return PlainText.of(words.toString());
  }

  private static void addWords(Element part, StringBuilder words) {
    for (Element child : children(part)) {
      if (is(child, "t")) {
        words.append(text(child));
      } else if (is(child, "br") || is(child, "cr") || (is(child, "tab") && is(part, "r"))) {
        words.append(' ');
      } else if (!child.getLocalName().equals("Fallback")) {
        // A drawing that old programs cannot show has its text in it a second time.
        addWords(child, words);
      }
    }
  }

  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(child.getNodeValue());
    }
    return text.toString();
  }

  private static List<Element> children(Node node) {
    List<Element> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static boolean is(Node node, String name) {
    return node instanceof Element element
        && WORD.equals(element.getNamespaceURI())
        && name.equals(element.getLocalName());
  }
}
