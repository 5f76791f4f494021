package giamngheo.warehouse.file.identity;

/**
 * The key under which identity numbers are hashed. Twelve digits are soon tried through, so that
 * all that keeps them secret is the key: a short or simple one is no key.
 */
public final class IdentityKey {
  /** Fewest characters of a key. */
  public static final int SHORTEST = 12;

  /** Fewest different characters of a key. */
  public static final int FEWEST_DIFFERENT = 5;

  private IdentityKey() {}

  /** Whether the key is long and varied enough. */
  public static boolean isStrong(String key) {
    return key.strip().length() >= SHORTEST
        && key.strip().chars().distinct().count() >= FEWEST_DIFFERENT;
  }
}
