package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command. */
final class CommonOptions {

  @Option(names = "--warehouse", paramLabel = "DIR", descriptionKey = "warehouse")
  private String warehouse;

  @Option(
      names = "--master",
      paramLabel = "URL",
      defaultValue = "local[*]",
      descriptionKey = "master")
  private String master;

  /** Read by {@link EarlyOptions} before parsing, for help is shown while parsing. */
  @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", descriptionKey = "lang")
  Language language;

  /**
   * Read by {@link EarlyOptions} as well: logging is set up before the first command class loads.
   */
  @Option(names = "--debug", descriptionKey = "debug")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** What the process found around itself. */
  CommandContext surroundings() {
    return ((Giamngheo) command.root().userObject()).surroundings();
  }

  /** Where the tables lie: a folder, or the URI of any Hadoop file system. */
  String warehouse() {
    if (warehouse != null) {
      return warehouse;
    }
    return surroundings().home().resolve(settings().warehouse()).toString();
  }

  /** The Spark session, started on first call. */
  SparkSession session() {
    return Session.open(master, settings());
  }

  /** Warehouse, configuration and session together. */
  JobContext workplace() {
    return workplace(warehouse());
  }

  /** The same, with the warehouse in that folder. */
  JobContext workplace(Path folder) {
    return workplace(folder.toString());
  }

  /** Whether the caller named a warehouse. */
  boolean hasWarehouse() {
    return warehouse != null;
  }

  private JobContext workplace(String root) {
    Configuration configuration = Configuration.read(surroundings().conf());
    return new JobContext(
        new Warehouse(session(), root),
        configuration,
        surroundings().language(),
        surroundings().progress());
  }

  private Settings settings() {
    return surroundings().settings();
  }
}
