package giamngheo.jobs.sample;

import java.util.List;

/** Words of the files as bytes; names come from {@code conf/sample/names.yaml}. */
final class NationWords {
  static final int HAMLETS = 8;
  private static final List<String> GROUPS = List.of("tay", "nung", "kinh", "dao", "hmong");
  static final byte[][] ETHNICITIES = words(GROUPS);
  static final byte[][] RELATIONSHIPS = words(List.of("head", "spouse", "child", "parent"));
  static final byte[][] SEXES = words(List.of("female", "male"));
  static final byte[][] WATER =
      words(List.of("piped", "drilled_well", "protected_spring", "unprotected_spring", "surface"));
  static final byte[][] TOILETS =
      words(List.of("septic", "pour_flush", "double_vault", "single_vault", "none"));
  static final byte[][] CAUSES =
      words(List.of("land", "capital", "labour;capital", "knowledge", "skills;tools", "illness"));
  static final byte[][] LEVELS =
      words(
          List.of(
              "none",
              "preschool",
              "primary",
              "lower_secondary",
              "upper_secondary",
              "intermediate",
              "university"));
  static final byte[][] WORK = words(List.of("inactive", "self", "wage", "seeking"));

  private final byte[][][] families = new byte[ETHNICITIES.length][][];
  private final byte[][][] middles;
  private final byte[][][] givens;

  NationWords(NameBook names) {
    for (int i = 0; i < families.length; i++) {
      families[i] = words(names.families().get(GROUPS.get(i)));
    }
    middles = new byte[][][] {words(names.femaleMiddles()), words(names.maleMiddles())};
    givens = new byte[][][] {words(names.females()), words(names.males())};
  }

  private static byte[][] words(List<String> texts) {
    return texts.stream().map(ByteLines::word).toArray(byte[][]::new);
  }

  void name(ByteLines line, int ethnicity, boolean male, int trait) {
    byte[][] family = families[ethnicity];
    byte[][] middle = middles[male ? 1 : 0];
    byte[][] given = givens[male ? 1 : 0];
    line.words(
        family[trait % family.length],
        middle[trait / 31 % middle.length],
        given[trait / 1009 % given.length]);
  }
}
