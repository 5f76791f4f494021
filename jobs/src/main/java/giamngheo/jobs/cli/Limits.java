package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What may be asked for and is not there: said at once, never passed over. */
final class Limits {
  private Limits() {}

  /** Refuses a day of another year. */
  static void check(CellOptions cells) {
    String period = cells.period();
    if (period.startsWith("adhoc:") && !period.startsWith("adhoc:" + cells.year() + "-")) {
      throw new CallerMistake(
          new Text(
              "Ngày của kỳ “%s” không thuộc năm %d.\nSửa --period hoặc --year."
                  .formatted(period, cells.year()),
              "The day of period “%s” is not in %d.\nChange --period or --year."
                  .formatted(period, cells.year())));
    }
  }

  /**
   * Refuses a period that a form or paper is not made for.
   *
   * @param periods those it is made for: {@code year}, {@code 6m}, {@code adhoc}
   */
  static void period(String name, List<String> periods, CellOptions cells) {
    if (periods.contains(cells.period().split(":", 2)[0])) {
      return;
    }
    String known =
        periods.stream()
            .map(period -> period.equals("adhoc") ? "adhoc:DATE" : period)
            .collect(Collectors.joining(", "));
    boolean isYearly = periods.equals(List.of("year"));
    throw new DataDoNotAllow(
        new Text(
            "“%s” chỉ lập theo %s; không có số liệu của kỳ “%s”.\nBỏ --period hoặc dùng --period %s."
                .formatted(name, isYearly ? "năm" : "kỳ: " + known, cells.period(), known),
            "“%s” is made for %s only; there are no figures of the period “%s”.\nLeave out --period or use --period %s."
                .formatted(
                    name,
                    isYearly ? "the whole year" : "the periods " + known,
                    cells.period(),
                    known)));
  }

  /** Papers name a household's commune as it was reviewed. */
  static DataDoNotAllow papersOnReviewMap() {
    return new DataDoNotAllow(
        new Text(
            "Giấy tờ của hộ chỉ in theo địa bàn lúc rà soát.\nBỏ --map-date, hoặc chỉ in các biểu.",
            "Papers are printed on the map of the review only.\nLeave out --map-date, or print forms"
                + " only."));
  }
}
