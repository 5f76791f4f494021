package giamngheo.jobs.sample;

import giamngheo.warehouse.config.ConfigurationTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    ConfigurationTable.Line cells,
    boolean everywhere,
    List<Turnout> groups,
    Deprivation hardship,
    double reach) {

  private static final Pattern TURNOUT = Pattern.compile("([a-z_]+):([0-9]{1,6}):([0-9]{1,6})");

  /** How many of a group come, and how often each. */
  record Turnout(String group, int persons, int times) {}

  /** Reads {@code conf/sample/programme.csv}. */
  static List<ActivityPattern> load(Path conf) {
    return SampleCsv.read(conf, "programme.csv", "key", "groups", "hardship").stream()
        .map(ActivityPattern::of)
        .toList();
  }

  private static ActivityPattern of(ConfigurationTable.Line line) {
    Optional<Deprivation> hardship =
        Optional.of(line.text("hardship"))
            .filter(word -> !word.isEmpty())
            .map(word -> line.oneOf("hardship", Deprivation.class));
    return new ActivityPattern(
        line.required("key"),
        line,
        line.text("everywhere").equals("1"),
        turnouts(line),
        hardship.orElse(null),
        hardship.isEmpty() ? 0 : line.decimal("reach"));
  }

  private static List<Turnout> turnouts(ConfigurationTable.Line line) {
    List<Turnout> turnouts = new ArrayList<>();
    for (String group : line.text("groups").split(";", -1)) {
      Matcher parts = TURNOUT.matcher(group);
      if (parts.matches()) {
        turnouts.add(
            new Turnout(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))));
      } else if (!group.isEmpty()) {
        throw line.mistake(
            "“%s” ở cột groups không viết như cadre_hamlet:150:1 (nhóm:số người:số lượt mỗi người)"
                .formatted(group),
            "“%s” in groups is not written like cadre_hamlet:150:1 (group:persons:times each)"
                .formatted(group));
      }
    }
    return List.copyOf(turnouts);
  }

  String text(String cell) {
    String text = cells.text(cell);
    return text.isEmpty() ? null : text;
  }

  Integer number(String cell) {
    return text(cell) == null ? null : Integer.valueOf(cells.number(cell));
  }
}
