package giamngheo.reports.pdf;

import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.Density;
import giamngheo.reports.layout.PageSize;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.HeadingGrid;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JRException;

/**
 * How a form is set: with room where it has pages enough, closer where a short table then fits one
 * page with its signatures, upright where it is a long and narrow table that takes fewer pages so.
 *
 * @param paper across or upright
 */
public record PageFit(Density density, TableLayout layout, PageSize paper) {
  /** Rows of a table for which one page is looked for: twenty places of two lines and the total. */
  private static final int MOST_ROWS = 42;

  /** Office programs set lines a little wider apart than we reckon; points of a page. */
  private static final int SPARE = 28;

  /**
   * The first density at which everything stands on one page, else what takes the fewest pages: the
   * roomy one across unless an upright page saves some.
   */
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
    PageFit roomy = on(PageSize.LANDSCAPE, grid, words, Density.ROOMY);
    if (words.size() > MOST_ROWS) {
      return roomy;
    }
    List<Density> tried = Density.tried(grid.leaves().size());
    PageFit fewest = roomy;
    int least = roomy.pages(form, words, spare);
    List<PageSize> papers =
        form.isList() || isWordy(grid)
            ? List.of(PageSize.LANDSCAPE)
            : List.of(PageSize.LANDSCAPE, PageSize.PORTRAIT);
    for (PageSize paper : papers) {
      for (Density density : tried) {
        PageFit fit = on(paper, grid, words, density);
        int pages = fit.pages(form, words, spare);
        if (pages == 1) {
          return fit;
        }
        if (!paper.isLandscape() && pages < least) {
          fewest = fit;
          least = pages;
        }
      }
    }
    return fewest;
  }

  /** Whether most columns hold words, which get narrow on an upright page. */
  private static boolean isWordy(HeadingGrid grid) {
    long words = grid.leaves().stream().filter(leaf -> leaf.kind() == ColumnKind.TEXT).count();
    return 2 * words > grid.leaves().size();
  }

  /** The same where the letters of a program take more room than ours. */
  public static PageFit loose(Form form, HeadingGrid grid, List<String[]> words)
      throws IOException {
    try {
      return of(form, grid, words, SPARE);
    } catch (JRException failure) {
      throw new IOException(failure);
    }
  }

  private static PageFit on(
      PageSize paper, HeadingGrid grid, List<String[]> words, Density density) {
    ColumnPlan plan = ColumnPlan.of(grid, words, paper.bodyWidth(), density);
    return new PageFit(density, new TableLayout(grid, plan, density.lead()), paper);
  }

  /**
   * On how many pages it stands, the head repeated on each; more than there are where letters would
   * get too small for an upright page.
   */
  private int pages(Form form, List<String[]> words, int spare) throws JRException {
    int columns = layout.columns();
    if (!paper.isLandscape() && layout.plan().fontSize() < Density.smallest(columns)) {
      return Integer.MAX_VALUE;
    }
    int head = Arrays.stream(layout.headHeights()).sum();
    int height = FormDesign.height(form, this, words) + spare;
    int further = height - paper.bodyHeight();
    int room = Math.max(1, paper.bodyHeight() - head);
    return further <= 0 ? 1 : 1 + (further + room - 1) / room;
  }
}
