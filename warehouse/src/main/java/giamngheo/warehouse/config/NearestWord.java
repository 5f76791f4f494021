package giamngheo.warehouse.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that a mistaken one was most likely meant to be. */
public final class NearestWord {
  private NearestWord() {}

  /** The known word nearest to {@code word}, if one is near enough to be worth naming. */
  public static Optional<String> to(String word, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance.apply(word, candidate)))
        .filter(candidate -> distance.apply(word, candidate) <= Math.max(2, word.length() / 2));
  }
}
