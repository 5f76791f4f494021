package giamngheo.reports.layout;

/**
 * A4 landscape with the margins of Decree 30/2020/NĐ-CP (top and bottom 20 mm, left 30 mm, right 15
 * mm), in points.
 */
final class Page {
  static final int WIDTH = 842;
  static final int HEIGHT = 595;
  static final int TOP = 57;
  static final int BOTTOM = 57;
  static final int LEFT = 86;
  static final int RIGHT = 43;
  static final int BODY_WIDTH = WIDTH - LEFT - RIGHT;
  static final int BODY_HEIGHT = HEIGHT - TOP - BOTTOM;

  private Page() {}
}
