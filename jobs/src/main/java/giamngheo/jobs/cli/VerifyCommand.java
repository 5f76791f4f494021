package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.print.CodeSearch;
import giamngheo.jobs.print.PrintedCode;
import giamngheo.jobs.print.PrintedFiles;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.jobs.release.VerifyRelease;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Printed files to compare with their stamps, instead of releases. */
  @Option(names = "--prints", paramLabel = "DIR", descriptionKey = "prints")
  private Path prints;

  /** Code at the foot of a printed page, or what its QR code says. */
  @Option(names = "--code", paramLabel = "CODE")
  String code;

  @Override
  public Integer call() {
    if (prints != null) {
      if (!Files.isDirectory(prints)) {
        throw CommandErrors.noFile(prints);
      }
      PrintedFiles found = PrintedFiles.in(prints);
      new ReleaseSummaries(common.surroundings()).prints(prints, found);
      return found.faults().isEmpty() ? 0 : 2;
    }
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
    List<Release> unlisted =
        release == null ? unlisted(workplace.warehouse(), releases) : List.of();
    unlisted.forEach(each -> summaries.notListed(each.releaseId()));
    if (releases.isEmpty() && unlisted.isEmpty()) {
      summaries.nothingReleased();
    }
    boolean holds = unlisted.isEmpty();
    for (Release each : releases) {
      VerifyRelease.Report report = VerifyRelease.verify(workplace, each);
      summaries.verified(report);
      holds &= report.holds();
    }
    return holds ? 0 : 2;
  }

  /** Releases that are held and were lost from the list. */
  private static List<Release> unlisted(Warehouse warehouse, List<Release> listed) {
    List<String> known = listed.stream().map(Release::releaseId).toList();
    return HeldFolder.manifests(warehouse).stream()
        .filter(held -> !known.contains(held.releaseId()))
        .toList();
  }
}
