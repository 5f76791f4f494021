package giamngheo.reports.pdf;

import giamngheo.reports.layout.Density;
import giamngheo.reports.layout.TitleRule;
import giamngheo.reports.layout.Typeface;
import giamngheo.reports.layout.UnitLine;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.Narrative;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * The head of the first page: who issues the form, the country and its motto, number and date,
 * title, unit. Sizes by Decree 30/2020.
 */
final class TitleBand {
  private static final float AGENCY_SHARE = 0.4f;
  private static final int GAP = 6;

  private static final HorizontalTextAlignEnum CENTER = HorizontalTextAlignEnum.CENTER;

  private TitleBand() {}

  static JRDesignBand of(Form form, JasperDesign design, PageFit fit) {
    Density density = fit.density();
    int width = fit.paper().bodyWidth();
    Band band = new Band(design);
    int y = document(form.document(), band, width);
    y = marked(form.document(), band, y, width, density);
    y =
        band.text(
            form.title().toUpperCase(DocumentBlock.VIETNAMESE),
            Typeface.BOLD,
            density.title(),
            CENTER,
            0,
            y,
            width);
    for (String subtitle : form.subtitles()) {
      y = band.text(subtitle, Typeface.ITALIC, 13, CENTER, 0, y, width);
    }
    band.rule(TitleRule.length(form, width), 0, y + 2, width);
    if (density.joined() && UnitLine.isBeside(form.subtitles(), form.unitLine(), width)) {
      unit(form, band, y - Typeface.heightOf(1, UnitLine.SIZE), width);
      return band.of(y + GAP);
    }
    y += 8;
    if (!form.unitLine().isBlank()) {
      y = unit(form, band, y, width);
    }
    return band.of(y + 4);
  }

  private static int unit(Form form, Band band, int y, int width) {
    return band.text(
        form.unitLine(),
        Typeface.ITALIC,
        UnitLine.SIZE,
        HorizontalTextAlignEnum.RIGHT,
        0,
        y,
        width);
  }

  /**
   * The head of a report in words: kind of document, summary, and the rule under it, which is a
   * third to a half of the summary's line (Annex I, 5a).
   */
  static JRDesignBand of(Narrative narrative, JasperDesign design, int width) {
    Band band = new Band(design);
    int y = document(narrative.document(), band, width);
    y =
        band.text(
            narrative.kind().toUpperCase(DocumentBlock.VIETNAMESE),
            Typeface.BOLD,
            14,
            CENTER,
            0,
            y + 12,
            width);
    y = band.balanced(narrative.summary(), Typeface.BOLD, 14, 0, y, width);
    band.rule(longest(narrative.summary(), 14, width) * TitleRule.SHARE, 0, y + 2, width);
    return band.of(y + 14);
  }

  /** The mark of the form, or the space over the title. */
  private static int marked(DocumentBlock document, Band band, int y, int width, Density density) {
    return document.mark().isBlank() || density.joined()
        ? y + (document.annex() ? 0 : density.gap())
        : band.text(
            document.mark(),
            Typeface.BOLD,
            12,
            HorizontalTextAlignEnum.RIGHT,
            0,
            y + (document.annex() ? 0 : 2),
            width);
  }

  private static int document(DocumentBlock document, Band band, int width) {
    if (document.annex()) {
      return 0;
    }
    int left = Math.round(width * AGENCY_SHARE);
    int x = left + GAP;
    int agencies = agencies(document, band, left);
    int country = country(band, x, width - x);
    int top = Math.max(agencies, country);
    int bottom = top;
    if (!document.number().isBlank()) {
      bottom = band.text(document.number(), Typeface.REGULAR, 13, CENTER, 0, top, left);
    } else {
      // The day stands beside the number (Annex I, II.4); without one it need not wait for it.
      top = country;
    }
    if (!document.placeAndDate().isBlank()) {
      String day = document.placeAndDate();
      bottom = Math.max(bottom, band.text(day, Typeface.ITALIC, 13, CENTER, x, top, width - x));
    }
    return bottom;
  }

  private static int agencies(DocumentBlock document, Band band, int width) {
    int y = 0;
    if (!document.superiorAgency().isBlank()) {
      y = band.balanced(document.superiorAgency(), Typeface.REGULAR, 12, 0, y, width);
    }
    String issuer = document.issuingAgency();
    if (issuer.isBlank()) {
      return y;
    }
    y = band.balanced(issuer, Typeface.BOLD, 12, 0, y, width);
    // The decree asks for a rule of a third to a half of the text.
    band.rule(longest(issuer, 12, width) * TitleRule.SHARE, 0, y + 1, width);
    return y + 8;
  }

  /** Length of the longest line that a bold text takes. */
  private static float longest(String text, float size, int width) {
    return (float)
        Typeface.BOLD.balanced(text, size, width).stream()
            .mapToDouble(line -> Typeface.BOLD.width(line, size))
            .max()
            .orElse(0);
  }

  private static int country(Band band, int x, int width) {
    int y = band.text(DocumentBlock.COUNTRY, Typeface.BOLD, 12, CENTER, x, 0, width);
    y = band.text(DocumentBlock.MOTTO, Typeface.BOLD, 13, CENTER, x, y, width);
    band.rule(Typeface.BOLD.width(DocumentBlock.MOTTO, 13), x, y + 1, width);
    return y + 8;
  }
}
