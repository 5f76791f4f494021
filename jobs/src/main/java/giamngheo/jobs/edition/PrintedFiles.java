package giamngheo.jobs.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Printed files against their stamps.
 *
 * @param stamps stamps found
 * @param files files that are as they were printed
 * @param faults what is not, by path: changed, missing, without a stamp, or a stamp that cannot be
 *     read
 */
public record PrintedFiles(int stamps, int files, Map<String, String> faults) {
  private static final String ENDING = ".stamp.json";
  private static final String STAMPS = ".stamps";
  private static final List<String> PRINTED = List.of(".pdf", ".xlsx", ".docx", ".html", ".csv");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Looks at a folder and all folders below it.
   *
   * @throws CallerMistake if it is none
   */
  public static PrintedFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CallerMistake(
          new Text(
              "Không có thư mục %s.\nNêu thư mục chứa các bản in: --prints DIR".formatted(folder),
              "There is no folder %s.\nName the folder of the printed files: --prints DIR"
                  .formatted(folder)));
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found = all.filter(Files::isRegularFile).sorted().toList();
      Map<String, String> faults = new TreeMap<>();
      Set<Path> stamped = new HashSet<>();
      int stamps = 0;
      int files = 0;
      for (Path stamp : found) {
        if (stamp.getFileName().toString().endsWith(ENDING)) {
          stamps++;
          files += check(folder, stamp, stamped, faults);
        }
      }
      found.stream()
          .filter(file -> PRINTED.stream().anyMatch(file.getFileName().toString()::endsWith))
          .filter(file -> !stamped.contains(file))
          .forEach(file -> faults.put(folder.relativize(file).toString(), "unstamped"));
      return new PrintedFiles(stamps, files, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int check(Path folder, Path stamp, Set<Path> stamped, Map<String, String> faults)
      throws IOException {
    Path beside = stamp.getParent();
    Path place = beside.endsWith(STAMPS) ? beside.getParent() : beside;
    JsonNode outputs = outputs(stamp);
    if (outputs.isEmpty()) {
      faults.put(folder.relativize(stamp).toString(), "unreadable");
    }
    int sound = 0;
    for (Map.Entry<String, JsonNode> output : outputs.properties()) {
      Path file = place.resolve(output.getKey());
      stamped.add(file);
      String name = folder.relativize(file).toString();
      if (!Files.isRegularFile(file)) {
        faults.put(name, "missing");
      } else if (!Sha256.of(file).equals(output.getValue().asText())) {
        faults.put(name, "changed");
      } else {
        sound++;
      }
    }
    return sound;
  }

  private static JsonNode outputs(Path stamp) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(stamp)).path("outputs");
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
