package giamngheo.jobs.release;

import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.refusal.WarehouseBusy;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseLog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a release is not made, or not found. */
final class ReleaseRefusals {
  private static final int SHOWN_FILES = 5;

  private ReleaseRefusals() {}

  static CallerMistake noDecision() {
    return new CallerMistake(
        new Text(
            "Phê duyệt cần số và ngày của quyết định.\nThêm, ví dụ: --document \"125/QĐ-UBND,"
                + " 20/12/2024\"",
            "An approval needs the number and date of the decision.\nAdd, for example: --document"
                + " \"125/QĐ-UBND, 20/12/2024\""));
  }

  static DataDoNotAllow nothingToApprove(ReleaseScope scope) {
    return new DataDoNotAllow(
        new Text(
            "Chưa có bản chính thức nào của %s năm %d để phê duyệt.\nCông bố chính thức trước:"
                    .formatted(scope.areaCode(), scope.year())
                + " ./giamngheo release --state official --area %s --year %d"
                    .formatted(scope.areaCode(), scope.year()),
            "There is no official release of %s in %d to approve.\nMake it first:"
                    .formatted(scope.areaCode(), scope.year())
                + " ./giamngheo release --state official --area %s --year %d"
                    .formatted(scope.areaCode(), scope.year())));
  }

  /** Held files that are not as they were: none of them is read. */
  static DataDoNotAllow changedFiles(String releaseId, Map<String, String> changed) {
    String files =
        changed.entrySet().stream()
            .limit(SHOWN_FILES)
            .map(file -> "\n" + file.getKey() + ": " + file.getValue())
            .collect(Collectors.joining());
    return new DataDoNotAllow(
        new Text(
            "%d tệp lưu giữ của bản công bố %s không còn như khi công bố; không đọc gì từ bản này.\nKhôi phục thư mục từ bản sao lưu; xem đủ: ./giamngheo verify %s%s"
                .formatted(changed.size(), releaseId, releaseId, files),
            "%d held files of release %s are not as they were when it was made; nothing of it is read.\nRestore the folder from a backup; all of them: ./giamngheo verify %s%s"
                .formatted(changed.size(), releaseId, releaseId, files)));
  }

  static DataDoNotAllow staleDraft() {
    return new DataDoNotAllow(
        new Text(
            "Dữ liệu, cấu hình hoặc bản công bố của năm trước đã thay đổi sau lần chạy gần nhất,"
                + " nên bản dự thảo đã cũ.\n"
                + "Hãy chạy trước: ./giamngheo run",
            "Data, configuration or last year's release changed after the last run, so the draft is"
                + " stale.\nRun first: ./giamngheo run"));
  }

  static CallerMistake unknown(String releaseId, ReleaseLog log) {
    List<String> known = log.releases().stream().map(Release::releaseId).toList();
    if (known.isEmpty()) {
      return new CallerMistake(
          new Text(
              "Không có bản công bố “%s”: kho này chưa có bản công bố nào.\nTạo bằng: ./giamngheo"
                      .formatted(releaseId)
                  + " release --state provisional",
              "There is no release “%s”: this warehouse has none yet.\nMake one: ./giamngheo"
                      .formatted(releaseId)
                  + " release --state provisional"));
    }
    String nearest = NearestWord.to(releaseId, known).orElse(known.get(known.size() - 1));
    return new CallerMistake(
        new Text(
            "Không có bản công bố “%s”.\nGần nhất: %s".formatted(releaseId, nearest),
            "There is no release “%s”.\nThe nearest: %s".formatted(releaseId, nearest)));
  }

  /** Somebody who held the lock before made a release of the same id meanwhile. */
  static WarehouseBusy madeElsewhere(String releaseId) {
    return new WarehouseBusy(
        new Text(
            "Một lệnh khác đã công bố cùng lúc dưới mã %s; lệnh này chưa công bố gì.\nChạy lại lệnh này: bản công bố sẽ có mã khác."
                .formatted(releaseId),
            "Another command released under %s at the same moment; this one released nothing.\nRun it again: its release gets another id."
                .formatted(releaseId)));
  }
}
