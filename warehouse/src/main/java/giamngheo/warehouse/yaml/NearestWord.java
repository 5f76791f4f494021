package giamngheo.warehouse.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody probably meant. */
public final class NearestWord {
  private NearestWord() {}

  /** The known word with the fewest edits, if at most half of its letters differ. */
  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .filter(other -> edits(word, other) * 2 <= Math.max(word.length(), other.length()))
        .min(Comparator.comparingInt(other -> edits(word, other)));
  }

  /** Levenshtein distance. */
  private static int edits(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int replace = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                Math.min(current[column - 1] + 1, previous[column] + 1),
                previous[column - 1] + replace);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
