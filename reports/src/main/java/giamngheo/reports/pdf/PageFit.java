package giamngheo.reports.pdf;

import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.Density;
import giamngheo.reports.layout.Page;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.HeadingGrid;
import java.util.List;
import net.sf.jasperreports.engine.JRException;

/**
 * How a form is set: with room where it has pages enough, closer where a short table then fits one
 * page with its signatures.
 */
public record PageFit(Density density, TableLayout layout) {
  /** Rows of a table for which one page is looked for. */
  private static final int MOST_ROWS = 24;

  /** The first density at which everything stands on one page, else the roomy one. */
  static PageFit of(Form form, HeadingGrid grid, List<String[]> words) throws JRException {
    return of(form, grid, words, 0);
  }

  /**
   * The same for programs that set lines and gaps themselves.
   *
   * @param spare points of the page that stay free by our reckoning
   */
  public static PageFit of(Form form, HeadingGrid grid, List<String[]> words, int spare)
      throws JRException {
    if (words.size() <= MOST_ROWS) {
      for (Density density : Density.tried(grid.leaves().size())) {
        TableLayout layout = layout(grid, words, density);
        if (FormDesign.height(form, layout, words, density) + spare <= Page.BODY_HEIGHT) {
          return new PageFit(density, layout);
        }
      }
    }
    return new PageFit(Density.ROOMY, layout(grid, words, Density.ROOMY));
  }

  private static TableLayout layout(HeadingGrid grid, List<String[]> words, Density density) {
    return new TableLayout(
        grid, ColumnPlan.of(grid, words, Page.BODY_WIDTH, density), density.lead());
  }
}
