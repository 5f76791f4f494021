package giamngheo.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell script and the class that the command file of Windows calls start the same JVM. */
class LaunchTest {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));

  @TempDir private Path folder;
  private Path home;

  /** An installation whose libraries are empty. */
  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectory(folder.toRealPath().resolve("chương trình"));
    Path lib = Files.createDirectory(home.resolve("lib"));
    for (String module : List.of("jobs", "reports", "warehouse")) {
      Files.writeString(lib.resolve("giamngheo-" + module + "-1.0.0.jar"), module);
    }
    Files.writeString(lib.resolve("one.jar"), "1");
    Files.writeString(lib.resolve("two.jar"), "22");
    Files.writeString(home.resolve("classpath.txt"), "lib/one.jar:lib/two.jar");
    Files.writeString(
        Files.createDirectory(home.resolve("launcher")).resolve("jvm.flags"), "-Xlog:disable\n");
  }

  private List<String> byClass(Map<String, String> environment, Optional<Path> archive)
      throws IOException {
    return new CommandLine(Installation.in(home, "1.0.0"), environment, false)
        .of("java", archive, List.of("query", "select 'một hai'"));
  }

  /** What the script gives to a JVM that only writes down how it was called. */
  private List<String> byScript(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    Path called = folder.resolve("called");
    Files.writeString(
        bin.resolve("java"),
        "#!/bin/sh\nfor each in \"$@\"; do case $each in -XX:ArchiveClassesAtExit=*)"
            + " : >\"${each#*=}\"; exit 0;; esac; done\n: >'"
            + called
            + "'\nfor each in \"$@\"; do echo \"$each\" >>'"
            + called
            + "'; done\nexit 7\n");
    Files.setPosixFilePermissions(
        bin.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path script = home.resolve("giamngheo");
    Files.write(script, Files.readAllBytes(HOME.resolve("giamngheo")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProcessBuilder start = new ProcessBuilder(script.toString(), "query", "select 'một hai'");
    start.environment().keySet().removeIf(name -> name.startsWith("GIAMNGHEO"));
    start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    start.environment().putAll(environment);
    Process process =
        start.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    assertEquals(7, process.waitFor(), () -> "" + folder.resolve("log"));
    List<String> line = new ArrayList<>(List.of("java"));
    line.addAll(Files.readAllLines(called));
    return line;
  }

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @CsvSource({
    "'',''",
    "512m,''",
    "3g,''",
    "4g,''",
    "16G,-Da=b -Dc=d",
    "'',-XX:+UseParallelGC",
    "8g,-XX:+UseG1GC -Dx=y",
    "4096m,''"
  })
  void theScriptAndTheClassStartTheSame(String heap, String flags) throws Exception {
    Map<String, String> environment = new TreeMap<>(Map.of("TMPDIR", folder.toString()));
    if (!heap.isEmpty()) {
      environment.put("GIAMNGHEO_HEAP", heap);
    }
    if (!flags.isEmpty()) {
      environment.put("GIAMNGHEO_FLAGS", flags);
    }
    List<String> script = byScript(environment);
    // The archive that the stub made is empty, and an empty one is not used.
    assertEquals(byClass(environment, Optional.empty()), script);
    assertEquals(1, script.stream().filter(flag -> flag.matches("-XX:\\+Use\\w*GC")).count());
  }

  @Test
  void theArchiveIsMadeOnceAndAgainForOtherLibraries() throws Exception {
    Installation installation = Installation.in(home, "1.0.0");
    ClassArchive archive = ClassArchive.of(installation, folder);
    List<String> made = new ArrayList<>();
    ClassArchive.Rehearsal rehearsal =
        file -> {
          made.add("archive");
          Files.writeString(file, "classes");
          return true;
        };
    Path first = archive.ready(installation.archiveKey(), rehearsal).orElseThrow();
    assertEquals(first, archive.ready(installation.archiveKey(), rehearsal).orElseThrow());
    assertEquals(1, made.size());
    assertTrue(byClass(Map.of(), Optional.of(first)).contains("-XX:SharedArchiveFile=" + first));
    Files.writeString(home.resolve("lib/two.jar"), "longer");
    assertTrue(archive.ready(installation.archiveKey(), rehearsal).isPresent());
    Files.writeString(home.resolve("lib/giamngheo-jobs-1.0.0.jar"), "JOBS");
    assertTrue(archive.ready(installation.archiveKey(), rehearsal).isPresent());
    assertEquals(3, made.size());
  }

  @Test
  void withoutAnArchiveTheProgramStartsAllTheSame() throws Exception {
    Installation installation = Installation.in(home, "1.0.0");
    ClassArchive archive = ClassArchive.of(installation, folder);
    assertTrue(archive.ready(installation.archiveKey(), file -> false).isEmpty());
    assertTrue(
        archive
            .ready(
                installation.archiveKey(),
                file -> {
                  throw new IOException("rehearsed again");
                })
            .isEmpty());
  }

  @Test
  void aTreeThatIsNotBuiltIsTold() throws Exception {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    assertFalse(Installation.in(tree, "1.0.0").isBuilt());
    assertEquals(3, Launch.start(tree, List.of("query"), Map.of(), false));
  }

  /** The command file starts this class, from the jar that has it, with the folder it lies in. */
  @Test
  void theCommandFileCallsTheClass() throws IOException {
    String file = Files.readString(HOME.resolve("giamngheo.cmd"));
    assertTrue(file.contains(Launch.class.getName() + " \"%HOME_FOLDER%\" %*\r\n"), file);
    assertTrue(file.contains("lib\\giamngheo-jobs-1.0.0.jar"), file);
  }
}
