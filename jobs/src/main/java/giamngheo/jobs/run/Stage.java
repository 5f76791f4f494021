package giamngheo.jobs.run;

import giamngheo.warehouse.refusal.Text;
import java.util.Locale;

/**
 * The nine stages of a run, in running order. Each is a package of the same name, but for the two
 * that write: {@link #WRITE} the tables, {@link #LOG} what they were made from, last of all.
 */
public enum Stage {
  JUDGE("Xét các dòng", "Judge the lines"),
  SCORE("Chấm điểm, xếp loại hộ", "Score the households"),
  TRANSITION("So với năm trước", "Compare with last year"),
  INDICATOR("Tính chỉ tiêu", "Measure"),
  COMPOSE("Lập biểu", "Compose the forms"),
  CROSSCHECK("Đối chiếu số liệu", "Cross-check the figures"),
  WRITE("Ghi kho dữ liệu", "Write the tables"),
  PROGRAMME("Lập biểu chương trình", "Compose the programme's forms"),
  LOG("Ghi nhận lần chạy", "Record the run");

  private final Text name;

  Stage(String vi, String en) {
    this.name = new Text(vi, en);
  }

  /** Its place and name as people see it: {@code 3/9 So với năm trước}. */
  public Text title() {
    String place = "%d/%d ".formatted(ordinal() + 1, values().length);
    return new Text(place + name.vi(), place + name.en());
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
