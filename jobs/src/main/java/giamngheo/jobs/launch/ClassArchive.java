package giamngheo.jobs.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The classes that the JVM keeps ready on disk: one rehearsal of the usual commands tells it which.
 *
 * @param folder where it lies: with the program, or with the user where that cannot be written to
 */
record ClassArchive(Path folder) {
  /** Rehearses and writes the archive to the file; tells whether that worked. */
  interface Rehearsal {
    boolean into(Path file) throws IOException, InterruptedException;
  }

  static ClassArchive of(Installation installation, Path user) {
    Path own = installation.flags().getParent();
    return new ClassArchive(Files.isWritable(own) ? own : user.resolve("giamngheo"));
  }

  /** The archive for that key; empty where it cannot be made, for the program works without. */
  Optional<Path> ready(String key, Rehearsal rehearsal) throws IOException, InterruptedException {
    Path archive = folder.resolve("classes.jsa");
    Path keyFile = folder.resolve("classes.jsa.java-key");
    if (!isOf(key, keyFile)) {
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve("lock.file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock lock = channel.lock();
        if (!isOf(key, keyFile)) {
          make(archive, rehearsal);
          Files.writeString(keyFile, key);
        }
        lock.release();
      }
    }
    return Files.isRegularFile(archive) && Files.size(archive) > 0
        ? Optional.of(archive)
        : Optional.empty();
  }

  private static void make(Path archive, Rehearsal rehearsal)
      throws IOException, InterruptedException {
    Path made = archive.resolveSibling("classes.jsa.new");
    Files.deleteIfExists(archive);
    if (rehearsal.into(made) && Files.isRegularFile(made)) {
      Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isOf(String key, Path keyFile) throws IOException {
    return Files.isRegularFile(keyFile) && Files.readString(keyFile).equals(key);
  }
}
