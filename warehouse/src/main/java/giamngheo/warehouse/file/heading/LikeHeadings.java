package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.text.MatchingKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Headings that somebody may take for one another: the same words with another unit in brackets,
 * without tone marks, or a few letters apart. Never read as each other; told.
 */
final class LikeHeadings {
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)\\s*");
  private static final int LETTERS_FOR_ONE = 5;
  private static final int LEAST_LETTERS = 4;

  private LikeHeadings() {}

  /** The known heading that {@code heading} is most like, if it is like any. */
  static Optional<String> nearest(String heading, Collection<String> known) {
    return known.stream()
        .filter(other -> isLike(heading, other))
        .min(Comparator.comparingInt(other -> apart(heading, other)));
  }

  private static boolean isLike(String heading, String known) {
    String words = words(heading);
    return words.length() >= LEAST_LETTERS
        && (words.equals(words(known))
            || MatchingKey.skeleton(heading).equals(MatchingKey.skeleton(known))
            || apart(heading, known) <= heading.length() / LETTERS_FOR_ONE);
  }

  private static int apart(String one, String other) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(MatchingKey.of(one), MatchingKey.of(other));
  }

  private static String words(String heading) {
    return MatchingKey.of(BRACKETS.matcher(heading).replaceAll(" "));
  }
}
