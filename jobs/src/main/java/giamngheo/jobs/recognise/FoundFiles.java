package giamngheo.jobs.recognise;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files in folders, read through by name order. What begins with a dot belongs to the system and is
 * no file of ours; links are found, for they are told, but nobody who sends a folder may point with
 * them to other files of the machine.
 */
final class FoundFiles {
  /**
   * A file.
   *
   * @param shown its name; with its folders, from the one that was named, where it was found
   * @param isNamed whether the caller named it, and not a folder above it
   */
  record Found(Path path, String shown, boolean isNamed) {
    /** A link that lies in a folder; the caller may name one. */
    boolean isLink() {
      return !isNamed && Files.isSymbolicLink(path);
    }
  }

  private FoundFiles() {}

  /**
   * The files of a path: itself, or all that lie in the folder.
   *
   * @throws CallerMistake if there is none, or the folder cannot be read
   */
  static List<Found> of(Path path) {
    if (!Files.isDirectory(path)) {
      if (!Files.exists(path)) {
        throw missing(path);
      }
      return List.of(new Found(path, String.valueOf(path.getFileName()), true));
    }
    Path root = path.toAbsolutePath().normalize();
    String name = root.getFileName() == null ? "" : root.getFileName() + "/";
    List<Found> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(
              file ->
                  Files.isSymbolicLink(file)
                      || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !isHidden(root.relativize(file)))
          .sorted()
          .forEach(
              file ->
                  found.add(
                      new Found(
                          file,
                          name + root.relativize(file).toString().replace('\\', '/'),
                          false)));
    } catch (IOException | UncheckedIOException e) {
      throw new CallerMistake(
          new Text(
              "Không đọc được thư mục " + path + ".\nKiểm tra quyền đọc; chưa có gì được nạp.",
              "The folder cannot be read: "
                  + path
                  + ".\nCheck the right to read it; nothing was loaded."),
          e);
    }
    return List.copyOf(found);
  }

  /** The same, those of one name shown with as many folders as tell them apart. */
  static List<Found> toldApart(List<Found> files) {
    Map<String, Set<Path>> byName = new HashMap<>();
    files.forEach(
        file -> byName.computeIfAbsent(file.shown(), name -> new HashSet<>()).add(file.path()));
    List<String> names = ShownNames.of(files.stream().map(Found::path).toList());
    return IntStream.range(0, files.size())
        .mapToObj(
            i ->
                byName.get(files.get(i).shown()).size() == 1
                    ? files.get(i)
                    : new Found(files.get(i).path(), names.get(i), files.get(i).isNamed()))
        .toList();
  }

  private static boolean isHidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  static CallerMistake missing(Path path) {
    return new CallerMistake(
        new Text(
            "Không có tệp hay thư mục " + path + ".\nKiểm tra lại đường dẫn; chưa có gì được nạp.",
            "There is no file or folder " + path + ".\nCheck the path; nothing was loaded."));
  }
}
