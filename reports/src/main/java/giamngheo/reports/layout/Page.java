package giamngheo.reports.layout;

/**
 * A4 landscape with the margins of Decree 30/2020/NĐ-CP (top and bottom 20 mm, left 30 mm, right 15
 * mm), in points.
 */
public final class Page {
  public static final int WIDTH = 842;
  public static final int HEIGHT = 595;
  public static final int TOP = 57;
  public static final int BOTTOM = 57;
  public static final int LEFT = 86;
  public static final int RIGHT = 43;
  public static final int BODY_WIDTH = WIDTH - LEFT - RIGHT;
  public static final int BODY_HEIGHT = HEIGHT - TOP - BOTTOM;

  private Page() {}
}
