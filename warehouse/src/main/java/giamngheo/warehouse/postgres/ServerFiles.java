package giamngheo.warehouse.postgres;

import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.file.PathUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of a PostgreSQL server, unpacked once from an archive on the class path.
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} lie
 */
record ServerFiles(Path folder) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int EXECUTABLE = 0100;

  /** The programs below that folder; unpacked first if they are not there. */
  static ServerFiles in(Path parent) {
    Path folder = parent.resolve("server");
    if (!Files.isDirectory(folder)) {
      unpack(parent, folder);
    }
    return new ServerFiles(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** Unpacked beside and then renamed: what has the name is whole. */
  private static void unpack(Path parent, Path folder) {
    try {
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, "server-");
      try (InputStream archive = ServerFiles.class.getResourceAsStream(ARCHIVE)) {
        if (archive == null) {
          throw noServer();
        }
        unpack(archive, unfinished);
      }
      // Others may run what their owner unpacked; a temporary folder is its owner's alone.
      Files.setPosixFilePermissions(unfinished, permissions(true));
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream files =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = files.getNextEntry();
          entry != null;
          entry = files.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("outside of the archive: " + entry.getName());
        }
        write(files, entry, file);
      }
    }
  }

  private static void write(TarArchiveInputStream files, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    PathUtils.createParentDirectories(file);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(files, file);
    Files.setPosixFilePermissions(file, permissions((entry.getMode() & EXECUTABLE) != 0));
  }

  private static Set<PosixFilePermission> permissions(boolean executable) {
    Set<PosixFilePermission> permissions =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if (executable) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return permissions;
  }

  private static SystemFailed noServer() {
    return new SystemFailed(
        new Text(
            "Không có máy chủ PostgreSQL kèm theo cho hệ điều hành này (chỉ có Linux x86-64).\n"
                + "Cài PostgreSQL 15 trở lên rồi chạy: ./giamngheo publish --url jdbc:postgresql://…",
            "No PostgreSQL server comes along for this system (Linux x86-64 only).\n"
                + "Install PostgreSQL 15 or newer, then run: ./giamngheo publish --url"
                + " jdbc:postgresql://…"));
  }
}
