package giamngheo.jobs.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownNamesTest {
  private static List<String> names(String... files) {
    return ShownNames.of(Stream.of(files).map(Path::of).toList());
  }

  @Test
  void filesOfOneNameAreToldApartByAsManyFoldersAsItTakes() {
    assertEquals(List.of("a.csv", "b.csv"), names("/x/a.csv", "/y/b.csv"));
    assertEquals(List.of("x/a.csv", "y/a.csv", "b.csv"), names("/x/a.csv", "/y/a.csv", "/b.csv"));
    assertEquals(
        List.of("1/x/a.csv", "2/x/a.csv", "y/a.csv"),
        names("/1/x/a.csv", "/2/x/a.csv", "/y/a.csv"));
    assertEquals(List.of("a.csv", "x/a.csv"), names("/a.csv", "/x/a.csv"));
    assertEquals(List.of("a.csv", "a.csv"), names("/x/a.csv", "/x/../x/a.csv"));
  }

  @Test
  void filesThatWereFoundInFoldersOfOneNameToo() {
    List<FoundFiles.Found> found =
        List.of(
            new FoundFiles.Found(Path.of("/1/d/a.csv"), "d/a.csv", false),
            new FoundFiles.Found(Path.of("/2/d/a.csv"), "d/a.csv", false),
            new FoundFiles.Found(Path.of("/2/d/b.csv"), "d/b.csv", false));
    assertEquals(
        List.of("1/d/a.csv", "2/d/a.csv", "d/b.csv"),
        FoundFiles.toldApart(found).stream().map(FoundFiles.Found::shown).toList());
  }
}
