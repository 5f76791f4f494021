package giamngheo.jobs.context;

import giamngheo.warehouse.config.YamlNode;
import java.nio.file.Path;

/**
 * From where on a load is doubted, of {@code limits.yaml}.
 *
 * @param shrinksBy share of its lines that a unit may lose
 * @param shrinksLines a smaller loss is never doubted
 * @param strayBelow a unit of a file with fewer lines may be a stray
 * @param strayShare share of the file's lines that one other unit must hold for that
 * @param returnedLines faulty lines that one workbook of corrections holds
 */
public record LoadLimits(
    double shrinksBy, long shrinksLines, long strayBelow, double strayShare, int returnedLines) {

  /** Reads the file. */
  public static LoadLimits read(Path conf) {
    YamlNode limits = YamlNode.read(conf.resolve("limits.yaml"));
    return new LoadLimits(
        limits.required("unit_shrinks_by").number().doubleValue(),
        limits.required("unit_shrinks_lines").integer(),
        limits.required("stray_unit_below").integer(),
        limits.required("stray_unit_share").number().doubleValue(),
        limits.required("returned_lines").integer());
  }

  /** Whether a unit would lose too many of its lines. */
  public boolean shrinks(long before, long after) {
    long lost = before - after;
    return lost >= shrinksLines && lost > shrinksBy * before;
  }

  /** Whether so few lines beside so many others are a stray. */
  public boolean isStray(long lines, long largest, long all) {
    return lines < strayBelow && largest >= strayShare * all;
  }
}
