package giamngheo.jobs.sample;

import java.nio.file.Path;

/**
 * One file of the sample.
 *
 * @param path where it lies
 * @param dataset name of a dataset of the warehouse
 * @param layout {@code canonical} or {@code phieu-ra-soat}: how its columns are headed
 */
public record SampleFile(Path path, String dataset, String layout) {
  static final String CANONICAL = "canonical";
  static final String REVIEW_SHEET = "phieu-ra-soat";
}
