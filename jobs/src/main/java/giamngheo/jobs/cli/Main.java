package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.SystemFailed;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/**
 * Runs one command and turns its end into an exit code: 0 done, 1 the caller's mistake, 2 the data
 * do not allow it, 3 the system failed, 4 another command writes to the warehouse.
 */
public final class Main {

  private Main() {}

  /** Entry point of the launcher. */
  public static void main(String[] arguments) {
    EarlyOptions words = EarlyOptions.of(List.of(arguments));
    OutputStream answer = new FileOutputStream(FileDescriptor.out);
    PrintStream out = utf8(words.raw() ? answer : new PlainOutput(answer));
    SecretMask mask = SecretMask.of(System.getenv(), List.of(arguments));
    PrintStream err =
        new PrintStream(
            new MaskedOutput(new PlainOutput(new FileOutputStream(FileDescriptor.err)), mask),
            false,
            StandardCharsets.UTF_8);
    // A library that prints must not spoil the result.
    System.setOut(err);
    System.setErr(err);
    if (words.debug()) {
      System.setProperty("giamngheo.log.level", "warn");
    } else {
      // What breaks in a thread of a library breaks the command too, and is told there.
      Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
    }
    Interruption interruption = Interruption.watch(err, words.language(), Interruption.PATIENCE);
    int code = inOwnFolder(words, out, err, arguments);
    interruption.over(code);
    err.flush();
    System.exit(code);
  }

  private static int inOwnFolder(
      EarlyOptions words, PrintStream out, PrintStream err, String... arguments) {
    try {
      TemporaryFolder.open();
    } catch (SystemFailed e) {
      err.println(e.text().in(words.language()));
      return e.exitCode();
    }
    int code = run(surroundings(words, out, err), arguments);
    if (out.checkError() && code == 0) {
      err.println(CommandErrors.cannotAnswer().in(words.language()));
      return 3;
    }
    return code;
  }

  /**
   * Runs one command line in this process.
   *
   * @return the exit code
   */
  static int run(CommandContext surroundings, String... arguments) {
    EarlyOptions words = EarlyOptions.of(List.of(arguments));
    CommandLine line = new CommandLine(new Giamngheo(surroundings));
    line.setResourceBundle(words.texts());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(32);
    Failures failures = new Failures(words, surroundings.err());
    line.setParameterExceptionHandler(failures::wrongWords);
    line.setExecutionExceptionHandler(failures::failed);
    try {
      return line.execute(CellKey.expanded(arguments));
    } catch (Error e) {
      return failures.broken(e);
    }
  }

  private static CommandContext surroundings(EarlyOptions words, PrintStream out, PrintStream err) {
    Path home = Path.of(System.getProperty("giamngheo.home", ".")).toAbsolutePath().normalize();
    String conf = System.getenv("GIAMNGHEO_CONF");
    return new CommandContext(
        home,
        conf == null || conf.isBlank() ? home.resolve("conf") : Path.of(conf),
        words.language(),
        out,
        err,
        Progress.onTerminal(Boolean.getBoolean("giamngheo.terminal")));
  }

  private static PrintStream utf8(OutputStream answer) {
    return new PrintStream(answer, true, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
