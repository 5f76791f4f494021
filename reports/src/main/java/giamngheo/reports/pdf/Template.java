package giamngheo.reports.pdf;

import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.PrintingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.renderers.Renderable;

/**
 * A layout that stands in a file (JRXML of JasperReports 7), for papers that are no table. A
 * template only places fields: expressions reach no class outside Jasper's own list, a document
 * type is refused, so nothing is read or run that the file does not hold. Watermark and stamp are
 * added here, so that no template can leave them out.
 */
final class Template {
  static final String WATERMARK = "giamngheo_watermark";
  static final String STAMP = "giamngheo_stamp";

  private static final int STAMP_HEIGHT = 22;
  private static final float STAMP_SIZE = 8;

  private Template() {}

  /**
   * Reads and compiles the template.
   *
   * @throws PrintingException if it is no template, or asks for more than fields
   */
  static JasperReport load(Path file) throws IOException {
    byte[] xml = Files.readAllBytes(file);
    try {
      refuseDocumentType(xml);
      JasperDesign design = JRXmlLoader.load(new ByteArrayInputStream(xml));
      furnish(design);
      return JasperCompileManager.compileReport(design);
    } catch (JRException | XMLStreamException failure) {
      throw PrintingException.templateRefused(file, failure);
    }
  }

  /** Jasper's own loader lets a document type pass, and with it entities that read other files. */
  private static void refuseDocumentType(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("DOCTYPE");
      }
    }
  }

  private static void furnish(JasperDesign design) throws JRException {
    addParameter(WATERMARK, Renderable.class, design);
    addParameter(STAMP, String.class, design);
    int width = design.getPageWidth() - design.getLeftMargin() - design.getRightMargin();
    int height = design.getPageHeight() - design.getTopMargin() - design.getBottomMargin();
    JRDesignImage image = new JRDesignImage(design);
    image.setWidth(width);
    image.setHeight(height);
    image.setExpression(new JRDesignExpression("$P{" + WATERMARK + "}"));
    JRDesignBand background = new JRDesignBand();
    background.setHeight(height);
    background.addElement(image);
    design.setBackground(background);
    JRDesignTextField stamp = new JRDesignTextField(design);
    stamp.setWidth(width);
    stamp.setHeight(STAMP_HEIGHT);
    stamp.setVerticalTextAlign(VerticalTextAlignEnum.BOTTOM);
    stamp.setFontName(Typeface.FAMILY);
    stamp.setFontSize(STAMP_SIZE);
    stamp.setItalic(true);
    stamp.setBlankWhenNull(true);
    stamp.setHorizontalTextAlign(HorizontalTextAlignEnum.LEFT);
    stamp.setExpression(new JRDesignExpression("$P{" + STAMP + "}"));
    JRDesignBand footer = new JRDesignBand();
    footer.setHeight(STAMP_HEIGHT);
    footer.addElement(stamp);
    design.setPageFooter(footer);
  }

  private static void addParameter(String name, Class<?> kind, JasperDesign design)
      throws JRException {
    JRDesignParameter parameter = new JRDesignParameter();
    parameter.setName(name);
    parameter.setValueClass(kind);
    parameter.setForPrompting(false);
    design.addParameter(parameter);
  }
}
