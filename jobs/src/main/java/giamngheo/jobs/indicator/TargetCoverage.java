package giamngheo.jobs.indicator;

import giamngheo.warehouse.config.YamlNode;
import java.nio.file.Path;
import java.util.Optional;

/** The part of a larger area's communes that must have reported before a target speaks of it. */
public final class TargetCoverage {
  private static final String KEY = "coverage_for_targets";

  private TargetCoverage() {}

  /** Reads {@code coverage_for_targets} of {@code conf/limits.yaml}, a fraction from 0 to 1. */
  public static double read(Path conf) {
    Optional<YamlNode> found = YamlNode.read(conf.resolve("limits.yaml")).child(KEY);
    if (found.isEmpty()) {
      // Configurations held by earlier releases: whatever was received spoke.
      return 0;
    }
    YamlNode node = found.get();
    double share = node.number().doubleValue();
    if (share < 0 || share > 1) {
      throw node.error("cần một phần từ 0 đến 1", "must be a fraction from 0 to 1");
    }
    return share;
  }
}
