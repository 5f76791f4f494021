package giamngheo.reports;

import java.util.Locale;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * The head of the first page: who issues the form, the country and its motto, number and date,
 * title, unit. Sizes by Decree 30/2020.
 */
final class TitleBand {
  private static final int LEFT_WIDTH = 300;
  private static final int RIGHT_X = LEFT_WIDTH + 20;
  private static final int RIGHT_WIDTH = Page.BODY_WIDTH - RIGHT_X;
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final HorizontalTextAlignEnum CENTER = HorizontalTextAlignEnum.CENTER;

  private TitleBand() {}

  static JRDesignBand of(Form form, JasperDesign design) {
    Band band = new Band(design);
    int y = document(form.document(), band);
    y =
        band.text(
            form.title().toUpperCase(VIETNAMESE),
            Typeface.BOLD,
            14,
            CENTER,
            0,
            y + 12,
            Page.BODY_WIDTH);
    for (String subtitle : form.subtitles()) {
      y = band.text(subtitle, Typeface.ITALIC, 13, CENTER, 0, y, Page.BODY_WIDTH);
    }
    y += 4;
    if (!form.unitLine().isBlank()) {
      y =
          band.text(
              form.unitLine(),
              Typeface.ITALIC,
              12,
              HorizontalTextAlignEnum.RIGHT,
              0,
              y,
              Page.BODY_WIDTH);
    }
    return band.of(y + 4);
  }

  private static int document(DocumentBlock document, Band band) {
    int agencies = Math.max(agencies(document, band), country(band));
    int left = agencies;
    if (!document.number().isBlank()) {
      left = band.text(document.number(), Typeface.REGULAR, 13, CENTER, 0, agencies, LEFT_WIDTH);
    }
    int right = agencies;
    if (!document.placeAndDate().isBlank()) {
      right =
          band.text(
              document.placeAndDate(), Typeface.ITALIC, 13, CENTER, RIGHT_X, agencies, RIGHT_WIDTH);
    }
    return Math.max(left, right);
  }

  private static int agencies(DocumentBlock document, Band band) {
    int y = 0;
    if (!document.superiorAgency().isBlank()) {
      y = band.text(document.superiorAgency(), Typeface.REGULAR, 12, CENTER, 0, y, LEFT_WIDTH);
    }
    String issuer = document.issuingAgency();
    if (issuer.isBlank()) {
      return y;
    }
    y = band.text(issuer, Typeface.BOLD, 12, CENTER, 0, y, LEFT_WIDTH);
    // The decree asks for a rule of a third to a half of the text.
    band.rule(Math.min(LEFT_WIDTH, Typeface.BOLD.width(issuer, 12)) * 0.4f, 0, y + 1, LEFT_WIDTH);
    return y + 8;
  }

  private static int country(Band band) {
    int y = band.text(DocumentBlock.COUNTRY, Typeface.BOLD, 12, CENTER, RIGHT_X, 0, RIGHT_WIDTH);
    y = band.text(DocumentBlock.MOTTO, Typeface.BOLD, 13, CENTER, RIGHT_X, y, RIGHT_WIDTH);
    band.rule(Typeface.BOLD.width(DocumentBlock.MOTTO, 13), RIGHT_X, y + 1, RIGHT_WIDTH);
    return y + 8;
  }
}
