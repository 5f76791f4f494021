package giamngheo.jobs.sample;

import java.nio.file.Path;

/**
 * One file of the sample.
 *
 * @param path where it lies
 * @param dataset household, member, population or declared_total
 * @param layout {@code canonical} or {@code phieu-ra-soat}: how its columns are headed
 */
public record SampleFile(Path path, String dataset, String layout) {
  static final String CANONICAL = "canonical";
  static final String REVIEW_SHEET = "phieu-ra-soat";
}
