package giamngheo.jobs.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the program lies: an installation has its libraries beside the launcher, a source tree in
 * the folders of its build.
 *
 * @param home folder of the launcher
 * @param target folder of libraries and flags
 * @param jars our own jars: jobs, reports, warehouse
 */
record Installation(Path home, Path target, List<Path> jars) {
  private static final List<String> MODULES = List.of("jobs", "reports", "warehouse");

  static Installation in(Path home, String version) {
    Path lib = home.resolve("lib");
    boolean isInstalled = Files.isDirectory(lib);
    List<Path> jars =
        MODULES.stream()
            .map(
                module ->
                    (isInstalled ? lib : home.resolve(module).resolve("target"))
                        .resolve("giamngheo-" + module + "-" + version + ".jar"))
            .toList();
    return new Installation(
        home, isInstalled ? home : home.resolve("jobs").resolve("target"), jars);
  }

  Path flags() {
    return target.resolve("launcher").resolve("jvm.flags");
  }

  private Path classPathFile() {
    return target.resolve("classpath.txt");
  }

  boolean isBuilt() {
    return Files.isRegularFile(flags())
        && Files.isRegularFile(classPathFile())
        && jars.stream().allMatch(Files::isRegularFile);
  }

  /** The libraries in the order of the build, wherever the folder lies. */
  List<String> classPath() throws IOException {
    return Stream.concat(
            jars.stream().map(Path::toString),
            Stream.of(Files.readString(classPathFile()).strip().split(":"))
                .map(library -> target.resolve(library).toString()))
        .toList();
  }

  /** What a class archive depends on: the JVM, our jars by digest, the libraries by size. */
  String archiveKey() throws IOException {
    StringBuilder key = new StringBuilder(Runtime.version().toString()).append('\n');
    for (Path jar : jars) {
      key.append(sha256(Files.readAllBytes(jar))).append('\n');
    }
    try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
      libraries
          .sorted()
          .forEach(library -> key.append(library.getFileName()).append(' ').append(size(library)));
    }
    return sha256(key.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
