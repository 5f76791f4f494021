package giamngheo.jobs.cli;

import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.state.WriterTerms;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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
      // Set by spark-submit.
      defaultValue = "${sys:spark.master:-local[*]}",
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

  /** Where the work is done: this machine, or a cluster. */
  String master() {
    return master;
  }

  /** Where the tables lie: a folder, or the URI of any Hadoop file system. */
  String warehouse() {
    if (warehouse != null) {
      return warehouse;
    }
    return surroundings().home().resolve(settings().warehouse()).toString();
  }

  /**
   * The same as a folder of this machine.
   *
   * @throws CallerMistake if it lies elsewhere
   */
  Path localWarehouse() {
    String root = warehouse();
    if (root.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") && !root.startsWith("file:")) {
      throw CommandErrors.onlyLocal(root);
    }
    return root.startsWith("file:") ? Path.of(URI.create(root)) : Path.of(root);
  }

  /** The Spark session, started on first call. */
  SparkSession session() {
    return Session.open(master, settings());
  }

  /**
   * Warehouse, configuration and session together, to read.
   *
   * @throws CallerMistake if there is no warehouse; the usual one may be empty yet
   */
  JobContext workplace() {
    return standing(workplace(warehouse(), WriterTerms.USUAL));
  }

  /** The same, for questions that a mistake in words of papers does not touch: it is a warning. */
  JobContext workplaceToAsk() {
    Consumer<CallerMistake> told =
        mistake ->
            surroundings()
                .err()
                .println(
                    CommandErrors.doubtfulConfiguration(mistake).in(surroundings().language()));
    return standing(
        workplace(
            warehouse(),
            WriterTerms.USUAL,
            Configuration.readable(surroundings().conf(), told),
            told));
  }

  /** The same, whatever damage it has: to tell of it. */
  JobContext workplaceToCheck() {
    JobContext workplace = workplace(warehouse(), WriterTerms.USUAL);
    try {
      return standing(workplace);
    } catch (DataDoNotAllow e) {
      return workplace;
    }
  }

  /** The same, to write to what was loaded before. */
  JobContext workplace(WritingOptions writing) {
    return standing(workplace(warehouse(), terms(writing)));
  }

  /** The same, to write; the warehouse may be new. */
  JobContext workplaceToFill(WritingOptions writing) {
    return workplace(warehouse(), terms(writing));
  }

  /** The same, with the warehouse in that folder. */
  JobContext workplaceToFill(WritingOptions writing, Path folder) {
    return workplace(folder.toString(), terms(writing));
  }

  private JobContext standing(JobContext workplace) {
    if (!workplace.warehouse().isWarehouse() && (hasWarehouse() || !isUnused(workplace))) {
      throw CommandErrors.noWarehouse(workplace.warehouse().root());
    }
    return workplace;
  }

  /** Whether nothing lies in the folder yet. */
  private static boolean isUnused(JobContext workplace) {
    String[] inside = Path.of(workplace.warehouse().root()).toFile().list();
    return inside == null || inside.length == 0;
  }

  /** Who is told about waiting for others, and how long it may last. */
  WriterTerms terms(WritingOptions writing) {
    return new WriterTerms(
        CodeVersion.current(),
        writing.patience(),
        text -> surroundings().err().println(text.in(surroundings().language())));
  }

  /** Whether the caller named a warehouse. */
  boolean hasWarehouse() {
    return warehouse != null;
  }

  private JobContext workplace(String root, WriterTerms terms) {
    return workplace(
        root,
        terms,
        Configuration.read(surroundings().conf()),
        mistake -> {
          throw mistake;
        });
  }

  private JobContext workplace(
      String root,
      WriterTerms terms,
      Configuration configuration,
      Consumer<CallerMistake> beyondConfiguration) {
    // Starting Spark keeps one core busy: the other files are read meanwhile.
    CompletableFuture<Optional<CallerMistake>> rest =
        CompletableFuture.supplyAsync(() -> WholeConfiguration.mistake(configuration));
    SparkSession session = session();
    rest.join().ifPresent(beyondConfiguration);
    return new JobContext(
        new Warehouse(session, root, terms),
        configuration,
        surroundings().language(),
        surroundings().progress());
  }

  private Settings settings() {
    return surroundings().settings();
  }
}
