package giamngheo.jobs.edition;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;

/** Figures were asked for that no run has composed: which command makes them. */
public final class NothingComposed {
  private NothingComposed() {}

  /** Refuses an area and year without figures of that edition. */
  public static DataDoNotAllow of(String area, int year, Edition edition) {
    return edition.isRestated()
        ? new DataDoNotAllow(
            new Text(
                "Chưa có số liệu của địa bàn %s năm %d trên bản đồ ngày %s.\nChạy: ./giamngheo run --map-date %3$s"
                    .formatted(area, year, edition.mapDate()),
                "There are no figures for area %s in %d on the map of %s.\nRun: ./giamngheo run --map-date %3$s"
                    .formatted(area, year, edition.mapDate())))
        : of(area, year);
  }

  /** Refuses an area and year without figures. */
  public static DataDoNotAllow of(String area, int year) {
    return new DataDoNotAllow(
        new Text(
            "Chưa có số liệu của địa bàn "
                + area
                + " năm "
                + year
                + ".\nNạp dữ liệu (load) rồi chạy: ./giamngheo run",
            "There are no figures for area "
                + area
                + " in "
                + year
                + ".\nLoad the data, then run: ./giamngheo run"));
  }
}
