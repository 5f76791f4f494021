package giamngheo.warehouse.file.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of a sheet from above, read as they are asked for. */
public final class SheetRows implements Closeable {
  private final InputStream part;
  private final XMLStreamReader xml;
  private final CellContent content;
  private final MergedCells merged;
  private int number;

  SheetRows(InputStream part, CellContent content, MergedCells merged) throws XMLStreamException {
    this.part = part;
    this.xml = Xml.reader(part);
    this.content = content;
    this.merged = merged;
  }

  /**
   * The next row that is not blank, or null after the last.
   *
   * @throws WorkbookFault if rows or cells are not in order, or the part is no XML
   */
  public SheetRow next() throws WorkbookFault {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          SheetRow row = row();
          if (row != null) {
            return row;
          }
        }
      }
      return null;
    } catch (XMLStreamException | RuntimeException e) {
      throw WorkbookFault.damaged(e);
    }
  }

  private SheetRow row() throws XMLStreamException, WorkbookFault {
    number = follows(xml.getAttributeValue(null, "r"), number);
    boolean isHidden = Xml.isTrue(xml.getAttributeValue(null, "hidden"));
    List<SheetCell> own = new ArrayList<>();
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        List<SheetCell> cells = merged.fill(number, own);
        return own.isEmpty() ? null : new SheetRow(number, isHidden, cells);
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        CellContent.Draft draft = draft(column);
        column = draft.column;
        SheetCell cell = content.of(draft);
        if (cell != null) {
          own.add(cell);
        }
      }
    }
    throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
  }

  /** A row's own number, which must be above the last, or the number after the last. */
  private static int follows(String own, int last) throws WorkbookFault {
    int number = own == null ? last + 1 : Xml.number(own, 0);
    if (number <= last) {
      throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
    }
    return number;
  }

  private CellContent.Draft draft(int last) throws XMLStreamException, WorkbookFault {
    CellContent.Draft cell = new CellContent.Draft();
    String address = xml.getAttributeValue(null, "r");
    cell.column = address == null ? last + 1 : CellRange.column(address);
    if (cell.column <= last || (address != null && CellRange.row(address) != number)) {
      throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
    }
    cell.type = xml.getAttributeValue(null, "t");
    cell.style = xml.getAttributeValue(null, "s");
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return cell;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> cell.hasFormula = true;
          case "v" -> cell.value = xml.getElementText();
          case "is" -> cell.inline = RichText.read(xml, "is");
          default -> {
            // Extensions of later versions.
          }
        }
      }
    }
    throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
