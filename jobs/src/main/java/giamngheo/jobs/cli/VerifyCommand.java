package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.print.CodeSearch;
import giamngheo.jobs.print.PrintedCode;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.jobs.release.VerifyRelease;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes a release from the files it holds and compares every printed cell. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(arity = "0..1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
  String release;

  /** Code at the foot of a printed page, or what its QR code says. */
  @Option(names = "--code", paramLabel = "CODE")
  String code;

  @Override
  public Integer call() {
    JobContext workplace = common.workplace();
    if (code != null) {
      PrintedCode page = CodeSearch.page(workplace, code);
      new ReleaseSummaries(common.surroundings()).page(page);
      release = page.release().releaseId();
    }
    List<Release> releases =
        release == null
            ? ReleaseRows.read(workplace.warehouse()).releases()
            : List.of(OpenRelease.named(workplace, release));
    ReleaseSummaries summaries = new ReleaseSummaries(common.surroundings());
    if (releases.isEmpty()) {
      summaries.nothingReleased();
    }
    boolean holds = true;
    for (Release each : releases) {
      VerifyRelease.Report report = VerifyRelease.verify(workplace, each);
      summaries.verified(report);
      holds &= report.holds();
    }
    return holds ? 0 : 2;
  }
}
