package giamngheo.jobs.crash;

import giamngheo.jobs.crash.Writes.Kind;
import giamngheo.warehouse.delta.LocalFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk of the program, of which every write is counted and one goes wrong. */
public final class FrailFiles extends FilterFileSystem {

  /** Made by Hadoop, by name. */
  public FrailFiles() {
    super(new LocalFiles());
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
    Writes.before("create " + file.getName(), Kind.NEW);
    FSDataOutputStream out =
        super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    if (Writes.isTorn()) {
      return new FSDataOutputStream(new Torn(out), null);
    }
    Writes.after();
    return out;
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    Writes.before("rename " + from.getName(), Kind.MOVED);
    boolean done = super.rename(from, to);
    Writes.after();
    return done;
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    Writes.before("delete " + path.getName(), Kind.DELETED);
    boolean done = super.delete(path, recursive);
    Writes.after();
    return done;
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    Writes.before("mkdirs " + path.getName(), Kind.NEW);
    boolean done = super.mkdirs(path, permission);
    Writes.after();
    return done;
  }

  /** Takes the first byte and no more. */
  private static final class Torn extends FilterOutputStream {
    Torn(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, Math.min(length, 1));
      out.flush();
      throw new IOException("the end of a writer in the midst of a file");
    }
  }
}
