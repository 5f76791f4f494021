package giamngheo.warehouse.measure;

import java.io.Serializable;

/**
 * All that the measures need to know of a subject; subjects with one profile are counted together.
 *
 * @param deprived bit {@code i} is set if the subject is deprived in indicator {@code i}
 * @param missing bit {@code i} is set if nobody knows whether it is
 * @param gate whether it is behind the income gate, null if unknown; always true where a standard
 *     has none
 * @param recorded whether the standard's own test says that it is deprived, which the score of a
 *     signed form can say although an indicator is unknown; null if unknown
 * @param points the score that the points of a signed form stand for, null if there are none
 * @param povertyClass its class, null if it has none
 */
public record Profile(
    long deprived, long missing, Boolean gate, Boolean recorded, Long points, String povertyClass)
    implements Serializable {

  /** Somebody of whom everything is known. */
  public Profile(long deprived, boolean gate, boolean recorded, String povertyClass) {
    this(deprived, 0, gate, recorded, null, povertyClass);
  }

  /** 1 if surely deprived in that indicator, else 0. */
  public int flag(int indicator) {
    return (int) (deprived >>> indicator & 1L);
  }

  /** Whether that indicator is not known. */
  public boolean lacks(int indicator) {
    return (missing >>> indicator & 1L) == 1;
  }

  /** Whether it has a class: who has none counts in no share. */
  public boolean isClassed() {
    return povertyClass != null;
  }
}
