package giamngheo.jobs.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An activity as the district plans it every year.
 *
 * @param key part of the activity's code
 * @param cells cells that become columns of the same meaning
 * @param everywhere whether each commune has one, else the district has one
 * @param groups persons and attendances of each, by group
 * @param hardship what households that are reached lack, or null
 * @param reach share of the households with that hardship that are reached
 */
record ActivityPattern(
    String key,
    Map<String, String> cells,
    boolean everywhere,
    List<Turnout> groups,
    Deprivation hardship,
    double reach) {

  /** How many of a group come, and how often each. */
  record Turnout(String group, int persons, int times) {}

  /** Reads {@code conf/sample/programme.csv}. */
  static List<ActivityPattern> load(Path conf) {
    return SampleCsv.read(conf.resolve("sample/programme.csv")).stream()
        .map(line -> of(line.toMap()))
        .toList();
  }

  private static ActivityPattern of(Map<String, String> line) {
    List<Turnout> groups = new ArrayList<>();
    for (String group : line.get("groups").split(";", -1)) {
      String[] parts = group.split(":", -1);
      if (parts.length == 3) {
        groups.add(new Turnout(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
      }
    }
    String hardship = line.get("hardship");
    return new ActivityPattern(
        line.get("key"),
        Map.copyOf(line),
        line.get("everywhere").equals("1"),
        List.copyOf(groups),
        hardship.isEmpty() ? null : Deprivation.valueOf(hardship.toUpperCase(Locale.ROOT)),
        hardship.isEmpty() ? 0 : Double.parseDouble(line.get("reach")));
  }

  String text(String cell) {
    String text = cells.get(cell);
    return text.isEmpty() ? null : text;
  }

  Integer number(String cell) {
    return text(cell) == null ? null : Integer.valueOf(text(cell));
  }
}
