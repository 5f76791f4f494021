package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.erasure.Erase;
import giamngheo.jobs.erasure.ErasureRegister;
import giamngheo.jobs.erasure.ErasureSettings;
import giamngheo.jobs.mart.MartPlace;
import giamngheo.warehouse.postgres.MartErasure;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.text.VietNamTime;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases who a household or a person is; what was counted stays. */
@Command(name = "erase")
final class EraseCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Option(names = "--household", paramLabel = "CODE")
  String household;

  /** Number of one person of the household; absent: all of it. */
  @Option(names = "--member", paramLabel = "NO")
  Integer member;

  /** Everybody whose names are kept no longer. */
  @Option(names = "--due")
  boolean due;

  @Option(names = "--url", paramLabel = "jdbc:postgresql://…")
  String url;

  @Override
  public Integer call() {
    if (due == (household != null) || (due && member != null)) {
      throw new CallerMistake(
          new Text(
              "Hãy nêu --household (và --member nếu chỉ một người), hoặc --due.",
              "Give --household (with --member for one person only), or --due."));
    }
    Path root = common.localWarehouse();
    Erase.finish(root);
    Erase erase = step(common, common.workplace(writing), root, Optional.ofNullable(url), writing);
    Erase.Outcome outcome =
        due
            ? erase.lastReviewed(lastYear(), writing.isDryRun())
            : erase.household(household, Optional.ofNullable(member), writing.isDryRun());
    new ErasureSummaries(common.surroundings()).erased(outcome, writing.isDryRun());
    return 0;
  }

  private int lastYear() {
    return VietNamTime.today().getYear() - settings(common).yearsWithNames() - 1;
  }

  private static ErasureSettings settings(CommonOptions common) {
    return ErasureSettings.read(common.surroundings().conf());
  }

  /** The step with everything it needs; no server is started for a mart that never was. */
  static Erase step(
      CommonOptions common,
      JobContext workplace,
      Path root,
      Optional<String> url,
      WritingOptions writing) {
    MartPlace place = MartPlace.of(common.surroundings().home(), common.surroundings().conf());
    boolean isThere = url.isPresent() || place.settings().url() != null || place.server().isSetUp();
    Optional<MartErasure> mart =
        isThere && !writing.isDryRun()
            ? Optional.of(new MartErasure(place.database(url)))
            : Optional.empty();
    Path register = common.surroundings().home().resolve(settings(common).register());
    return new Erase(workplace, root, new ErasureRegister(register), mart);
  }
}
