package giamngheo.jobs;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFile;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two years of one commune of the sample, without the programme, loaded and run; once. */
public final class SampleCommune {
  public static final String CODE = "06328";
  public static final int YEAR = 2024;

  private static JobContext standing;

  private SampleCommune() {}

  /** The composed commune; tests only print from it. */
  public static synchronized JobContext standing() throws IOException {
    if (standing == null) {
      standing = composed(Files.createTempDirectory("sample-commune"));
    } else if (standing.spark().sparkContext().isStopped()) {
      // A test with its own Spark ended it.
      Warehouse again =
          new Warehouse(
              Session.open("local[*]", new Settings(null, null)), standing.warehouse().root());
      standing =
          new JobContext(again, standing.configuration(), standing.language(), standing.progress());
    }
    return standing;
  }

  private static JobContext composed(Path folder) {
    Path conf = Path.of(System.getProperty("giamngheo.home"), "conf");
    JobContext workplace = EmptyWarehouse.in(folder, conf, Language.VI);
    List<LoadRequest.Source> files =
        SampleDistrict.write(folder.resolve("input"), 11, conf).files().stream()
            .filter(SampleCommune::isWanted)
            .map(file -> new LoadRequest.Source(file.path(), file.dataset(), file.layout()))
            .toList();
    Receive.load(workplace, new LoadRequest(files, false, false, Optional.of("key of a test")));
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    return workplace;
  }

  private static boolean isWanted(SampleFile file) {
    String name = file.path().getFileName().toString();
    String year = file.path().getParent().getFileName().toString();
    return Set.of("2023", "2024").contains(year)
        && (Set.of("population.csv", "declared-total.csv").contains(name)
            || name.startsWith(CODE + "-"));
  }
}
