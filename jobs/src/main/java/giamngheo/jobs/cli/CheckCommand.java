package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.PrintedFiles;
import giamngheo.warehouse.delta.CheckTables;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseLog;
import giamngheo.warehouse.release.ReleaseRows;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Walks states, tables, releases and printed files; says what is wrong and what mends it. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  /** Reads every byte of every file. */
  @Option(names = "--deep")
  private boolean deep;

  @Option(names = "--prints", paramLabel = "DIR", descriptionKey = "prints")
  private Path prints;

  private int wrong;

  @Override
  public Integer call() {
    JobContext workplace = common.workplaceToCheck();
    CheckTables.Report report = CheckTables.check(workplace.warehouse(), deep);
    report.faults().forEach(fault -> fault(fault.what(), fault.remedy()));
    releases(workplace);
    if (prints != null) {
      PrintedFiles.in(prints).faults().forEach(this::print);
    }
    report.leftovers().forEach(this::say);
    say(
        wrong == 0
            ? new Text(
                "Kho nguyên vẹn: trạng thái %d, %d tệp đã xem."
                    .formatted(report.state(), report.files()),
                "The warehouse is sound: state %d, %d files looked at."
                    .formatted(report.state(), report.files()))
            : new Text(
                "Có %d điều sai.".formatted(wrong), "%d things are wrong.".formatted(wrong)));
    return wrong == 0 ? 0 : 2;
  }

  private void releases(JobContext workplace) {
    ReleaseLog log;
    try {
      log = ReleaseRows.read(workplace.warehouse());
    } catch (DataDoNotAllow e) {
      return; // Told with the tables.
    }
    for (Release release : log.releases()) {
      HeldFolder held = new HeldFolder(workplace.warehouse(), release.heldBy());
      if (!held.stands()) {
        fault(
            new Text(
                "Bản công bố %s: thư mục lưu giữ không còn.".formatted(release.releaseId()),
                "Release %s: the folder that it holds is gone.".formatted(release.releaseId())),
            new Text(
                "Lấy lại thư mục từ bản sao lưu, hoặc công bố lại (mã mới).",
                "Bring the folder back from a backup, or release again (under a new id)."));
      } else if (deep) {
        held.differences(release)
            .forEach((file, what) -> held(release.releaseId() + "/" + file, what));
      }
    }
    HeldFolder.manifests(workplace.warehouse()).stream()
        .filter(release -> log.named(release.releaseId()).isEmpty())
        .forEach(this::unlisted);
  }

  private void held(String file, String what) {
    Text words = ReleaseSummaries.difference(what);
    fault(
        new Text(
            "Tệp lưu giữ %s %s.".formatted(file, words.vi()),
            "Held file %s: %s.".formatted(file, words.en())),
        new Text(
            "Lấy lại thư mục của bản công bố từ bản sao lưu.",
            "Bring the release's folder back from a backup."));
  }

  private void unlisted(Release release) {
    Text[] texts = ReleaseSummaries.unlisted(release.releaseId());
    fault(texts[0], texts[1]);
  }

  private void print(String file, String what) {
    Text words = ReleaseSummaries.difference(what);
    fault(
        new Text(
            "Tệp in %s %s.".formatted(file, words.vi()),
            "Printed file %s: %s.".formatted(file, words.en())),
        new Text("In lại bằng lệnh report.", "Print it again with report."));
  }

  private void fault(Text what, Text remedy) {
    wrong++;
    say(what);
    common.surroundings().out().println("  → " + remedy.in(common.surroundings().language()));
  }

  private void say(Text text) {
    common.surroundings().out().println(text.in(common.surroundings().language()));
  }
}
