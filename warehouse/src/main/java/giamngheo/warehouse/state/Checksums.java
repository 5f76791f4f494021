package giamngheo.warehouse.state;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Checksums of files: CRC-32C, which the processor computes faster than any disk reads. They find
 * accidents; what was released is guarded by SHA-256 besides.
 */
public final class Checksums {
  private static final int BUFFER = 1 << 17;

  private Checksums() {}

  /** The files with their lengths and checksums, flushed to the disk. */
  public static List<StoredFile> seal(Disk disk, Path folder, List<StoredFile> files) {
    return files.parallelStream()
        .map(
            file -> {
              if (file.isSealed()) {
                return file;
              }
              try {
                Path path = new Path(folder, file.path());
                disk.flush(path);
                return new StoredFile(
                    file.path(), disk.files().getFileStatus(path).getLen(), crc(disk, path));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  /**
   * What is wrong with a file, if anything.
   *
   * @param everyByte whether to read it whole; else its length alone is looked at
   */
  public static Optional<Damage.Kind> damage(
      Disk disk, Path folder, StoredFile file, boolean everyByte) {
    Path path = new Path(folder, file.path());
    try {
      FileStatus status = disk.files().getFileStatus(path);
      if (status.getLen() != file.length()) {
        return Optional.of(Damage.Kind.LENGTH);
      }
      boolean changed = everyByte && file.isSealed() && !crc(disk, path).equals(file.crc());
      return changed ? Optional.of(Damage.Kind.CHANGED) : Optional.empty();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.of(Damage.Kind.MISSING);
    } catch (ChecksumException e) {
      // The file system's own sums beside the file found it first.
      return Optional.of(Damage.Kind.CHANGED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses to go on with a table whose files are not as they were written.
   *
   * @throws giamngheo.warehouse.refusal.DataDoNotAllow naming the table and the first such file
   */
  public static void require(Disk disk, Path folder, TableContent content, boolean everyByte) {
    content.files().parallelStream()
        .map(file -> damage(disk, folder, file, everyByte).map(kind -> new Found(file, kind)))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            found -> {
              throw Damage.ofTable(content.table(), found.file().path(), found.kind());
            });
  }

  private record Found(StoredFile file, Damage.Kind kind) {}

  private static String crc(Disk disk, Path path) throws IOException {
    CRC32C crc = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = disk.files().open(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        crc.update(buffer, 0, read);
      }
    }
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
