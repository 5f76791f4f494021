package giamngheo.warehouse.standard;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard.Indicator;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The standards of {@code conf/standards/}, each checked when it is read. */
public record Standards(List<PovertyStandard> all) {

  /** Reads every {@code *.yaml} of the folder. */
  public static Standards load(Path conf) {
    return new Standards(files(conf).stream().map(Standards::read).toList());
  }

  /** The files of {@code conf/standards/}, by name. */
  public static List<Path> files(Path conf) {
    return YamlFile.allIn(conf.resolve("standards"));
  }

  /** Reads and checks one standard. */
  public static PovertyStandard read(Path file) {
    PovertyStandard standard = YamlFile.read(file, PovertyStandard.class);
    Set<String> classes = new LinkedHashSet<>();
    for (PovertyStandard.PovertyClass povertyClass : standard.classes()) {
      if (!classes.add(povertyClass.id())) {
        throw twice(file, "classes", new Text("loại hộ", "class"), povertyClass.id());
      }
    }
    for (PovertyStandard.Headcount headcount : standard.headcounts()) {
      known(file, "headcounts." + headcount.id(), headcount.classes(), classes);
    }
    known(file, "lists", standard.lists(), classes);
    Set<String> indicators = new HashSet<>();
    for (Indicator indicator : standard.indicators()) {
      if (!indicators.add(indicator.id())) {
        throw twice(file, "indicators", new Text("chỉ số", "indicator"), indicator.id());
      }
    }
    StandardFile lines = StandardFile.read(file);
    StandardNumbers.check(standard, lines);
    StandardNames.check(standard, lines);
    ScoringPlan.of(standard, lines);
    StandardNames.checkMeasured(standard, lines);
    return standard;
  }

  private static void known(Path file, String key, List<String> words, Set<String> classes) {
    for (String word : words) {
      if (!classes.contains(word)) {
        throw StandardFile.read(file)
            .place(key)
            .unknown(new Text("loại hộ", "class"), word, classes);
      }
    }
  }

  private static ConfigurationMistake twice(Path file, String key, Text kind, String id) {
    return StandardFile.read(file)
        .place(key)
        .mistake(
            "%s “%s” có hai lần".formatted(kind.vi(), id),
            "%s '%s' stands twice".formatted(kind.en(), id));
  }

  /** Ids of the headcounts of all standards. */
  public Set<String> headcountIds() {
    return all.stream()
        .flatMap(standard -> standard.headcounts().stream())
        .map(PovertyStandard.Headcount::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The standard of that id, if there is one. */
  public Optional<PovertyStandard> named(String id) {
    return all.stream().filter(standard -> standard.id().equals(id)).findFirst();
  }

  /**
   * The standard that governs the household review of that year, if any does: one that is verified
   * before one with provisional parts, then the first by file name.
   */
  public Optional<PovertyStandard> governing(int year) {
    return all.stream()
        .filter(standard -> standard.judgesReviews() && standard.governs(year))
        .min(Comparator.comparing(standard -> !standard.provisional().isEmpty()));
  }

  /** Id of the standard asked for, else of the one that governs the year. */
  public Optional<String> idFor(Optional<String> asked, int year) {
    return asked.or(() -> governing(year).map(PovertyStandard::id));
  }

  /** Every indicator id of every standard, in order of first appearance. */
  public List<String> indicatorIds() {
    return all.stream().flatMap(standard -> standard.indicatorIds().stream()).distinct().toList();
  }

  /** Every fact of every standard, in order of first appearance. */
  public List<String> factIds() {
    return all.stream().flatMap(standard -> standard.facts().keySet().stream()).distinct().toList();
  }
}
