package giamngheo.jobs.print;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.release.HeldTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The birth certificate of printed files: {@code <file name>.stamp.json} beside them says of which
 * release they are and from what they were computed. No personal data, no time of printing: the
 * same figures printed again have the same stamp.
 */
public final class Provenance {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Map<String, Object> source = new LinkedHashMap<>();

  private Provenance() {}

  /** Of everything printed from one edition. */
  public static Provenance of(JobContext workplace, Publication publication) {
    Provenance stamp = new Provenance();
    Map<String, Object> source = stamp.source;
    source.put("release_id", publication.edition().releaseId());
    source.put("state", publication.state());
    publication
        .decision()
        .ifPresent(
            decision -> {
              source.put("document_no", decision.number());
              source.put("document_date", decision.date().toString());
            });
    source.put("standard_id", publication.edition().standardId());
    source.put("map_date", publication.edition().mapDate().toString());
    publication.dataCutoff().ifPresent(time -> source.put("data_cutoff", time.toString()));
    source.put(
        "code_version",
        publication.release().map(made -> made.codeVersion()).orElseGet(CodeVersion::current));
    source.put(
        "config_sha256",
        publication
            .release()
            .map(made -> made.configSha256())
            .orElseGet(() -> workplace.configuration().sha256()));
    source.put("table_versions", versions(workplace, publication));
    publication.release().ifPresent(made -> source.put("cells_digest", made.cellsDigest()));
    return stamp;
  }

  private static Map<String, Long> versions(JobContext workplace, Publication publication) {
    Map<String, Long> versions = new TreeMap<>();
    if (publication.release().isPresent()) {
      for (HeldTable held : publication.release().get().tables()) {
        if (!held.table().equals(HeldTable.CONFIGURATION)) {
          versions.put(
              held.table(), held.frozenVersion() == null ? held.version() : held.frozenVersion());
        }
      }
      return versions;
    }
    workplace
        .warehouse()
        .tables()
        .forEach(table -> versions.put(table, workplace.warehouse().version(table)));
    return versions;
  }

  /**
   * Writes the stamp of one document.
   *
   * @param fileName name of its files without their endings
   * @param content everything it says, part by part, as a long list is never one text: equal
   *     content gives an equal digest, whatever the format
   * @param about further entries: form, area, year
   * @param files its files
   */
  public void write(
      Path folder, String fileName, Iterable<?> content, Map<String, ?> about, List<Path> files) {
    // In the order of their names: the same entries are always the same text.
    Map<String, Object> entries = new LinkedHashMap<>(new TreeMap<>(about));
    entries.putAll(source);
    entries.put("content_sha256", Sha256.ofParts(content));
    Map<String, String> outputs = new TreeMap<>();
    Path unfinished = folder.resolve("." + fileName + "." + UUID.randomUUID() + ".part");
    try {
      for (Path file : files) {
        outputs.put(file.getFileName().toString(), Sha256.of(file));
      }
      entries.put("outputs", outputs);
      Files.writeString(unfinished, JSON.writeValueAsString(entries) + "\n");
      Files.move(
          unfinished,
          folder.resolve(fileName + ".stamp.json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
