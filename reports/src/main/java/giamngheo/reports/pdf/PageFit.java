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
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;

/**
 * How a form is set: with room where it has pages enough, closer where a short table then takes
 * fewer pages with its signatures, upright where it is a long and narrow table that does so.
 *
 * @param paper across or upright
 * @param onePage whether everything stands on one page
 */
public record PageFit(Density density, TableLayout layout, PageSize paper, boolean onePage) {
  /** Rows of a table for which one page is looked for: twenty places of two lines and the total. */
  private static final int MOST_ROWS = 42;

  /** Office programs set lines a little wider apart than we reckon; points of a page. */
  private static final int SPARE = 28;

  /**
   * The first density at which everything stands on one page, else what takes the fewest pages: the
   * roomy one across unless a closer one or an upright page saves some.
   */
  static PageFit of(Form form, HeadingGrid grid, List<String[]> words) throws JRException {
    return of(form, grid, words, 0);
  }

  /** The same for a sheet, which its program brings onto the page by itself. */
  public static PageFit ofSheet(Form form, HeadingGrid grid, List<String[]> words)
      throws IOException {
    return within(form, grid, words, 0);
  }

  /** The same for programs that set lines and gaps themselves and take more room than we reckon. */
  public static PageFit loose(Form form, HeadingGrid grid, List<String[]> words)
      throws IOException {
    return within(form, grid, words, SPARE);
  }

  private static PageFit within(Form form, HeadingGrid grid, List<String[]> words, int spare)
      throws IOException {
    try {
      return of(form, grid, words, spare);
    } catch (JRException failure) {
      throw new IOException(failure);
    }
  }

  /**
   * The same.
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
          return new PageFit(density, fit.layout(), paper, true);
        }
        if (pages < least) {
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

  private static PageFit on(
      PageSize paper, HeadingGrid grid, List<String[]> words, Density density) {
    ColumnPlan plan = ColumnPlan.of(grid, words, paper.bodyWidth(), density);
    return new PageFit(density, new TableLayout(grid, plan, density.lead()), paper, false);
  }

  private int tallest(Form form, List<String[]> words) {
    return IntStream.range(0, words.size())
        .map(i -> layout.rowHeight(words.get(i), form.rows().get(i).emphasis()))
        .max()
        .orElse(0);
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
    if (further <= 0) {
      return 1;
    }
    // A row that finds no room leaves as much of its page empty as it is high.
    int room = Math.max(1, paper.bodyHeight() - head - tallest(form, words));
    return 1 + (further + room - 1) / room;
  }
}
