package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.edition.PrintedFiles;
import giamngheo.jobs.narrative.SaidAgain;
import giamngheo.jobs.print.PrintedCode;
import giamngheo.jobs.release.MakeRelease;
import giamngheo.jobs.release.VerifyRelease.Difference;
import giamngheo.jobs.release.VerifyRelease.Report;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseSignature;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Short words at the end of {@code release} and {@code verify}. */
record ReleaseSummaries(CommandContext surroundings) {

  private String in(String vi, String en) {
    return new Text(vi, en).in(surroundings.language());
  }

  private PrintStream out() {
    return surroundings.out();
  }

  void made(MakeRelease.Outcome outcome, boolean dryRun) {
    Release release = outcome.release();
    outcome
        .gone()
        .ifPresent(
            gone ->
                surroundings
                    .err()
                    .printf(
                        in(
                            "Thư mục lưu giữ của %s không còn; lập bản mới với mã khác.%n",
                            "The folder held by %s is gone; a new one is made under another id.%n"),
                        gone));
    if (!outcome.isNew()) {
      out()
          .printf(
              in(
                  "Không có gì thay đổi: đã có %s.%n",
                  "Nothing has changed: there is %s already.%n"),
              release.releaseId());
      return;
    }
    out()
        .printf(
            dryRun
                ? in(
                    "Sẽ công bố %s: địa bàn %s và mọi địa bàn bên dưới, năm %d, chuẩn %s.%n",
                    "Would release %s: area %s and all areas below it, %d, under %s.%n")
                : in(
                    "Đã công bố %s: địa bàn %s và mọi địa bàn bên dưới, năm %d, chuẩn %s.%n",
                    "Released %s: area %s and all areas below it, %d, under %s.%n"),
            release.releaseId(),
            release.areaCode(),
            release.year(),
            String.join(", ", release.standardIds()));
    if (!dryRun) {
      out()
          .printf(
              in(
                  "%s ô biểu; kiểm chứng: ./giamngheo verify %s%n",
                  "%s cells; check: ./giamngheo verify %s%n"),
              number(release.cells()),
              release.releaseId());
    }
  }

  void signed(String release) {
    out()
        .printf(
            in(
                "%s: đã ký bản kê; kiểm tra: ./giamngheo verify %s --key KHOÁ_CÔNG_KHAI%n",
                "%s: its manifest is signed; check: ./giamngheo verify %s --key PUBLICKEY%n"),
            release,
            release);
  }

  void signatureUnchecked(String release) {
    out()
        .printf(
            in(
                "%s: có chữ ký, chưa kiểm tra; nêu khoá công khai: --key TỆP%n",
                "%s: is signed, which was not checked; name the public key: --key FILE%n"),
            release);
  }

  void signature(String release, ReleaseSignature.Found found) {
    out()
        .printf(
            switch (found) {
              case HOLDS -> in("%s: chữ ký đúng.%n", "%s: the signature holds.%n");
              case MISSING -> in("%s: CHƯA KÝ.%n", "%s: NOT SIGNED.%n");
              case BROKEN ->
                  in(
                      "%s: CHỮ KÝ SAI: của khoá khác, hoặc bản kê đã bị sửa.%n",
                      "%s: THE SIGNATURE IS WRONG: of another key, or the manifest was changed.%n");
            },
            release);
  }

  void page(PrintedCode page) {
    out()
        .printf(
            in(
                "Mã %s: %s, địa bàn %s, kỳ %s, bản công bố %s.%n",
                "Code %s: %s, area %s, period %s, release %s.%n"),
            page.code(),
            page.form(),
            page.area(),
            page.period(),
            page.release().releaseId());
  }

  void nothingReleased() {
    out().println(in("Chưa có bản công bố nào.", "Nothing has been released yet."));
  }

  void verified(Report report) {
    out()
        .printf(
            report.holds()
                ? in(
                    "%s: đúng. %s ô và %s chỉ số tính lại từ dữ liệu lưu giữ đều khớp.%n",
                    "%s: holds. %s cells and %s figures recomputed from the held files agree.%n")
                : in(
                    "%s: KHÔNG ĐÚNG. Đã so %s ô và %s chỉ số.%n",
                    "%s: DOES NOT HOLD. %s cells and %s figures were compared.%n"),
            report.release().releaseId(),
            number(report.cells()),
            number(report.figures()));
    if (report.erased() > 0) {
      out()
          .printf(
              in(
                  "%s ô danh sách là của người đã xoá; số liệu vẫn như đã công bố.%n",
                  "%s cells of lists are of persons who were erased; figures stand as released.%n"),
              number(report.erased()));
    }
    if (report.holds()) {
      return;
    }
    report
        .files()
        .forEach(
            (file, what) ->
                out()
                    .printf(in("tệp lưu giữ %s: %s%n", "held file %s: %s%n"), file, inWords(what)));
    report
        .failure()
        .ifPresent(
            why ->
                out()
                    .printf(
                        in(
                            "Không tính lại được từ dữ liệu lưu giữ (%s).%n",
                            "The held files cannot be recomputed (%s).%n"),
                        why));
    out()
        .printf(
            in("%d ô, chỉ số khác nhau:%n", "%d cells or figures differ:%n"), report.differing());
    for (Difference difference : report.differences()) {
      out()
          .printf(
              in("%s: công bố %s, tính lại %s%n", "%s: released %s, recomputed %s%n"),
              difference.cell(),
              difference.released().orElse(in("không có", "none")),
              difference.recomputed().orElse(in("không có", "none")));
    }
    if (report.differing() > report.differences().size()) {
      out()
          .printf(
              in("… và %d ô nữa%n", "… and %d more%n"),
              report.differing() - report.differences().size());
    }
  }

  private String inWords(String what) {
    return difference(what).in(surroundings.language());
  }

  /** How a file differs, in words. */
  static Text difference(String what) {
    return switch (what) {
      case "changed" -> new Text("đã bị sửa", "changed");
      case "missing" -> new Text("bị mất", "missing");
      case "unstamped" -> new Text("không có tem (.stamp.json) đi kèm", "has no stamp beside it");
      case "unreadable" -> new Text("là tem không đọc được", "is a stamp that cannot be read");
      default -> new Text("mới thêm vào", "added");
    };
  }

  /** A release that is held and not listed, and what lists it. */
  static Text[] unlisted(String releaseId) {
    return new Text[] {
      new Text(
          "Bản công bố %s còn được lưu giữ nhưng không có trong danh sách.".formatted(releaseId),
          "Release %s is held and not in the list.".formatted(releaseId)),
      new Text(
          "Lập lại danh sách từ các thư mục lưu giữ: ./giamngheo run --again",
          "Make the list again from the held folders: ./giamngheo run --again")
    };
  }

  void notListed(String releaseId) {
    for (Text text : unlisted(releaseId)) {
      out().println(text.in(surroundings.language()));
    }
  }

  void prints(Path folder, PrintedFiles prints) {
    prints
        .faults()
        .forEach(
            (file, what) ->
                out().printf(in("tệp in %s: %s%n", "printed file %s: %s%n"), file, inWords(what)));
    out()
        .printf(
            prints.faults().isEmpty()
                ? in(
                    "%s: đúng. %d tệp khớp với %d tem.%n",
                    "%s: holds. %d files agree with %d stamps.%n")
                : in(
                    "%s: KHÔNG ĐÚNG. %d tệp khớp, %d tem.%n",
                    "%s: DOES NOT HOLD. %d files agree, %d stamps.%n"),
            folder,
            prints.files(),
            prints.stamps());
  }

  void said(SaidAgain said) {
    said.differing()
        .forEach(
            figure ->
                out()
                    .printf(
                        in("câu khác số lưu: %s%n", "said otherwise than stored: %s%n"), figure));
    out()
        .printf(
            in(
                "%d số trong câu được tính lại, %d khác.%n",
                "%d figures of sentences were looked up again, %d differ.%n"),
            said.compared(),
            said.differing().size());
  }

  private static String number(long value) {
    return String.format(Locale.GERMANY, "%,d", value);
  }
}
