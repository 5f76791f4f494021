package giamngheo.jobs.run;

import giamngheo.warehouse.refusal.Text;
import java.util.Locale;

/**
 * The nine stages of a run, in running order. Each is a package of the same name, but for the two
 * that write: {@link #WRITE} the tables, {@link #LOG} what they were made from, last of all.
 */
public enum Stage {
  JUDGE(1, "Xét các dòng", "Judge the lines"),
  SCORE(2, "Chấm điểm, xếp loại hộ", "Score the households"),
  TRANSITION(3, "So với năm trước", "Compare with last year"),
  INDICATOR(4, "Tính chỉ tiêu", "Measure"),
  COMPOSE(5, "Lập biểu", "Compose the forms"),
  CROSSCHECK(6, "Đối chiếu số liệu", "Cross-check the figures"),
  WRITE(7, "Ghi kho dữ liệu", "Write the tables"),
  PROGRAMME(8, "Lập biểu chương trình", "Compose the programme's forms"),
  LOG(9, "Ghi nhận lần chạy", "Record the run");

  private final int place;
  private final String vi;
  private final String en;

  Stage(int place, String vi, String en) {
    this.place = place;
    this.vi = vi;
    this.en = en;
  }

  /** Its place and name as people see it: {@code 3/9 So với năm trước}. */
  public Text title() {
    String before = "%d/%d ".formatted(place, values().length);
    return new Text(before + vi, before + en);
  }

  /** The package that holds it, below {@code giamngheo.jobs}. */
  public String room() {
    return switch (this) {
      case SCORE -> "judge";
      case WRITE, LOG -> "run";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}
