package giamngheo.jobs.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts of made-up names: {@code conf/sample/names.yaml}. */
record NameBook(
    Map<String, List<String>> families,
    List<String> maleMiddles,
    List<String> femaleMiddles,
    List<String> males,
    List<String> females,
    List<String> hamletStarts,
    List<String> hamletEnds,
    List<String> townBlocks) {

  static NameBook load(Path conf) {
    return Calibration.read(conf.resolve("sample/names.yaml"), NameBook.class);
  }

  String family(String ethnicity, RandomDraw draw) {
    return draw.pick(families.getOrDefault(ethnicity, families.get("other")));
  }

  String fullName(String family, Sex sex, RandomDraw draw) {
    boolean male = sex == Sex.MALE;
    return family
        + " "
        + draw.pick(male ? maleMiddles : femaleMiddles)
        + " "
        + draw.pick(male ? males : females);
  }

  /** Different names of hamlets; a town has blocks named after people instead. */
  List<String> places(int count, boolean town, RandomDraw draw) {
    if (town) {
      return draw.shuffled(townBlocks).subList(0, Math.min(count, townBlocks.size())).stream()
          .map(name -> "Khối phố " + name)
          .toList();
    }
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add("Thôn " + draw.pick(hamletStarts) + " " + draw.pick(hamletEnds));
    }
    return new ArrayList<>(names);
  }
}
