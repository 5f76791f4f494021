package giamngheo.jobs.cli;

import giamngheo.jobs.Session;
import giamngheo.jobs.Settings;
import giamngheo.jobs.Surroundings;
import giamngheo.warehouse.refusal.Language;
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

  /** Read by {@link Words} before parsing, for help is shown while parsing. */
  @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", descriptionKey = "lang")
  Language language;

  /** Read by {@link Words} as well: logging is set up before the first command class loads. */
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
  Surroundings surroundings() {
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

  private Settings settings() {
    return surroundings().settings();
  }
}
