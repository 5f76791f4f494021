package giamngheo.warehouse.delta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.warehouse.state.Checksums;
import giamngheo.warehouse.state.Disk;
import giamngheo.warehouse.state.StoredFile;
import giamngheo.warehouse.state.TableContent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The log that Delta keeps of one table, as files.
 *
 * <p>Writers go by it, readers do not: what is read is what a state names. So commits that no state
 * names can be taken off its end, and a damaged log can be set aside and written anew.
 */
final class TableLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VERSIONED = Pattern.compile("([0-9]{20})\\.(.+)");
  private static final String COMMIT = "json";
  private static final String CHECKPOINT = "checkpoint";

  private final Disk disk;
  private final Path table;
  private final Path folder;

  TableLog(Disk disk, Path table) {
    this.disk = disk;
    this.table = table;
    this.folder = new Path(table, "_delta_log");
  }

  private record Named(long version, String kind, FileStatus status) {}

  private List<Named> named() throws IOException {
    List<Named> named = new ArrayList<>();
    for (FileStatus status : disk.list(folder)) {
      Matcher name = VERSIONED.matcher(status.getPath().getName());
      if (name.matches()) {
        named.add(new Named(Long.parseLong(name.group(1)), name.group(2), status));
      }
    }
    return named;
  }

  private Path commit(long version) {
    return new Path(folder, String.format("%020d.%s", version, COMMIT));
  }

  /** The latest version; -1 if there is no log. */
  long latest() throws IOException {
    return named().stream().mapToLong(Named::version).max().orElse(-1);
  }

  /**
   * What a commit made of the content before it.
   *
   * @param stamp what our commit carries
   * @return the new content; nothing if there is no commit of that version
   * @throws StrangeCommit if it is not ours
   */
  Optional<TableContent> after(Optional<TableContent> before, String name, String stamp)
      throws IOException, StrangeCommit {
    long version = before.map(TableContent::version).orElse(-1L) + 1;
    if (!disk.has(commit(version))) {
      return Optional.empty();
    }
    Commit commit = Commit.of(lines(commit(version)));
    if (!commit.stamp().equals(stamp)) {
      throw new StrangeCommit();
    }
    List<StoredFile> files = new ArrayList<>();
    before.stream()
        .flatMap(content -> content.files().stream())
        .filter(file -> !commit.removed().contains(file.path()))
        .forEach(files::add);
    files.addAll(commit.added());
    return Optional.of(
        new TableContent(
            name,
            version,
            commit.schema().or(() -> before.map(TableContent::schema)).orElseThrow(),
            commit.plain() && before.map(TableContent::plain).orElse(true),
            files,
            List.of()));
  }

  /** The files that a writer reads to know that version: from the last checkpoint on. */
  List<StoredFile> filesUpTo(long version) throws IOException {
    List<Named> upTo = named().stream().filter(each -> each.version() <= version).toList();
    long checkpoint =
        upTo.stream()
            .filter(each -> each.kind().startsWith(CHECKPOINT))
            .mapToLong(Named::version)
            .max()
            .orElse(0);
    return upTo.stream()
        .filter(each -> each.version() >= checkpoint)
        .filter(each -> each.kind().equals(COMMIT) || each.kind().startsWith(CHECKPOINT))
        .map(
            each ->
                new StoredFile(
                    folder.getName() + "/" + each.status().getPath().getName(),
                    each.status().getLen()))
        .toList();
  }

  /** Whether the log is the one that the content was written with. */
  boolean agreesWith(TableContent content) throws IOException {
    return latest() == content.version()
        && content.log().stream()
            .allMatch(file -> Checksums.damage(disk, table, file, true).isEmpty());
  }

  /** Takes commits after that version off, the last first, with the files that they added. */
  void truncate(long version, Optional<Set<String>> standing) throws IOException {
    List<Named> after =
        named().stream()
            .filter(each -> each.version() > version)
            .sorted((one, other) -> Long.compare(other.version(), one.version()))
            .toList();
    Set<String> added = new HashSet<>();
    for (Named each : after) {
      if (each.kind().equals(COMMIT)) {
        Commit.of(lines(each.status().getPath())).added().forEach(file -> added.add(file.path()));
      }
    }
    disk.delete(new Path(folder, "_last_checkpoint"));
    for (Named each : after) {
      disk.delete(each.status().getPath());
    }
    if (standing.isEmpty()) {
      return;
    }
    added.removeAll(standing.get());
    for (String file : added) {
      if (!new Path(file).isAbsolute()) {
        disk.delete(new Path(table, file));
      }
    }
  }

  /** Puts the log out of the way, so that the next write begins a new one. */
  void setAside(String suffix) throws IOException {
    disk.moveAside(folder, new Path(table, "_damaged_log_" + suffix));
  }

  private List<String> lines(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(disk.files().open(file), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** There is a commit of somebody else where ours should be. */
  static final class StrangeCommit extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** What one commit says. */
  record Commit(
      String stamp,
      List<StoredFile> added,
      Set<String> removed,
      Optional<String> schema,
      boolean plain) {
    static final String OURS = "giamngheo:";

    /** Lines that cannot be read say nothing: whoever wrote them did not end. */
    static Commit of(List<String> lines) {
      String stamp = "";
      List<StoredFile> added = new ArrayList<>();
      Set<String> removed = new HashSet<>();
      Optional<String> schema = Optional.empty();
      boolean plain = true;
      for (String line : lines) {
        JsonNode action = action(line);
        stamp = action.path("commitInfo").path("userMetadata").asText(stamp);
        JsonNode add = action.path("add");
        if (!add.isMissingNode()) {
          added.add(new StoredFile(path(add), add.path("size").asLong()));
          plain &= !add.has("deletionVector") && !new Path(path(add)).isAbsolute();
        }
        if (action.has("remove")) {
          removed.add(path(action.path("remove")));
        }
        if (action.has("metaData")) {
          schema = Optional.of(action.path("metaData").path("schemaString").asText());
          plain &= action.path("metaData").path("partitionColumns").isEmpty();
        }
        plain &= action.path("protocol").path("minReaderVersion").asInt(1) == 1;
      }
      return new Commit(stamp, added, removed, schema, plain);
    }

    private static JsonNode action(String line) {
      try {
        return JSON.readTree(line);
      } catch (JsonProcessingException e) {
        return JSON.createObjectNode();
      }
    }

    private static String path(JsonNode action) {
      URI uri = URI.create(action.path("path").asText());
      return uri.getScheme() == null ? uri.getPath() : uri.toString();
    }
  }
}
