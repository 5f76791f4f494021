package giamngheo.warehouse.delta;

import io.delta.storage.LocalLogStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
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
 * fails if the version exists, whoever wrote it.
 */
public final class LocalLog extends LocalLogStore {

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
        // Delta expects FileAlreadyExistsException when another writer came first.
        Files.createLink(version, draft);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
