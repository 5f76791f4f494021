package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one temporary folder of a process, which only its owner may read: what Spark, native
 * libraries and the program itself lay down meanwhile lies in it. It goes when the process ends,
 * also by a signal; those of processes that were killed go when the next one starts.
 */
final class TemporaryFolder {
  private static final String PLACE = "java.io.tmpdir";
  private static final Pattern OURS = Pattern.compile("giamngheo-([0-9]+)-[0-9a-f]{16}");
  private static final int RANDOM_BYTES = 8;

  private TemporaryFolder() {}

  /**
   * Makes the folder and lets everything in this process use it; nothing may have asked for a
   * temporary file before.
   *
   * @throws SystemFailed if there is no place for it
   */
  static Path open() {
    Path place = Path.of(System.getProperty(PLACE));
    sweep(place);
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String name =
        "giamngheo-" + ProcessHandle.current().pid() + "-" + HexFormat.of().formatHex(random);
    try {
      Path folder = Files.createDirectory(place.resolve(name), ownersOnly());
      System.setProperty(PLACE, folder.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new SystemFailed(
          new Text(
              "Không tạo được thư mục tạm trong %s.\n".formatted(place)
                  + "Kiểm tra thư mục ấy còn, ghi được và còn chỗ, hoặc đặt TMPDIR sang nơi khác.",
              "No temporary folder can be made in %s.\n".formatted(place)
                  + "Check that it exists, can be written to and has room, or set TMPDIR."),
          e);
    }
  }

  private static FileAttribute<?>[] ownersOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Takes away what processes of the same user left that are no more. */
  static void sweep(Path place) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, "giamngheo-*")) {
      for (Path folder : folders) {
        Matcher name = OURS.matcher(folder.getFileName().toString());
        if (name.matches()
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // Told when the folder is made.
    }
  }

  /** Deletes as much as goes: a library may still write while the process ends. */
  static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        deleteOne(path);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // The next start takes the rest.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The next start takes the rest.
    }
  }
}
