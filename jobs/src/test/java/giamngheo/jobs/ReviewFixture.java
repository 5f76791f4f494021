package giamngheo.jobs;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/** The fixture review-a, loaded and run; once for all tests that change nothing in it. */
public final class ReviewFixture {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static JobContext standing;

  private ReviewFixture() {}

  /** The composed fixture. Members are loaded first: load order must not matter. */
  public static synchronized JobContext standing() throws IOException {
    if (standing == null) {
      standing = composed(Files.createTempDirectory("review-fixture").resolve("warehouse"));
    } else if (standing.spark().sparkContext().isStopped()) {
      standing = opened(Path.of(standing.warehouse().root())); // a test with its own Spark ended it
    }
    return standing;
  }

  /** The same in a warehouse of the caller's own, to change as it likes. */
  static JobContext copied(Path warehouse) throws IOException {
    PathUtils.copyDirectory(Path.of(standing().warehouse().root()), warehouse);
    return opened(warehouse);
  }

  private static JobContext opened(Path warehouse) {
    return new JobContext(
        new Warehouse(Session.open("local[*]", new Settings(null, null)), warehouse.toString()),
        Configuration.read(HOME.resolve("conf")),
        Language.VI,
        new Progress(false));
  }

  private static JobContext composed(Path warehouse) {
    JobContext workplace = opened(warehouse);
    List<LoadRequest.Source> files =
        List.of("member", "household", "population").stream()
            .map(dataset -> new LoadRequest.Source(file(dataset + ".csv"), dataset, "canonical"))
            .toList();
    Receive.load(workplace, new LoadRequest(files, false, false, Optional.empty()));
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    return workplace;
  }

  /** A file of the fixture. */
  static Path file(String name) {
    return HOME.resolve("jobs/src/test/resources/review-a").resolve(name);
  }
}
