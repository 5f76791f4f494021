package giamngheo.jobs.correction;

import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The workbooks of a folder of corrections. What was written there before and is not needed any
 * more goes, unless somebody worked on it: a workbook that changed since is never touched.
 */
final class WrittenWorkbooks {
  /** Digests of what was written, to know what was changed since. */
  private static final String LIST = ".da-ghi.txt";

  private static final String ENDING = ".xlsx";

  /** Files that a message names. */
  private static final int MOST_NAMED = 3;

  private final Path folder;
  private final Map<String, String> before;
  private final Map<String, String> now = new LinkedHashMap<>();
  private final List<Path> files = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  private WrittenWorkbooks(Path folder, Map<String, String> before) {
    this.folder = folder;
    this.before = before;
  }

  /** Writes one workbook. */
  interface Writer {
    void write(Path file) throws IOException;
  }

  static WrittenWorkbooks read(Path folder) {
    Map<String, String> before = new LinkedHashMap<>();
    Path list = folder.resolve(LIST);
    try {
      if (Files.isRegularFile(list)) {
        for (String line : Files.readAllLines(list)) {
          String[] parts = line.split(" ", 2);
          if (parts.length == 2) {
            before.put(parts[1], parts[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WrittenWorkbooks(folder, before);
  }

  /**
   * Writes a workbook under that name; under a longer one where the name is taken by another
   * workbook of this call, or by one that somebody works on.
   */
  void write(String name, String id, Writer writer) {
    try {
      Files.createDirectories(folder);
      String file = name + ENDING;
      if (now.containsKey(file) || isChanged(file)) {
        file = name + "-" + id + ENDING;
      }
      for (int number = 2; now.containsKey(file) || isChanged(file); number++) {
        file = name + "-" + id + "-" + number + ENDING;
      }
      Path path = folder.resolve(file);
      writer.write(path);
      now.put(file, Sha256.of(path));
      files.add(path);
    } catch (IOException e) {
      failed.add(folder.resolve(name + ENDING).toString());
    }
  }

  private boolean isChanged(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.isRegularFile(path) && !Sha256.of(path).equals(before.get(file));
  }

  /** Removes what is not needed any more, and gives the workbooks written. */
  List<Path> close() {
    try {
      List<String> lines = new ArrayList<>();
      for (Map.Entry<String, String> old : before.entrySet()) {
        if (!now.containsKey(old.getKey()) && isChanged(old.getKey())) {
          lines.add(old.getValue() + " " + old.getKey());
        } else if (!now.containsKey(old.getKey())) {
          Files.deleteIfExists(folder.resolve(old.getKey()));
        }
      }
      if (Files.isDirectory(folder)) {
        now.forEach((file, digest) -> lines.add(digest + " " + file));
        Files.write(folder.resolve(LIST), lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!failed.isEmpty()) {
      throw notWritten(failed, files.size());
    }
    return List.copyOf(files);
  }

  private static CallerMistake notWritten(List<String> failed, int written) {
    String files = String.join(", ", failed.subList(0, Math.min(failed.size(), MOST_NAMED)));
    return new CallerMistake(
        new Text(
            "Không ghi được %d tệp trả về sửa: %s.\nKiểm tra thư mục có phải là thư mục và có quyền ghi không; dữ liệu đã nạp, %d tệp khác đã ghi."
                .formatted(failed.size(), files, written),
            "%d correction workbooks could not be written: %s.\nCheck that the folder is one and may be written to; the data are loaded, %d others were written."
                .formatted(failed.size(), files, written)));
  }
}
