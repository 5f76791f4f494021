package giamngheo.warehouse.measure;

import java.io.Serializable;

/**
 * All that the measures need to know of a subject; subjects with one profile are counted together.
 *
 * @param deprived bit {@code i} is set if the subject is deprived in indicator {@code i}
 * @param gate whether it is behind the income gate; always true where a standard has none
 * @param recorded whether the standard's own test says that it is deprived, which the score of a
 *     signed form can say although an indicator is unknown
 * @param povertyClass its class
 */
public record Profile(long deprived, boolean gate, boolean recorded, String povertyClass)
    implements Serializable {

  /** 1 if deprived in that indicator, else 0; unknown counts as not deprived. */
  public int flag(int indicator) {
    return (int) (deprived >>> indicator & 1L);
  }
}
