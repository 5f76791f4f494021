package giamngheo.jobs.mart;

import com.fasterxml.jackson.annotation.JsonProperty;
import giamngheo.warehouse.config.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code conf/mart.yaml}.
 *
 * @param url address of the database; null for the program's own server
 * @param server folder of that server
 * @param keep how many publications are kept
 * @param seesNames by role, whether it may see names
 * @param everybody figures for everybody
 */
public record MartSettings(
    String url,
    String server,
    int keep,
    @JsonProperty("sees_names") Map<String, Boolean> seesNames,
    @JsonProperty("public") Everybody everybody) {

  public MartSettings {
    seesNames = Map.copyOf(seesNames);
  }

  /** Reads it from the folder of the configuration. */
  public static MartSettings read(Path conf) {
    return YamlFile.read(conf.resolve("mart.yaml"), MartSettings.class);
  }

  /** Figures for everybody. */
  public record Everybody(List<PublicForm> figures) {}

  /**
   * Cells of the total row of a form, in the form of each area.
   *
   * @param levels of the areas whose figures are public
   * @param prefix first word of every subject; may be null
   * @param within {@code figure/subject/unit} that every cell is at most
   * @param sumAtLeast how many times that figure all cells together are at least; may be null
   * @param sumAtMost how many times that figure all cells together are at most; may be null
   * @param same pairs of {@code figure/subject/unit} that are one count in two forms
   * @param opensWith the count that these movements open from last year's and close to this year's
   * @param out subjects that take from it
   * @param in subjects that add to it
   */
  public record PublicForm(
      String figure,
      String form,
      List<String> levels,
      List<PublicCell> cells,
      String prefix,
      String within,
      @JsonProperty("sum_at_least") Integer sumAtLeast,
      @JsonProperty("sum_at_most") Integer sumAtMost,
      Map<String, String> same,
      @JsonProperty("opens_with") String opensWith,
      List<String> out,
      List<String> in) {
    String subject(String word) {
      return prefix == null ? word : prefix + "/" + word;
    }
  }

  /**
   * A column.
   *
   * @param atLeast {@code figure/subject/unit} that is at most this cell
   */
  public record PublicCell(
      String column, String subject, String unit, @JsonProperty("at_least") String atLeast) {}
}
