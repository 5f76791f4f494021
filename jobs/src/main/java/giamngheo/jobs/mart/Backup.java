package giamngheo.jobs.mart;

import giamngheo.warehouse.postgres.LocalServer;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.file.PathUtils;

/**
 * Copies of the warehouse and of the own database server, with a checksum of every file. The server
 * rests while its files are copied; a database elsewhere is backed up by whoever keeps it.
 *
 * @param warehouse folder of the warehouse
 * @param server the own server
 * @param serverFolder its folder
 */
public record Backup(Path warehouse, LocalServer server, Path serverFolder) {
  private static final String CHECKSUMS = "sha256.txt";
  private static final String WAREHOUSE = "warehouse";
  private static final String POSTGRES = "postgres";

  /** What of the server's folder is its own, and not unpacked or written anew. */
  private static final List<String> OF_THE_SERVER = List.of("cluster", "password", "users");

  /** Whoever writes to the warehouse now does not write to its copy. */
  private static final Pattern WRITER = Pattern.compile("_state/lock-[0-9]+");

  /**
   * How many files a backup would hold.
   *
   * @throws CallerMistake if the folder holds something, or there is no warehouse
   */
  public int plan(Path to) {
    if (!Files.isDirectory(warehouse)) {
      throw new CallerMistake(
          new Text(
              "Không có kho dữ liệu nào ở %s.".formatted(warehouse),
              "There is no warehouse at %s.".formatted(warehouse)));
    }
    requireEmpty(to);
    for (Path part : parts().keySet()) {
      if (to.toAbsolutePath().normalize().startsWith(part.toAbsolutePath().normalize())) {
        throw new CallerMistake(
            new Text(
                "%s nằm trong chính những gì được sao lưu; chưa có gì được ghi.\nHãy chọn thư mục khác."
                    .formatted(to),
                "%s lies within what is copied; nothing was written.\nChoose another folder."
                    .formatted(to)));
      }
    }
    try {
      int files = 0;
      for (Path part : parts().keySet()) {
        try (Stream<Path> all = Files.walk(part)) {
          files += (int) all.filter(Files::isRegularFile).count();
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is copied, and where to within the backup. */
  private Map<Path, String> parts() {
    Map<Path, String> parts = new LinkedHashMap<>();
    parts.put(warehouse, WAREHOUSE);
    if (server.isSetUp()) {
      for (String part : OF_THE_SERVER) {
        if (Files.exists(serverFolder.resolve(part))) {
          parts.put(serverFolder.resolve(part), POSTGRES + "/" + part);
        }
      }
    }
    return parts;
  }

  /**
   * Copies everything into a folder that is empty or not there.
   *
   * @return how many files
   * @throws CallerMistake if the folder holds something, or there is no warehouse
   */
  public int write(Path to) {
    plan(to);
    boolean ran = server.isSetUp() && server.stop();
    try {
      Files.createDirectories(to);
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
      for (Map.Entry<Path, String> part : parts().entrySet()) {
        Path target = to.resolve(part.getValue());
        PathUtils.createParentDirectories(target);
        copy(part.getKey(), target);
      }
      List<String> sums = checksums(to);
      // Written last: a folder without it is not a whole backup.
      Files.write(to.resolve(CHECKSUMS), sums);
      return sums.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (ran) {
        server.start();
      }
    }
  }

  /**
   * Brings a backup back, to where nothing is.
   *
   * @return how many files
   * @throws CallerMistake if it is no backup, or something is there already
   * @throws DataDoNotAllow if a file of the backup is not what was written
   */
  public int restore(Path from) {
    int files = requireRestorable(from);
    try {
      copy(from.resolve(WAREHOUSE), warehouse);
      for (String part : OF_THE_SERVER) {
        Path kept = from.resolve(POSTGRES).resolve(part);
        if (Files.exists(kept)) {
          Files.createDirectories(serverFolder);
          copy(kept, serverFolder.resolve(part));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same refusals as {@link #restore}, and nothing done. */
  public int requireRestorable(Path from) {
    try {
      if (!Files.exists(from.resolve(CHECKSUMS))) {
        throw new CallerMistake(
            new Text(
                "%s không phải là bản sao lưu trọn vẹn (thiếu %s).".formatted(from, CHECKSUMS),
                "%s is no whole backup (%s is missing).".formatted(from, CHECKSUMS)));
      }
      requireEmpty(warehouse);
      if (Files.isDirectory(from.resolve(POSTGRES)) && server.isSetUp()) {
        throw alreadyThere(serverFolder);
      }
      List<String> sums = checksums(from);
      if (!sums.equals(Files.readAllLines(from.resolve(CHECKSUMS)))) {
        throw new DataDoNotAllow(
            new Text(
                "Bản sao lưu %s đã bị thay đổi hoặc hỏng; chưa có gì được khôi phục."
                    .formatted(from),
                "The backup %s was changed or is damaged; nothing was restored.".formatted(from)));
      }
      return sums.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireEmpty(Path folder) {
    try (Stream<Path> inside = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      if (inside.findAny().isPresent()) {
        throw alreadyThere(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CallerMistake alreadyThere(Path folder) {
    return new CallerMistake(
        new Text(
            "%s không trống; chưa có gì được ghi.\nHãy chọn thư mục khác hoặc dời nội dung đi."
                .formatted(folder),
            "%s is not empty; nothing was written.\nChoose another folder or move its content away."
                .formatted(folder)));
  }

  /** Files, folders and their permissions. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        String name = from.relativize(path).toString().replace('\\', '/');
        Path target = to.resolve(name);
        if (WRITER.matcher(name).matches()) {
          continue;
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
        } else {
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  private static List<String> checksums(Path folder) throws IOException {
    List<String> sums = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (!name.equals(CHECKSUMS)) {
          try (InputStream in = Files.newInputStream(file)) {
            sums.add(DigestUtils.sha256Hex(in) + "  " + name);
          }
        }
      }
    }
    return sums;
  }
}
