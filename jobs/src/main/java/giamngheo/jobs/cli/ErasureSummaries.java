package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.erasure.Erase;
import giamngheo.warehouse.refusal.Text;

/** What {@code erase} says; never a name. */
record ErasureSummaries(CommandContext surroundings) {

  private void say(String vi, String en, Object... values) {
    surroundings.out().println(new Text(vi, en).in(surroundings.language()).formatted(values));
  }

  void erased(Erase.Outcome outcome, boolean dryRun) {
    if (dryRun) {
      say(
          "Sẽ xoá tên và mã của %d hộ (%d tên khác nhau).",
          "Would erase names and codes of %d households (%d different names).",
          outcome.households(),
          outcome.names());
      return;
    }
    say(
        "Đã xoá tên và mã của %d hộ (%d tên khác nhau) khỏi kho dữ liệu và các bản công bố; %d dòng của cơ sở dữ liệu.",
        "Erased names and codes of %d households (%d different names) from the warehouse and its releases; %d rows of the mart.",
        outcome.households(),
        outcome.names(),
        outcome.published());
    if (outcome.households() > 0) {
      say(
          "Số liệu giữ nguyên: ./giamngheo verify. Tệp đã in, tệp nguồn và bản sao lưu nằm ngoài chương trình: hãy xoá riêng.",
          "Figures stand: ./giamngheo verify. Printed files, the files of the communes and backups are out of reach: delete them yourself.");
    }
  }

  void erasedAgain(Erase.Outcome outcome) {
    if (outcome.households() > 0) {
      say(
          "Đã xoá lại %d hộ có trong sổ những người đã xoá.",
          "%d households of the register of erasures were erased again.", outcome.households());
    }
  }
}
