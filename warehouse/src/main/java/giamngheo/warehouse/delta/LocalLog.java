package giamngheo.warehouse.delta;

import io.delta.storage.LocalLogStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;

/**
 * Writes the logs of Delta tables on the local disk: a version appears whole, and once.
 *
 * <p>Delta's own store for local files is atomic between threads, not between processes, and its
 * store for HDFS starts a process for each path it resolves. A hard link does what both want: it
 * fails if the version exists, whoever wrote it. Nothing is flushed here: what counts is flushed
 * before the state that names it is published.
 */
public class LocalLog extends LocalLogStore {

  /** Called by Delta, by name. */
  public LocalLog(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(
      org.apache.hadoop.fs.Path path,
      Iterator<String> actions,
      Boolean overwrite,
      Configuration hadoop)
      throws IOException {
    Path version = Path.of(path.toUri().getPath());
    Path draft = version.resolveSibling("." + version.getFileName() + "." + UUID.randomUUID());
    Files.createDirectories(version.getParent());
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
        while (actions.hasNext()) {
          writer.write(actions.next());
          writer.write('\n');
        }
      }
      if (overwrite) {
        Files.move(draft, version, StandardCopyOption.ATOMIC_MOVE);
      } else {
        publish(draft, version);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Delta expects FileAlreadyExistsException when another writer came first. */
  private void publish(Path draft, Path version) throws IOException {
    try {
      link(version, draft);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      // No hard links here. One writer at a time is the warehouse's own concern; what two did at
      // once is found when the state is published.
      if (Files.exists(version)) {
        throw (IOException) new FileAlreadyExistsException(version.toString()).initCause(e);
      }
      Files.move(draft, version, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The one call that not every file system has. */
  void link(Path version, Path draft) throws IOException {
    Files.createLink(version, draft);
  }
}
