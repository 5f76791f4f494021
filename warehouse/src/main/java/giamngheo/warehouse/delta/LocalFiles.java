package giamngheo.warehouse.delta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk, without a process per file.
 *
 * <p>Where Hadoop's native library is missing, its own local file system starts {@code chmod} for
 * each file it writes and {@code readlink} for each it looks at, two dozen processes per commit of
 * a small table, and writes a checksum file beside each. The JVM does the former itself; Parquet
 * pages carry checksums of their own.
 */
public final class LocalFiles extends RawLocalFileSystem {

  /** Never gives a right that the process's own mask withheld when the file was made. */
  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    java.nio.file.Path file = pathToFile(path).toPath();
    try {
      Set<PosixFilePermission> kept = Files.getPosixFilePermissions(file);
      if (kept.retainAll(
          PosixFilePermissions.fromString(
              permission.toString().substring(0, 9).replace('t', 'x')))) {
        Files.setPosixFilePermissions(file, kept);
      }
    } catch (UnsupportedOperationException e) {
      super.setPermission(path, permission);
    }
  }

  @Override
  public FileStatus getFileLinkStatus(Path path) throws IOException {
    return Files.isSymbolicLink(pathToFile(path).toPath())
        ? super.getFileLinkStatus(new Path(path.toUri().getPath()))
        : getFileStatus(path);
  }
}
