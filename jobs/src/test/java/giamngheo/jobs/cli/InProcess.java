package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines as a person gives them, run in this process. */
public final class InProcess {
  private InProcess() {}

  /**
   * How a command ended.
   *
   * @param code exit code
   * @param out what it answered
   * @param err everything else that it said
   */
  public record Ended(int code, String out, String err) {}

  /** Runs a command with that configuration, in English. */
  public static Ended run(Path conf, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandContext surroundings =
        new CommandContext(
            Path.of(System.getProperty("giamngheo.home")),
            conf,
            Language.EN,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Progress(false));
    List<String> line = new ArrayList<>(words);
    line.addAll(List.of("--lang", "en"));
    int code = Main.run(surroundings, line.toArray(String[]::new));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
