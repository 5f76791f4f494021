package giamngheo.jobs.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.print.Provenance;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Printed documents as their stamps describe them. */
final class PortalDocuments {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STAMP = ".stamp.json";
  private static final int DEPTH = 4;

  private PortalDocuments() {}

  /**
   * A document.
   *
   * @param folder of its files
   * @param files names of its files
   */
  record Document(
      String form,
      String area,
      int year,
      String period,
      String title,
      String release,
      Path folder,
      List<String> files) {}

  /**
   * Documents below a folder.
   *
   * @throws CallerMistake if there is no such folder
   */
  static List<Document> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CallerMistake(
          new Text(
              "Không có thư mục tài liệu %s.\nIn biểu trước: ./giamngheo report all … --out %1$s"
                  .formatted(folder),
              "There is no folder of documents %s.\nPrint first: ./giamngheo report all … --out %1$s"
                  .formatted(folder)));
    }
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      List<Document> documents = new ArrayList<>();
      for (Path stamp :
          all.filter(path -> path.toString().endsWith(STAMP))
              .filter(path -> path.getParent().endsWith(Provenance.FOLDER))
              .sorted()
              .toList()) {
        Document document = read(stamp);
        if (!document.files().isEmpty()) {
          documents.add(document);
        }
      }
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document read(Path stamp) throws IOException {
    JsonNode said = JSON.readTree(stamp.toFile());
    Path folder = stamp.getParent().getParent();
    List<String> files = new ArrayList<>();
    said.path("outputs").fieldNames().forEachRemaining(files::add);
    files.removeIf(name -> !Files.isRegularFile(folder.resolve(name)));
    return new Document(
        said.path("form").asText(),
        said.path("area_code").asText(),
        said.path("year").asInt(),
        said.path("period").asText("year"),
        said.path(Provenance.TITLE).asText(said.path("form").asText()),
        said.path("release_id").asText("draft"),
        folder,
        files);
  }

  /**
   * Copies documents into the site.
   *
   * @return what the page of documents lists
   */
  static List<Object> copy(List<Document> documents, Predicate<Document> linked, Path site)
      throws IOException {
    List<Object> list = new ArrayList<>();
    for (Document document : documents) {
      if (!linked.test(document)) {
        continue;
      }
      Path target = Files.createDirectories(site.resolve("documents").resolve(document.area()));
      List<Object> files = new ArrayList<>();
      for (String name : document.files()) {
        Path copied = target.resolve(name);
        if (!Files.exists(copied)) {
          Files.copy(document.folder().resolve(name), copied);
        }
        files.add(
            List.of(
                "documents/" + document.area() + "/" + name,
                name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                Files.size(copied)));
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("form", document.form());
      entry.put("area", document.area());
      entry.put("year", document.year());
      entry.put("period", document.period());
      entry.put("title", document.title());
      entry.put("release", document.release());
      entry.put("files", files);
      list.add(entry);
    }
    return list;
  }
}
