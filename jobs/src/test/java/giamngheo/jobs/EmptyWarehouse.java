package giamngheo.jobs;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import java.nio.file.Path;

/** A workplace for tests, on a warehouse that nothing was loaded into. */
public final class EmptyWarehouse {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");

  private EmptyWarehouse() {}

  /** In that folder, with the project's own configuration, speaking Vietnamese. */
  public static JobContext in(Path folder) {
    return in(folder, CONF, Language.VI);
  }

  /** In that folder, with that configuration and language. */
  public static JobContext in(Path folder, Path conf, Language language) {
    return new JobContext(
        new Warehouse(
            Session.open("local[*]", new Settings(null, null)),
            folder.resolve("warehouse").toString()),
        Configuration.read(conf),
        language,
        new Progress(false));
  }
}
