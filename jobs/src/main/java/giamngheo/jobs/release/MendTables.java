package giamngheo.jobs.release;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.programme.JudgeProgramme;
import giamngheo.jobs.programme.ProgrammePlan;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.refusal.Refusal;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseLog;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.release.ReleaseState;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.state.Damage;
import giamngheo.warehouse.table.PublishedListTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ReleaseTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Before a run: lets go of derived tables that are damaged, or of all of them, and brings back from
 * the held folders what was released. The run that follows in the same state makes the rest.
 */
public final class MendTables {
  /** What says that something was computed already. */
  private static final List<String> LOGS =
      List.of(RunLog.NAME, ProgrammePlan.LOG, JudgeProgramme.LOG);

  /** A run of all years, whatever was asked: what was let go of is whole again afterwards. */
  public static final RunRequest EVERYTHING =
      new RunRequest(Optional.empty(), Optional.empty(), false);

  private MendTables() {}

  /**
   * Makes what {@link #mend} let go of: the figures of all years, and of surveys that are loaded.
   */
  public static RunOutcome remake(JobContext workplace) {
    RunOutcome outcome = Pipeline.run(workplace, EVERYTHING);
    String surveys = ReceivedTable.name(SourceLayout.SURVEY);
    if (!workplace.warehouse().has(surveys)) {
      return outcome;
    }
    workplace
        .warehouse()
        .damage(surveys)
        .ifPresent(
            damage -> {
              throw damage;
            });
    for (PovertyStandard standard : workplace.configuration().standards().all()) {
      if (!standard.judgesReviews()) {
        try {
          Pipeline.run(
              workplace, new RunRequest(Optional.empty(), Optional.of(standard.id()), false));
        } catch (Refusal e) {
          // That survey was never loaded.
        }
      }
    }
    return outcome;
  }

  /**
   * Mends, within one write of the warehouse.
   *
   * @param again whether every derived table is to be made again, damaged or not
   * @return names of the tables that are damaged
   */
  public static List<String> mend(JobContext workplace, boolean again) {
    Warehouse warehouse = workplace.warehouse();
    List<String> derived =
        warehouse.tables().stream().filter(table -> !Damage.isReceived(table)).toList();
    List<String> damaged =
        derived.stream().filter(table -> warehouse.damage(table).isPresent()).toList();
    List<String> dropped = new ArrayList<>(again ? derived : damaged);
    if (!damaged.contains(ReleaseTable.NAME)) {
      dropped.remove(ReleaseTable.NAME);
    }
    if (!dropped.isEmpty()) {
      LOGS.stream().filter(derived::contains).forEach(dropped::add);
      warehouse.drop(dropped);
    }
    if (again || damaged.contains(ReleaseTable.NAME)) {
      listReleases(warehouse);
    }
    bringBack(workplace, dropped);
    return damaged;
  }

  /** Releases that are held and not listed. */
  private static void listReleases(Warehouse warehouse) {
    ReleaseLog log = ReleaseRows.read(warehouse);
    HeldFolder.manifests(warehouse).stream()
        .filter(release -> log.named(release.releaseId()).isEmpty())
        .forEach(release -> ReleaseRows.append(warehouse, release));
  }

  private static void bringBack(JobContext workplace, Collection<String> dropped) {
    Warehouse warehouse = workplace.warehouse();
    boolean cells = ReleaseCells.TABLES.stream().anyMatch(dropped::contains);
    for (Release release : ReleaseRows.read(warehouse).releases()) {
      HeldFolder held = new HeldFolder(warehouse, release.heldBy());
      if (!held.stands()) {
        continue;
      }
      ReleaseScope scope = ReleaseScope.of(workplace, release);
      if (cells && release.state() == ReleaseState.APPROVED) {
        HeldCells.copy(workplace, release.heldBy(), release);
      } else if (cells) {
        HeldCells.write(workplace, release, held, scope);
      }
      if (dropped.contains(PublishedListTable.NAME) && release.state() == ReleaseState.OFFICIAL) {
        PublishList.write(workplace, release, held.tables(), scope.communes());
      }
    }
  }
}
