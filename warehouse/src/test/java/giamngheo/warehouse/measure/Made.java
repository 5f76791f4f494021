package giamngheo.warehouse.measure;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small standards and figures for tests. */
final class Made {
  private Made() {}

  /**
   * A standard on surveys with these indicators, one dimension each unless given as id/dimension.
   */
  static PovertyStandard standard(
      String weights, String cutoff, String more, String... indicators) {
    String[] each = weights.split(" ", -1);
    StringBuilder text = new StringBuilder("standard: made\nnames: {en: Made up}\n");
    text.append("dataset: household\ndimensions:\n");
    for (int i = 0; i < indicators.length; i++) {
      text.append("  - {id: d").append(indicators[i]).append("}\n");
    }
    text.append("indicators:\n");
    for (int i = 0; i < indicators.length; i++) {
      text.append(
          String.format(
              "  - {id: %1$s, dimension: d%1$s, weight: %2$s, rule: %1$s}%n",
              indicators[i], each[each.length == 1 ? 0 : i]));
    }
    text.append("gate: gate\ncutoff: ").append(cutoff).append('\n');
    text.append("classes: [{id: poor, when: gate and deprived}, {id: not_poor, when: 'true'}]\n");
    text.append("headcounts: [{id: poor, classes: [poor]}]\n").append(more);
    return read(text);
  }

  /** A standard of equal weights and cut-off 1, its indicators given as id/dimension. */
  static PovertyStandard inDimensions(String indicators, String more) {
    StringBuilder text = new StringBuilder("standard: made\nnames: {en: Made up}\n");
    text.append("dataset: household\ndimensions: [{id: one}, {id: two}]\nindicators:\n");
    for (String indicator : indicators.split(" ", -1)) {
      String[] parts = indicator.split("/", -1);
      String dimension = parts[1].isEmpty() ? "" : "dimension: " + parts[1] + ", ";
      text.append(
          String.format("  - {id: %1$s, %2$sweight: 1, rule: %1$s}%n", parts[0], dimension));
    }
    text.append("cutoff: 1\nclasses: [{id: poor, when: deprived}, {id: not_poor, when: 'true'}]\n");
    text.append("headcounts: [{id: poor, classes: [poor]}]\n").append(more);
    return read(text);
  }

  private static PovertyStandard read(StringBuilder text) {
    try {
      Path file = Files.createTempFile("made", ".yaml");
      try {
        return Standards.read(Files.writeString(file, text));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody behind the gate with these deprivations, first indicator first. */
  static Profile profile(String flags) {
    return profile(flags, true);
  }

  static Profile profile(String flags, boolean gate) {
    long mask = 0;
    for (int i = 0; i < flags.length(); i++) {
      mask |= (flags.charAt(i) == '1' ? 1L : 0L) << i;
    }
    return new Profile(mask, gate, false, "not_poor");
  }

  static double value(
      List<Figure> figures, String measure, String sub, String cutoff, Scope scope) {
    return figures.stream()
        .filter(f -> f.measure().equals(measure) && f.scope() == scope)
        .filter(f -> sub == null || sub.equals(f.subIndicator()))
        .filter(f -> cutoff == null || cutoff.equals(f.cutoff()))
        .filter(f -> f.weighting().equals(CountingRule.OWN))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
