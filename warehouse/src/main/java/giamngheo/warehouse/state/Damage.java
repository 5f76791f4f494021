package giamngheo.warehouse.state;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;

/** What is said when a file of the warehouse is not as it was written. */
public final class Damage {
  private Damage() {}

  /** How a file differs from what was written. */
  public enum Kind {
    MISSING("không còn", "missing"),
    LENGTH("không đúng độ dài (bị cắt hoặc ghi thêm)", "not as long as it was (cut or added to)"),
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
    Text remedy = remedy(table);
    return new DataDoNotAllow(
        new Text(
            """
            Bảng “%s” bị hỏng: tệp %s %s.
            Không in, không công bố, không tính từ bảng này. Xem mọi hư hỏng: ./giamngheo check --deep
            %s\
            """
                .formatted(table, file, kind.vi, remedy.vi()),
            """
            Table “%s” is damaged: file %s is %s.
            Nothing is printed, released or computed from it. See all damage: ./giamngheo check --deep
            %s\
            """
                .formatted(table, file, kind.en, remedy.en())));
  }

  /** Which command mends a table. */
  public static Text remedy(String table) {
    return isReceived(table)
        ? new Text(
            "Đây là dữ liệu đã nhận, không tính lại được: lấy kho từ bản sao lưu, hoặc nạp lại các"
                + " tệp vào kho mới.",
            "These are lines received, which cannot be computed: bring the warehouse back from a"
                + " backup, or load the files into a new one.")
        : new Text(
            "Bảng này tính lại được: ./giamngheo run --again",
            "This table can be made again: ./giamngheo run --again");
  }

  /** Whether a table holds what people sent, which no command can make again. */
  public static boolean isReceived(String table) {
    return table.startsWith("received_") || table.equals("batch_log") || table.equals("finding");
  }

  /** A file of the state itself. */
  static DataDoNotAllow ofState(String root, String file) {
    return new DataDoNotAllow(
        new Text(
            """
            Tệp trạng thái %s của kho %s bị hỏng (mất, bị cắt hoặc có byte bị đổi).
            Không đọc và không ghi tiếp, để không ra số liệu sai. Cách sửa: ./giamngheo check\
            """
                .formatted(file, root),
            """
            The state file %s of the warehouse %s is damaged (missing, cut, or a byte changed).
            Nothing is read or written, so that no wrong figure comes of it. How to mend it: \
            ./giamngheo check\
            """
                .formatted(file, root)));
  }
}
