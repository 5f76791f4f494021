package giamngheo.jobs.sample;

import giamngheo.warehouse.config.ConfigurationTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one commune is made to look like: a line of {@code conf/sample/communes.csv}.
 *
 * @param households resident households in the first review year
 * @param poorWeight poor rate relative to the other communes
 * @param nearPoorWeight near-poor rate relative to the other communes
 * @param personsPerHousehold mean size of all households
 * @param mix share of each ethnic group among residents
 * @param files how the commune writes its files
 * @param identityNumbers whether its latest member file carries identity numbers
 * @param hamletPopulation whether its population is also given by hamlet
 */
record CommuneProfile(
    String code,
    int households,
    double poorWeight,
    double nearPoorWeight,
    double personsPerHousehold,
    Map<String, Double> mix,
    FileHabit files,
    boolean identityNumbers,
    boolean hamletPopulation) {

  private static final List<String> GROUPS = List.of("tay", "nung", "kinh", "dao", "hmong");

  /** Small groups of the district that {@code other} stands for in the file. */
  static final List<String> OTHER_GROUPS = List.of("hoa", "san_chay", "muong", "thai");

  static List<CommuneProfile> load(Path conf) {
    return SampleCsv.read(conf, "communes.csv", "code", "households").stream()
        .map(CommuneProfile::profile)
        .toList();
  }

  private static CommuneProfile profile(ConfigurationTable.Line line) {
    Map<String, Double> mix = new LinkedHashMap<>();
    GROUPS.forEach(group -> mix.put(group, line.decimal(group)));
    OTHER_GROUPS.forEach(group -> mix.put(group, line.decimal("other") / OTHER_GROUPS.size()));
    return new CommuneProfile(
        line.required("code"),
        line.number("households"),
        line.decimal("poor_weight"),
        line.decimal("near_poor_weight"),
        line.decimal("persons_per_household"),
        mix,
        line.oneOf("files", FileHabit.class),
        line.text("identity_numbers").equals("1"),
        line.text("hamlet_population").equals("1"));
  }

  /** Resident households in that many years after the first review. */
  int householdsAfter(int years, double growth) {
    return (int) Math.round(households * Math.pow(1 + growth, years));
  }

  double minorityShare() {
    return 1 - mix.get("kinh");
  }
}
