package giamngheo.jobs.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the JVM is started. The shell script {@code giamngheo} says the same; a test holds both
 * equal.
 *
 * @param installation where the program lies
 * @param environment {@code GIAMNGHEO_HEAP}, {@code GIAMNGHEO_FLAGS}, {@code TMPDIR}
 * @param isTerminal whether somebody sees what goes on
 */
record CommandLine(Installation installation, Map<String, String> environment, boolean isTerminal) {
  private static final String MAIN = "giamngheo.jobs.cli.Main";
  private static final Pattern GIBIBYTES = Pattern.compile("([0-9]{1,6})[gG]");
  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");

  /** From this heap on the data are a nation's: the second compiler pays for itself. */
  private static final int LARGE = 4;

  List<String> of(String java, Optional<Path> archive, List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(java, "@" + installation.flags()));
    line.addAll(flags(archive));
    line.addAll(own());
    line.addAll(List.of("-cp", classPath(), MAIN));
    line.addAll(arguments);
    return line;
  }

  String classPath() throws IOException {
    return String.join(File.pathSeparator, installation.classPath());
  }

  private List<String> flags(Optional<Path> archive) {
    List<String> flags = new ArrayList<>();
    String heap = environment.getOrDefault("GIAMNGHEO_HEAP", "2g");
    flags.add("-Xmx" + heap);
    flags.add("-Dgiamngheo.home=" + installation.home());
    Optional.ofNullable(environment.get("TMPDIR"))
        .ifPresent(folder -> flags.add("-Djava.io.tmpdir=" + folder));
    archive.ifPresent(
        file -> flags.addAll(List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto")));
    if (isTerminal) {
      flags.add("-Dgiamngheo.terminal=true");
    }
    Matcher gibibytes = GIBIBYTES.matcher(heap);
    boolean isLarge = gibibytes.matches() && Integer.parseInt(gibibytes.group(1)) >= LARGE;
    if (!isLarge) {
      flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"));
    }
    // The JVM refuses two collectors: ours only where none is chosen.
    if (!COLLECTOR.matcher(environment.getOrDefault("GIAMNGHEO_FLAGS", "")).find()) {
      flags.add(isLarge ? "-XX:+UseParallelGC" : "-XX:+UseSerialGC");
    }
    return flags;
  }

  private List<String> own() {
    return Stream.of(environment.getOrDefault("GIAMNGHEO_FLAGS", "").trim().split("\\s+"))
        .filter(flag -> !flag.isEmpty())
        .toList();
  }
}
