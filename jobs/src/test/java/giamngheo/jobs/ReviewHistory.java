package giamngheo.jobs;

import giamngheo.jobs.receive.LoadRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A random history of three communes and three reviews: units that come, are corrected and
 * withdrawn, codes that change, targets, populations. The same seed gives the same history.
 */
final class ReviewHistory {
  private static final List<String> COMMUNES = List.of("06325", "06328", "06343");
  private static final List<Integer> YEARS = List.of(2022, 2023, 2024);

  /**
   * What happens next.
   *
   * @param told in words, for a failure
   * @param files to load in one call, allowed to replace
   */
  record Change(String told, List<LoadRequest.Source> files) {}

  private final Path folder;
  private final Random random;
  private final Map<String, List<Map<String, String>>> all = new TreeMap<>();
  private final Map<String, List<Map<String, String>>> standing = new TreeMap<>();
  private int number;

  ReviewHistory(Path folder, long seed) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.random = new Random(seed);
    for (String dataset : List.of("household", "member", "population")) {
      for (Map<String, String> line : lines(dataset)) {
        if (COMMUNES.contains(line.get("area_code"))) {
          all.computeIfAbsent(
                  key(dataset, line.get("area_code"), line.get("review_year")),
                  unit -> new ArrayList<>())
              .add(line);
        }
      }
    }
  }

  /** Two communes with two reviews first, then anything. */
  Change next() {
    if (standing.isEmpty()) {
      List<LoadRequest.Source> files = new ArrayList<>();
      for (String commune : COMMUNES.subList(0, 2)) {
        for (int year : YEARS.subList(0, 2)) {
          files.addAll(bring(commune, year));
        }
      }
      return new Change("the beginning", files);
    }
    return switch (random.nextInt(7)) {
      case 0, 1 -> arrival();
      case 2, 3 -> correction();
      case 4 -> link();
      case 5 -> target();
      default -> population(YEARS.get(random.nextInt(YEARS.size())));
    };
  }

  /** Another commune and year, or the same again. */
  private Change arrival() {
    String commune = COMMUNES.get(random.nextInt(COMMUNES.size()));
    int year = YEARS.get(random.nextInt(YEARS.size()));
    return new Change("comes " + commune + "/" + year, bring(commune, year));
  }

  /** Households of a unit with other points, and some withdrawn. */
  Change correction() {
    List<String> units =
        standing.keySet().stream().filter(unit -> unit.startsWith("household/")).toList();
    String unit = units.get(random.nextInt(units.size()));
    List<Map<String, String>> lines = new ArrayList<>();
    TreeSet<String> withdrawn = new TreeSet<>();
    for (Map<String, String> line : standing.get(unit)) {
      Map<String, String> changed = new LinkedHashMap<>(line);
      if (random.nextInt(5) == 0) {
        changed.put("b1_points", Integer.toString(10 * random.nextInt(30)));
        changed.put("income_per_capita", "");
      }
      if (random.nextInt(12) == 0) {
        withdrawn.add(line.get("household_id"));
      } else {
        lines.add(changed);
      }
    }
    standing.put(unit, lines);
    String members = unit.replaceFirst("household", "member");
    standing.put(
        members,
        standing.get(members).stream()
            .filter(member -> !withdrawn.contains(member.get("household_id")))
            .toList());
    return new Change(
        "corrected " + unit + ", withdrawn " + withdrawn.size(),
        List.of(write("household", standing.get(unit)), write("member", standing.get(members))));
  }

  /** One household's code of one review is another's of another. */
  private Change link() {
    String commune = COMMUNES.get(random.nextInt(2));
    Map<String, String> link = new LinkedHashMap<>();
    link.put("old_area_code", commune);
    link.put("old_household_id", household(commune, 2022));
    link.put("new_area_code", commune);
    link.put("new_household_id", household(commune, 2023));
    link.put("kind", "recode");
    link.put("date", YEARS.get(1 + random.nextInt(2)) + "-0" + (1 + random.nextInt(9)) + "-11");
    return new Change("linked " + link, List.of(write("household_link", List.of(link))));
  }

  private String household(String commune, int year) {
    List<Map<String, String>> lines = standing.get(key("household", commune, "" + year));
    return lines.get(random.nextInt(lines.size())).get("household_id");
  }

  private Change target() {
    Map<String, String> target = new LinkedHashMap<>();
    target.put("indicator", random.nextBoolean() ? "multidimensional_rate" : "poor_households");
    target.put("area_code", random.nextBoolean() ? "185" : "06325");
    target.put("year", "" + YEARS.get(random.nextInt(YEARS.size())));
    target.put("value", "" + (1 + random.nextInt(30)));
    target.put("document", "Kế hoạch (thử)");
    return new Change("asked " + target, List.of(write("target", List.of(target))));
  }

  /** Other residents of every commune in a year. */
  Change population(int year) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (String commune : COMMUNES) {
      for (Map<String, String> line : all.get(key("population", commune, "" + year))) {
        Map<String, String> changed = new LinkedHashMap<>(line);
        changed.put("households", "" + (700 + random.nextInt(100)));
        lines.add(changed);
      }
    }
    return new Change("residents of " + year, List.of(write("population", lines)));
  }

  private List<LoadRequest.Source> bring(String commune, int year) {
    List<LoadRequest.Source> files = new ArrayList<>();
    for (String dataset : List.of("household", "member")) {
      String unit = key(dataset, commune, "" + year);
      standing.put(unit, all.get(unit));
      files.add(write(dataset, all.get(unit)));
    }
    return files;
  }

  private static String key(String dataset, String commune, String year) {
    return dataset + "/" + commune + "/" + year;
  }

  private LoadRequest.Source write(String dataset, List<Map<String, String>> lines) {
    Path file = folder.resolve(dataset + "-" + number++ + ".csv");
    StringBuilder text = new StringBuilder();
    text.append(CSVFormat.DEFAULT.format(lines.get(0).keySet().toArray())).append('\n');
    lines.forEach(
        line -> text.append(CSVFormat.DEFAULT.format(line.values().toArray())).append('\n'));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LoadRequest.Source(file, dataset, "canonical");
  }

  private static List<Map<String, String>> lines(String dataset) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(ReviewFixture.file(dataset + ".csv"), StandardCharsets.UTF_8, format)) {
      for (CSVRecord line : parser) {
        Map<String, String> values = new LinkedHashMap<>();
        parser.getHeaderNames().forEach(name -> values.put(name, line.get(name)));
        lines.add(values);
      }
    }
    return lines;
  }
}
