package giamngheo.jobs.release;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.run.CountedClass;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Decision;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.HeldTable;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseLog;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.release.ReleaseState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: freezes what was composed. What is held is written first; the printed cells, the list for
 * next year and the row of the release are published together; the manifest comes last.
 */
public final class MakeRelease {
  private final JobContext workplace;
  private final Request request;
  private final ReleaseScope scope;
  private final ReleaseLog log;

  private MakeRelease(JobContext workplace, Request request, ReleaseScope scope) {
    this.workplace = workplace;
    this.request = request;
    this.scope = scope;
    this.log = ReleaseRows.read(workplace.warehouse());
  }

  /**
   * What to release.
   *
   * @param area the area; empty for the largest composed
   * @param year review year; empty for the latest composed
   * @param document the decision to attach
   */
  public record Request(
      ReleaseState state,
      Optional<String> area,
      Optional<Integer> year,
      Optional<Decision> document,
      boolean dryRun) {}

  /**
   * What came of it.
   *
   * @param isNew whether the release was made by this call, or would be: nothing changed since an
   *     earlier one otherwise
   * @param gone the release that would have done, had its held folder not disappeared
   */
  public record Outcome(Release release, boolean isNew, Optional<String> gone) {

    /** Nothing was missing. */
    Outcome(Release release, boolean isNew) {
      this(release, isNew, Optional.empty());
    }
  }

  /**
   * Makes the release.
   *
   * @throws DataDoNotAllow if nothing was composed, if the draft is stale, if an official release
   *     is blocked, or if there is no official release to approve
   */
  public static Outcome make(JobContext workplace, Request request) {
    if (request.state() == ReleaseState.APPROVED && request.document().isEmpty()) {
      throw ReleaseRefusals.noDecision();
    }
    if (request.dryRun()) {
      return steps(workplace, request);
    }
    Outcome outcome = workplace.warehouse().write("release", () -> steps(workplace, request));
    // Whoever finds the folder alone is told only of what counts.
    new HeldFolder(workplace.warehouse(), outcome.release().releaseId())
        .ensureManifest(outcome.release());
    return outcome;
  }

  private static Outcome steps(JobContext workplace, Request request) {
    MakeRelease making =
        new MakeRelease(
            workplace, request, ReleaseScope.of(workplace, request.area(), request.year()));
    return request.state() == ReleaseState.APPROVED ? making.approve() : making.freeze();
  }

  private Outcome approve() {
    Release official =
        log.of(scope.areaCode(), scope.year()).stream()
            .filter(release -> release.state() == ReleaseState.OFFICIAL)
            .filter(this::isHeld)
            .reduce((first, second) -> second)
            .orElseThrow(() -> ReleaseRefusals.nothingToApprove(scope));
    Optional<Release> before =
        lastOfState()
            .filter(release -> release.heldBy().equals(official.heldBy()))
            .filter(release -> release.document().equals(request.document()));
    if (before.isPresent()) {
      return new Outcome(before.get(), false);
    }
    Release approved = official.approved(nextId(), now(), request.document());
    if (!request.dryRun()) {
      HeldCells.copy(workplace, official.releaseId(), approved);
      ReleaseRows.append(workplace.warehouse(), approved);
    }
    return new Outcome(approved, true);
  }

  private Outcome freeze() {
    ComposedYear composed =
        ComposedYear.of(workplace, scope.year()).orElseThrow(ReleaseRefusals::staleDraft);
    String governing =
        workplace
            .configuration()
            .standards()
            .idFor(Optional.empty(), scope.year())
            .orElseThrow(ReleaseRefusals::staleDraft);
    boolean official = request.state() == ReleaseState.OFFICIAL;
    if (official) {
      new OfficialConditions(workplace, scope, governing).check();
    }
    List<String> standards = new ArrayList<>(List.of(governing));
    composed.further().filter(id -> !official && !id.equals(governing)).ifPresent(standards::add);
    String code = CodeVersion.current();
    Optional<Release> before =
        lastOfState()
            .filter(release -> release.inputsSha256().equals(composed.fingerprint()))
            .filter(release -> release.codeVersion().equals(code))
            .filter(release -> release.document().equals(request.document()));
    if (before.filter(this::isHeld).isPresent()) {
      return new Outcome(before.get(), false);
    }
    Release planned =
        new Release(
            nextId(),
            request.state(),
            now(),
            code,
            workplace.configuration().sha256(),
            standards,
            ReviewMap.mapDay(scope.year()),
            List.of(),
            scope.areaCode(),
            scope.year(),
            request.document(),
            composed.dataCutoff(),
            composed.fingerprint(),
            0,
            "",
            nextId());
    return new Outcome(
        request.dryRun() ? planned : written(planned), true, before.map(Release::releaseId));
  }

  private boolean isHeld(Release release) {
    return new HeldFolder(workplace.warehouse(), release.heldBy()).stands();
  }

  private Release written(Release planned) {
    Map<String, Dataset<Row>> computed =
        planned.state() == ReleaseState.OFFICIAL
            ? Pipeline.compute(
                workplace,
                new RunRequest(
                    Optional.of(scope.year()), Optional.empty(), Optional.empty(), false),
                CountedClass.recognisedIn(scope.year()))
            : Map.of();
    HeldFolder making = HeldFolder.making(workplace.warehouse(), planned.releaseId());
    List<HeldTable> held =
        workplace
            .progress()
            .stage(
                new Text("Lưu giữ dữ liệu của bản công bố", "Hold the release's data")
                    .in(workplace.language()),
                () -> HoldRelease.hold(workplace, planned, making, computed));
    HeldCells.write(workplace, planned, making, scope);
    if (planned.state() == ReleaseState.OFFICIAL) {
      PublishList.write(workplace, planned, making.tables(), scope.communes());
    }
    Row digest = ReleaseCells.digest(workplace.warehouse(), planned.releaseId());
    Release made = planned.written(held, digest.getLong(0), digest.getString(1));
    ReleaseRows.append(workplace.warehouse(), made);
    if (!making.become(new HeldFolder(workplace.warehouse(), made.releaseId()))) {
      throw ReleaseRefusals.madeElsewhere(made.releaseId());
    }
    return made;
  }

  private Optional<Release> lastOfState() {
    return log.of(scope.areaCode(), scope.year()).stream()
        .filter(release -> release.state() == request.state())
        .reduce((first, second) -> second);
  }

  private String nextId() {
    return log.nextId(
        scope.areaCode(),
        scope.year(),
        request.state(),
        id -> new HeldFolder(workplace.warehouse(), id).isTaken());
  }

  /** Later than every release, also where the machine's clock was set back. */
  private Instant now() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return log.releases().stream()
        .map(release -> release.createdAt().plusMillis(1))
        .filter(earliest -> earliest.isAfter(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }
}
