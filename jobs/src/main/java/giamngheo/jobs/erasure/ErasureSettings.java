package giamngheo.jobs.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import giamngheo.warehouse.config.YamlFile;
import java.nio.file.Path;

/**
 * {@code conf/retention.yaml}.
 *
 * @param register file that tells what was erased
 * @param yearsWithNames for how many years after its last review a household keeps its names
 */
public record ErasureSettings(
    String register, @JsonProperty("years_with_names") int yearsWithNames) {

  /** Reads it from the folder of the configuration. */
  public static ErasureSettings read(Path conf) {
    return YamlFile.read(conf.resolve("retention.yaml"), ErasureSettings.class);
  }
}
