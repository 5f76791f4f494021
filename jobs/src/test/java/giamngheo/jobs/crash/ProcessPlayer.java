package giamngheo.jobs.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Does the commands as processes of the built program, each with a clock of its own where {@code
 * faketime} is installed; one writer in four is killed under way.
 */
final class ProcessPlayer extends Player {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static final Path CLOCK = Path.of("/usr/bin/faketime");
  private static final int KILLED_OF = 4;
  private static final int LONGEST_MILLIS = 9_000;
  private static final int LONGEST_JUMP_MINUTES = 300;

  ProcessPlayer(Path folder, Path conf, Path otherConf) {
    super(folder, conf, otherConf);
  }

  @Override
  Ended run(Path conf, boolean mayFail, Random chances, List<String> words) throws Exception {
    List<String> command = new ArrayList<>();
    int jump = chances.nextInt(2 * LONGEST_JUMP_MINUTES) - LONGEST_JUMP_MINUTES;
    if (Files.isExecutable(CLOCK)) {
      command.addAll(List.of(CLOCK.toString(), "-f", "%+dm".formatted(jump)));
    }
    command.add(HOME.resolve("giamngheo").toString());
    command.addAll(words);
    command.addAll(
        List.of("--lang", "en", "--warehouse", folder().resolve("warehouse").toString()));
    boolean isKilled = mayFail && chances.nextInt(KILLED_OF) == 0;
    int after = 500 + chances.nextInt(LONGEST_MILLIS);
    Path out = Files.createTempFile(folder(), "out", "");
    Path err = Files.createTempFile(folder(), "err", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GIAMNGHEO_CONF", conf.toString());
    builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (isKilled && !process.waitFor(after, TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    int code = process.waitFor();
    return new Ended(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8),
        isKilled);
  }
}
