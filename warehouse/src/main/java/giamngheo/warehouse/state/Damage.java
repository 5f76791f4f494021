package giamngheo.warehouse.state;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;

/** What is said when a file of the warehouse is not as it was written. */
public final class Damage {
  private Damage() {}

  /** How a file differs from what was written. */
  public enum Kind {
    MISSING("không còn", "missing"),
    LENGTH("không đủ độ dài (bị cắt hoặc ghi thêm)", "not as long as it was (cut or added to)"),
    CHANGED("có byte bị đổi", "changed: a byte differs");

    private final String vi;
    private final String en;

    Kind(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** In words. */
    public Text words() {
      return new Text(vi, en);
    }
  }

  /** A data file of a table. */
  static DataDoNotAllow ofTable(String table, String file, Kind kind) {
    return new DataDoNotAllow(
        new Text(
            "Bảng “%s” bị hỏng: tệp %s %s.\nKhông in, không công bố, không tính từ bảng này. "
                    .formatted(table, file, kind.vi)
                + "Xem toàn bộ hư hỏng và cách sửa: ./giamngheo check --deep\nBảng do máy tính ra"
                + " được lập lại bằng: ./giamngheo run --again",
            "Table “%s” is damaged: file %s is %s.\nNothing is printed, released or computed from it. "
                    .formatted(table, file, kind.en)
                + "See all damage and its remedy: ./giamngheo check --deep\n"
                + "Tables that are computed are made again by: ./giamngheo run --again"));
  }

  /** A file of the state itself. */
  static DataDoNotAllow ofState(String root, String file) {
    return new DataDoNotAllow(
        new Text(
            "Tệp trạng thái %s của kho %s bị hỏng (bị cắt hoặc có byte bị đổi).\n"
                    .formatted(file, root)
                + "Không đọc và không ghi tiếp, để không ra số liệu sai. Xem cách sửa: ./giamngheo"
                + " check",
            "The state file %s of the warehouse %s is damaged (cut, or a byte changed).\n"
                    .formatted(file, root)
                + "Nothing is read or written, so that no wrong figure comes of it. How to mend it:"
                + " ./giamngheo check"));
  }
}
