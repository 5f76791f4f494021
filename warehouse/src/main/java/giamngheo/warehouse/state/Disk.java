package giamngheo.warehouse.state;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * What is asked of a file system: create a file that must not exist, rename one that must, flush.
 *
 * <p>Hadoop's local file system overwrites in both cases and never flushes, so the local disk is
 * reached by the JVM itself. Elsewhere (HDFS) Hadoop's own calls are atomic.
 */
public final class Disk {
  /** Told before each change what it is and where; tests stop a writer there. */
  static volatile BiConsumer<String, Path> beforeChange = (change, path) -> {};

  private final FileSystem files;
  private final boolean local;

  private Disk(FileSystem files) {
    this.files = files;
    this.local = "file".equals(files.getUri().getScheme());
  }

  /** The file system on which the folder lies. */
  public static Disk of(String folder, Configuration hadoop) throws IOException {
    return new Disk(new Path(folder).getFileSystem(hadoop));
  }

  /** Hadoop's view of it. */
  public FileSystem files() {
    return files;
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /**
   * Writes a new file and flushes it.
   *
   * @throws FileAlreadyExistsException if it exists already, whoever made it
   */
  void createNew(Path path, byte[] content) throws IOException {
    beforeChange.accept("create " + path.getName(), path);
    if (!local) {
      createThere(path, content);
      return;
    }
    Files.createDirectories(local(path.getParent()));
    try (FileChannel out =
        FileChannel.open(local(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }

  private void createThere(Path path, byte[] content) throws IOException {
    try (FSDataOutputStream out = files.create(path, false)) {
      out.write(content);
      out.hsync();
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      throw (IOException) new FileAlreadyExistsException(path.toString()).initCause(e);
    }
  }

  /**
   * Renames a file to a name that nobody uses.
   *
   * @return whether the file was there: of several who rename it, one succeeds
   */
  boolean rename(Path from, Path to) throws IOException {
    beforeChange.accept("rename " + from.getName(), from);
    if (!local) {
      return files.exists(from) && files.rename(from, to);
    }
    try {
      Files.move(local(from), local(to), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Renames a folder to a name that nobody uses.
   *
   * @return whether it has that name now; false if the name is in use
   */
  public boolean settle(Path folder, Path to) throws IOException {
    beforeChange.accept("rename " + folder.getName(), folder);
    try {
      if (local) {
        if (Files.exists(local(to))) {
          return false;
        }
        // Between the look and the move only a folder with something in it can come, and stays.
        Files.move(local(folder), local(to), StandardCopyOption.ATOMIC_MOVE);
      } else {
        FileContext.getFileContext(folder.toUri(), files.getConf())
            .rename(folder, to, Options.Rename.NONE);
      }
      return true;
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (FileSystemException e) {
      if (local && Files.exists(local(to))) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Writes a file that appears whole or not at all, in place of one that may be there.
   *
   * @param draft what it is called until it is on the disk
   */
  public void replace(Path draft, Path file, byte[] content) throws IOException {
    try (FSDataOutputStream out = files.create(draft, true)) {
      out.write(content);
      out.hsync();
    }
    if (!files.rename(draft, file)) {
      // Not every file system renames onto a file.
      files.delete(file, false);
      if (!files.rename(draft, file)) {
        throw new IOException("cannot rename " + draft + " to " + file);
      }
    }
    flush(file.getParent());
  }

  /** Renames a folder that is in the way. */
  public void moveAside(Path folder, Path to) throws IOException {
    beforeChange.accept("rename " + folder.getName(), folder);
    files.rename(folder, to);
  }

  /** Deletes a file or folder; nothing if there is none. */
  public void delete(Path path) throws IOException {
    beforeChange.accept("delete " + path.getName(), path);
    files.delete(path, true);
  }

  /** Brings what was written to a file or into a folder onto the disk. */
  public void flush(Path path) throws IOException {
    if (local) {
      beforeChange.accept("flush " + path.getName(), path);
      try (FileChannel file = FileChannel.open(local(path), StandardOpenOption.READ)) {
        file.force(true);
      }
    }
  }

  /** Says that a file is in use: its time of change moves on. */
  boolean touch(Path path) throws IOException {
    try {
      files.setTimes(path, System.currentTimeMillis(), -1);
      return true;
    } catch (FileNotFoundException | NoSuchFileException e) {
      return false;
    }
  }

  /** All bytes of a file. */
  byte[] read(Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      return in.readAllBytes();
    }
  }

  /** What lies in a folder; nothing if there is no such folder. */
  public List<FileStatus> list(Path folder) throws IOException {
    try {
      return Arrays.asList(files.listStatus(folder));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /** Names of what lies in a folder; unlike {@link #list} also of what was renamed meanwhile. */
  List<String> names(Path folder) throws IOException {
    if (!local) {
      return list(folder).stream().map(status -> status.getPath().getName()).toList();
    }
    String[] names = local(folder).toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  /** Whether there is such a file or folder. */
  public boolean has(Path path) throws IOException {
    return files.exists(path);
  }
}
