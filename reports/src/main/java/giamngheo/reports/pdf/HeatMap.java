package giamngheo.reports.pdf;

import giamngheo.reports.layout.Typeface;
import giamngheo.reports.model.Brief;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * Places by columns. Darker is worse; the figure stands in the cell, so that grey print says as
 * much as colour. Shares of a few households are not shaded.
 */
record HeatMap(Sheet sheet, Brief.Heat heat) {
  /** Rows shown. */
  static final int MOST_PLACES = 20;

  /** Households below which a share says little. */
  private static final int FEW = 10;

  private static final int NAME = 104;
  private static final int LOWEST = 10;
  private static final int HIGHEST = 18;
  private static final float SIZE = 8;

  /** Share from which letters are white. */
  private static final double DARK = 0.55;

  /**
   * Draws as many places as there is room for between two heights, and says how many are left out.
   *
   * @param more the words for it, with {@code %d}
   */
  void draw(int left, int y, int width, int bottom, String more) {
    int columns = Math.max(1, heat.columns().size());
    int cell = (width - NAME) / columns;
    int head = y;
    for (int i = 0; i < heat.columns().size(); i++) {
      int x = left + NAME + i * cell;
      String word = heat.columns().get(i);
      head =
          Math.max(
              head,
              sheet.text(word, Typeface.REGULAR, SIZE, HorizontalTextAlignEnum.CENTER, x, y, cell));
    }
    int top = head + 2;
    int room = Math.max(1, Math.min(MOST_PLACES, (bottom - top) / LOWEST));
    int rows = Math.max(1, Math.min(room, heat.rows().size()));
    int height = Math.max(LOWEST, Math.min(HIGHEST, (bottom - top) / rows));
    int row = 0;
    for (Map.Entry<String, List<Optional<BigDecimal>>> place : heat.rows().entrySet()) {
      if (row == rows) {
        break;
      }
      row(place.getKey(), place.getValue(), left, top + row * height, cell, height);
      row++;
    }
    int leftOut = heat.rows().size() - row;
    if (leftOut > 0) {
      int end = top + row * height + 2;
      String words = more.formatted(leftOut);
      sheet.text(words, Typeface.ITALIC, SIZE, HorizontalTextAlignEnum.LEFT, left, end, width);
    }
  }

  private void row(
      String name, List<Optional<BigDecimal>> figures, int left, int y, int cell, int height) {
    Integer of = heat.households().get(name);
    String label = of == null ? name : name + " (" + of + ")";
    boolean isFew = of != null && of < FEW;
    sheet.text(
        label,
        Typeface.REGULAR,
        SIZE,
        HorizontalTextAlignEnum.LEFT,
        left,
        y + (height - LOWEST) / 2,
        NAME);
    for (int i = 0; i < figures.size(); i++) {
      Optional<BigDecimal> percent = figures.get(i);
      double known = Math.min(1, percent.map(BigDecimal::doubleValue).orElse(0.0) / 100);
      double share = isFew ? 0 : known;
      int x = left + NAME + i * cell;
      sheet.box(shade(share), x, y, cell, height);
      String word =
          percent.map(value -> Long.toString(Math.round(value.doubleValue()))).orElse("–");
      sheet.word(word, Typeface.REGULAR, SIZE, ink(share), x, y, cell, height);
    }
  }

  /** The darker the larger a share is. */
  static Color shade(double share) {
    Color ink = BriefPrinter.INK;
    return new Color(
        (int) (255 - share * (255 - ink.getRed())),
        (int) (255 - share * (255 - ink.getGreen())),
        (int) (255 - share * (255 - ink.getBlue())));
  }

  /** Letters that are read on the shade. */
  static Color ink(double share) {
    return share > DARK ? Color.WHITE : Color.BLACK;
  }
}
