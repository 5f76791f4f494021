package giamngheo.warehouse.delta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.functional.RemoteIterators;

/**
 * The local disk, without a process per file.
 *
 * <p>Where Hadoop's native library is missing, its own local file system starts {@code chmod} for
 * each file it writes, {@code readlink} for each it looks at and {@code ls} for each in a folder it
 * lists with all that is below: two dozen processes per commit of a small table, hundreds per
 * release. It writes a checksum file beside each. The JVM does the former itself; Parquet pages
 * carry checksums of their own.
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

  /**
   * Tells nothing of owners and rights, which nobody asks for and Hadoop would start a process for.
   */
  @Override
  protected RemoteIterator<LocatedFileStatus> listLocatedStatus(Path folder, PathFilter filter)
      throws IOException {
    List<LocatedFileStatus> found = new ArrayList<>();
    for (FileStatus status : listStatus(folder, filter)) {
      BlockLocation[] places =
          status.isFile() ? getFileBlockLocations(status, 0, status.getLen()) : null;
      found.add(new LocatedFileStatus(bare(status), places));
    }
    return RemoteIterators.remoteIteratorFromIterable(found);
  }

  private static FileStatus bare(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getPath());
  }
}
