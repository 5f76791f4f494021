package giamngheo.jobs.portal;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a site. A new site is written beside it and takes its place when it is whole; a
 * folder that holds anything else is never touched.
 */
final class PortalFolder {
  /** A file that every site has, and nothing else is likely to have. */
  private static final String MARK = "data/site.js";

  private PortalFolder() {}

  /** What writes a site into a folder. */
  interface Writing {
    void into(Path folder) throws IOException;
  }

  /**
   * Writes a site.
   *
   * @throws CallerMistake if the folder holds something that is no site
   */
  static void replace(Path folder, Writing writing) {
    require(folder);
    Path beside = folder.toAbsolutePath().normalize();
    Path unfinished = beside.resolveSibling("." + beside.getFileName() + ".unfinished");
    try {
      delete(unfinished);
      Files.createDirectories(unfinished);
      writing.into(unfinished);
      delete(beside);
      Files.move(unfinished, beside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a folder that holds something else.
   *
   * @throws CallerMistake naming it
   */
  static void require(Path folder) {
    if (!Files.exists(folder) || Files.exists(folder.resolve(MARK))) {
      return;
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new CallerMistake(
        new Text(
            "Thư mục %s đã có tệp khác, không phải trang do lệnh này viết; không ghi đè.\nChọn thư mục khác: --out DIR."
                .formatted(folder),
            "The folder %s holds other files, not pages of this command; they are not overwritten.\nChoose another folder: --out DIR."
                .formatted(folder)));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
