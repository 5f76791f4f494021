package giamngheo.jobs.context;

import giamngheo.warehouse.refusal.Language;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What a command finds around itself.
 *
 * @param home folder of the program
 * @param conf folder of standards, forms, areas
 * @param language language of everything shown
 * @param out where the result goes, and nothing else
 * @param err where everything else goes
 * @param progress where stages are shown and timed
 */
public record CommandContext(
    Path home, Path conf, Language language, PrintStream out, PrintStream err, Progress progress) {

  /** The settings of {@code conf/giamngheo.yaml}. */
  public Settings settings() {
    return Settings.read(conf.resolve("giamngheo.yaml"));
  }
}
