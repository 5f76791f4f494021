package giamngheo.jobs.erasure;

import java.io.Serializable;
import java.util.Set;

/**
 * A household or one person of it as the tables know it.
 *
 * @param code what stands instead
 * @param member number of the person; null if all of the household are meant
 * @param names names, {@link Eraser#plain}
 * @param numbers keyed hashes of identity numbers
 */
record Erased(String code, Integer member, Set<String> names, Set<String> numbers)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  Erased {
    names = Set.copyOf(names);
    numbers = Set.copyOf(numbers);
  }

  boolean isWhole() {
    return member == null;
  }
}
