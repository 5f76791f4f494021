package giamngheo.jobs.recognise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names by which the files of a call are told apart: a file's own, and where another has the same,
 * with as many of the folders above as it takes.
 */
public final class ShownNames {
  private ShownNames() {}

  /** The names in the order of the files. */
  public static List<String> of(List<Path> files) {
    List<Path> paths = files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
    int[] folders = new int[paths.size()];
    boolean changed = true;
    while (changed) {
      Map<String, Set<Path>> byName = new HashMap<>();
      for (int i = 0; i < folders.length; i++) {
        byName
            .computeIfAbsent(name(paths.get(i), folders[i]), n -> new HashSet<>())
            .add(paths.get(i));
      }
      changed = false;
      for (int i = 0; i < folders.length; i++) {
        boolean isAlone = byName.get(name(paths.get(i), folders[i])).size() == 1;
        if (!isAlone && folders[i] + 1 < paths.get(i).getNameCount()) {
          folders[i]++;
          changed = true;
        }
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < folders.length; i++) {
      names.add(name(paths.get(i), folders[i]));
    }
    return List.copyOf(names);
  }

  private static String name(Path path, int folders) {
    int count = path.getNameCount();
    return count == 0
        ? path.toString()
        : path.subpath(count - 1 - folders, count).toString().replace('\\', '/');
  }
}
