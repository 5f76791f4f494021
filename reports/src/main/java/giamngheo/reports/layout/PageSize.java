package giamngheo.reports.layout;

/**
 * Paper and margins of whatever is printed, in points.
 *
 * @param width of the paper as it is read
 */
public record PageSize(int width, int height, int top, int bottom, int left, int right) {
  /** A4 upright with the margins of Decree 30/2020/NĐ-CP: 20, 20, 30 and 15 mm. */
  public static final PageSize PORTRAIT = new PageSize(595, 842, 57, 57, 86, 43);

  /** The same margins on A4 across, which the decree allows for tables. */
  public static final PageSize LANDSCAPE = new PageSize(842, 595, 57, 57, 86, 43);

  /** Width between the margins. */
  public int bodyWidth() {
    return width - left - right;
  }

  /** Height between the margins. */
  public int bodyHeight() {
    return height - top - bottom;
  }

  public boolean isLandscape() {
    return width > height;
  }
}
