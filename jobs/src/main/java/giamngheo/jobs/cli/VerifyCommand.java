package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.PrintedFiles;
import giamngheo.jobs.narrative.SaidAgain;
import giamngheo.jobs.print.CodeSearch;
import giamngheo.jobs.print.PrintedCode;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.jobs.release.VerifyRelease;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.OfficeKey;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.release.ReleaseSignature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
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

  /** The office's Ed25519 key by which signatures of releases are checked. */
  @Option(names = "--key", paramLabel = "PUBLICKEY")
  Path key;

  @Override
  public Integer call() {
    Optional<PublicKey> office = Optional.ofNullable(key).map(OfficeKey::open);
    if (prints != null) {
      if (!Files.isDirectory(prints)) {
        throw CommandErrors.noFile(prints);
      }
      return prints();
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
      holds &= report.holds() && isSigned(workplace.warehouse(), each, office, summaries);
    }
    return holds ? 0 : 2;
  }

  /** Where a key was named, whether the office signed; else what there is to be checked. */
  private static boolean isSigned(
      Warehouse warehouse,
      Release release,
      Optional<PublicKey> office,
      ReleaseSummaries summaries) {
    HeldFolder folder = new HeldFolder(warehouse, release.releaseId());
    if (office.isEmpty()) {
      if (ReleaseSignature.stands(folder)) {
        summaries.signatureUnchecked(release.releaseId());
      }
      return true;
    }
    ReleaseSignature.Found found = ReleaseSignature.check(folder, office.get());
    summaries.signature(release.releaseId(), found);
    return found == ReleaseSignature.Found.HOLDS;
  }

  /** Files against their stamps, and what reports say against what is stored. */
  private int prints() {
    PrintedFiles found = PrintedFiles.in(prints);
    ReleaseSummaries summaries = new ReleaseSummaries(common.surroundings());
    summaries.prints(prints, found);
    boolean holds = found.faults().isEmpty();
    if (SaidAgain.isAsked(prints)) {
      SaidAgain said = SaidAgain.in(prints, SaidAgain.of(common.workplace()));
      summaries.said(said);
      holds &= said.differing().isEmpty();
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
