package giamngheo.jobs.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.PovertyClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the official forms of the review count: {@code conf/review.yaml}.
 *
 * @param classes classes that a standard must have for the forms to say anything of it
 * @param lists lists that it must follow
 * @param summary which cells the summary of a run shows
 */
public record OfficialForms(
    @JsonProperty(required = true) List<String> classes,
    @JsonProperty(required = true) List<String> lists,
    @JsonProperty(required = true) Summary summary) {

  /**
   * Cells of a form's total row.
   *
   * @param poor column of the poor
   * @param nearPoor column of the near-poor
   */
  public record Summary(
      @JsonProperty(required = true) String form,
      @JsonProperty(required = true) String poor,
      @JsonProperty(value = "near_poor", required = true) String nearPoor) {}

  /** Without the file, which configurations held by earlier releases lack. */
  public static final OfficialForms UNSAID =
      new OfficialForms(
          List.of("poor", "near_poor"),
          List.of("poor", "near_poor"),
          new Summary("review-result", "3", "5"));

  /** Reads the file. */
  public static OfficialForms read(Path conf) {
    Path file = conf.resolve("review.yaml");
    return Files.exists(file) ? YamlFile.read(file, OfficialForms.class) : UNSAID;
  }

  /** Whether the forms have something to say of a standard's households. */
  public boolean fit(PovertyStandard standard) {
    return standard.lists().containsAll(lists)
        && standard.classes().stream().map(PovertyClass::id).toList().containsAll(classes);
  }
}
