package giamngheo.warehouse.release;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.state.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The folder of what a release holds: {@code _releases/<id>/} in the warehouse, with one folder per
 * table, {@code conf/} and {@code manifest.json}. Works on any Hadoop file system.
 *
 * @param warehouse the warehouse that the release belongs to
 * @param releaseId the release
 */
public record HeldFolder(Warehouse warehouse, String releaseId) {
  private static final String RELEASES = "_releases";
  private static final String MAKING = ".making-";
  private static final int SHORT = 8;
  private static final String MANIFEST = "manifest.json";
  private static final String ADDED = "added";
  private static final List<String> OWN =
      List.of(
          MANIFEST,
          ReleaseSignature.FILE,
          HeldTable.CONFIGURATION,
          HeldTable.STATE,
          "_warehouse.json");
  private static final FileStatus[] NOTHING = {};

  /** The folder. */
  public String root() {
    return warehouse.root() + "/" + RELEASES + "/" + releaseId;
  }

  /** The held tables as a warehouse. */
  public Warehouse tables() {
    return warehouse.beside(root());
  }

  /**
   * A folder of its own for a release that is being made: whoever makes another one at the same
   * moment has another folder. What makers left that were interrupted is removed; only whoever
   * holds the lock of the warehouse may.
   */
  public static HeldFolder making(Warehouse warehouse, String releaseId) {
    HeldFolder making = new HeldFolder(warehouse, making(releaseId));
    try {
      Path releases = new Path(warehouse.root(), RELEASES);
      FileSystem files = making.files();
      for (FileStatus left : files.exists(releases) ? files.listStatus(releases) : NOTHING) {
        if (left.getPath().getName().startsWith(MAKING)) {
          files.delete(left.getPath(), true);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return making;
  }

  private static String making(String name) {
    return MAKING + name + "-" + UUID.randomUUID().toString().substring(0, SHORT);
  }

  /**
   * Gives the folder the id of its release.
   *
   * @return whether it has it now: false if a folder of that id stands, whoever made it
   */
  public boolean become(HeldFolder settled) {
    try {
      Path from = new Path(root());
      boolean isSettled = disk().settle(from, new Path(settled.root()));
      disk().flush(from.getParent());
      return isSettled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a folder of that id stands, whatever it holds. */
  public boolean isTaken() {
    try {
      return files().exists(new Path(root()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the configuration into the folder. */
  public void holdConfiguration(java.nio.file.Path conf) {
    try (Stream<java.nio.file.Path> all = Files.walk(conf)) {
      FileSystem files = files();
      Set<Path> folders = new TreeSet<>(Set.of(new Path(root())));
      for (java.nio.file.Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        Path held = new Path(root(), HeldTable.CONFIGURATION + "/" + slashed(conf, file));
        try (FSDataOutputStream out = files.create(held, true)) {
          Files.copy(file, out);
          out.hsync();
        }
        folders.add(held.getParent());
      }
      for (Path folder : folders) {
        disk().flush(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the held configuration into a local folder. */
  public void bringConfiguration(java.nio.file.Path to) {
    Path conf = new Path(root(), HeldTable.CONFIGURATION);
    try {
      for (LocatedFileStatus status : filesIn(conf)) {
        java.nio.file.Path target = to.resolve(relative(conf, status.getPath())).normalize();
        Files.createDirectories(target.getParent());
        try (InputStream in = files().open(status.getPath())) {
          Files.copy(in, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashed(java.nio.file.Path folder, java.nio.file.Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /**
   * What the folder holds, file by file.
   *
   * @param frozen versions of the warehouse's own tables, by table
   */
  public List<HeldTable> describe(Map<String, Long> frozen) {
    return describe(frozen, this);
  }

  /**
   * The same, to be found where it will stand.
   *
   * @param settled the folder that this one becomes
   */
  public List<HeldTable> describe(Map<String, Long> frozen, HeldFolder settled) {
    List<HeldTable> held = new ArrayList<>();
    for (String table : tables().tables()) {
      held.add(
          new HeldTable(
              table,
              settled.shown(table),
              tables().version(table),
              frozen.get(table),
              hashed(table)));
    }
    for (String folder : List.of(HeldTable.CONFIGURATION, HeldTable.STATE)) {
      held.add(new HeldTable(folder, settled.shown(folder), 0, null, hashed(folder)));
    }
    return List.copyOf(held);
  }

  /** A folder as an outsider finds it: a plain path on the local disk, else its URI. */
  private String shown(String folder) {
    try {
      Path path = files().makeQualified(new Path(root(), folder));
      return path.toUri().getScheme().equals("file") ? path.toUri().getPath() : path.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is anything held. */
  public boolean stands() {
    try {
      return files().exists(new Path(root(), HeldTable.CONFIGURATION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The releases whose folders stand in a warehouse, as their manifests tell of them; in the order
   * in which they were made.
   */
  public static List<Release> manifests(Warehouse warehouse) {
    List<Release> found = new ArrayList<>();
    try {
      Path releases = new Path(warehouse.root(), RELEASES);
      FileSystem files = releases.getFileSystem(warehouse.spark().sessionState().newHadoopConf());
      if (!files.exists(releases)) {
        return List.of();
      }
      for (FileStatus folder : files.listStatus(releases)) {
        new HeldFolder(warehouse, folder.getPath().getName()).manifest().ifPresent(found::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(Release::createdAt));
    return List.copyOf(found);
  }

  /** The manifest as it lies there. */
  Optional<byte[]> manifestBytes() {
    return bytes(MANIFEST);
  }

  /** A file of the folder, if it is there. */
  Optional<byte[]> bytes(String name) {
    Path file = new Path(root(), name);
    try {
      if (!files().exists(file)) {
        return Optional.empty();
      }
      try (InputStream in = files().open(file)) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a file into the folder and onto the disk: it appears whole or not at all. What is left
   * of one that was cut off lies beside the folder, and goes as what makers of releases left.
   */
  void write(String name, byte[] content) {
    try {
      Path draft = new Path(warehouse.root() + "/" + RELEASES, making(releaseId + "-" + name));
      disk().replace(draft, new Path(root(), name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The release as its manifest tells; empty without manifest, or if it is none. */
  public Optional<Release> manifest() {
    return manifestBytes()
        .flatMap(bytes -> ReleaseManifest.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** Whether a release stands here that was made to its end. */
  public boolean hasManifest() {
    try {
      return files().exists(new Path(root(), MANIFEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what the release is and holds, for whoever finds the folder alone; never again. */
  public void ensureManifest(Release release) {
    if (!hasManifest()) {
      write(MANIFEST, ReleaseManifest.of(release).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Files that are not as they were when the release was made: changed, missing or added, by path
   * inside the folder; hidden files, files that belong to no table and the manifest among them.
   */
  public Map<String, String> differences(Release release) {
    Map<String, String> found = new TreeMap<>(strangers(release.tables()));
    HeldFolder own = new HeldFolder(warehouse, release.releaseId());
    // What approves a release holds nothing but its manifest, and older ones not even that.
    if (release.releaseId().equals(release.heldBy()) || own.hasManifest()) {
      own.manifestDifference(release).ifPresent(what -> found.put(MANIFEST, what));
    }
    for (HeldTable table : release.tables()) {
      Map<String, String> then = new LinkedHashMap<>();
      table.files().forEach(file -> then.put(file.path(), file.sha256()));
      Map<String, String> now = new LinkedHashMap<>();
      hashed(table.table()).forEach(file -> now.put(file.path(), file.sha256()));
      then.forEach(
          (path, sha256) -> {
            if (!sha256.equals(now.get(path))) {
              found.put(table.table() + "/" + path, now.containsKey(path) ? "changed" : "missing");
            }
          });
      now.keySet().stream()
          .filter(path -> !then.containsKey(path))
          .forEach(path -> found.put(table.table() + "/" + path, ADDED));
    }
    return found;
  }

  private Optional<String> manifestDifference(Release release) {
    Optional<byte[]> bytes = manifestBytes();
    if (bytes.isEmpty()) {
      return Optional.of("missing");
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    return ReleaseManifest.agrees(text, release) ? Optional.empty() : Optional.of("changed");
  }

  /** What lies in the folder without belonging there. */
  private Map<String, String> strangers(List<HeldTable> held) {
    Set<String> known = new TreeSet<>(OWN);
    held.forEach(table -> known.add(table.table()));
    Map<String, String> found = new TreeMap<>();
    Path folder = new Path(root());
    try {
      for (FileStatus status : files().exists(folder) ? files().listStatus(folder) : NOTHING) {
        if (!known.contains(status.getPath().getName())) {
          found.put(status.getPath().getName(), ADDED);
        }
      }
      for (LocatedFileStatus status : allIn(folder)) {
        String name = status.getPath().getName();
        // Where the file system keeps checksums beside its files, they are its own.
        if (name.startsWith(".") && !name.endsWith(".crc")) {
          found.put(relative(folder, status.getPath()), ADDED);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private List<HeldFile> hashed(String table) {
    Path folder = new Path(root(), table);
    List<HeldFile> hashed = new ArrayList<>();
    try {
      for (LocatedFileStatus status : filesIn(folder)) {
        try (InputStream in = files().open(status.getPath())) {
          hashed.add(
              new HeldFile(relative(folder, status.getPath()), Sha256.of(in), status.getLen()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashed.stream().sorted(Comparator.comparing(HeldFile::path)).toList();
  }

  /** Every file but hidden ones, which readers of tables leave beside them. */
  private List<LocatedFileStatus> filesIn(Path folder) throws IOException {
    return allIn(folder).stream()
        .filter(status -> !status.getPath().getName().startsWith("."))
        .toList();
  }

  private List<LocatedFileStatus> allIn(Path folder) throws IOException {
    List<LocatedFileStatus> found = new ArrayList<>();
    if (files().exists(folder)) {
      RemoteIterator<LocatedFileStatus> all = files().listFiles(folder, true);
      while (all.hasNext()) {
        found.add(all.next());
      }
    }
    return found;
  }

  private String relative(Path folder, Path file) throws IOException {
    String above = files().makeQualified(folder).toUri().getPath();
    return file.toUri().getPath().substring(above.length() + 1);
  }

  private Disk disk() throws IOException {
    return Disk.of(warehouse.root(), files().getConf());
  }

  private FileSystem files() throws IOException {
    return new Path(warehouse.root())
        .getFileSystem(warehouse.spark().sessionState().newHadoopConf());
  }
}
