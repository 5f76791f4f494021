package giamngheo.jobs.print;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.HeldTable;
import giamngheo.warehouse.table.FormCellTable;
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
 * The birth certificate of printed files: {@code .stamps/<file name>.stamp.json} beside them says
 * of which release they are and from what they were computed. No personal data, no time of
 * printing: the same figures printed again have the same stamp.
 */
public final class Provenance {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Entry of a stamp: what the document is called. */
  public static final String TITLE = "title";

  /** Folder of the stamps, beside the files. */
  public static final String FOLDER = ".stamps";

  static final String ENDING = ".stamp.json";

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
        if (held.holdsRows()) {
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
    Path stamps = folder.resolve(FOLDER);
    Path unfinished = stamps.resolve("." + fileName + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(stamps);
      for (Path file : files) {
        outputs.put(file.getFileName().toString(), Sha256.of(file));
      }
      entries.put("outputs", outputs);
      Files.writeString(unfinished, JSON.writeValueAsString(entries) + "\n");
      Files.move(
          unfinished,
          stamps.resolve(fileName + ENDING),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses to write a draft over the print of a release.
   *
   * @param fileName name of the document's files without their endings
   * @throws DataDoNotAllow if a stamp beside them says that they are of a release
   */
  public void protect(Path folder, String fileName) {
    if (!FormCellTable.isDraft(String.valueOf(source.get("release_id")))) {
      return;
    }
    for (Path stamp :
        List.of(
            folder.resolve(FOLDER).resolve(fileName + ENDING), folder.resolve(fileName + ENDING))) {
      String release = releaseOf(stamp);
      if (!FormCellTable.isDraft(release)) {
        throw new DataDoNotAllow(
            new Text(
                "%s đã in từ bản công bố %s; bản dự thảo không được ghi đè lên.\nChọn thư mục khác: --out DIR, hoặc in lại bản công bố: --release %2$s."
                    .formatted(folder.resolve(fileName), release),
                "%s was printed from release %s; a draft does not overwrite it.\nChoose another folder: --out DIR, or print the release: --release %2$s."
                    .formatted(folder.resolve(fileName), release)));
      }
    }
  }

  private static String releaseOf(Path stamp) {
    if (!Files.isRegularFile(stamp)) {
      return FormCellTable.DRAFT;
    }
    try {
      return JSON.readTree(stamp.toFile()).path("release_id").asText(FormCellTable.DRAFT);
    } catch (IOException e) {
      // A stamp that cannot be read proves nothing.
      return FormCellTable.DRAFT;
    }
  }
}
