package giamngheo.reports.pdf;

import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Brief;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Lines by year, drawn as vectors with JFreeChart. Each line has a stroke and a mark of its own, so
 * that it is told apart without colour; targets are dotted with hollow marks. The figures stand in
 * a table below, where they cannot write over each other.
 */
final class YearLines extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  private static final List<Color> INKS =
      List.of(new Color(0x1B3A5C), new Color(0xB0561A), new Color(0x3B7A3B));
  private static final float[][] DASHES = {null, {9, 4}, {3, 3}};
  private static final List<Shape> MARKS =
      List.of(
          new Ellipse2D.Float(-3, -3, 6, 6),
          new Rectangle2D.Float(-3, -3, 6, 6),
          new Ellipse2D.Float(-4, -2, 8, 4));

  private final transient JFreeChart chart;

  /**
   * @param target word after the name of a line that shows its targets
   * @param locale how numbers are written
   */
  YearLines(List<Brief.Line> lines, String target, Locale locale) {
    XYSeriesCollection series = new XYSeriesCollection();
    XYLineAndShapeRenderer pens = new XYLineAndShapeRenderer(true, true);
    for (int i = 0; i < lines.size(); i++) {
      Brief.Line line = lines.get(i);
      int style = i % INKS.size();
      series.addSeries(points(line.name(), line.values()));
      draw(pens, series.getSeriesCount() - 1, style, DASHES[style], true);
      if (!line.targets().isEmpty()) {
        series.addSeries(points(line.name() + " – " + target, line.targets()));
        draw(pens, series.getSeriesCount() - 1, style, new float[] {1, 4}, false);
      }
    }
    chart = ChartFactory.createXYLineChart(null, null, null, series);
    chart.setBackgroundPaint(null);
    chart.getLegend().setItemFont(font(10));
    chart.getLegend().setBackgroundPaint(null);
    XYPlot plot = chart.getXYPlot();
    plot.setRenderer(pens);
    plot.setBackgroundPaint(null);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    plot.setDomainGridlinesVisible(false);
    axis((NumberAxis) plot.getDomainAxis(), "0", locale);
    NumberAxis values = (NumberAxis) plot.getRangeAxis();
    axis(values, "0.#", locale);
    values.setAutoRangeIncludesZero(true);
    values.setUpperMargin(0.12);
  }

  private static void axis(NumberAxis axis, String pattern, Locale locale) {
    if (pattern.equals("0")) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
      axis.setAutoRangeIncludesZero(false);
      axis.setLowerMargin(0.06);
      axis.setUpperMargin(0.06);
    }
    axis.setNumberFormatOverride(
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)));
    axis.setTickLabelFont(font(10));
  }

  private static void draw(
      XYLineAndShapeRenderer pens, int series, int style, float[] dash, boolean filled) {
    pens.setSeriesPaint(series, INKS.get(style));
    pens.setSeriesShape(series, MARKS.get(style));
    pens.setSeriesShapesFilled(series, filled);
    pens.setSeriesStroke(
        series, new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
  }

  private static Font font(float size) {
    return Typeface.REGULAR.font().deriveFont(size);
  }

  private static XYSeries points(String name, SortedMap<Integer, BigDecimal> values) {
    XYSeries points = new XYSeries(name);
    if (!values.isEmpty()) {
      for (int year = values.firstKey(); year <= values.lastKey(); year++) {
        // A year without a figure breaks the line instead of being bridged.
        points.add(year, values.get(year));
      }
    }
    return points;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    chart.draw(graphics, area);
  }
}
