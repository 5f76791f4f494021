package giamngheo.jobs.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Starts the program with the flags that suit it: what {@code giamngheo.cmd} calls. Arguments: the
 * folder of the launcher, then those of the command.
 */
public final class Launch {
  private static final int SYSTEM_FAILED = 3;
  private static final String VERSION = "1.0.0";

  private Launch() {}

  /** Ends with the exit code of the command. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
    // Of a JDK after 17 the command file asks for the console that is none without a terminal.
    boolean isTerminal = Objects.nonNull(System.console());
    System.exit(start(home, command, System.getenv(), isTerminal));
  }

  static int start(
      Path home, List<String> command, Map<String, String> environment, boolean isTerminal)
      throws IOException, InterruptedException {
    Installation installation = Installation.in(home, VERSION);
    if (!installation.isBuilt()) {
      say(
          command,
          "chương trình chưa dựng. Chạy: mvn -DskipTests package",
          "the program is not built. Run: mvn -DskipTests package");
      return SYSTEM_FAILED;
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    CommandLine line = new CommandLine(installation, environment, isTerminal);
    Optional<Path> archive =
        ClassArchive.of(installation, userFolder(environment))
            .ready(installation.archiveKey(), file -> rehearse(java, line, file, command));
    return new ProcessBuilder(line.of(java, archive, command)).inheritIO().start().waitFor();
  }

  private static Path userFolder(Map<String, String> environment) {
    String folder =
        environment.getOrDefault(
            "LOCALAPPDATA", System.getProperty("user.home") + File.separator + ".cache");
    return Path.of(folder);
  }

  /** The key is one for made-up people, who are deleted afterwards. */
  private static boolean rehearse(String java, CommandLine line, Path archive, List<String> command)
      throws IOException, InterruptedException {
    say(
        command,
        "đang chuẩn bị để các lần sau khởi động nhanh…",
        "preparing fast starts for later uses…");
    ProcessBuilder rehearsal =
        new ProcessBuilder(
            java,
            "@" + line.installation().flags(),
            "-Xmx2g",
            "-XX:ArchiveClassesAtExit=" + archive,
            "-Xshare:auto",
            "-Dgiamngheo.home=" + line.installation().home(),
            "-cp",
            line.classPath(),
            "giamngheo.jobs.cli.Rehearsal");
    rehearsal.environment().put("GIAMNGHEO_ID_KEY", "rehearsal-of-made-up-people");
    Path log = archive.resolveSibling("rehearsal.log");
    boolean worked =
        rehearsal.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor() == 0;
    if (!worked) {
      say(
          command,
          "không chuẩn bị được (xem " + log + "); chương trình vẫn chạy, chỉ chậm hơn.",
          "that failed (see " + log + "); the program works all the same, only slower.");
    }
    return worked;
  }

  private static void say(List<String> command, String vi, String en) {
    String words = String.join(" ", command).toLowerCase(Locale.ROOT);
    boolean isEnglish = words.contains("--lang en") || words.contains("--lang=en");
    System.err.println("giamngheo: " + (isEnglish ? en : vi));
  }
}
