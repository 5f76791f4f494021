package giamngheo.jobs.narrative;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Look;
import giamngheo.jobs.narrative.NarrativeDefinition.Ranking;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures as they stand in a sentence: {@code 1.234}, {@code 2,32%}, {@code giảm 483 hộ}. */
record FigureWords(Language language) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Text FALL = new Text("giảm ", "down ");
  private static final Text RISE = new Text("tăng ", "up ");
  private static final Text MILLION = new Text(" triệu đồng", " million dong");
  private static final Text SAME = new Text("không thay đổi", "unchanged");

  /** Points in prose; tables say điểm %. */
  private static final Text POINTS = new Text("điểm phần trăm", "percentage points");

  /** The figure in words. */
  String of(BigDecimal value, Figure figure) {
    return switch (figure.look()) {
      case COUNT -> number(value, "#,##0.##");
      case MONEY -> number(value.movePointLeft(6), "#,##0.00") + MILLION.in(language);
      case RATE -> rate(value);
      case SHARE -> number(value.multiply(HUNDRED), "#,##0.00") + "%";
      case CHANGE -> change(value, "#,##0.##", figure.unit().in(language));
      case POINTS ->
          change(
              value.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP),
              "#,##0.00",
              POINTS.in(language));
    };
  }

  /** Places and their figures, in the order given. */
  String places(List<ComposedCell> places, Figure figure) {
    Ranking ranking = (Ranking) figure.source();
    return places.stream()
        .limit(ranking.most())
        .map(place -> inSentence(place.rowLabel()) + " (" + plain(place.value(), figure) + ")")
        .collect(Collectors.joining(", "));
  }

  /** A share in percent. */
  String rate(BigDecimal percent) {
    return number(percent, "#,##0.00") + "%";
  }

  /** One place of a ranking. */
  String plain(BigDecimal value, Figure figure) {
    String number = number(value, figure.look() == Look.RATE ? "#,##0.00" : "#,##0.##");
    String unit = figure.look() == Look.RATE ? "%" : " " + figure.unit().in(language);
    return (number + unit).strip();
  }

  private String change(BigDecimal value, String pattern, String unit) {
    String size = (number(value.abs(), pattern) + " " + unit).strip();
    return switch (value.signum()) {
      case -1 -> FALL.in(language) + size;
      case 1 -> RISE.in(language) + size;
      default -> SAME.in(language);
    };
  }

  private String number(BigDecimal value, String pattern) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    if (language == Language.VI) {
      symbols.setGroupingSeparator('.');
      symbols.setDecimalSeparator(',');
    }
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** The kind of a unit is written small inside a sentence: xã Bắc Quỳnh. */
  static String inSentence(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
