package giamngheo.jobs.crash;

import giamngheo.jobs.crash.Writes.Course;
import giamngheo.jobs.crash.Writes.Kind;
import giamngheo.warehouse.delta.LocalFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.SparkSession;

/** The local disk of the program, of which every write is counted and one goes wrong. */
public final class FrailFiles extends FilterFileSystem {
  private static final String FILES = "fs.file.impl";
  private static final String UNSHARED = "fs.file.impl.disable.cache";
  private static final String LOG = "spark.delta.logStore.file.impl";

  /** Made by Hadoop, by name. */
  public FrailFiles() {
    super(new LocalFiles());
  }

  /**
   * Lets all sessions of this process write through here, and through {@link CountedLog}.
   *
   * @return ends that
   */
  static AutoCloseable underneath(SparkSession session) {
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    String files = hadoop.get(FILES);
    String log = SparkEnv.get().conf().get(LOG);
    hadoop.set(FILES, FrailFiles.class.getName());
    hadoop.set(UNSHARED, "true");
    SparkEnv.get().conf().set(LOG, CountedLog.class.getName());
    return () -> {
      Writes.end();
      hadoop.set(FILES, files);
      hadoop.unset(UNSHARED);
      SparkEnv.get().conf().set(LOG, log);
    };
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    Writes writes = writes(file);
    Course course = writes.before("create " + file.getName(), Kind.NEW);
    FSDataOutputStream out =
        super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    if (course == Course.MADE_AND_FAILED) {
      out.close();
      throw writes.failure("a file that was made");
    }
    return new FSDataOutputStream(new Watched(out, writes, course == Course.TORN), null);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    Writes writes = writes(from);
    Course course = writes.before("rename " + from.getName(), Kind.MOVED);
    boolean done = super.rename(from, to);
    requireWhole(course, writes, "what was renamed");
    return done;
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    Writes writes = writes(path);
    Course course = writes.before("delete " + path.getName(), Kind.DELETED);
    boolean done = super.delete(path, recursive);
    requireWhole(course, writes, "what was deleted");
    return done;
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    Writes writes = writes(path);
    Course course = writes.before("mkdirs " + path.getName(), Kind.NEW);
    boolean done = super.mkdirs(path, permission);
    requireWhole(course, writes, "a folder that was made");
    return done;
  }

  private static Writes writes(Path path) {
    return Writes.to(path.toUri().getPath());
  }

  private static void requireWhole(Course course, Writes writes, String what) throws IOException {
    if (course != Course.WHOLE) {
      throw writes.failure(what);
    }
  }

  /** Takes no byte after the end of its writer, and of a torn file the first one only. */
  private static final class Watched extends FilterOutputStream {
    private final Writes writes;
    private final boolean torn;

    Watched(OutputStream out, Writes writes, boolean torn) {
      super(out);
      this.writes = writes;
      this.torn = torn;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (torn) {
        out.write(bytes, from, Math.min(length, 1));
        out.flush();
        throw new IOException("the end of a writer in the midst of a file");
      }
      if (writes.isOver()) {
        throw new IOException("the end of a writer");
      }
      out.write(bytes, from, length);
    }
  }
}
