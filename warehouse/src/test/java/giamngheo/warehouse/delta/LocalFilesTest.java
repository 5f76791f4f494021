package giamngheo.warehouse.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local disk as Hadoop sees it. */
final class LocalFilesTest {

  @TempDir Path folder;

  @Test
  void permissionsAreSetOnTheFile() throws IOException {
    Path file = Files.createFile(folder.resolve("phiếu.csv"));

    files().setPermission(hadoop(file), new FsPermission("0640"));

    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aWrittenFileStandsAlone() throws IOException {
    try (FSDataOutputStream out = files().create(hadoop(folder.resolve("part.parquet")))) {
      out.write(1);
    }

    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("part.parquet")), all.toList());
    }
  }

  @Test
  void aLinkIsSeenAsALink() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    assertTrue(files().getFileLinkStatus(hadoop(link)).isSymlink());
    assertTrue(files().getFileLinkStatus(hadoop(file)).isFile());
  }

  @Test
  void listingAllThatIsBelowStartsNoProcess() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("table")).resolve("part.parquet"));
    Files.write(folder.resolve("manifest.json"), new byte[5]);

    List<String> found = new ArrayList<>();
    try (Recording processes = new Recording()) {
      processes.enable("jdk.ProcessStart");
      processes.start();
      RemoteIterator<LocatedFileStatus> all = files().listFiles(hadoop(folder), true);
      while (all.hasNext()) {
        LocatedFileStatus file = all.next();
        found.add(file.getPath().getName() + " " + file.getLen());
      }
      processes.stop();
      Path written = folder.resolve("processes.jfr");
      processes.dump(written);
      assertEquals(List.of(), RecordingFile.readAllEvents(written));
    }

    assertEquals(Set.of("part.parquet 0", "manifest.json 5"), Set.copyOf(found));
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  private static FileSystem files() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs.file.impl", LocalFiles.class.getName());
    configuration.set("fs.file.impl.disable.cache", "true");
    return FileSystem.get(java.net.URI.create("file:///"), configuration);
  }
}
