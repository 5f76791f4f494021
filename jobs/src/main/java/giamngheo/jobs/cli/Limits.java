package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;

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

  /** Refuses a period of forms that know the whole year only. */
  static void yearly(CellOptions cells) {
    if (!cells.period().equals("year")) {
      throw new DataDoNotAllow(
          new Text(
              "Biểu rà soát hộ chỉ lập theo năm; không có số liệu của kỳ “%s”.\nBỏ --period hoặc dùng"
                      .formatted(cells.period())
                  + " --period year.",
              "Forms of the household review are yearly; there are no figures of the period “%s”."
                      .formatted(cells.period())
                  + "\nLeave out --period or use --period year."));
    }
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
