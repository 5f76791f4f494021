package giamngheo.jobs.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.config.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code conf/portal.yaml}.
 *
 * @param everybody what is public
 * @param measures measures of {@code indicator_value} that pages show
 * @param programme forms of the programme that pages show
 * @param programmeYears of how many years, back from the latest
 * @param documents forms and papers that may be linked on a public site
 * @param metrics figures that can be compared, ranked and mapped
 * @param tiles place of areas on the schematic map, {@code area: [column, row]}
 * @param words what the pages say
 */
public record PortalSettings(
    @JsonProperty("public") Everybody everybody,
    List<String> measures,
    List<String> programme,
    @JsonProperty("programme_years") int programmeYears,
    List<String> documents,
    List<Metric> metrics,
    Map<String, Map<String, List<Integer>>> tiles,
    Map<String, Map<String, String>> words) {

  /** Reads it from the folder of the configuration. */
  public static PortalSettings read(Path conf) {
    return YamlFile.read(conf.resolve("portal.yaml"), PortalSettings.class);
  }

  /**
   * What everybody may see.
   *
   * @param communes forms of which communes are shown too; others begin with the district
   * @param never columns that are shown of no area, {@code form/column}
   */
  record Everybody(List<String> communes, List<String> never) {

    /** Whether the totals of a form are public for areas of that level. */
    boolean shows(String form, Level level) {
      return level != Level.COMMUNE || communes.contains(form);
    }
  }

  /**
   * A figure of every area and year: a cell of a total row.
   *
   * @param better {@code lower}, {@code higher} or empty
   * @param share count and whole of a percentage, both metrics; empty where they are not known
   */
  record Metric(
      String id,
      String form,
      String row,
      String column,
      String unit,
      String better,
      List<String> share,
      Map<String, String> names) {
    Metric {
      row = row == null ? "total" : row;
      better = better == null ? "" : better;
      share = share == null ? List.of() : share;
    }
  }

  static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
