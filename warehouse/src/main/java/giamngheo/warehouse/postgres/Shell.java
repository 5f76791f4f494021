package giamngheo.warehouse.postgres;

import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How programs of the server are started. PostgreSQL refuses to run as root: then it runs as nobody
 * of a user namespace, whose files are root's outside of it; where namespaces are not allowed, as
 * the account nobody, to whom its files are given.
 */
enum Shell {
  AS_ONESELF(""),
  IN_A_NAMESPACE("unshare -U"),
  AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private static final int NOBODY = 65534;
  private static final int LONGEST_SECONDS = 120;

  private final String prefix;

  Shell(String prefix) {
    this.prefix = prefix;
  }

  /** The one that this process needs. */
  static Shell needed() {
    if (!isRoot()) {
      return AS_ONESELF;
    }
    return isPossible("unshare", "-U", "true") ? IN_A_NAMESPACE : AS_NOBODY;
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static boolean isPossible(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives a folder and all in it to whoever the server runs as. */
  void give(Path folder) {
    if (this != AS_NOBODY) {
      return;
    }
    try {
      letThrough(folder.toAbsolutePath().normalize().getParent());
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
                throws IOException {
              return visitFile(path, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
              Files.setAttribute(path, "unix:uid", NOBODY);
              Files.setAttribute(path, "unix:gid", NOBODY);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody must get through the folders above, without seeing what lies in them. */
  private static void letThrough(Path folder) throws IOException {
    for (Path above = folder; above != null; above = above.getParent()) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(above);
      if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
        Files.setPosixFilePermissions(above, permissions);
      }
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param output where what it says goes; it may hold no descriptor of ours, for a server that it
   *     starts stays
   * @return its exit code
   */
  int run(Path output, List<String> words) {
    List<String> command = new ArrayList<>();
    if (!prefix.isEmpty()) {
      command.addAll(List.of(prefix.split(" ", -1)));
    }
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    // The server's own messages are looked for in its log: in one language.
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.directory(output.getParent().toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw failed(words.get(0), output);
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same for programs that must succeed. */
  void require(Path output, List<String> words) {
    if (run(output, words) != 0) {
      throw failed(words.get(0), output);
    }
  }

  private static SystemFailed failed(String program, Path output) {
    String name = Path.of(program).getFileName().toString();
    String last = lastLine(output);
    return new SystemFailed(
        new Text(
            "Không chạy được máy chủ PostgreSQL (%s): %s\nXem %s."
                .formatted(name, last, output.getParent()),
            "The PostgreSQL server could not be run (%s): %s\nSee %s."
                .formatted(name, last, output.getParent())));
  }

  private static String lastLine(Path output) {
    try {
      return Files.readString(output, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .reduce("", (before, line) -> line);
    } catch (IOException e) {
      return "";
    }
  }
}
